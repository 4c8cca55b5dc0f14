"""What the readers of downloads share: pieces of a text, their lines, and how a day is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.fetch.date_spellings import MONTH_NAMES

MONTHS = rf"(?:{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))}|sept)\.?"
_WEEKDAY = r"[^\W\d_]{5,10}"
DAY = re.compile(
    rf"(?:{_WEEKDAY},?\s+)?"
    rf"({MONTHS}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\.?\s+(?:de\s+)?{MONTHS},?\s+(?:de\s+)?\d{{4}})"
    rf"(?:,?\s+{_WEEKDAY})?(?:\s+\d{{1,2}}:\d\d(?::\d\d)?\s*(?:[AP]\.?M\.?)?(?:\s+[A-Z]{{2,4}})?)?"
    r"(?:,[^\n]{0,40}\b(?:Edition|cycle)\b[^\n]{0,30})?\s*",
    re.I,
)
_FILLED = re.compile(r"[^\r\n]+")


@dataclass(frozen=True)
class Piece:
    """One article of a download, and its facts as metadata name them."""

    text: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """A line that is not blank, and where it stands."""

    start: int
    end: int
    raw: str
    is_apart: bool  # from the line before, by an empty one

    @property
    def text(self) -> str:
        """The line without the blanks around it."""
        return self.raw.strip()


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Give the lines of a stretch of a text that are not blank."""
    found: list[Line] = []
    before = start
    for match in _FILLED.finditer(text, start, len(text) if end is None else end):
        if match.group().strip():
            gap = text[before : match.start()].replace("\r\n", "\n").replace("\r", "\n")
            is_apart = gap.count("\n") > 1
            found.append(Line(match.start(), match.end(), match.group(), is_apart))
            before = match.end()
    return found


def between(text: str, marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Stretches that begin after a mark and end before the next one."""
    for number, mark in enumerate(marks):
        yield mark.end(), marks[number + 1].start() if number + 1 < len(marks) else len(text)


def piece_of(text: str, lines: list[Line], first: int, last: int, facts: dict[str, str]) -> Piece:
    """Make a piece of the lines ``first`` to before ``last``."""
    body = text[lines[first].start : lines[last - 1].end] if first < last else ""
    return Piece(body, {name: value for name, value in facts.items() if value})
