"""What the readers of downloads share: pieces of a text, their lines, and how a day is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DAY = re.compile(
    rf"(?:\w{{3,9}}day,?\s+)?({_MONTHS}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTHS},?\s+\d{{4}})"
    r"(?:,?\s+\w{3,9}day)?(?:\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[AP]\.?M\.?)?(?:\s+[A-Z]{2,4})?)?\s*",
    re.I,
)


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
    text: str  # stripped


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Give the lines of a stretch of a text that are not blank."""
    stop = len(text) if end is None else end
    return [
        Line(match.start(), match.end(), match.group().strip())
        for match in re.compile(r"[^\r\n]+").finditer(text, start, stop)
        if match.group().strip()
    ]


def between(text: str, marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Stretches that begin after a mark and end before the next one."""
    for number, mark in enumerate(marks):
        yield mark.end(), marks[number + 1].start() if number + 1 < len(marks) else len(text)


def piece_of(text: str, lines: list[Line], first: int, last: int, facts: dict[str, str]) -> Piece:
    """Make a piece of the lines ``first`` to before ``last``."""
    body = text[lines[first].start : lines[last - 1].end] if first < last else ""
    return Piece(body, {name: value for name, value in facts.items() if value})
