"""Edits of a text, and the way of every offset through them, in both directions."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

Edit = tuple[int, int, str]  # start and end in the text before, and what stands there after


class Layer:
    """One set of edits.

    Args:
        text: The text before.
        edits: In text order, none overlapping another.
    """

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        pieces, at = [], 0
        for start, end, replacement in edits:
            pieces += [text[at:start], replacement]
            at = end
        pieces.append(text[at:])
        self.text = "".join(pieces)
        self._before = ([start for start, _, _ in edits], [end for _, end, _ in edits])
        ends = list(accumulate(map(len, pieces)))
        self._after = (ends[0:-1:2], ends[1::2])

    def to_before(self, start: int, end: int) -> tuple[int, int]:
        """Lead a stretch of the text after back; it takes in edits only if it shows them."""
        return _led(start, end, self._after, self._before)

    def to_after(self, start: int, end: int) -> tuple[int, int]:
        """Lead a stretch of the text before to where it is after the edits."""
        return _led(start, end, self._before, self._after)


def _led(
    start: int, end: int, here: tuple[list[int], list[int]], there: tuple[list[int], list[int]]
) -> tuple[int, int]:
    low = _moved(start, here, there, is_end=False)
    if end <= start:
        return low, low
    return low, max(low, _moved(end - 1, here, there, is_end=True))


def _moved(
    at: int, here: tuple[list[int], list[int]], there: tuple[list[int], list[int]], *, is_end: bool
) -> int:
    """Where the character ``at`` begins, or ends, on the other side."""
    index = bisect_right(here[0], at) - 1
    if index < 0:
        return at + is_end
    if at < here[1][index]:
        return there[1 if is_end else 0][index]
    return there[1][index] + (at - here[1][index]) + is_end


@dataclass(frozen=True)
class ReadableText:
    """A text as it is read, and where each of its characters is stored."""

    stored: str
    text: str
    layers: tuple[Layer, ...] = ()

    @property
    def is_as_stored(self) -> bool:
        """Whether nothing is read otherwise than it is stored."""
        return not self.layers

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the readable text is stored."""
        for layer in reversed(self.layers):
            start, end = layer.to_before(start, end)
        return start, end

    def readable_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stored stretch stands in the readable text."""
        for layer in self.layers:
            start, end = layer.to_after(start, end)
        return start, end
