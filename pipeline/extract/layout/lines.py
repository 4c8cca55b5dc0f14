"""Cut a text into lines that mean something: paragraphs, or lines that stand by themselves."""

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_FINAL = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")
# Hard-wrapped text breaks at about this many characters; a longer line is a paragraph.
_WRAP_MIN, _WRAP_MAX = 45, 100


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
    """Give the blocks of a text in order; lines of a hard-wrapped paragraph are joined.

    A single line break inside a sentence is wrapping where most single breaks of the text look
    so; elsewhere every line is its own block.
    """
    spans = [_stripped(text, match) for match in _LINE.finditer(text)]
    spans = [(start, end) for start, end in spans if start < end]
    joints = [_joins(text, spans[i], spans[i + 1]) for i in range(len(spans) - 1)]
    single = [joint for joint in joints if joint is not None]
    is_wrapped = len(single) >= 3 and sum(single) >= 0.6 * len(single)
    blocks: list[tuple[int, int]] = []
    for index, span in enumerate(spans):
        is_more = index > 0 and (
            _runs_on(text, spans[index - 1], span) or (is_wrapped and joints[index - 1])
        )
        if is_more:
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


def _joins(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool | None:
    """Whether the second line continues the first; None where a blank line parts them."""
    between = text[first[1] : second[0]].replace("\r\n", "\n")
    if between.count("\n") != 1:
        return None
    length = first[1] - first[0]
    if not _WRAP_MIN <= length <= _WRAP_MAX:
        return False
    head = text[max(first[0], first[1] - 6) : first[1]]
    return not _FINAL.search(head) or text[second[0]].islower()
