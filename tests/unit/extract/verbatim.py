"""Whether rows stay inside their text: offsets in range, words verbatim, references that hold."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

Rows = dict[str, list[Any]]

# Words copied from the text that have no offsets of their own.
_COPIED = ("role_text", "addressee_text", "counted_text")
# Where the words of a stretch stand, if not in ``<stretch>_text``.
_WORDS = {
    "mentions": "mention_text",
    "statements": "claim_text",
    "figures": "figure_text",
    "times": "time_text",
    "credits": "name_text",
}


def misplaced(rows: Rows, text: str) -> list[str]:
    """Name every row whose offsets or words are not the text's, or that points to no row."""
    ids = {
        name: {getattr(row, name) for row in rows[table]}
        for name, table in (
            ("mention_id", "mentions"),
            ("statement_id", "statements"),
            ("attribution_id", "attributions"),
        )
    }
    found = []
    for table, records in rows.items():
        for row in records:
            found += [f"{table}: {problem}" for problem in _of_row(table, row, text)]
            found += [f"{table}: {problem}" for problem in _dangling(row, ids)]
    return found


def _of_row(table: str, row: Any, text: str) -> Iterator[str]:
    names = {field.name for field in fields(row)}
    for name in sorted(names):
        if not name.endswith("start_char"):
            continue
        prefix = name.removesuffix("start_char")
        start, end = getattr(row, name), getattr(row, f"{prefix}end_char")
        if (start is None) != (end is None):
            yield f"{name} {start} without its end {end}"
        elif start is not None:
            if not 0 <= start < end <= len(text):
                yield f"{prefix or 'its '}span {start} to {end} in {len(text)} characters"
            words = getattr(row, f"{prefix}text" if prefix else _WORDS.get(table, ""), None)
            if words is not None and text[start:end] != words:
                yield f"{words!r} stands as {text[start:end]!r}"
    for span in getattr(row, "content_spans", []):
        if not 0 <= span.start_char < span.end_char <= len(text):
            yield f"content {span.start_char} to {span.end_char} in {len(text)} characters"
    for name in _COPIED:
        words = getattr(row, name, None)
        if words is not None and words not in text:
            yield f"{name} {words!r} stands nowhere"


def _dangling(row: Any, ids: dict[str, set[Any]]) -> Iterator[str]:
    for field in fields(row):
        known = next((ids[name] for name in ids if field.name.endswith(name)), None)
        value = getattr(row, field.name)
        if known is not None and value is not None and value not in known:
            yield f"{field.name} {value} is of no row"
