"""The mentions of one article that stand for an entity, asked by where they stand."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Collection

from pipeline.records import Entity, Mention

_MOST = 50  # mentions; further back nobody looks for whom a pronoun means
_Seen = tuple[int, int, Mention, str]  # position, minus the number, the mention, its entity


class SeenMentions:
    """Mentions in the order in which they were resolved, and by position."""

    def __init__(self) -> None:
        self._by_end: list[_Seen] = []
        self._by_type: dict[str, list[_Seen]] = defaultdict(list)  # by their starts
        self._by_entity: dict[str, list[_Seen]] = defaultdict(list)  # by their starts
        self._names: dict[int, str] = {}

    def add(self, mention: Mention, entity: Entity) -> None:
        """Learn that a mention stands for an entity."""
        number = -len(self._by_end)  # of two at one place the one learnt first comes last
        insort(self._by_end, (mention.end_char, number, mention, entity.entity_id))
        of_type = self._by_type[entity.entity_type]
        insort(of_type, (mention.start_char, number, mention, entity.entity_id))
        of_entity = self._by_entity[entity.entity_id]
        insort(of_entity, (mention.start_char, number, mention, entity.entity_id))
        if mention.mention_type == "name":
            self._names.setdefault(mention.start_char, entity.entity_id)

    def named_at(self, start_char: int) -> str | None:
        """Return the entity of the name that begins at a position."""
        return self._names.get(start_char)

    def last_of(self, entity_id: str, start_char: int) -> Mention | None:
        """Return the last mention of an entity that begins before a position."""
        seen = self._by_entity.get(entity_id, [])
        at = bisect_left(seen, start_char, key=_position)
        return seen[at - 1][2] if at else None

    def of_type_before(self, start_char: int, entity_type: str) -> list[tuple[Mention, str]]:
        """Return the last ones of a type that begin before a position, the nearest first."""
        seen = self._by_type.get(entity_type, [])
        at = bisect_left(seen, start_char, key=_position)
        return [
            (mention, entity_id) for _, _, mention, entity_id in seen[max(0, at - _MOST) : at][::-1]
        ]

    def last_before(self, start_char: int, types: Collection[str]) -> tuple[Mention, str] | None:
        """Return the last that begins before a position and stands for one of those types."""
        found = []
        for one in types:
            seen = self._by_type.get(one, [])
            at = bisect_left(seen, start_char, key=_position)
            if at:
                found.append(seen[at - 1])
        if not found:
            return None
        _, _, mention, entity_id = max(found, key=lambda one: one[:2])
        return mention, entity_id

    def ending_in(self, first: int, last: int) -> list[tuple[Mention, str]]:
        """Return those that end from one position to another, the last first."""
        low = bisect_left(self._by_end, first, key=_position)
        high = bisect_right(self._by_end, last, key=_position)
        return [(mention, entity_id) for _, _, mention, entity_id in self._by_end[low:high][::-1]]


def _position(seen: _Seen) -> int:
    return seen[0]
