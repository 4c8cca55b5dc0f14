"""Actors of one article: every mention that may stand for one, resolved or openly not.

Names first (curated, then the article's own), then persons by surname, then common nouns and
pronouns, which lean on the names. A place or an adjective of a country is an actor only where
it acts or speaks.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.ids import make_id
from pipeline.records import Article, Entity, Mention, StatementArgument
from pipeline.resolve.actor_names import ActorIndex, NameMatch, fold_actor, person_key
from pipeline.resolve.actor_words import (
    ACTS_OF_WAR,
    ARMY_HEADS,
    FILLERS,
    GOVERNMENT_HEADS,
    LABEL_TYPES,
    NAME_TYPES,
    NEEDS_DEFINITE,
    NOMINAL_TYPES,
    PERSON_HEADS,
    PLAIN_ADJECTIVES,
    POLICY_HEADS,
    TITLES,
)
from pipeline.resolve.article_actors import ActorChoice, ArticleActors
from pipeline.resolve.keys import fold, strip_determiner, strip_possessive
from pipeline.resolve.places import PlaceChoice, PlaceResolver

_ACTOR_LABELS = frozenset("PERSON ORG NORP MILITARY_UNIT".split())
_ACTING_ROLES = frozenset("agent recipient supporter".split())
_DEFINITE = re.compile(r"\b(?:the|this|that|its|their|his|her)[ \u00a0]+$", re.I)
_APPOSITION = re.compile(r"^(?:\s?\([^)]*\))?,\s(?:an?\s|the\s|its\s|who\s)?$")
_NEXT_WORDS = re.compile(
    r"^[ \u00a0]+([\w’'./-]+)(?:[ \u00a0]+([\w’'/-]+))?(?:[ \u00a0]+([\w’'/-]+))?"
)
_PRONOUN_REACH = 3  # sentences back in which a speaker is looked for
_STATE_TYPES = {"government", "military"}


@dataclass(frozen=True)
class _ArticleView:
    """What resolving a mention may look at."""

    text: str
    places: dict[str, PlaceChoice]
    acting: frozenset[str]  # mentions that fill a place of a statement as an actor
    speaking: frozenset[str]


class ActorResolver:
    """Resolves the actor mentions of an article.

    Args:
        index: The curated actors by name.
        places: Knows demonyms and countries.
    """

    def __init__(self, index: ActorIndex, places: PlaceResolver) -> None:
        self._index = index
        self._places = places

    def resolve(
        self,
        article: Article,
        mentions: Sequence[Mention],
        arguments: Sequence[StatementArgument],
        places: dict[str, PlaceChoice],
        *,
        speaking: frozenset[str] = frozenset(),
    ) -> ArticleActors:
        """Choose an entity for every mention that is an actor candidate.

        Args:
            article: The article.
            mentions: All its mentions.
            arguments: Who fills which place of its statements.
            places: What its place mentions stand for.
            speaking: Ids of mentions that are sources of attributions.

        Returns:
            The article's actors, with one choice for each candidate.
        """
        acting = frozenset(a.mention_id for a in arguments if a.argument_role in _ACTING_ROLES)
        view = _ArticleView(article.body_text, places, acting, speaking)
        known = ArticleActors(theatre=_place_shares(places))
        ordered = sorted(mentions, key=lambda m: (m.start_char, m.end_char))
        candidates = [m for m in ordered if self._is_candidate(m, view)]
        names = [m for m in candidates if m.mention_type == "name"]
        self._resolve_curated(names, view, known)
        self._resolve_new(names, known, view)
        for mention in candidates:
            if mention.mention_type == "nominal":
                known.record(mention, self._nominal(mention, view, known))
        for mention in candidates:
            if mention.mention_type == "pronoun":
                known.record(mention, _pronoun(mention, view, known))
        return known

    def _is_candidate(self, mention: Mention, view: _ArticleView) -> bool:
        if mention.entity_label in _ACTOR_LABELS or mention.mention_type == "pronoun":
            return True
        if mention.mention_type != "name":
            return False
        if mention.toponym_role == "metonymic" or mention.mention_id in view.speaking | view.acting:
            return self._stands_for_state(mention, view) is not None
        # A name the model took for a place, but which only an actor bears.
        choice = view.places.get(mention.mention_id)
        is_no_place = choice is None or choice.place is None
        return is_no_place and self._index.name(mention.mention_text) is not None

    # ------------------------------------------------------------ names

    def _resolve_curated(
        self, names: Sequence[Mention], view: _ArticleView, known: ArticleActors
    ) -> None:
        ambiguous: list[tuple[Mention, NameMatch]] = []
        for mention in names:
            found = self._curated(mention, view)
            if found is None:
                continue
            if len(found.actor_ids) > 1:
                ambiguous.append((mention, found))
                continue
            self._record_curated(mention, found, found.actor_ids[0], view, known)
        for mention, found in ambiguous:  # one that the article names otherwise is meant
            inside = [actor_id for actor_id in found.actor_ids if actor_id in known.entities]
            if len(inside) == 1:
                self._record_curated(mention, found, inside[0], view, known)
            else:
                known.record(mention, ActorChoice(None, "ambiguous", None))

    def _record_curated(
        self,
        mention: Mention,
        found: NameMatch,
        actor_id: str,
        view: _ArticleView,
        known: ArticleActors,
    ) -> None:
        self.add_curated(actor_id, mention.article_id, known)
        known.record(mention, ActorChoice(actor_id, found.method, found.score))
        known.introduce(view.text, mention, actor_id)

    def add_curated(self, actor_id: str, article_id: str, known: ArticleActors) -> None:
        """Make a curated actor an entity of the article."""
        row = self._index.actors[actor_id]
        known.entities.setdefault(
            actor_id,
            Entity(
                entity_id=actor_id,
                article_id=article_id,
                entity_name=row.actor_name,
                entity_type=row.actor_type,
                folded_name=fold(row.actor_name),
                country_code=row.country_code,
                is_curated=True,
            ),
        )

    def _curated(self, mention: Mention, view: _ArticleView) -> NameMatch | None:
        text = mention.mention_text
        if mention.toponym_role in ("metonymic", "literal", "affiliation"):
            named = self._index.name(text)
            place = view.places.get(mention.mention_id)
            if named is not None and (place is None or place.place is None):
                return named
            return self._stands_for_state(mention, view)
        if mention.entity_label == "PERSON":
            return self._index.name(text) or self._index.name(person_key(text))
        if self._places.country_of_demonym(text) is not None:
            return self._demonym(mention, view)
        found = self._index.name(text)
        if found is None and mention.mention_id in view.speaking | view.acting:
            found = self._index.metonym(text)
        return found

    def _stands_for_state(self, mention: Mention, view: _ArticleView) -> NameMatch | None:
        """ "Washington said": the place's government, by a curated metonym or as a country."""
        choice = view.places.get(mention.mention_id)
        place = choice.place if choice else None
        is_metonymic = mention.toponym_role == "metonymic" or mention.mention_id in view.speaking
        score = 0.9 if is_metonymic else 0.7
        found = self._index.metonym(mention.mention_text)
        if found is not None and place is not None and len(found.actor_ids) > 1:
            same = [
                actor_id
                for actor_id in found.actor_ids
                if self._index.actors[actor_id].country_code == place.country_code
            ]
            found = NameMatch(tuple(same), found.method, found.score) if same else found
        if found is not None:
            return NameMatch(found.actor_ids, "metonym", score)
        if place is None or not (place.feature_code or "").startswith(("PCL", "PPLC")):
            return None
        government = self._index.government(place.country_code)
        return NameMatch((government,), "metonym_country", score - 0.1) if government else None

    def _demonym(self, mention: Mention, view: _ArticleView) -> NameMatch | None:
        """ "Russian" is an actor only by what it stands before, or as a people that acts."""
        country = self._places.country_of_demonym(mention.mention_text)
        code = country.country_code if country else None
        army, government = self._index.army(code), self._index.government(code)
        after = _NEXT_WORDS.match(view.text[mention.end_char : mention.end_char + 60])
        for word in after.groups() if after else ():
            head = fold(word or "").replace(" ", "-")
            if head in ARMY_HEADS | ACTS_OF_WAR and (army or government):
                return NameMatch((army or government or "",), "demonym_forces", 0.85)
            if head in GOVERNMENT_HEADS | POLICY_HEADS and government:
                return NameMatch((government,), "demonym_government", 0.8)
            if not word or not (head in FILLERS or not word[0].islower()):
                break
        is_people = mention.mention_text.endswith("s") and mention.mention_id in view.acting
        return NameMatch((government,), "demonym_people", 0.6) if is_people and government else None

    def _resolve_new(
        self, names: Sequence[Mention], known: ArticleActors, view: _ArticleView
    ) -> None:
        """Names that no curated row knows: the article's own acronyms, short forms, persons."""
        left = [m for m in names if m.mention_id not in known.choices]
        # Long names first, so that what is short can be recognised as short for them.
        for mention in sorted(left, key=lambda m: (-len(m.mention_text.split()), m.start_char)):
            choice = self._new_name(mention, known)
            known.record(mention, choice)
            if choice.entity_id is not None:
                known.introduce(view.text, mention, choice.entity_id)

    def _new_name(self, mention: Mention, known: ArticleActors) -> ActorChoice:
        text = strip_determiner(strip_possessive(mention.mention_text))
        if mention.toponym_role == "demonym" and self._places.country_of_demonym(text):
            return ActorChoice(None, "demonym_alone", None)
        if mention.entity_label == "PERSON":
            return self._person(mention, text, known)
        if fold(text) in known.acronyms:
            return ActorChoice(known.acronyms[fold(text)], "introduced_acronym", 0.95)
        if mention.label_text is not None:
            return self._named_nominal(mention, text, known)
        short_for = known.short_form_of(text)
        if short_for is not None:
            return ActorChoice(short_for, "short_form", 0.85)
        if mention.entity_label not in ("ORG", "MILITARY_UNIT") or not fold(text):
            return ActorChoice(None, "no_candidate", None)
        return ActorChoice(
            self._mint(mention, text, _type_of(text, mention), known), "new_name", 0.7
        )

    def _person(self, mention: Mention, text: str, known: ArticleActors) -> ActorChoice:
        key = person_key(text)
        if mention.label_text is not None or not key:
            return ActorChoice(None, "no_candidate", None)
        if len(key.split()) <= 2:
            same = known.person_of(key)
            if len(same) == 1:
                return ActorChoice(same.pop(), "surname", 0.9)
            if same:
                return ActorChoice(None, "ambiguous", None)
        words = text.split()
        while len(words) > 1 and fold(words[0]) in TITLES:
            words.pop(0)
        is_full = len(key.split()) > 1
        entity_id = self._mint(mention, " ".join(words), "person", known, key=key)
        return ActorChoice(
            entity_id, "new_name" if is_full else "new_surname", 0.7 if is_full else 0.4
        )

    def _mint(
        self, mention: Mention, name: str, entity_type: str, known: ArticleActors, key: str = ""
    ) -> str:
        folded = key or fold_actor(name)
        entity_id = make_id("ent", entity_type, folded)
        known.entities.setdefault(
            entity_id,
            Entity(
                entity_id=entity_id,
                article_id=mention.article_id,
                entity_name=name,
                entity_type=entity_type,
                folded_name=folded,
                country_code=None,
                is_curated=False,
            ),
        )
        return entity_id

    def _named_nominal(self, mention: Mention, text: str, known: ArticleActors) -> ActorChoice:
        """ "SDF fighters", "coalition warplanes": the body that the article's own name means."""
        words = text.split()
        if fold(words[-1]) not in PERSON_HEADS and len(words) > 1:
            inside = " ".join(words[:-1])
            entity_id = known.acronyms.get(fold(inside)) or known.short_form_of(inside)
            if entity_id is not None:
                return ActorChoice(entity_id, "head_of_article_name", 0.8)
        return ActorChoice(None, "described", None)

    # ------------------------------------------------------------ nominals

    def _nominal(self, mention: Mention, view: _ArticleView, known: ArticleActors) -> ActorChoice:
        beside = _appositive(mention, view, known)
        if beside is not None:
            return ActorChoice(beside, "apposition", 0.85)
        text = strip_possessive(mention.mention_text)
        curated = self._index.nominal(text) or self._index.whole_name(text)
        if curated is not None:
            return self._curated_nominal(mention, curated, known)
        words = fold(text).split()
        head = fold(mention.head_lemma)
        is_definite = bool(_DEFINITE.search(view.text[: mention.start_char][-12:]))
        if words and words[-1] in ARMY_HEADS | GOVERNMENT_HEADS and FILLERS.issuperset(words[:-1]):
            return self._state_nominal(mention, words, known, is_definite=is_definite)
        if len(words) > 1 and words[-1] in ARMY_HEADS:
            called = known.most_salient(mention, _ALL_TYPES, word=words[0])
            if called is not None and FILLERS.isdisjoint(words):
                return _renamed(called, "head_of_article_name")
        if head not in NOMINAL_TYPES:
            return ActorChoice(None, "nominal_generic", None)
        if not PLAIN_ADJECTIVES.issuperset(words[:-1]):
            return ActorChoice(None, "described", None)
        if head in NEEDS_DEFINITE and not is_definite:
            return ActorChoice(None, "nominal_indefinite", None)
        called = known.most_salient(mention, _ALL_TYPES, word=head)
        if called is not None and called.entity_id is not None:
            return _renamed(called, "head_of_name")
        found = known.most_salient(mention, NOMINAL_TYPES[head])
        return _renamed(found, "nominal") if found else ActorChoice(None, "no_candidate", None)

    def _curated_nominal(
        self, mention: Mention, found: NameMatch, known: ArticleActors
    ) -> ActorChoice:
        """A curated phrase; of several actors, the one that the article names."""
        inside = [actor_id for actor_id in found.actor_ids if actor_id in known.entities]
        if len(found.actor_ids) > 1 and len(inside) != 1:
            return ActorChoice(None, "ambiguous", None)
        actor_id = inside[0] if inside else found.actor_ids[0]
        self.add_curated(actor_id, mention.article_id, known)
        return ActorChoice(actor_id, found.method, found.score)

    def _state_nominal(
        self, mention: Mention, words: list[str], known: ArticleActors, *, is_definite: bool
    ) -> ActorChoice:
        """ "The regime", "government forces", "the army": of the state the article speaks of."""
        if len(words) == 1 and words[0] not in ("regime", "government") and not is_definite:
            return ActorChoice(None, "nominal_indefinite", None)
        is_forces = words[-1] in ARMY_HEADS
        if len(words) == 1 and words[0] not in (
            "army",
            "military",
            "regime",
            "government",
            "authorities",
            "troops",
        ):
            return ActorChoice(None, "nominal_generic", None)
        state = known.most_salient_country(mention)
        if state is None or state.entity_id is None:
            return ActorChoice(None, "no_candidate" if state is None else "ambiguous", None)
        code = state.entity_id
        actor_id = self._index.army(code) if is_forces else None
        actor_id = actor_id or self._index.government(code)
        if actor_id is None:
            return ActorChoice(None, "no_candidate", None)
        self.add_curated(actor_id, mention.article_id, known)
        return ActorChoice(actor_id, "nominal_state", state.score)


