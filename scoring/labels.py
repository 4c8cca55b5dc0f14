"""Reading labels: spans are given by the words around them, so that they can be maintained.

``"the [extremists] had taken"`` is the span of ``extremists`` where the words of the whole
snippet stand, which must be exactly one place in the text. Without brackets the whole snippet
is the span.
"""

import re

Interval = tuple[int, int]


def find_span(text: str, snippet: str) -> Interval:
    """Offsets of the bracketed part of ``snippet`` in ``text``.

    Raises:
        ValueError: If the snippet stands nowhere, or in more than one place.
    """
    before, inside, after = _parts(snippet)
    whole = before + inside + after
    count = text.count(whole)
    if count != 1:
        raise ValueError(f"{snippet!r} stands {count} times in the text; it must stand once")
    start = text.index(whole) + len(before)
    return start, start + len(inside)


def _parts(snippet: str) -> tuple[str, str, str]:
    match = re.fullmatch(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)", snippet, re.S)
    return match.groups() if match else ("", snippet, "")


def overlap(one: Interval, other: Interval) -> int:
    """Characters in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def intersection_over_union(ones: list[Interval], others: list[Interval]) -> float:
    """Share of characters in both sets of spans, of those in either."""
    one = {char for span in ones for char in range(*span)}
    other = {char for span in others for char in range(*span)}
    return len(one & other) / len(one | other) if one | other else 0.0
