"""What one article has said of its actors so far: names, acronyms, persons, salience."""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Protocol

from pipeline.records import Entity, Mention
from pipeline.resolve.actor_words import NEEDS_NAME
from pipeline.resolve.keys import fold

# "(SDF)", "(IS, formerly ISIS/ISIL)": the letters that stand for the name before it.
_INTRODUCED = re.compile(r"^[”\"’']?\s?\(\s?(?:the )?[“\"]?([^()]{2,40})\)")
_ACRONYM = re.compile(r"\b(?=[\w-]*[A-Z][\w-]*[A-Z])[A-Z][A-Za-z-]{1,9}\b")

# A mention counts half after so many sentences: "the group" is the one last spoken of.
_HALF_LIFE = 4.0
# What comes only later counts little: a headline's "the group" may name it below. So does
# who is named in a caption or a menu, which the text need not speak of.
_LATER_WEIGHT = 0.1
# A state whose land the article is about is "the government" there, however often an
# intervening power is named.
_THEATRE_WEIGHT = 4.0
_HOME_SHARE = 0.5
# The best must be this much ahead of the next, or nobody is meant clearly.
_CLEAR_LEAD = 1.5


class Spot(Protocol):
    """Where in the article something is said; a mention is one."""

    @property
    def mention_id(self) -> str:
        """The mention that stands there, which does not count for itself."""

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


