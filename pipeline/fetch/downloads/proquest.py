"""ProQuest: named fields, one of them the full text."""

import re
from collections.abc import Iterator

from pipeline.fetch.downloads.pieces import MONTHS, Piece, between, lines_of

_MARK = re.compile(r"^[ \t]*_{20,}[ \t\r]*$", re.M)
_FIELD = re.compile(r"^[ \t]*([A-Z][A-Za-z /]{2,40}):[ \t]*", re.M)
_FACTS = {
    "title": "title", "author": "byline", "publication title": "publisher",
    "publication date": "published_at", "language of publication": "language",
    "document url": "url", "language": "language",
}  # fmt: skip
_TEXT = re.compile(r"^[ \t]*(?:Full text:[ \t]*|FULL TEXT[ \t]*(?=\r?\n))", re.M)
_TAIL = frozenset(
    ("subject", "title", "publication title", "links", "location", "company", "copyright")
)
_TAIL_HEADING = re.compile(r"^[ \t]*(?:DETAILS|Details)[ \t\r]*$", re.M)
# Fenn, Ada.  The Courier; Telva [Telva]. 14 Mar 2024: A.1.
_LINE = re.compile(rf".*?(\d{{1,2}}\s+{MONTHS}\s+\d{{4}})(?::.*|\.?)", re.I)


def find_proquest(text: str) -> Iterator[Piece]:
    """Find articles between ruled lines, one field of which is called the full text."""
    above: tuple[int, int] = (0, 0)  # a stretch without a text: what stands over the next
    for start, end in between(text, list(_MARK.finditer(text))):
        body = _TEXT.search(text, start, end)
        if body is None:
            above = (start, end)
            continue
        fields = list(_FIELD.finditer(text, start, end))
        facts: dict[str, object] = {}
        for number, one in enumerate(fields):
            stop = fields[number + 1].start() if number + 1 < len(fields) else end
            name = _FACTS.get(one.group(1).lower())
            value = " ".join(text[one.end() : stop].split())
            if name and value:
                facts.setdefault(name, value)
        head = lines_of(text, start, min(body.start(), *(one.start() for one in fields), end))
        for line in (*lines_of(text, *above), *head):
            _note(line.text, facts)
        stops = [one.start() for one in fields if one.group(1).lower() in _TAIL]
        if heading := _TAIL_HEADING.search(text, body.end(), end):
            stops.append(heading.start())
        stop = min((at for at in stops if at >= body.end()), default=end)
        yield Piece(text[body.end() : stop].strip(), facts)
        above = (0, 0)


def _note(line: str, facts: dict[str, object]) -> None:
    """Put down what a line above an article says: its address, its day, else its title."""
    if re.match(r"https?://", line):
        facts.setdefault("url", line)
    elif match := _LINE.fullmatch(line):
        facts.setdefault("published_at", match.group(1))
    elif not re.match(r"Document \d+ of \d+|ABSTRACT$", line):
        facts.setdefault("title", line)
