"""Very long texts: cut between paragraphs before the pipeline, joined again after it."""

import re
from typing import Any

from spacy.tokens import Doc

from pipeline.extract.annotations import EXTENSIONS, moved_annotation

# Fields of the annotations that hold an index into a list.
_INDEX_FIELDS = {
    "parent_index": "attributions",
    "time_index": "times",
    "subject_index": "mentions",
    "object_index": "mentions",
}


def split_text(text: str, size: int) -> list[str]:
    """Cut ``text`` into pieces of at most ``size`` characters that join to it again.

    Cuts after a blank line where there is one in the piece's second half, else after a line, a
    sentence or a word; a piece without any white space is cut where it is full.
    """
    pieces = []
    start = 0
    while len(text) - start > size:
        cut = start + size
        window = text[start + size // 2 : cut]
        for pattern in (r"\n\s*\n", r"\n", r"[.!?][\"”’)]*\s+", r"\s+"):
            ends = [match.end() for match in re.finditer(pattern, window)]
            if ends:
                cut = start + size // 2 + ends[-1]
                break
        pieces.append(text[start:cut])
        start = cut
    return [*pieces, text[start:]]


def join_pieces(docs: list[Doc]) -> Doc:
    """Join processed pieces into one Doc, moving every offset and index.

    Args:
        docs: The pieces in text order; at least one.

    Returns:
        A Doc over the whole text with the annotations of all pieces.
    """
    # What the pieces hold on ``doc._`` is moved below; spaCy would warn that it cannot.
    joined = Doc.from_docs(  # type: ignore[call-arg]
        docs, ensure_whitespace=False, exclude=["user_data"]
    )
    if joined is None:
        raise ValueError("no pieces to join")
    lists: dict[str, list[Any]] = {name: [] for name in EXTENSIONS}
    offset = 0
    for doc in docs:
        before = {name: len(items) for name, items in lists.items()}
        for name in EXTENSIONS:
            lists[name].extend(_moved(item, offset, before) for item in getattr(doc._, name))
        offset += len(doc.text)
    for name, items in lists.items():
        setattr(joined._, name, items)
    joined._.anchor = docs[0]._.anchor
    return joined


def _moved(item: dict[str, Any], offset: int, before: dict[str, int]) -> dict[str, Any]:
    moved = moved_annotation(item, lambda start, end: (start + offset, end + offset))
    for field, value in item.items():
        if value is None:
            continue
        if field in _INDEX_FIELDS:
            moved[field] = value + before[_INDEX_FIELDS[field]]
        elif field == "attribution_indexes":
            moved[field] = [index + before["attributions"] for index in value]
        elif field == "arguments":
            moved[field] = [(index + before["mentions"], role) for index, role in value]
    return moved
