"""Small helpers of ``tables``: one row an id, sentences as offsets, and a check of the words."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
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
    "statement_things": ("statement_id", "start_char"),
    "figures": ("figure_id",),
    "times": ("time_id",),
    "relations": ("relation_id",),
    "text_spans": ("span_kind", "start_char"),
}


def distinct(table: str, rows: list[Row]) -> list[Row]:
    """Rows with one of each id: the first wins, since text order is the order of trust."""
    seen: set[Any] = set()
    kept = []
    key_of = attrgetter(*_ID_FIELDS[table])
    for row in rows:
        key = key_of(row)
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
        first, last = sentence.start, sentence.end - 1
        while first <= last and doc[first].is_space:
            first += 1
        while last > first and doc[last].is_space:
            last -= 1
        if first <= last:
            found.append((doc[first].idx, doc[last].idx + len(doc[last])))
    return found


def date_of(text: str | None) -> date | None:
    """Read an ISO date."""
    return None if text is None else date.fromisoformat(text)


def all_texts_verbatim(rows: dict[str, list[Any]], body_text: str) -> Iterable[str]:
    """Name every row whose words are not those at its offsets; used by checks and tests."""
    texts = {
        "mentions": "mention_text",
        "statements": "claim_text",
        "statement_things": "thing_text",
        "figures": "figure_text",
        "times": "time_text",
        "credits": "name_text",
    }
    for table, field in texts.items():
        for row in rows[table]:
            words = getattr(row, field)
            if body_text[row.start_char : row.end_char] != words or not words.strip():
                yield f"{table}: {words!r} at {row.start_char}:{row.end_char}"
