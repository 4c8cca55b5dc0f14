"""Downloads of press databases: many articles in one text, each under a block of its facts.

Nexis and Lexis (old text and present documents), Factiva (with and without field codes) and
ProQuest. Other texts are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = re.compile(
    rf"(?:\w{{3,9}}day,?\s+)?({_MONTHS}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTHS},?\s+\d{{4}})"
    r"(?:,?\s+\w{3,9}day)?(?:\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[AP]\.?M\.?)?(?:\s+[A-Z]{2,4})?)?\s*",
    re.I,
)
_MOST_HEAD_LINES = 40  # of an article's facts, before its text


@dataclass(frozen=True)
class Piece:
    """One article of a download, and its facts as metadata name them."""

    text: str
    facts: dict[str, object] = field(default_factory=dict)


def find_articles(text: str) -> list[Piece]:
    """Find the articles of a download; none where the text is something else."""
    for find in (_lexis, _nexis, _factiva_coded, _factiva_plain, _proquest):
        if pieces := list(find(text)):
            return pieces
    return []


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str  # stripped


def _lines(text: str, start: int = 0, end: int | None = None) -> list[_Line]:
    stop = len(text) if end is None else end
    return [
        _Line(match.start(), match.end(), match.group().strip())
        for match in re.compile(r"[^\r\n]+").finditer(text, start, stop)
        if match.group().strip()
    ]


def _between(text: str, marks: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Stretches that begin after a mark and end before the next one."""
    for number, mark in enumerate(marks):
        yield mark.end(), marks[number + 1].start() if number + 1 < len(marks) else len(text)


def _piece(text: str, lines: list[_Line], first: int, last: int, facts: dict[str, str]) -> Piece:
    """Make a piece of the lines ``first`` to before ``last``."""
    body = text[lines[first].start : lines[last - 1].end] if first < last else ""
    return Piece(body, {name: value for name, value in facts.items() if value})


# ------------------------------------------------------------ Lexis, as text or web page

_LEXIS_MARK = re.compile(
    r"^[ \t]*(?:Document )?\d{1,5} of \d{1,5} (?:DOCUMENTS?|documents?)[ \t\r]*$", re.M
)
_LEXIS_FIELD = re.compile(
    r"(BYLINE|SECTION|LENGTH|DATELINE|SOURCE|HEADLINE|HIGHLIGHT|SERIES|TYPE|DISTRIBUTION|GRAPHIC)"
    r"\s*:\s*(.*)",
    re.S,
)
_LEXIS_TAIL = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|SUBJECT|ORGANIZATION|COMPANY|PERSON|GEOGRAPHIC|CITY"
    r"|STATE|COUNTRY|GRAPHIC|NOTES|DOCUMENT-TYPE|JOURNAL-CODE|TICKER|INDUSTRY|CORRECTION-DATE)\s*:"
    r"|Copyright (?:\(c\) |©\s*)?\d{4}\b|All Rights Reserved",
)


def _lexis(text: str) -> Iterator[Piece]:
    for start, end in _between(text, list(_LEXIS_MARK.finditer(text))):
        lines = _lines(text, start, end)
        facts: dict[str, str] = {}
        at = _lexis_head(lines, facts)
        last = at
        while last < len(lines) and not _LEXIS_TAIL.match(lines[last].text):
            last += 1
        for line in lines[last:]:
            if match := re.match(r"LANGUAGE\s*:\s*(\w+)", line.text):
                facts["language"] = match.group(1)
        yield _piece(text, lines, at, last, facts)


def _lexis_head(lines: list[_Line], facts: dict[str, str]) -> int:
    """Read the facts above an article; return the number of the line where its text starts."""
    at, above = 0, []
    while at < min(len(lines), _MOST_HEAD_LINES) and not _DAY.fullmatch(lines[at].text):
        if not _LEXIS_TAIL.match(lines[at].text):
            above.append(lines[at].text)
        at += 1
    if at >= min(len(lines), _MOST_HEAD_LINES):
        return 0  # no block of facts: all of it is text
    facts["publisher"] = above[0] if above else ""
    if match := _DAY.fullmatch(lines[at].text):
        facts["published_at"] = match.group(1)
    at += 1
    titles: list[str] = []
    seen_length = False
    while at < min(len(lines), _MOST_HEAD_LINES) and not seen_length:
        line = lines[at].text
        match = _LEXIS_FIELD.match(line)
        if (
            match is None
            and titles
            and not any(_LEXIS_FIELD.match(later.text) for later in lines[at : at + 8])
        ):
            break
        if match is None:
            if not re.search(r"\bEdition\b", line) or titles:
                titles.append(line)
        elif match.group(1) == "BYLINE":
            facts["byline"] = match.group(2)
        elif match.group(1) == "HEADLINE":
            titles = [match.group(2)]
        seen_length = match is not None and match.group(1) == "LENGTH"
        at += 1
    facts["title"] = " ".join(titles)
    while at < len(lines) and (match := _LEXIS_FIELD.match(lines[at].text)):
        if match.group(1) == "BYLINE":
            facts["byline"] = match.group(2)
        at += 1
    return at


