"""Lexis (old text, or a web page of it, with menus in several languages) and Nexis (a document)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.fetch.downloads.pieces import DAY, Line, Piece, between, lines_of, piece_of

_MOST_HEAD_LINES = 40  # of an article's facts, before its text
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
            if match := _LANGUAGE.match(line.text):
                facts["language"] = match.group(1)
        yield piece_of(text, lines, at, last, facts)


def _lexis_head(lines: list[Line], facts: dict[str, str]) -> int:
    """Read the facts above an article; return the number of the line where its text starts."""
    end = min(len(lines), _MOST_HEAD_LINES)
    day = next((n for n in range(end) if DAY.fullmatch(lines[n].text)), None)
    if day is None:
        return 0  # no block of facts: all of it is text
    above = [line.text for line in lines[:day] if not _LEXIS_TAIL.match(line.text)]
    facts["publisher"] = above[0] if above else ""
    if match := DAY.fullmatch(lines[day].text):
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


def _fields_follow(lines: list[Line]) -> bool:
    return any(_LEXIS_FIELD.match(line.text) for line in lines)


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
