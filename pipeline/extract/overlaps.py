"""Look up which of many stretches of a text hold or touch a given one, without asking all."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence


class Stretches:
    """Stretches of text in order, none overlapping another; offsets are half-open."""

    def __init__(self, offsets: Sequence[tuple[int, int]]) -> None:
        self._offsets = list(offsets)
        self._ends = [end for _, end in self._offsets]

    def overlapping(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the first stretch that shares a character with ``[start, end)``, or None."""
        return next(iter(self.all_overlapping(start, end)), None)

    def all_overlapping(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the stretches that share a character with ``[start, end)``, in text order."""
        first = bisect_left(self._ends, start + 1)
        last = first
        while last < len(self._offsets) and self._offsets[last][0] < end:
            last += 1
        return self._offsets[first:last]


class Intervals:
    """Stretches of a text that may overlap; linear in what is near."""

    def __init__(self, intervals: Iterable[tuple[int, int, int]]) -> None:
        """Take ``(start, end, number)``; the number is given back."""
        self._sorted = sorted(intervals)
        self._starts = [start for start, _, _ in self._sorted]
        self._longest = max((end - start for start, end, _ in self._sorted), default=0)

    def holding(self, start: int, end: int) -> list[int]:
        """Numbers of the stretches that hold ``[start, end)``, in text order."""
        if not self._sorted:
            return []
        low = bisect_left(self._starts, end - self._longest)
        high = bisect_right(self._starts, start)
        return [number for _, last, number in self._sorted[low:high] if end <= last]

    def touching(self, start: int, end: int) -> list[int]:
        """Numbers of the stretches that share a character with ``[start, end)``, in text order."""
        low = bisect_left(self._starts, start - self._longest)
        high = bisect_left(self._starts, end)
        return [number for _, last, number in self._sorted[low:high] if start < last]
