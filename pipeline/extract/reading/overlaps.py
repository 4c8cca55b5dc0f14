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
    """Stretches of a text that may overlap; linear in what is near.

    Kept by length, each class up to twice as long as the one below it: a single long stretch
    would otherwise have all before it looked through for each question.
    """

    def __init__(self, intervals: Iterable[tuple[int, int, int]]) -> None:
        """Take ``(start, end, number)``; the number is given back."""
        by_length: dict[int, list[tuple[int, int, int]]] = {}
        for interval in sorted(intervals):
            length = (interval[1] - interval[0]).bit_length()
            by_length.setdefault(length, []).append(interval)
        # With their starts beside them, which are what is searched.
        self._classes = [
            (2**length, [start for start, _, _ in found], found)
            for length, found in by_length.items()
        ]

    def holding(self, start: int, end: int) -> list[int]:
        """Numbers of the stretches that hold ``[start, end)``, in text order."""
        found = []
        for longest, starts, intervals in self._classes:
            high = bisect_right(starts, start)
            low = bisect_left(starts, end - longest, 0, high)
            if low < high:
                found += [one for one in intervals[low:high] if end <= one[1]]
        return [number for _, _, number in sorted(found)] if found else []

    def touching(self, start: int, end: int) -> list[int]:
        """Numbers of the stretches that share a character with ``[start, end)``, in text order."""
        found = []
        for longest, starts, intervals in self._classes:
            high = bisect_left(starts, end)
            low = bisect_left(starts, start - longest, 0, high)
            if low < high:
                found += [one for one in intervals[low:high] if start < one[1]]
        return [number for _, _, number in sorted(found)] if found else []
