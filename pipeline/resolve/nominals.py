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
    GROUP_HEADS,
    NEEDS_NAME,
    NOMINAL_TYPES,
    TERROR_HEADS,
    ActorWords,
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

_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|their|his|her)[ \u00a0]+$", re.I)
_OF_SOMEBODY = re.compile(r"\b(?:its|their|his|her|our|my)[ \u00a0]+(?:own )?$", re.I)
_OWN_WORD = re.compile(r"^(?:its|their|his|her|our|my)[ \u00a0]+", re.I)
_OWNER = re.compile(r"([\w.-]+(?:[ \u00a0][A-Z][\w.-]+)?)['’]s?[ \u00a0]+$")
_QUOTED = re.compile(r"[“\"'‘(]$")
_OF_WHAT = re.compile(r"^[ \u00a0]of\b")
# "The group behind the attack" is whoever that is.
_WHOEVER = re.compile(r"[ \u00a0](?:responsible|behind)\b")
_NEXT_LOW = re.compile(r"^[ \u00a0][a-z]+(?:[ \u00a0]|[.,])")
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
# What goes on behind a noun that describes nobody, but does something itself.
_GOES_ON = re.compile(
    r"[ \u00a0](?!(?:of|for|in|at|from|to|with|on|near|under|against|behind|and|or|who|which|that"
    r"|whose|as|by|based|called|known|linked|loyal|close)\b)[a-z]+\b"
)
_COUNTS = frozenset(
    "of at least more than some many several about around nearly almost only other both no"
    " one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " hundred thousand million".split()
)
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
        owned = _OWN_WORD.sub("", strip_possessive(mention.mention_text))
        phrase = of_whose_state(owned, self.index.words)
        curated = self.index.whole_name(phrase)
        if curated is None and (any(c.isupper() for c in phrase[1:]) or " " in phrase):
            curated = self.index.name(phrase)
        if curated is None and fold(phrase) in self.index.words.groups:
            curated = self._with_words_before(mention, text)
        if curated is not None:
            return self._curated(mention, curated, known)
        words = fold(phrase).split()
        is_speaking = view.speaks(mention)
        collective = self._collective(mention, phrase, text, known, is_speaking=is_speaking)
        if collective is not None:
            return collective
        at = mention.start_char
        is_definite = view.headings.hold(at) or bool(
            _DEFINITE.search(text[max(0, at - _DEFINITE_REACH) : at])
        )
        if words[-2:] == ["state", "government"]:  # of one of a country's states
            return ActorChoice(None, "described", None)
        if words and words[-1] in self.index.words.armies | self.index.words.governments:
            if self.index.words.fillers.issuperset(words[:-1]):
                return self._state(mention, words, text, known, is_definite=is_definite)
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
        if not is_definite:
            return ActorChoice(None, "nominal_indefinite", None)
        is_plural = words[-1] != head
        before, after = view.text[: mention.start_char], view.text[mention.end_char :][:_REACH]
        if head in TERROR_HEADS:
            # "The terrorist attack" names nobody, nor does who is called so by one side.
            is_adjective = not is_plural and bool(_NEXT_LOW.match(after))
            is_called_so = mention.voice == "direct_quote" or bool(_QUOTED.search(before))
            if is_adjective or is_called_so:
                return ActorChoice(None, "only_called_so", None)
        elif (is_plural and head != "rebel") or (head in GROUP_HEADS and _OF_WHAT.match(after)):
            return ActorChoice(None, "nominal_generic", None)
        if _WHOEVER.match(after):
            return ActorChoice(None, "nominal_generic", None)
        # Who was called so by name ("IS militants") is meant; all the loaded nouns are one here.
        heads = TERROR_HEADS if head in TERROR_HEADS else {head}
        types = NOMINAL_TYPES[head]
        if head in GROUP_HEADS and not self.index.words.telling_groups.isdisjoint(words):
            types = frozenset({"ngo", "other"})
        called = known.most_salient_called(mention, types, heads)
        is_heading = view.headings.hold(mention.start_char)
        # "The group" is none that is named only later, but for a heading.
        if called and called.entity_id and (is_heading or known.is_seen(called.entity_id, mention)):
            return self._near(called, "head_of_name", mention, known)
        if head in NEEDS_NAME or head == "rebel":
            return ActorChoice(None, "no_candidate", None)
        among = self._meant(head, mention, view, known)
        found = known.most_salient(mention, types, among=among)
        if found is None and among != CITED:
            found = known.most_salient(mention, types)
        if found is None:
            return ActorChoice(None, "no_candidate", None)
        return self._near(found, "nominal", mention, known)

    def _near(
        self, found: ActorChoice, method: str, mention: Mention, known: ArticleActors
    ) -> ActorChoice:
        """Take who is found, if the article speaks of them near by."""
        is_far = found.entity_id is not None and not known.is_near(
            found.entity_id, mention, within=weights.NOUN_BACK
        )
        return ActorChoice(None, "too_far", None) if is_far else _renamed(found, method)

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
        self,
        mention: Mention,
        phrase: str,
        text: str,
        known: ArticleActors,
        *,
        is_speaking: bool,
    ) -> ActorChoice | None:
        """Take a common noun that a curator lists, in an article about that actor's conflict.

        "The coalition" is another one in another war; who is called so in the article itself
        comes first. Civilians who speak are persons, each for himself.
        """
        plain = _uncounted(phrase, self.index.words)
        before = text[max(0, mention.start_char - _DEFINITE_REACH) : mention.start_char]
        if fold(plain) in NEEDS_NAME and not _DEFINITE.search(before):
            return None
        found = self.index.nominal(phrase) or self.index.nominal(plain)
        found = found or self.index.nominal(_without_adjectives(plain, self.index.words))
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
        self,
        mention: Mention,
        words: list[str],
        text: str,
        known: ArticleActors,
        *,
        is_definite: bool,
    ) -> ActorChoice:
        """Take "the regime", "the army": of the state that the article is about.

        Security forces are police as often as soldiers: they are the state's.
        """
        if len(words) == 1 and words[0] not in self.index.words.state_nouns:
            return ActorChoice(None, "nominal_generic", None)
        if not is_definite and words[0] not in self.index.words.of_a_state:
            return ActorChoice(None, "nominal_indefinite", None)
        code = self._whose_state(mention, text, known)
        if code is None:
            return ActorChoice(None, "ambiguous", None)
        is_army = words[-1] in self.index.words.armies and "security" not in words
        actor_id = self.index.army(code) if is_army else None
        actor_id = actor_id or self.index.government(code)
        if actor_id is None:
            return ActorChoice(None, "no_candidate", None)
        self.add_curated(actor_id, mention.article_id, known)
        return ActorChoice(actor_id, "nominal_state", weights.HOME_STATE)

    def _whose_state(self, mention: Mention, text: str, known: ArticleActors) -> str | None:
        """Return the country whose state a noun means, as far as the text says it.

        The country before it ("Ruritania's army"); else that of the article's places, unless
        only another state is spoken of there.
        """
        before = text[max(0, mention.start_char - _WORDS_REACH) : mention.start_char]
        if _OWN_WORD.match(mention.mention_text):
            before = mention.mention_text.split()[0] + " "
        if before.casefold().endswith(" no "):
            return None
        owner = _OWNER.search(before)
        if owner is not None:
            words = owner.group(1).split()
            codes = (self.index.country_code(" ".join(words[at:])) for at in range(len(words)))
            return next((code for code in codes if code is not None), None)
        here = known.states_before(mention, within=0)
        home = known.home()
        if _OF_SOMEBODY.search(before):
            return next(iter(here)) if len(here) == 1 and here <= {home} else None
        near = here or known.states_before(mention, within=1)
        if not known.theatre:
            return next(iter(near)) if len(near) == 1 else None
        is_spoken_of = home in (here or known.states_before(mention, within=weights.NOUN_REACH))
        return home if is_spoken_of or not near else None


