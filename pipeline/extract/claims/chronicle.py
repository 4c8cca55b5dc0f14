"""Which day a chronicle gives to what it tells: a date above its paragraphs, or in front of one.

"12 March" on a line of its own dates the paragraphs under it, "12 March: …" its own. One such line
is no chronicle: pages print their own day so. Under a name it is the day of a post.
"""

import re
from collections.abc import Sequence

from pipeline.extract.annotations import Offsets, TimeAnnotation
from pipeline.extract.reading.overlaps import Intervals

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\w")
_OPENS = re.compile(r"[\s\-–—•*·▪◦]*")
_GOES_ON = re.compile(r"[ ,]*(?:\d{4} ?)?[:–—-]\s")
_FINAL = re.compile(r"[.!?…:][\"'”’)\]]{0,2}\s*$")
_LEAST = 2  # entries of different days that make a chronicle


class Chronicle:
    """The days that lines give to what stands under or in them.

    Args:
        text: The whole text.
        times: Its time expressions.
        headings: Where its headings stand; one without a day ends what a day stands over.
    """

    def __init__(
        self, text: str, times: Sequence[TimeAnnotation], headings: Sequence[Offsets]
    ) -> None:
        dated = {one["start_char"]: n for n, one in enumerate(times) if one["start_date"]}
        spans: list[tuple[int, int, int]] = []
        over: tuple[int, int] | None = None  # the day that goes on, and where it began
        ends = {start for start, _ in headings}
        is_open = True  # a day may stand here: first under a title, then behind whole sentences
        for line in _LINE.finditer(text):
            opening = _OPENS.match(line[0])
            start = line.start() + (opening.end() if opening else 0)
            index = dated.get(start)
            behind = "" if index is None else text[times[index]["end_char"] : line.end()]
            is_heading = index is not None and is_open and not _WORD.search(behind)
            is_entry = index is not None and _GOES_ON.match(behind) is not None
            if over is not None and (is_heading or is_entry or line.start() in ends):
                spans.append((over[1], line.start(), over[0]))
                over = None
            if index is not None and is_heading:
                over = (index, line.end())
            elif index is not None and is_entry:
                spans.append((start, line.end(), index))
            is_open = not (spans or over) or _FINAL.search(line[0]) is not None
        if over is not None:
            spans.append((over[1], len(text), over[0]))
        days = {times[index]["start_date"] for _, _, index in spans}
        self._spans = Intervals(spans if len(days) >= _LEAST else [])

    def at(self, char: int) -> int | None:
        """Find the time expression that dates what stands at ``char``."""
        found = self._spans.holding(char, char + 1)
        return found[0] if found else None
