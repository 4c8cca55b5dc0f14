"""ProQuest: named fields, one of them the full text."""

import re
from collections.abc import Iterator

from pipeline.fetch.downloads.pieces import Piece, between, lines_of

_MARK = re.compile(r"^[ \t]*_{20,}[ \t\r]*$", re.M)
_FIELD = re.compile(r"^[ \t]*([A-Z][A-Za-z /]{2,40}):[ \t]*", re.M)
_FACTS = {
    "title": "title", "author": "byline", "publication title": "publisher",
    "publication date": "published_at", "language of publication": "language",
    "document url": "url", "language": "language",
}  # fmt: skip
# What stands behind a full text.
_TAIL = frozenset(
    ("subject", "title", "publication title", "links", "location", "company", "copyright")
)


def find_proquest(text: str) -> Iterator[Piece]:
    """Find articles between ruled lines, one field of which is called the full text."""
    marks = list(_MARK.finditer(text))
    for start, end in between(text, marks):
        fields = list(_FIELD.finditer(text, start, end))
        names = [one.group(1).lower() for one in fields]
        if "full text" not in names:
            continue
        at = names.index("full text")
        facts: dict[str, object] = {}
        for n, name in enumerate(names):
            stop = fields[n + 1].start() if n + 1 < len(fields) else end
            if name in _FACTS:
                value = " ".join(text[fields[n].end() : stop].split())
                facts.setdefault(_FACTS[name], value)
        head = lines_of(text, start, fields[0].start())
        titles = [one.text for one in head if not re.match(r"Document \d+ of \d+", one.text)]
        if titles:
            facts.setdefault("title", " ".join(titles))
        last = next((n for n in range(at + 1, len(names)) if names[n] in _TAIL), None)
        stop = end if last is None else fields[last].start()
        yield Piece(text[fields[at].end() : stop].strip(), facts)