_ALL_TYPES = frozenset(
    "government military armed_group militia political_group media ngo international_org other".split()
)


def _place_shares(places: dict[str, PlaceChoice]) -> dict[str, float]:
    """Share of each country in the article's places; adjectives do not count."""
    counts = Counter(
        choice.place.country_code
        for choice in places.values()
        if choice.place is not None and choice.place.country_code and choice.method != "demonym"
    )
    total = sum(counts.values())
    return {code or "": count / total for code, count in counts.items()} if total else {}


def _renamed(choice: ActorChoice, method: str) -> ActorChoice:
    return (
        choice if choice.entity_id is None else ActorChoice(choice.entity_id, method, choice.score)
    )


def _appositive(mention: Mention, view: _ArticleView, known: ArticleActors) -> str | None:
    """The name right before a describing noun: "Jane Doe, head of …", "the SDF, an alliance"."""
    wants_person = mention.entity_label == "PERSON"
    for earlier, entity_id in known.seen_before(mention, reach=60):
        is_person = known.entities[entity_id].entity_type == "person"
        between = view.text[earlier.end_char : mention.start_char]
        if is_person == wants_person and _APPOSITION.match(between):
            return entity_id
    return None


def _type_of(name: str, mention: Mention) -> str:
    words = set(fold(name).split())
    for hints, actor_type in NAME_TYPES:
        if words & hints:
            return actor_type
    return LABEL_TYPES.get(mention.entity_label, "other")


def _pronoun(mention: Mention, view: _ArticleView, known: ArticleActors) -> ActorChoice:
    """He, she and it where they speak: the last person, the last body."""
    word = mention.mention_text.casefold()
    if word in ("he", "she", "who"):
        reach = 0 if word == "who" else _PRONOUN_REACH
        entity_id = known.last_before(mention, {"person"}, within=reach)
    elif word == "it" and mention.mention_id in view.speaking:
        entity_id = known.last_before(mention, _ALL_TYPES, within=1)
    else:
        return ActorChoice(None, "pronoun_open", None)
    if entity_id is None:
        return ActorChoice(None, "no_candidate", None)
    return ActorChoice(entity_id, "pronoun", 0.7)
