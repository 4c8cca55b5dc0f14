"""Stretches between quotation marks, over sentences and paragraphs."""

import re

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[\"“])")
_OPENERS = "“„«"
_CLOSERS = "”»"
_MARK = re.compile(f'["{_OPENERS}{_CLOSERS}]')
_SINGLE = re.compile(
    r"(?<![\w’'])[‘'](?=[A-Z0-9‘])(?:[^‘\n]|\n(?!\s*\n)){2,2000}?(?<=[.,!?…–—])[’'](?=\s|$|[,.;:)])"
)
# News agencies' plain text has two single marks for a double one.
_FILLER = "\0"
_DOUBLED = f'{_FILLER}"'


def find_quotes(text: str) -> list[tuple[int, int]]:
    """Find what stands in double quotation marks.

    A quotation that is opened again at the next paragraph, without having been closed, runs on:
    each paragraph gives one stretch. A mark that is neither closed nor opened again ends with
    its paragraph, so that one lost mark never turns the rest of an article into speech.

    Args:
        text: The article's text.

    Returns:
        Stretches in text order, marks included.
    """
    text = text.replace("``", _DOUBLED).replace("''", _DOUBLED)
    found: list[tuple[int, int]] = []
    start = 0
    for border in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        found.extend(_quotes_in_paragraph(text, start, border))
        start = border
    return found


def _quotes_in_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if not _MARK.search(text, start, end):
        return _single_quotes(text, start, end)
    found = []
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        at, char = mark.start(), mark.group()
        if char in _OPENERS or (char == '"' and opened is None and _may_open(text, at, end)):
            opened = _start_of_mark(text, at) if opened is None else opened
        elif opened is not None and (char in _CLOSERS or char == '"'):
            found.append((opened, at + 1))
            opened = None
    if opened is not None and len(text[opened:end].split()) > 2:
        found.append((opened, opened + len(text[opened:end].rstrip())))
    return found


def _single_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Read British quotations: a single mark before a word, closed behind a stop or comma.

    Apostrophes stand inside a word or behind a letter, and so close nothing.
    """
    return [match.span() for match in _SINGLE.finditer(text, start, end)]


def _start_of_mark(text: str, at: int) -> int:
    return at - 1 if at and text[at - 1] == _FILLER else at


def _may_open(text: str, at: int, end: int) -> bool:
    """Let a straight mark open where a word follows it and none stands before it."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isalnum() and not after.isspace()
