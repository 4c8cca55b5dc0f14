"""Downloads of press databases: many articles in one text, each under a block of its facts.

Nexis and Lexis (old text and present documents, with menus in several languages), Factiva (with and
without field codes) and ProQuest. Other texts are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.fetch.date_spellings import MONTH_NAMES

_MONTHS = rf"(?:{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))}|sept)\.?"
_WEEKDAY = r"[^\W\d_]{5,10}"
_DAY = re.compile(
    rf"(?:{_WEEKDAY},?\s+)?"
    rf"({_MONTHS}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\.?\s+(?:de\s+)?{_MONTHS},?\s+(?:de\s+)?\d{{4}})"
    rf"(?:,?\s+{_WEEKDAY})?(?:\s+\d{{1,2}}:\d\d(?::\d\d)?\s*(?:[AP]\.?M\.?)?(?:\s+[A-Z]{{2,4}})?)?"
    r"(?:,[^\n]{0,40}\b(?:Edition|cycle)\b[^\n]{0,30})?\s*",
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


_FILLED = re.compile(r"[^\r\n]+")


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    raw: str
    is_apart: bool  # from the line before, by an empty one

    @property
    def text(self) -> str:
        return self.raw.strip()


def _lines(text: str, start: int = 0, end: int | None = None) -> list[_Line]:
    """Lines that hold something."""
    found: list[_Line] = []
    before = start
    for match in _FILLED.finditer(text, start, len(text) if end is None else end):
        if match.group().strip():
            gap = text[before : match.start()].replace("\r\n", "\n").replace("\r", "\n")
            is_apart = gap.count("\n") > 1
            found.append(_Line(match.start(), match.end(), match.group(), is_apart))
            before = match.end()
    return found


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
    r"^[ \t]*(?:(?:Document )?\d{1,5} (?:of|von|sur|de|di|van) \d{1,5}"
    r" (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS|DOCUMENTI|DOCUMENTEN)"
    r"|Dokument \d{1,5} von \d{1,5})[ \t\r]*$",
    re.M | re.I,
)
# What a field holds, by its name in each language of the menus.
_LEXIS_FIELDS = {
    **dict.fromkeys(("BYLINE", "AUTOR", "AUTEUR", "SIGNATURE"), "byline"),
    **dict.fromkeys(("HEADLINE", "TITEL", "TITRE"), "title"),
    **dict.fromkeys(("LENGTH", "LÄNGE", "LONGUEUR", "LENGTE"), "length"),
    **dict.fromkeys(("BODY", "TEXT"), "body"),
    **dict.fromkeys(
        "SECTION RUBRIK RUBRIQUE SECTIE DATELINE ORT SOURCE HIGHLIGHT SERIES TYPE DISTRIBUTION"
        " GRAPHIC".split(),
        "other",
    ),
}
_LEXIS_FIELD = re.compile(rf"({'|'.join(_LEXIS_FIELDS)})\s*:\s*(.*)", re.S)
_MAY_GO_ON = frozenset({"byline", "title"})  # on the next line
_LANGUAGE = re.compile(r"(?:LANGUAGE|SPRACHE|LANGUE|TAAL)\s*:\s*(\w+)")
_LEXIS_TAIL = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|SUBJECT|ORGANIZATION|COMPANY|PERSON|GEOGRAPHIC|CITY"
    r"|STATE|COUNTRY|GRAPHIC|NOTES|DOCUMENT-TYPE|JOURNAL-CODE|TICKER|INDUSTRY|CORRECTION-DATE"
    r"|TYPE|UPDATE|SPRACHE|PUBLICATION|DATE-CHARGEMENT|LANGUE|TYPE-PUBLICATION|LAADDATUM|TAAL)\s*:"
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
            if match := _LANGUAGE.match(line.text):
                facts["language"] = match.group(1)
        yield _piece(text, lines, at, last, facts)


def _lexis_head(lines: list[_Line], facts: dict[str, str]) -> int:
    """Read the facts above an article; return the number of the line where its text starts."""
    end = min(len(lines), _MOST_HEAD_LINES)
    day = next((n for n in range(end) if _DAY.fullmatch(lines[n].text)), None)
    if day is None:
        return 0  # no block of facts: all of it is text
    above = [line.text for line in lines[:day] if not _LEXIS_TAIL.match(line.text)]
    facts["publisher"] = above[0] if above else ""
    if match := _DAY.fullmatch(lines[day].text):
        facts["published_at"] = match.group(1)
    titles: list[str] = []
    is_length_seen, before = False, ""  # the field that stood above
    at = day + 1
    while at < end:
        line = lines[at]
        if match := _LEXIS_FIELD.match(line.text):
            before = _LEXIS_FIELDS[match.group(1)]
            if before == "body":
                if match.group(2):  # the text begins on the same line
                    lines[at] = replace(line, start=line.start + line.raw.index(match.group(2)))
                else:
                    at += 1
                break
            if before == "title":
                titles = []
            _note(before, match.group(2), facts, titles)
            is_length_seen |= before == "length"
        elif before in _MAY_GO_ON and not line.is_apart:
            _note(before, line.text, facts, titles)
        elif is_length_seen or (titles and not _fields_follow(lines[at : at + 8])):
            break
        else:
            before = ""
            if titles or not re.search(r"\bEdition\b", line.text):
                titles.append(line.text)
        at += 1
    facts["title"] = " ".join(titles)
    return at


def _note(name: str, value: str, facts: dict[str, str], titles: list[str]) -> None:
    """Put down what a field of a heading holds, or what it goes on with."""
    if name == "title":
        titles.append(value)
    elif name == "byline":
        facts[name] = f"{facts[name]} {value}" if facts.get(name) else value


def _fields_follow(lines: list[_Line]) -> bool:
    return any(_LEXIS_FIELD.match(line.text) for line in lines)


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


_OF_NAMES = frozenset("al el and in for of the de da di del der van von bin ibn ul".split())


def _is_byline(line: str) -> bool:
    """Whether a line names who wrote: it says "By", or every word of it is a name's."""
    if re.match(r"By\s", line, re.I):
        return True
    words = re.findall(r"[^\W\d_]+", line)
    small = [word for word in words if word[0].islower() and word not in _OF_NAMES]
    is_short = len(words) <= 4 or any(word in ("and", "in", "for") for word in words)
    return is_short and not small and not re.search(r"[\d!?:;]", line)


