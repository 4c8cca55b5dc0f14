"""Small helpers of ``tables``: one row an id, sentences as offsets, and a check of the words."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from spacy.tokens import Doc

Row = TypeVar("Row")


_ID_FIELDS = {
    "credits": ("credit_id",),
    "mentions": ("mention_id",),
    "attributions": ("attribution_id",),
    "statements": ("statement_id",),
    "claims": ("claim_id",),
    "statement_arguments": ("statement_id", "mention_id", "argument_role"),
    "figures": ("figure_id",),
    "times": ("time_id",),
    "relations": ("relation_id",),
    "text_spans": ("span_kind", "start_char"),
}


def distinct(table: str, rows: list[Row]) -> list[Row]:
    """Rows with one of each id: the first wins, since text order is the order of trust."""
    seen: set[tuple[Any, ...]] = set()
    kept = []
    for row in rows:
        key = tuple(getattr(row, field) for field in _ID_FIELDS[table])
        if key not in seen:
            seen.add(key)
            kept.append(row)
    return kept


def sentence_offsets(doc: Doc) -> list[tuple[int, int]]:
    """Sentences without white space at their ends; one over all where there are none."""
    if not doc.has_annotation("SENT_START"):
        stripped = doc.text.strip()
        start = doc.text.find(stripped)
        return [(start, start + len(stripped))] if stripped else []
    found: list[tuple[int, int]] = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.append((words[0].idx, words[-1].idx + len(words[-1])))
    return found


def date_of(text: str | None) -> date | None:
    """Read an ISO date."""
    return None if text is None else date.fromisoformat(text)


def all_texts_verbatim(rows: dict[str, list[Any]], body_text: str) -> Iterable[str]:
    """Name every row whose words are not those at its offsets; used by checks and tests."""
    texts = {
        "mentions": "mention_text",
        "statements": "claim_text",
        "figures": "figure_text",
        "times": "time_text",
        "credits": "name_text",
    }
    for table, field in texts.items():
        for row in rows[table]:
            words = getattr(row, field)
            if body_text[row.start_char : row.end_char] != words or not words.strip():
                yield f"{table}: {words!r} at {row.start_char}:{row.end_char}"
