"""What one article has said of its actors so far: names, acronyms, persons, salience."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from pipeline.names.keys import fold
from pipeline.records import Entity, Mention
from pipeline.resolve import weights
from pipeline.resolve.actor_words import NEEDS_NAME, TERROR_HEADS
from pipeline.resolve.called import CalledNames
from pipeline.resolve.salience import Lead, Salience
from pipeline.resolve.seen_mentions import SeenMentions

# "(SDF)", "(IS, formerly ISIS/ISIL)": the letters that stand for the name before it.
_INTRODUCED = re.compile(r"^[”\"’']?\s?\(\s?(?:the )?[“\"]?([^()]{2,40})\)")
_ACRONYM = re.compile(r"\b(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Z][A-Za-z-]{1,9}\b")

# Whom a common noun can mean, beside its types.
ANYONE, CITED, NOT_CITED, NOT_JUDGED = "any", "cited", "not cited", "not judged"
_STATES_REACH = 800  # characters before a noun in which states are looked for
_WORD = "word"  # kind of the groups of entities that the article calls by one word


class Spot(Protocol):
    """Where in the article something is said; a mention is one."""

    @property
    def start_char(self) -> int:
        """Offset into the article."""

    @property
    def sentence_index(self) -> int:
        """The sentence, counted from 0."""


@dataclass(frozen=True, slots=True)
class ActorChoice:
    """Which entity a mention stands for; None with the reason as method."""

    entity_id: str | None
    method: str
    score: float | None


class ArticleActors:
    """Entities of one article in the order they were recognised.

    Each question costs about the same in a long article as in a short one. Ask who is meant in
    text order; ``salience`` says why.

    Args:
        theatre: Country → share of the article's places.
        speaking: Ids of mentions that are sources of attributions.
    """

    def __init__(
        self, theatre: dict[str, float] | None = None, speaking: Collection[str] = frozenset()
    ) -> None:
        self.theatre = theatre or {}
        self.entities: dict[str, Entity] = {}
        self.choices: dict[str, ActorChoice] = {}
        self.acronyms: dict[str, str] = {}
        self.conflicts: set[str | None] = set()  # to which its curated actors belong
        self.is_anybody_cited = False
        self._speaking = speaking
        self._names = CalledNames()
        self._salience = Salience()
        self._seen = SeenMentions()

    def add(self, entity: Entity) -> None:
        """Make an entity one of the article's, unless it is."""
        if entity.entity_id in self.entities:
            return
        self.entities[entity.entity_id] = entity
        self._names.add(entity)
        for group in (ANYONE, NOT_CITED, NOT_JUDGED):
            self._salience.join(entity.entity_id, (group, entity.entity_type))
        self._call(entity.entity_id, entity.folded_name.split())

    def record(self, mention: Mention, choice: ActorChoice) -> None:
        """Keep a choice; a resolved one counts for the salience of its entity."""
        self.choices[mention.mention_id] = choice
        if choice.entity_id is None:
            return
        entity = self.entities[choice.entity_id]
        self._seen.add(mention, entity)
        self._salience.add(entity.entity_id, mention)
        if mention.mention_id in self._speaking:
            self.is_anybody_cited = True
            self._salience.join(entity.entity_id, (CITED, entity.entity_type))
            self._salience.leave(entity.entity_id, (NOT_CITED, entity.entity_type))
        if mention.label_text and fold(mention.label_text).removesuffix("s") in TERROR_HEADS:
            self._salience.leave(entity.entity_id, (NOT_JUDGED, entity.entity_type))
        # "The Lebanese group" beside a name calls it no group for good; "an alliance" does.
        is_beside = choice.method == "apposition"
        if fold(mention.head_lemma) in NEEDS_NAME if is_beside else _is_name(mention):
            words = tuple(fold(mention.mention_text).split())
            self._names.call(entity, words)
            self._call(entity.entity_id, words)

    def _call(self, entity_id: str, words: Iterable[str]) -> None:
        for word in words:
            self._salience.join(entity_id, (_WORD, word))

    def introduce(self, text: str, mention: Mention, entity_id: str) -> None:
        """Learn the acronyms that stand in brackets behind a name."""
        found = _INTRODUCED.match(text[mention.end_char : mention.end_char + 50])
        inside = re.search(r"\(([^)]*)\)?$", mention.mention_text)
        for bracket in (found, inside):
            for acronym in _ACRONYM.findall(bracket.group(1)) if bracket else ():
                self.acronyms.setdefault(fold(acronym), entity_id)

    def short_form_of(self, name: str) -> str | None:
        """Return the one entity whose longer name has ``name`` as its head: "the Observatory"."""
        return self._names.short_form_of(name)

    def person_of(self, key: str) -> Collection[str]:
        """Return the persons of the article whose full name ends in ``key``."""
        return self._names.persons_of(key)

    def person_called(self, key: str) -> str | None:
        """Return the one person of the article with a first name, or a family name not the last."""
        return self._names.person_called(key)

    def named_in(self, folded: str) -> list[Entity]:
        """Return the entities whose own names stand in a folded text, as they were recognised."""
        return self._names.standing_in(folded)

    def most_salient(
        self, at: Spot, types: Collection[str], *, among: str = ANYONE
    ) -> ActorChoice | None:
        """Return who is meant by a common noun: the clear favourite of those types.

        Args:
            at: What is to be resolved; it is not recorded yet.
            types: Actor types that the noun can stand for.
            among: Who counts: ``ANYONE``, who is ``CITED`` so far or ``NOT_CITED``, or who is
                ``NOT_JUDGED``: called by no noun that judges.

        Returns:
            None where no entity of the article fits; a choice without an entity where two or
            more are about as likely.
        """
        groups = [(among, one) for one in types]
        lead = self._salience.lead_at(at.start_char, at.sentence_index, groups, lambda _: True)
        return _choice(lead)

    def most_salient_called(
        self, at: Spot, types: Collection[str], words: Collection[str]
    ) -> ActorChoice | None:
        """Return who is meant of those whom the article calls by one of some words."""
        groups = {(_WORD, form) for word in words for form in (word, f"{word}s")}
        lead = self._salience.lead_at(
            at.start_char,
            at.sentence_index,
            sorted(groups),
            lambda entity_id: self.entities[entity_id].entity_type in types,
        )
        return _choice(lead)

    def last_before(self, at: Spot, types: Collection[str], *, within: int) -> str | None:
        """Return the entity of those types mentioned last, ``within`` so many sentences."""
        last = self._seen.last_before(at.start_char, types)
        if last is None or at.sentence_index - last[0].sentence_index > within:
            return None
        return last[1]

    def states_before(self, at: Mention, *, within: int) -> set[str]:
        """Return the countries whose governments or armies were named shortly before.

        Args:
            at: What is to be resolved.
            within: Sentences to go back; 0 is its own.
        """
        found = set()
        for mention, entity_id in self.seen_before(at, reach=_STATES_REACH):
            entity = self.entities[entity_id]
            is_near = at.sentence_index - mention.sentence_index <= within
            is_state = entity.entity_type in ("government", "military")
            if is_near and is_state and entity.country_code and _is_name(mention):
                found.add(entity.country_code)
        return found

    def persons_before(self, at: Mention, *, within: int) -> list[tuple[Mention, str]]:
        """Return the mentions of persons some sentences before, the nearest first."""
        return self.bodies_before(at, {"person"}, within=within)

    def bodies_before(
        self, at: Mention, types: Collection[str], *, within: int
    ) -> list[tuple[Mention, str]]:
        """Return the mentions of some types some sentences before, the nearest of each first."""
        return [
            (mention, entity_id)
            for one in sorted(types)
            for mention, entity_id in self._seen.of_type_before(at.start_char, one)
            if at.sentence_index - mention.sentence_index <= within
        ]

    def is_seen(self, entity_id: str, at: Mention) -> bool:
        """Whether an entity was mentioned before."""
        return self._seen.last_of(entity_id, at.start_char) is not None

    def is_near(self, entity_id: str, at: Mention, *, within: int) -> bool:
        """Whether an entity was mentioned so many sentences before, or is only named later."""
        last = self._seen.last_of(entity_id, at.start_char)
        return last is None or at.sentence_index - last.sentence_index <= within

    def main_country(self) -> str | None:
        """Return the country in which most of the article's places lie; None without places."""
        ranked = sorted(self.theatre.items(), key=lambda pair: (-pair[1], pair[0]))
        return ranked[0][0] if ranked else None

    def home(self) -> str | None:
        """Return the country in which half of the article's places lie, or more."""
        country = self.main_country()
        return country if self.theatre.get(country or "", 0.0) >= weights.HOME_SHARE else None

    def named_at(self, start_char: int) -> str | None:
        """Return the entity of the name that begins at a position."""
        return self._seen.named_at(start_char)

    def seen_before(self, at: Mention, *, reach: int) -> list[tuple[Mention, str]]:
        """Return what ended at most ``reach`` characters before a mention, nearest first."""
        return self._seen.ending_in(at.start_char - reach, at.start_char)


def settled(choice: ActorChoice | None) -> ActorChoice | None:
    """Return a choice, or one of nobody where it is not sure enough to be told."""
    if choice is None or choice.score is None or choice.score >= weights.LEAST_SURE:
        return choice
    return ActorChoice(None, "unsure", None)


def _choice(lead: Lead | None) -> ActorChoice | None:
    if lead is None:
        return None
    if lead.key is None:
        return ActorChoice(None, "ambiguous", None)
    return ActorChoice(lead.key, "salient", weights.NOUN)


def _is_name(mention: Mention) -> bool:
    return mention.mention_type == "name"
