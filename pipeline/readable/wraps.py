"""Line ends that only wrap a paragraph, the signs of quoted mail, and words broken over lines.

Programs fill a line as far as the next word allows. So a line end is a wrap where the next
line's first word would not have fitted on the line; the width is what most line ends agree on.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readable.hyphens import is_hyphen_kept
from pipeline.readable.layers import Edit

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_QUOTE = re.compile(r"[ \t]*>(?:[ \t]?>)*[ \t]?")
_BLANK_QUOTE = re.compile(r"^([ \t]*>[ \t>]*)(?=[\r\n]|\Z)", re.M)
_FINAL = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")
_LISTED = re.compile(r"(?:[-*•·▪–—+]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+")
_ADDRESS = re.compile(r"https?://|www\.", re.I)
_BROKEN = re.compile(r"[^\W\d_][-‐]$")
_NARROWEST, _WIDEST = 20, 120  # columns; newspapers' are as narrow, and few programs wrap wider
_LEAST_SHARE = 0.4  # of the line ends that must agree on a width
_LEAST_LOWER = 0.3  # of these, followed by a small letter: in English text four of five are
_NEARLY = 0.6  # of the width, from which a line without a final stop runs on where text is wrapped


@dataclass(frozen=True)
class _Line:
    """A line that is not blank; offsets without its quotation signs and white space."""

    start: int  # of the whole line
    body: int
    end: int
    after: int  # where the next line starts
    depth: int  # of quotation
    width: int  # columns to its end, without quotation signs
    first_word: int  # characters

    def text(self, whole: str) -> str:
        return whole[self.body : self.end]


def find_wrap_edits(text: str) -> list[Edit]:
    """Edits by which paragraphs become one line each, in text order."""
    if "\n" not in text and "\r" not in text:
        return []
    lines = _lines(text)
    pairs = list(pairwise(lines))
    candidates = [_may_run_on(text, *pair) for pair in pairs]
    torn = [may and _is_torn(text, *pair) for may, pair in zip(candidates, pairs, strict=True)]
    width = _width(text, [pair for may, pair in zip(candidates, pairs, strict=True) if may])
    edits: list[Edit] = []
    for index, line in enumerate(lines):
        runs_on = (
            index > 0
            and candidates[index - 1]
            and (torn[index - 1] or _is_wrap(text, *pairs[index - 1], width, is_first=index == 1))
        )
        if runs_on:
            edits.append(_joint(text, lines[index - 1], line))
        elif line.depth:
            edits.append((line.start, line.body, ""))
    if any(line.depth for line in lines):
        blank = [(match.start(1), match.end(1), "") for match in _BLANK_QUOTE.finditer(text)]
        edits = sorted([*edits, *blank])
    return edits


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        raw = match.group()
        quote = _QUOTE.match(raw)
        depth = quote.group().count(">") if quote else 0
        inner = raw[quote.end() :] if quote else raw
        body = inner.strip()
        if not body:
            continue
        start = match.start() + (quote.end() if quote else 0)
        at = start + inner.index(body)
        found.append(
            _Line(
                start=match.start(),
                body=at,
                end=at + len(body),
                after=match.end(),
                depth=depth,
                width=len(inner.rstrip().expandtabs()),
                first_word=len(body.split(None, 1)[0]),
            )
        )
    quoted = sum(line.depth > 0 for line in found)
    # "> 40 dead" by itself is a comparison, not quoted mail.
    if quoted == 1:
        found = [
            _unquoted(line) if line.depth and text[line.body].isdigit() else line for line in found
        ]
    return found


def _unquoted(line: _Line) -> _Line:
    return _Line(line.start, line.start, line.end, line.after, 0, line.width, line.first_word)


def _may_run_on(text: str, first: _Line, second: _Line) -> bool:
    """Whether nothing on the page parts two lines: no blank one, no list, no new paragraph."""
    if first.after != second.start or first.depth != second.depth:
        return False
    opening = text[second.body : second.body + 8]
    if _ADDRESS.match(opening):
        return False
    is_final = _FINAL.search(text[max(first.body, first.end - 6) : first.end]) is not None
    if match := _LISTED.match(opening):
        return not is_final and text[second.body + match.end() :][:1].islower()
    is_indented = _indent(text, second) > _indent(text, first)
    return not (is_indented and is_final)


def _indent(text: str, line: _Line) -> int:
    head = text[line.start : line.body]
    return len(head[head.rfind(">") + 1 :].expandtabs())


def _is_torn(text: str, first: _Line, second: _Line) -> bool:
    """No final stop, and a small letter next: a sentence that no writer would end there."""
    head = text[max(first.body, first.end - 6) : first.end]
    if _BROKEN.search(head) and text[second.body].isalpha():
        return True
    return text[second.body].islower() and not _FINAL.search(head)


def _width(text: str, pairs: list[tuple[_Line, _Line]]) -> int:
    """Find the width to which a text is wrapped; 0 where it is not."""
    agreeing = [0] * (_WIDEST + 2)
    for first, second in pairs:
        low, high = _widths(first, second)
        if low <= high:
            agreeing[low] += 1
            agreeing[high + 1] -= 1
    best = total = width = 0
    for columns, change in enumerate(agreeing):
        total += change
        if total > best:
            best, width = total, columns
    agreed = [pair for pair in pairs if _widths(*pair)[0] <= width <= _widths(*pair)[1]]
    lower = sum(text[second.body].islower() for _, second in agreed)
    is_wrapped = best >= _LEAST_SHARE * len(pairs) and lower >= 1 and lower >= _LEAST_LOWER * best
    return width if is_wrapped else 0


def _widths(first: _Line, second: _Line) -> tuple[int, int]:
    """Give the least and the most columns that would have made this line end a wrap."""
    low = max(_NARROWEST, first.width, second.width)
    return low, min(_WIDEST, first.width + second.first_word)


def _is_wrap(text: str, first: _Line, second: _Line, width: int, *, is_first: bool) -> bool:
    if not width:
        return False
    low, high = _widths(first, second)
    if low <= width <= high:
        return True
    head = text[max(first.body, first.end - 6) : first.end]
    is_full = _NEARLY * width <= first.width <= width and second.width <= width
    return is_full and not is_first and not _FINAL.search(head)


def _joint(text: str, first: _Line, second: _Line) -> Edit:
    """Put a space for the line end; nothing for it, or for the hyphen too, inside a word."""
    if not (_BROKEN.search(text[first.body : first.end]) and text[second.body].isalpha()):
        return first.end, second.body, " "
    words = text[first.body : first.end].split()
    rest = text[second.body : second.end].split(None, 1)[0]
    if is_hyphen_kept(words[-1][:-1], rest):
        return first.end, second.body, ""
    return first.end - 1, second.body, ""