def appositive(mention: Mention, text: str, known: ArticleActors) -> str | None:
    """Return the name right before a describing noun: "Jane Doe, head of …", "IS (…) group"."""
    wants_person = mention.entity_label == "PERSON"
    if text[mention.end_char : mention.end_char + 2] in ("'s", "’s"):
        return None  # "X, the president's aide"
    for earlier, entity_id in known.seen_before(mention, reach=_REACH):
        is_person = known.entities[entity_id].entity_type == "person"
        between = text[earlier.end_char : mention.start_char]
        is_possessed = bool(_POSSESSED.match(mention.mention_text))
        is_listed = (
            between.strip() == "," and not is_possessed and _IN_LIST.match(text, mention.end_char)
        )
        is_next = between.strip() in {",", ", the"} and _GOES_ON.match(text, mention.end_char)
        if is_next and " of " not in mention.mention_text:
            continue  # "In a raid ordered by Dana Reyes, officials said", "the army had left"
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


def _renamed(choice: ActorChoice, method: str) -> ActorChoice:
    if choice.entity_id is None:
        return choice
    return ActorChoice(choice.entity_id, method, choice.score)


def _without_adjectives(phrase: str, known: ActorWords) -> str:
    """``surrounding Shi'ite militias`` → ``Shi'ite militias``."""
    words = phrase.split()
    while len(words) > 1 and words[0] in known.standing:
        words.pop(0)
    return " ".join(words)


def _uncounted(phrase: str, known: ActorWords) -> str:
    """``at least 122 civilians``, ``dozens of civilians`` → ``civilians``."""
    words, counts = phrase.split(), _COUNTS | known.quantities
    while len(words) > 1 and (fold(words[0]) in counts or any(map(str.isdigit, words[0]))):
        words.pop(0)
    return " ".join(words)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word not in NOMINAL_TYPES else word
