"""Cut a text into lines that mean something: paragraphs, or lines that stand by themselves."""

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_FINAL = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A block of text without surrounding white space; offsets are into the whole text."""

    text: str
    start: int
    end: int

    @property
    def n_words(self) -> int:
        """Words as separated by white space."""
        return len(self.text.split())


def find_lines(text: str) -> list[Line]:
    """Give the blocks of a text in order: its lines, and sentences torn by markup whole.

    Wrapped paragraphs are one line each already, in the readable text.
    """
    spans = [_stripped(text, match) for match in _LINE.finditer(text)]
    spans = [(start, end) for start, end in spans if start < end]
    blocks: list[tuple[int, int]] = []
    for index, span in enumerate(spans):
        if index > 0 and _runs_on(text, spans[index - 1], span):
            blocks[-1] = (blocks[-1][0], span[1])
        else:
            blocks.append(span)
    return [Line(text=text[start:end], start=start, end=end) for start, end in blocks]


def _stripped(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Give the match's offsets without the white space around it."""
    line = match.group()
    start = match.start() + len(line) - len(line.lstrip())
    return start, max(start, match.start() + len(line.rstrip()))


def _runs_on(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Say whether a sentence was torn by markup: no final stop, and a small letter next."""
    head = text[max(0, first[1] - 6) : first[1]]
    return text[second[0]].islower() and not _FINAL.search(head)
