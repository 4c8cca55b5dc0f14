"""Covered of a text, asked by position; a question takes no longer the more of them there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Covered:
    """The union of some stretches.

    Args:
        spans: Start and end of each, in any order; they may overlap.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hold(self, position: int) -> bool:
        """Whether a position lies in one of them."""
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._ends[at]

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them overlaps a stretch."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < self._ends[at]
