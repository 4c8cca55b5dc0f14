"""Common nouns and pronouns: which actor of the article they speak of, where that is clear.

"The regime", "the group", "the Observatory", "the extremists", "he". A noun is resolved by the
names the article has given so far; where two are about as likely, by none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.names.keys import fold, strip_possessive
from pipeline.records import Mention
from pipeline.resolve import weights
from pipeline.resolve.actor_index import ActorIndex, NameMatch
from pipeline.resolve.actor_words import (
    FILLERS,
    NEEDS_DEFINITE,
    NEEDS_NAME,
    NOMINAL_TYPES,
    QUANTITIES,
    STANDING_ADJECTIVES,
    STATE_NOUNS,
    TERROR_HEADS,
)
from pipeline.resolve.article_actors import (
    ANYONE,
    CITED,
    NOT_CITED,
    NOT_JUDGED,
    ActorChoice,
    ArticleActors,
)
from pipeline.resolve.curated_names import ArticleView
from pipeline.resolve.name_forms import of_whose_state

_DEFINITE = re.compile(r"\b(?:the|this|that|its|their|his|her)[ \u00a0]+$", re.I)
_DEFINITE_REACH = 12  # characters before a noun in which that is looked for
# What may stand between a name and the noun that describes it.
_APPOSITION = re.compile(
    r"^\)?(?:[ \u00a0]?\([^)]*\))?,[ \u00a0]"
    r"(?:(?:an?|the|its|who)[ \u00a0](?:[a-z]+ly[ \u00a0])?)?$"
    r"|^[ \u00a0]\([^)]*\)[ \u00a0]$"
)
_CAPITALISED_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w.’']*(?:[ \u00a0-][A-Z][\w.’']*)*)[ \u00a0]$")
_WORDS_REACH = 50  # characters before a noun in which its name is looked for
_POSSESSED = re.compile(r"[^,]*?['’]s? ")  # "Ruritania's news agency" describes, and lists nobody
_IN_LIST = re.compile(r",? (?:and|or)\b|, ")
_COUNTS = QUANTITIES | frozenset(
    "of at least more than some many several about around nearly almost only other both no"
    " one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " hundred thousand million".split()
)
# A foreign army has its adjective; without one it is that of the land the article is about.
_HOME_FORCES = (["army"], ["military"])
_REACH = 60  # characters between the two at most

EVERYWHERE = "international"  # conflict of actors that are the same in every war
BODY_TYPES = frozenset(
    "government military armed_group militia political_group media ngo international_org"
    " other".split()
)


@dataclass(frozen=True)
class NominalResolver:
    """Resolves common nouns and pronouns of an article.

    Args:
        index: Curated phrases, and each country's government and forces.
        add_curated: Makes a curated actor an entity of the article.
    """

    index: ActorIndex
    add_curated: Callable[[str, str, ArticleActors], None]

    def nominal(self, mention: Mention, view: ArticleView, known: ArticleActors) -> ActorChoice:
        """Choose the actor of a common noun phrase."""
        text = view.text
        beside = appositive(mention, text, known) or _named_after(mention, text, known)
        if beside is not None:
            return ActorChoice(beside, "apposition", weights.APPOSITION)
        phrase = of_whose_state(strip_possessive(mention.mention_text), self.index.words)
        curated = self.index.whole_name(phrase)
        if curated is None and (any(c.isupper() for c in phrase[1:]) or " " in phrase):
            curated = self.index.name(phrase)
        if curated is None and fold(phrase) in self.index.words.groups:
            curated = self._with_words_before(mention, text)
        if curated is not None:
            return self._curated(mention, curated, known)
        words = fold(phrase).split()
        collective = self._collective(mention, phrase, known, is_speaking=view.speaks(mention))
        if collective is not None:
            return collective
        at = mention.start_char
        is_definite = view.headings.hold(at) or bool(
            _DEFINITE.search(text[max(0, at - _DEFINITE_REACH) : at])
        )
        if words and words[-1] in self.index.words.armies | self.index.words.governments:
            if FILLERS.issuperset(words[:-1]):
                return self._state(mention, words, known, is_definite=is_definite)
            called = known.most_salient_called(mention, BODY_TYPES, {words[0]})
            if called is not None and words[-1] in self.index.words.armies:
                return _renamed(called, "head_of_article_name")
        return self._by_type(mention, words, view, known, is_definite=is_definite)

    def _with_words_before(self, mention: Mention, text: str) -> NameMatch | None:
        """Mend a span that lost its name: "IS" + "fighters"."""
        before = text[max(0, mention.start_char - _WORDS_REACH) : mention.start_char]
        beside = _CAPITALISED_BEFORE.search(before)
        words = beside.group(1).split() if beside else []
        for start in range(len(words)):
            found = self.index.name(" ".join([*words[start:], mention.mention_text]))
            if found is not None:
                return found
        return None

    def _by_type(
        self,
        mention: Mention,
        words: list[str],
        view: ArticleView,
        known: ArticleActors,
        *,
        is_definite: bool,
    ) -> ActorChoice:
        head = _singular(fold(mention.head_lemma))
        if head not in NOMINAL_TYPES:
            return ActorChoice(None, "nominal_generic", None)
        if not self.index.words.plain_adjectives.issuperset(words[:-1]):
            return ActorChoice(None, "described", None)
        if head in NEEDS_DEFINITE and not is_definite:
            return ActorChoice(None, "nominal_indefinite", None)
        # Who was called so by name ("IS militants") is meant; all the loaded nouns are one here.
        heads = TERROR_HEADS if head in TERROR_HEADS else {head}
        called = known.most_salient_called(mention, BODY_TYPES, heads)
        if called is not None and called.entity_id is not None:
            return _renamed(called, "head_of_name")
        if head in NEEDS_NAME:
            return ActorChoice(None, "no_candidate", None)
        types = NOMINAL_TYPES[head]
        among = self._meant(head, mention, view, known)
        found = known.most_salient(mention, types, among=among)
        if found is None and head != "rebel":
            found = known.most_salient(mention, types)
        return _renamed(found, "nominal") if found else ActorChoice(None, "no_candidate", None)

    def _meant(self, head: str, mention: Mention, view: ArticleView, known: ArticleActors) -> str:
        """Return among whom a noun is looked for first.

        Who is cited is seldom one of "the militants"; who is called that is none of "the
        rebels"; and "the group" that says something is one that has been cited before.
        """
        if head in TERROR_HEADS:
            return NOT_CITED
        if head == "rebel":
            return NOT_JUDGED
        return CITED if view.speaks(mention) and known.is_anybody_cited else ANYONE

    def _collective(
        self, mention: Mention, phrase: str, known: ArticleActors, *, is_speaking: bool
    ) -> ActorChoice | None:
        """Take a common noun that a curator lists, in an article about that actor's conflict.

        "The coalition" is another one in another war; who is called so in the article itself
        comes first. Civilians who speak are persons, each for himself.
        """
        plain = _uncounted(phrase)
        found = self.index.nominal(phrase) or self.index.nominal(plain)
        found = found or self.index.nominal(_without_adjectives(plain))
        if found is None:
            return None
        head = _singular(fold(mention.head_lemma))
        called = known.most_salient_called(mention, BODY_TYPES, {head}) if head else None
        if called is not None and head in NEEDS_NAME:
            return _renamed(called, "head_of_name")
        rows = [self.index.actors[actor_id] for actor_id in found.actor_ids]
        fitting = [row for row in rows if row.conflict in {None, EVERYWHERE, *known.conflicts}]
        inside = [row for row in fitting if row.actor_id in known.entities]
        at_home = [row for row in fitting if row.country_code == known.main_country()]
        anywhere = [row for row in fitting if row.country_code is None]
        chosen = inside or at_home or anywhere
        if len(chosen) != 1 or (is_speaking and chosen[0].actor_type == "civilians"):
            return None
        self.add_curated(chosen[0].actor_id, mention.article_id, known)
        return ActorChoice(chosen[0].actor_id, found.method, found.score)

    def _curated(self, mention: Mention, found: NameMatch, known: ArticleActors) -> ActorChoice:
        """Take a curated phrase; of several actors, the one that the article names."""
        inside = [actor_id for actor_id in found.actor_ids if actor_id in known.entities]
        if len(found.actor_ids) > 1 and len(inside) != 1:
            return ActorChoice(None, "ambiguous", None)
        actor_id = inside[0] if inside else found.actor_ids[0]
        self.add_curated(actor_id, mention.article_id, known)
        return ActorChoice(actor_id, found.method, found.score)

    def _state(
        self, mention: Mention, words: list[str], known: ArticleActors, *, is_definite: bool
    ) -> ActorChoice:
        """Take "the regime", "the army": of the state the article speaks of."""
        if len(words) == 1 and words[0] not in STATE_NOUNS:
            return ActorChoice(None, "nominal_generic", None)
        if len(words) == 1 and words[0] not in ("regime", "government") and not is_definite:
            return ActorChoice(None, "nominal_indefinite", None)
        at_home = self.index.army(known.home())
        if words in _HOME_FORCES and at_home in known.entities:
            return ActorChoice(at_home, "nominal_home_forces", weights.HOME_FORCES)
        country = known.most_salient_country(mention)
        if country is None or country.entity_id is None:
            return ActorChoice(None, "no_candidate" if country is None else "ambiguous", None)
        is_army = words[-1] in self.index.words.armies
        actor_id = self.index.army(country.entity_id) if is_army else None
        actor_id = actor_id or self.index.government(country.entity_id)
        if actor_id is None:
            return ActorChoice(None, "no_candidate", None)
        self.add_curated(actor_id, mention.article_id, known)
        return ActorChoice(actor_id, "nominal_state", country.score)


def appositive(mention: Mention, text: str, known: ArticleActors) -> str | None:
    """Return the name right before a describing noun: "Jane Doe, head of …", "IS (…) group"."""
    wants_person = mention.entity_label == "PERSON"
    for earlier, entity_id in known.seen_before(mention, reach=_REACH):
        is_person = known.entities[entity_id].entity_type == "person"
        between = text[earlier.end_char : mention.start_char]
        is_possessed = bool(_POSSESSED.match(mention.mention_text))
        is_listed = (
            between.strip() == "," and not is_possessed and _IN_LIST.match(text, mention.end_char)
        )
        if is_person == wants_person and _APPOSITION.match(between) and not is_listed:
            return entity_id
    return None


def _named_after(mention: Mention, text: str, known: ArticleActors) -> str | None:
    """Return the name that follows at once: "the news agency X", "rebel group Y"."""
    if _singular(fold(mention.head_lemma)) not in NOMINAL_TYPES:
        return None
    entity_id = known.named_at(mention.end_char + 1)
    if entity_id is None or not text[mention.end_char : mention.end_char + 1].isspace():
        return None
    return None if known.entities[entity_id].entity_type == "person" else entity_id


def pronoun(mention: Mention, known: ArticleActors, *, is_speaking: bool) -> ActorChoice:
    """Choose whom he, she or it is: the last person, and where it speaks the last body."""
    word = mention.mention_text.casefold()
    if word in ("he", "she", "who"):
        reach = 0 if word == "who" else weights.PRONOUN_REACH
        entity_id = known.last_before(mention, {"person"}, within=reach)
    elif word == "it" and is_speaking:
        entity_id = known.last_before(mention, BODY_TYPES, within=weights.BODY_REACH)
    else:
        return ActorChoice(None, "pronoun_open", None)
    if entity_id is None:
        return ActorChoice(None, "no_candidate", None)
    return ActorChoice(entity_id, "pronoun", weights.PRONOUN)


def _renamed(choice: ActorChoice, method: str) -> ActorChoice:
    if choice.entity_id is None:
        return choice
    return ActorChoice(choice.entity_id, method, choice.score)


def _without_adjectives(phrase: str) -> str:
    """``surrounding Shi'ite militias`` → ``Shi'ite militias``."""
    words = phrase.split()
    while len(words) > 1 and words[0] in STANDING_ADJECTIVES:
        words.pop(0)
    return " ".join(words)


def _uncounted(phrase: str) -> str:
    """``at least 122 civilians``, ``dozens of civilians`` → ``civilians``."""
    words = phrase.split()
    while len(words) > 1 and (fold(words[0]) in _COUNTS or any(map(str.isdigit, words[0]))):
        words.pop(0)
    return " ".join(words)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word not in NOMINAL_TYPES else word
