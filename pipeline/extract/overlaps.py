"""Look up which of many stretches of a text overlaps a given one, in logarithmic time."""

from bisect import bisect_left
from collections.abc import Sequence


class Stretches:
    """Stretches of text in order, none overlapping another; offsets are half-open."""

    def __init__(self, offsets: Sequence[tuple[int, int]]) -> None:
        self._offsets = list(offsets)
        self._ends = [end for _, end in self._offsets]

    def overlapping(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the first stretch that shares a character with ``[start, end)``, or None."""
        index = bisect_left(self._ends, start + 1)
        if index < len(self._offsets) and self._offsets[index][0] < end:
            return self._offsets[index]
        return None