# ------------------------------------------------------------ Nexis, as a document

_NEXIS_END = re.compile(r"^[ \t]*End of Document[ \t\r]*$", re.M)
_NEXIS_FIELD = re.compile(r"(Section|Length|Byline|Dateline|Highlight|Body|Graphic)\s*:?\s*(.*)")


def _nexis(text: str) -> Iterator[Piece]:
    start = 0
    for mark in _NEXIS_END.finditer(text):
        lines = _lines(text, start, mark.start())
        start = mark.end()
        body = next((n for n, line in enumerate(lines) if line.text == "Body"), None)
        if body is None:
            continue
        facts: dict[str, str] = {}
        day = next((n for n in range(body) if _DAY.match(lines[n].text)), None)
        if day is not None and (match := _DAY.match(lines[day].text)):
            facts["published_at"] = match.group(1)
            if day >= 1:
                facts["publisher"] = lines[day - 1].text
            facts["title"] = " ".join(line.text for line in lines[max(0, day - 3) : day - 1][-1:])
        for line in lines[:body]:
            match = _NEXIS_FIELD.match(line.text)
            if match and match.group(1) == "Byline":
                facts["byline"] = match.group(2)
        last = next(
            (
                n
                for n in range(body + 1, len(lines))
                if re.match(r"(?:Load-Date\s*:|Classification$|Notes$)", lines[n].text)
            ),
            len(lines),
        )
        for line in lines[last:]:
            if match := re.match(r"Language\s*:\s*(\w+)", line.text):
                facts["language"] = match.group(1)
        yield _piece(text, lines, body + 1, last, facts)


# ------------------------------------------------------------ Factiva

_CODE = re.compile(
    r"^[ \t]*(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM)"
    r"(?:[ \t]{2,}|\t|[ \t]*(?=[\r\n]))",
    re.M,
)
_CODED_FACTS = {
    "HD": "title", "BY": "byline", "PD": "published_at", "SN": "publisher", "LA": "language",
}  # fmt: skip


def _factiva_coded(text: str) -> Iterator[Piece]:
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


def _factiva_plain(text: str) -> Iterator[Piece]:
    start = 0
    for mark in _FACTIVA_END.finditer(text):
        lines = _lines(text, start, mark.start())
        start = mark.end()
        count = next((n for n, line in enumerate(lines) if _WORDS.fullmatch(line.text)), None)
        if count is None or count + 2 >= len(lines):
            continue
        facts: dict[str, str] = {"title": lines[0].text}
        if count > 1 and len(lines[count - 1].text) < 80:
            facts["byline"] = re.sub(r"^By\s+", "", lines[count - 1].text, flags=re.I)
        at = count + 1
        if match := _DAY.fullmatch(lines[at].text):
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
        yield _piece(text, lines, notice + 1, len(lines), facts)


# ------------------------------------------------------------ ProQuest

_PROQUEST_MARK = re.compile(r"^[ \t]*_{20,}[ \t\r]*$", re.M)
_PROQUEST_FIELD = re.compile(r"^[ \t]*([A-Z][A-Za-z /]{2,40}):[ \t]*", re.M)
_PROQUEST_FACTS = {
    "title": "title", "author": "byline", "publication title": "publisher",
    "publication date": "published_at", "language of publication": "language",
    "document url": "url", "language": "language",
}  # fmt: skip

_PROQUEST_TAIL = frozenset(
    ("subject", "title", "publication title", "links", "location", "company", "copyright")
)


def _proquest(text: str) -> Iterator[Piece]:
    marks = list(_PROQUEST_MARK.finditer(text))
    for start, end in _between(text, marks):
        fields = list(_PROQUEST_FIELD.finditer(text, start, end))
        names = [one.group(1).lower() for one in fields]
        if "full text" not in names:
            continue
        at = names.index("full text")
        facts: dict[str, object] = {}
        for n, name in enumerate(names):
            stop = fields[n + 1].start() if n + 1 < len(fields) else end
            if name in _PROQUEST_FACTS:
                value = " ".join(text[fields[n].end() : stop].split())
                facts.setdefault(_PROQUEST_FACTS[name], value)
        head = _lines(text, start, fields[0].start())
        titles = [one.text for one in head if not re.match(r"Document \d+ of \d+", one.text)]
        if titles:
            facts.setdefault("title", " ".join(titles))
        ends = (
            "subject",
            "title",
            "publication title",
            "links",
            "location",
            "company",
            "copyright",
        )
        last = next((n for n in range(at + 1, len(names)) if names[n] in ends), None)
        stop = end if last is None else fields[last].start()
        yield Piece(text[fields[at].end() : stop].strip(), facts)
