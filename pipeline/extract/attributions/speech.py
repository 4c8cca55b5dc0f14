"""Contents as pieces of text: joined, cut, and how much of them stands in quotation marks."""

from bisect import bisect_left
from collections.abc import Iterable

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.reading.overlaps import Intervals

_MIN_QUOTE_WORDS = 4  # shorter ones are names and words held at a distance, no speech
_DIRECT_SHARE = 0.9  # of the content's letters stand in quotation marks


def speech_quotes(text: str, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep quotations long enough to be speech."""
    return [q for q in quotes if len(text[q[0] : q[1]].split()) >= _MIN_QUOTE_WORDS]


def merge_pieces(pieces: Iterable[Offsets]) -> list[Offsets]:
    """Sort pieces and join those that touch or overlap."""
    merged: list[Offsets] = []
    for low, high in sorted(list(piece) for piece in pieces):
        if merged and low <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    return merged


def cut_out(pieces: list[Offsets], holes: list[Offsets], text: str) -> list[Offsets]:
    """Take ``holes`` (source and cue) out of ``pieces``; a rest without a letter is dropped."""
    for low, high in holes:
        rest: list[Offsets] = []
        for start, end in pieces:
            if high <= start or end <= low:
                rest.append([start, end])
                continue
            rest.extend([[start, min(low, end)], [max(high, start), end]])
        pieces = [piece for piece in rest if piece[0] < piece[1]]
    return [
        trimmed
        for piece in pieces
        if (trimmed := trim_offsets(text, piece)) and any(map(str.isalnum, text[slice(*trimmed)]))
    ]


def trim_offsets(text: str, piece: Offsets) -> Offsets:
    """Drop white space and commas at both ends."""
    low, high = piece
    while low < high and (text[low].isspace() or text[low] in ",;:"):
        low += 1
    while high > low and (text[high - 1].isspace() or text[high - 1] in ",;:"):
        high -= 1
    return [low, high]


def quote_type(text: str, content: list[Offsets], quotes: list[tuple[int, int]]) -> str:
    """Tell ``direct`` from ``mixed`` and ``indirect`` by what stands in quotation marks."""
    letters = sum(map(str.isalnum, "".join(text[low:high] for low, high in content)))
    quoted = sum(
        sum(map(str.isalnum, text[max(low, q[0]) : min(high, q[1])]))
        for low, high in content
        for q in quotes
        if low < q[1] and q[0] < high
    )
    if not quoted or not letters:
        return "indirect"
    return "direct" if quoted >= _DIRECT_SHARE * letters else "mixed"


def contents_of(attributions: list[AttributionAnnotation]) -> Intervals:
    """Pieces of contents, to be asked for what touches them; a number is an index."""
    return Intervals(
        (low, high, n) for n, one in enumerate(attributions) for low, high in one["content"]
    )


def hull(pieces: list[Offsets]) -> tuple[int, int]:
    """First and last character of all pieces."""
    return min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)


def overlap(first: list[Offsets], second: list[Offsets]) -> int:
    """Count the characters that both sets of pieces hold."""
    starts = [piece[0] for piece in second]
    total = 0
    for low, high in first:
        at = max(0, bisect_left(starts, low) - 1)
        for start, end in second[at:]:
            if start >= high:
                break
            total += max(0, min(high, end) - max(low, start))
    return total