@dataclass
class ArticleActors:
    """Entities of one article in the order they were recognised."""

    theatre: dict[str, float] = field(default_factory=dict)  # country → share of the places
    entities: dict[str, Entity] = field(default_factory=dict)
    choices: dict[str, ActorChoice] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)
    _seen: list[tuple[Mention, str]] = field(default_factory=list)
    _words: dict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))

    def record(self, mention: Mention, choice: ActorChoice) -> None:
        """Keep a choice; a resolved one counts for the salience of its entity."""
        self.choices[mention.mention_id] = choice
        if choice.entity_id is not None:
            self._seen.append((mention, choice.entity_id))
            # "The Lebanese group" beside a name calls it no group for good; "an alliance" does.
            is_beside = choice.method == "apposition"
            if fold(mention.head_lemma) in NEEDS_NAME if is_beside else _is_name(mention):
                words = tuple(fold(mention.mention_text).split())
                self._words[choice.entity_id].add(words)

    def introduce(self, text: str, mention: Mention, entity_id: str) -> None:
        """Learn the acronyms that stand in brackets behind a name."""
        found = _INTRODUCED.match(text[mention.end_char : mention.end_char + 50])
        inside = re.search(r"\(([^)]*)\)?$", mention.mention_text)
        for bracket in (found, inside):
            for acronym in _ACRONYM.findall(bracket.group(1)) if bracket else ():
                self.acronyms.setdefault(fold(acronym), entity_id)

    def short_form_of(self, name: str) -> str | None:
        """Return the one entity whose longer name has ``name`` as its head: "the Observatory"."""
        short = tuple(fold(name).split())
        found = {
            entity_id
            for entity_id, names in self._words.items()
            for words in names
            if short and len(words) > len(short) and _has_head(words, short)
        }
        return found.pop() if len(found) == 1 else None

    def person_of(self, key: str) -> set[str]:
        """Return the persons of the article whose full name ends in ``key``."""
        words = key.split()
        return {
            entity.entity_id
            for entity in self.entities.values()
            if entity.entity_type == "person"
            and any(
                len(full) > len(words) and list(full[-len(words) :]) == words
                for full in [*self._words[entity.entity_id], tuple(entity.folded_name.split())]
            )
        }

    def most_salient(
        self,
        at: Spot,
        types: Collection[str],
        *,
        words: Collection[str] = (),
        besides: Collection[str] = (),
    ) -> ActorChoice | None:
        """Return who is meant by a common noun: the clear favourite of those types.

        Args:
            at: The mention to resolve.
            types: Actor types that the noun can stand for.
            words: If given, only entities called by one of them in this article count.
            besides: Entities that are not meant.

        Returns:
            None where no entity of the article fits; a choice without an entity where two or
            more are about as likely.
        """
        weights: dict[str, float] = defaultdict(float)
        for mention, entity_id in self._seen:
            entity = self.entities[entity_id]
            is_meant = entity.entity_type in types and entity_id not in besides
            if not is_meant or mention.mention_id == at.mention_id:
                continue
            if words and not self.is_called(entity_id, words):
                continue
            weights[entity_id] += self._weight(mention, at)
        return _favourite(weights)

    def entities_of(self, mention_ids: Collection[str]) -> set[str]:
        """Return the entities that some mentions stand for."""
        chosen = (self.choices.get(mention_id) for mention_id in mention_ids)
        return {one.entity_id for one in chosen if one is not None and one.entity_id is not None}

    def labelled(self, nouns: Collection[str]) -> set[str]:
        """Return the entities that the article calls by one of some common nouns."""
        return {
            entity_id
            for mention, entity_id in self._seen
            if mention.label_text and fold(mention.label_text).removesuffix("s") in nouns
        }

    def is_called(self, entity_id: str, wanted: Collection[str]) -> bool:
        """Whether a name of the entity in this article, or its own name, has one of the words."""
        names = [*self._words[entity_id], tuple(self.entities[entity_id].folded_name.split())]
        forms = {*wanted, *(f"{word}s" for word in wanted)}
        return any(not forms.isdisjoint(words) for words in names)

    def last_before(self, at: Spot, types: Collection[str], *, within: int) -> str | None:
        """Return the entity of those types mentioned last, ``within`` so many sentences."""
        for mention, entity_id in sorted(self._seen, key=lambda pair: -pair[0].start_char):
            if mention.start_char >= at.start_char:
                continue
            if at.sentence_index - mention.sentence_index > within:
                return None
            if self.entities[entity_id].entity_type in types:
                return entity_id
        return None

    def most_salient_country(self, at: Mention) -> ActorChoice | None:
        """Return the country whose government or army is spoken of, as the entity id."""
        weights: dict[str, float] = defaultdict(float)
        for mention, entity_id in self._seen:
            entity = self.entities[entity_id]
            if entity.entity_type in ("government", "military") and entity.country_code:
                at_home = 1.0 + _THEATRE_WEIGHT * self.theatre.get(entity.country_code, 0.0)
                weights[entity.country_code] += self._weight(mention, at) * at_home
        return _favourite(weights)

    def main_country(self) -> str | None:
        """Return the country in which most of the article's places lie; None without places."""
        ranked = sorted(self.theatre.items(), key=lambda pair: (-pair[1], pair[0]))
        return ranked[0][0] if ranked else None

    def home(self) -> str | None:
        """Return the country in which half of the article's places lie, or more."""
        country = self.main_country()
        return country if self.theatre.get(country or "", 0.0) >= _HOME_SHARE else None

    def named_at(self, start_char: int) -> str | None:
        """Return the entity of the name that begins at a position."""
        for mention, entity_id in self._seen:
            if mention.start_char == start_char and mention.mention_type == "name":
                return entity_id
        return None

    def seen_before(self, at: Mention, *, reach: int) -> list[tuple[Mention, str]]:
        """Return what ended at most ``reach`` characters before a mention, nearest first."""
        near = [
            (mention, entity_id)
            for mention, entity_id in self._seen
            if 0 <= at.start_char - mention.end_char <= reach
        ]
        return sorted(near, key=lambda pair: -pair[0].end_char)

    def _weight(self, mention: Mention, at: Spot) -> float:
        if mention.start_char >= at.start_char or mention.is_boilerplate:
            return _LATER_WEIGHT
        return 0.5 ** ((at.sentence_index - mention.sentence_index) / _HALF_LIFE)


def _favourite(weights: dict[str, float]) -> ActorChoice | None:
    """Return the one clearly ahead; a choice without an entity where nobody is."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return None
    best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if best[1] < second * _CLEAR_LEAD:
        return ActorChoice(None, "ambiguous", None)
    return ActorChoice(best[0], "salient", round(0.85 * best[1] / (best[1] + second), 3))


def _is_name(mention: Mention) -> bool:
    return mention.mention_type == "name"


def _has_head(words: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether ``short`` is the end of the name's head: "Observatory" of "… for Human Rights"."""
    cut = next((i for i, word in enumerate(words) if word in ("of", "for", "in") and i), len(words))
    return words[:cut][-len(short) :] == short or words[-len(short) :] == short