def _factiva_plain(text: str) -> Iterator[Piece]:
    start = 0
    for mark in _FACTIVA_END.finditer(text):
        lines = _lines(text, start, mark.start())
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
_PROQUEST_TEXT = re.compile(r"^[ \t]*(?:Full text:[ \t]*|FULL TEXT[ \t]*(?=\r?\n))", re.M)
_PROQUEST_TAIL = frozenset(
    ("subject", "title", "publication title", "links", "location", "company", "copyright")
)
_PROQUEST_TAIL_HEADING = re.compile(r"^[ \t]*(?:DETAILS|Details)[ \t\r]*$", re.M)
# Fenn, Ada.  The Courier; Telva [Telva]. 14 Mar 2024: A.1.
_PROQUEST_LINE = re.compile(rf".*?(\d{{1,2}}\s+{_MONTHS}\s+\d{{4}})(?::.*|\.?)", re.I)


def _proquest(text: str) -> Iterator[Piece]:
    above: tuple[int, int] = (0, 0)  # a stretch without a text: what stands over the next
    for start, end in _between(text, list(_PROQUEST_MARK.finditer(text))):
        body = _PROQUEST_TEXT.search(text, start, end)
        if body is None:
            above = (start, end)
            continue
        fields = list(_PROQUEST_FIELD.finditer(text, start, end))
        facts: dict[str, object] = {}
        for number, one in enumerate(fields):
            stop = fields[number + 1].start() if number + 1 < len(fields) else end
            name = _PROQUEST_FACTS.get(one.group(1).lower())
            value = " ".join(text[one.end() : stop].split())
            if name and value:
                facts.setdefault(name, value)
        head = _lines(text, start, min(body.start(), *(one.start() for one in fields), end))
        for line in (*_lines(text, *above), *head):
            _note_of_proquest(line.text, facts)
        stops = [one.start() for one in fields if one.group(1).lower() in _PROQUEST_TAIL]
        if heading := _PROQUEST_TAIL_HEADING.search(text, body.end(), end):
            stops.append(heading.start())
        stop = min((at for at in stops if at >= body.end()), default=end)
        yield Piece(text[body.end() : stop].strip(), facts)
        above = (0, 0)


def _note_of_proquest(line: str, facts: dict[str, object]) -> None:
    """Put down what a line above an article says: its address, its day, else its title."""
    if re.match(r"https?://", line):
        facts.setdefault("url", line)
    elif match := _PROQUEST_LINE.fullmatch(line):
        facts.setdefault("published_at", match.group(1))
    elif not re.match(r"Document \d+ of \d+|ABSTRACT$", line):
        facts.setdefault("title", line)
