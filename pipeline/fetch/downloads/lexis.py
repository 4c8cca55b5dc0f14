"""Lexis (old text, or a web page of it) and Nexis (a document)."""

import re
from collections.abc import Iterator

from pipeline.fetch.downloads.pieces import DAY, Line, Piece, between, lines_of, piece_of

_MOST_HEAD_LINES = 40  # of an article's facts, before its text
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


def find_lexis(text: str) -> Iterator[Piece]:
    """Find articles under lines that number them: "1 of 20 DOCUMENTS"."""
    for start, end in between(text, list(_LEXIS_MARK.finditer(text))):
        lines = lines_of(text, start, end)
        facts: dict[str, str] = {}
        at = _lexis_head(lines, facts)
        last = at
        while last < len(lines) and not _LEXIS_TAIL.match(lines[last].text):
            last += 1
        for line in lines[last:]:
            if match := re.match(r"LANGUAGE\s*:\s*(\w+)", line.text):
                facts["language"] = match.group(1)
        yield piece_of(text, lines, at, last, facts)


def _lexis_head(lines: list[Line], facts: dict[str, str]) -> int:
    """Read the facts above an article; return the number of the line where its text starts."""
    at, above = 0, []
    while at < min(len(lines), _MOST_HEAD_LINES) and not DAY.fullmatch(lines[at].text):
        if not _LEXIS_TAIL.match(lines[at].text):
            above.append(lines[at].text)
        at += 1
    if at >= min(len(lines), _MOST_HEAD_LINES):
        return 0  # no block of facts: all of it is text
    facts["publisher"] = above[0] if above else ""
    if match := DAY.fullmatch(lines[at].text):
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


_NEXIS_END = re.compile(r"^[ \t]*End of Document[ \t\r]*$", re.M)
_NEXIS_FIELD = re.compile(r"(Section|Length|Byline|Dateline|Highlight|Body|Graphic)\s*:?\s*(.*)")


def find_nexis(text: str) -> Iterator[Piece]:
    """Find articles above lines that end them: "End of Document"."""
    start = 0
    for mark in _NEXIS_END.finditer(text):
        lines = lines_of(text, start, mark.start())
        start = mark.end()
        body = next((n for n, line in enumerate(lines) if line.text == "Body"), None)
        if body is None:
            continue
        facts: dict[str, str] = {}
        day = next((n for n in range(body) if DAY.match(lines[n].text)), None)
        if day is not None and (match := DAY.match(lines[day].text)):
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
        yield piece_of(text, lines, body + 1, last, facts)
