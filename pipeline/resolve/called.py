"""What an article calls its entities, asked by a part of a name."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from pipeline.names.keys import fold
from pipeline.records import Entity

_Words = tuple[str, ...]
_ENDS_HEAD = ("of", "for", "in")


class CalledNames:
    """The names of the entities of one article."""

    def __init__(self) -> None:
        self._called: dict[str, set[_Words]] = defaultdict(set)
        self._heads: dict[_Words, set[str]] = defaultdict(set)
        self._persons: dict[_Words, set[str]] = defaultdict(set)
        self._begun: dict[_Words, set[str]] = defaultdict(set)  # persons by all but the last names
        self._own: dict[str, list[tuple[int, Entity]]] = defaultdict(list)
        self._n_entities = 0
        self._longest = 0  # words of an own name

    def add(self, entity: Entity) -> None:
        """Learn an entity's own name."""
        self._own[entity.folded_name].append((self._n_entities, entity))
        self._n_entities += 1
        words = tuple(entity.folded_name.split())
        self._longest = max(self._longest, len(words))
        if entity.entity_type == "person":
            for end in _endings(words):
                self._persons[end].add(entity.entity_id)
            for part in _parts(words[:-1]):
                self._begun[part].add(entity.entity_id)

    def call(self, entity: Entity, words: _Words) -> None:
        """Learn what the article calls an entity."""
        if words in self._called[entity.entity_id]:
            return
        self._called[entity.entity_id].add(words)
        cut = next((i for i, word in enumerate(words) if word in _ENDS_HEAD and i), len(words))
        # "Observatory" is the head of "Observatory for Human Rights", "Rights" its end.
        heads = {*_endings(words), *_endings(words[:cut]), words[:cut]} - {words, ()}
        for head in heads:
            self._heads[head].add(entity.entity_id)
        if entity.entity_type == "person":
            for end in _endings(words):
                self._persons[end].add(entity.entity_id)

    def short_form_of(self, name: str) -> str | None:
        """Return the one entity whose longer name has ``name`` as its head or its end."""
        found = self._heads.get(tuple(fold(name).split()), ())
        return next(iter(found)) if len(found) == 1 else None

    def persons_of(self, key: str) -> Collection[str]:
        """Return the persons whose longer name ends in ``key``."""
        return self._persons.get(tuple(key.split()), ())

    def person_called(self, key: str) -> str | None:
        """Return the one person with a first name, or a family name that is not the last.

        "Delgado" and "Hector Delgado" are Hector Delgado Parker where nobody else is called so.
        """
        found = self._begun.get(tuple(key.split()), ())
        return next(iter(found)) if len(found) == 1 else None

    def standing_in(self, folded: str) -> list[Entity]:
        """Return the entities whose own names stand in a folded text, the first learnt first."""
        words = folded.split()
        parts = {
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, min(len(words), start + self._longest) + 1)
        }
        found = [pair for part in parts for pair in self._own.get(part, ())]
        return [entity for _, entity in sorted(found, key=lambda pair: pair[0])]


def _endings(words: _Words) -> Iterator[_Words]:
    """Yield the ends of a name that are shorter than it."""
    return (words[start:] for start in range(1, len(words)))


def _parts(words: _Words) -> Iterator[_Words]:
    """Yield the runs of words in a name."""
    return (
        words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )
