"""Contents and quotation marks: how much of a content is quoted, and who goes on in a quotation.

Works on characters: a quotation runs over sentences and paragraphs, a parse does not.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable

from pipeline.extract.annotations import AttributionAnnotation, Offsets
from pipeline.extract.reading.overlaps import Intervals

_MIN_QUOTE_WORDS = 4  # shorter ones are names and words held at a distance, no speech
_QUOTE_MARKS = "\"'“”‘’«»"
# What may stand between a speaker and the outlet that passes it on: " in a message, ".
_RELAYED = re.compile(r"(?: [\w'’-]+){0,6}\s*,\s*", re.ASCII)
_DIRECT_SHARE = 0.9  # of the content's letters stand in quotation marks


def speech_quotes(text: str, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep quotations that are speech: long enough, or a sentence of their own."""
    return [
        q
        for q in quotes
        if len(text[q[0] : q[1]].split()) >= _MIN_QUOTE_WORDS or _is_sentence(text, q)
    ]


def _is_sentence(text: str, quote: tuple[int, int]) -> bool:
    """Whether a short quotation begins and ends as a sentence, behind the end of another one."""
    words = text[quote[0] : quote[1]].strip(_QUOTE_MARKS)
    before = text[max(0, quote[0] - 3) : quote[0]].rstrip(" \t")
    starts = not before or before[-1] in ".!?\n" or before[-1] in _QUOTE_MARKS
    return starts and len(words.split()) > 1 and words[0].isupper() and words[-1] in ".!?"


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


def continued_quotes(
    text: str,
    attributions: list[AttributionAnnotation],
    quotes: list[tuple[int, int]],
) -> None:
    """Give quotations without a cue of their own to whoever spoke last; changes the list.

    In the same paragraph, right after the attribution, the quotation is more of the same content.
    In the next paragraph, if that is nothing but the quotation, it is an attribution of its own
    with the same source. Anything else stays without a speaker: none is invented.
    """
    spoken = contents_of(attributions)
    ends = sorted((_end_of(one), n) for n, one in enumerate(attributions) if one["source"])
    for quote in quotes:
        if is_spoken_for(quote, [attributions[n] for n in spoken.touching(*quote)]):
            continue
        at = bisect_left(ends, (quote[0] + 1, -1))
        if not at:
            continue
        end, last = ends[at - 1]
        number = _passed_on(last, attributions)
        before = attributions[number]
        between = text[end : quote[0]]
        if "\n" not in between:
            if len(between.split()) <= 12 and _ends_sentence(between):
                for one in sorted({number, last}):  # who is passed on, and who passes it on
                    pieces = attributions[one]["content"]
                    attributions[one]["content"] = merge_pieces([*pieces, [*quote]])
                    insort(ends, (_end_of(attributions[one]), one))
        elif len(between.split()) <= 12 and _stands_alone(text, quote):
            attributions.append(_continuation(before, quote))
            insort(ends, (_end_of(attributions[-1]), len(attributions) - 1))
    attributions.sort(key=lambda one: one["content"][0])


def pass_on(text: str, attributions: list[AttributionAnnotation]) -> None:
    """Let an outlet named behind another speaker pass that one on; changes the rows.

    Of '"…," she said, an agency reports. "…"' a labeller gives the agency the second quotation:
    it is hers, and the agency's is that she said both.
    """
    for outer in attributions:
        source, cue = outer["source"], outer["cue"]
        if source is None or cue is None:
            continue
        start, end = min(source[0], cue[0]), max(source[1], cue[1])
        if any(low < end for low, _ in outer["content"]) or not _is_quoted(text, outer["content"]):
            continue
        for inner in attributions:
            if inner is outer or inner["source"] is None or inner["cue"] is None:
                continue
            told = max(inner["source"][1], inner["cue"][1])
            is_behind = told <= start and inner["content"][-1][1] <= told
            if is_behind and _RELAYED.fullmatch(text[told:start]):
                whole = [inner["content"][0][0], told]
                inner["content"] = merge_pieces([*inner["content"], *outer["content"]])
                outer["content"] = merge_pieces([whole, *outer["content"]])
                break


def _is_quoted(text: str, pieces: list[Offsets]) -> bool:
    return all(text[low : low + 1] in _QUOTE_MARKS for low, _ in pieces)


def _passed_on(number: int, attributions: list[AttributionAnnotation]) -> int:
    """Give whose quotation an attribution passes on: "…," she said, an agency reports.

    Args:
        number: Of the attribution.
        attributions: By where their contents begin.
    """
    content = attributions[number]["content"]
    for beside in (number - 1, number + 1):
        if not 0 <= beside < len(attributions):
            continue
        other = attributions[beside]
        source, cue = other["source"], other["cue"]
        if source is None or cue is None or other["content"][0][0] != content[0][0]:
            continue
        start, end = min(source[0], cue[0]), max(source[1], cue[1])
        if any(low <= start and end <= high for low, high in content):
            return beside
    return number


def is_spoken_for(quote: tuple[int, int], attributions: list[AttributionAnnotation]) -> bool:
    """Whether somebody outside the quotation is said to speak it, or a part of it."""
    for one in attributions:
        named = one["cue"] or one["source"]
        is_inside = named is not None and quote[0] <= named[0] and named[1] <= quote[1]
        if not is_inside and any(p[0] < quote[1] and quote[0] < p[1] for p in one["content"]):
            return True
    return False


def _end_of(one: AttributionAnnotation) -> int:
    spans = [*one["content"], *(s for s in (one["cue"], one["source"]) if s)]
    return max(span[1] for span in spans)


def _ends_sentence(between: str) -> bool:
    return any(mark in between for mark in ".!?") or not between.strip()


def _stands_alone(text: str, quote: tuple[int, int]) -> bool:
    """Whether the quotation is all there is in its paragraph."""
    line_start = text.rfind("\n", 0, quote[0]) + 1
    line_end = text.find("\n", quote[1])
    rest = text[line_start : quote[0]] + text[quote[1] : line_end if line_end >= 0 else len(text)]
    return not any(map(str.isalnum, rest))


def _continuation(before: AttributionAnnotation, quote: tuple[int, int]) -> AttributionAnnotation:
    return {
        **before,
        "cue": None,
        "cue_lemma": None,
        "content": [[*quote]],
        "quote_type": "direct",
        "parent_index": None,
        "addressee_text": None,
        "method": "continued",
    }


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
