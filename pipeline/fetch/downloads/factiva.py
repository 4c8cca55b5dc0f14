"""Factiva, with and without the codes of its fields."""

import re
from collections.abc import Iterator

from pipeline.fetch.downloads.pieces import DAY, Piece, lines_of, piece_of

_CODE = re.compile(
    r"^[ \t]*(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM)"
    r"(?:[ \t]{2,}|\t|[ \t]*(?=[\r\n]))",
    re.M,
)
_CODED_FACTS = {
    "HD": "title", "BY": "byline", "PD": "published_at", "SN": "publisher", "LA": "language",
}  # fmt: skip


def find_coded(text: str) -> Iterator[Piece]:
    """Find articles whose facts stand behind codes: "HD" the title, "LP" and "TD" the text."""
    codes = list(_CODE.finditer(text))
    starts = [n for n, code in enumerate(codes) if code.group(1) == "HD"]
    known = {code.group(1) for code in codes}
    if not (starts and known & {"PD", "SN"} and known & {"LP", "TD"}):
        return
    for number, first in enumerate(starts):
        last = starts[number + 1] if number + 1 < len(starts) else len(codes)
        facts: dict[str, object] = {}
        clock = ""
        body: list[str] = []
        for n in range(first, last):
            begin = codes[n].end()
            end = codes[n + 1].start() if n + 1 < len(codes) else len(text)
            value = " ".join(text[begin:end].split())
            code = codes[n].group(1)
            if code in ("LP", "TD"):
                body.append(text[begin:end].strip())
            elif code == "ET":
                clock = value
            elif code in _CODED_FACTS and value:
                facts[_CODED_FACTS[code]] = value
        if clock and "published_at" in facts and re.fullmatch(r"\d\d?:\d\d", clock):
            facts["published_at"] = f"{facts['published_at']} {clock}"
        yield Piece("\n\n".join(body), facts)


_FACTIVA_END = re.compile(r"^[ \t]*Document [A-Za-z]{2,8}\d{8,}[a-z0-9]{4,}[ \t\r]*$", re.M)
_WORDS = re.compile(r"[\d,. ]{1,8} words")
_OF_NAMES = frozenset("al el and in for of the de da di del der van von bin ibn ul".split())


def _is_byline(line: str) -> bool:
    """Whether a line names who wrote: it says "By", or every word of it is a name's."""
    if re.match(r"By\s", line, re.I):
        return True
    words = re.findall(r"[^\W\d_]+", line)
    small = [word for word in words if word[0].islower() and word not in _OF_NAMES]
    is_short = len(words) <= 4 or any(word in ("and", "in", "for") for word in words)
    return is_short and not small and not re.search(r"[\d!?:;]", line)


def find_plain(text: str) -> Iterator[Piece]:
    """Find articles whose facts stand in a known order, and whose last line names the document."""
    start = 0
    for mark in _FACTIVA_END.finditer(text):
        lines = lines_of(text, start, mark.start())
        start = mark.end()
        count = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line.text)), None)
        if count is None or count + 2 >= len(lines):
            continue
        above = [line.text for line in lines[max(0, count - 3) : count]]
        facts: dict[str, str] = {}
        if len(above) > 1 and _is_byline(above[-1]) and len(above[-2].split()) > 1:
            facts["byline"] = re.sub(r"^By\s+", "", above.pop(), flags=re.I)
        facts["title"] = above[-1]  # a section may stand above it
        at = count + 1
        if match := DAY.fullmatch(lines[at].text):
            facts["published_at"] = match.group(1)
            at += 1
        if at < len(lines) and re.fullmatch(r"\d\d?:\d\d", lines[at].text):
            facts["published_at"] = f"{facts.get('published_at', '')} {lines[at].text}"
            at += 1
        facts["publisher"] = lines[at].text if at < len(lines) else ""
        end = min(at + 8, len(lines))
        notice = next(
            (n for n in range(at, end) if re.match(r"(?:Copyright|\(c\)|©)", lines[n].text, re.I)),
            at + 1,
        )
        for line in lines[at:notice]:
            if line.text in ("English", "Arabic", "French", "Russian", "Spanish", "German"):
                facts["language"] = line.text
        yield piece_of(text, lines, notice + 1, len(lines), facts)
