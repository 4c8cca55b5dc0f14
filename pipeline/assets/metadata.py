"""What an asset shows in the UI: a row count and a few rows, without a word of any article.

Dagster keeps what it is shown for good, out of reach of a takedown. So a preview keeps numbers,
dates and booleans, and of texts those alone that are ours: keys, and words of closed lists. A
new column of text is left out until somebody names it here.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import dagster as dg

_PREVIEW_ROWS = 5
_PLAIN = (bool, int, float, Decimal, date)  # a datetime is a date
_ENDINGS_OF_OURS = (
    *("_id", "_id_a", "_id_b"),  # hashes, or keys of the curated tables
    *("_code", "_method", "_precision", "_role", "_type", "_version"),
)
_WORDS_OF_OURS = frozenset(
    {
        "basis",
        "certainty",
        "entity_label",
        "measure",
        "outcome",
        "polarity",
        "span_kind",
        "stance",
        "status",
        "tense",
        "verdict",
        "voice",
    }
)


def preview(rows: Sequence[Mapping[str, Any]]) -> dg.MarkdownMetadataValue:
    """Show a few rows as a Markdown table, in the columns that hold no words of an article."""
    if not rows:
        return dg.MetadataValue.md("no rows")
    shown = rows[:_PREVIEW_ROWS]
    names = [name for name in rows[0] if all(_is_shown(name, row[name]) for row in shown)]
    if not names:
        return dg.MetadataValue.md("only words, so not shown")
    lines = [names, ["---"] * len(names)]
    lines += [["" if row[name] is None else str(row[name]) for name in names] for row in shown]
    return dg.MetadataValue.md("\n".join(f"| {' | '.join(line)} |" for line in lines))


def _is_shown(name: str, value: Any) -> bool:
    if isinstance(value, str):
        return name in _WORDS_OF_OURS or name.endswith(_ENDINGS_OF_OURS)
    return value is None or isinstance(value, _PLAIN)


def table_metadata(
    row_count: int, rows: Sequence[Mapping[str, Any]], **more: Any
) -> dict[str, Any]:
    """Give the metadata that every table of ours carries."""
    return {"dagster/row_count": row_count, "preview": preview(rows), **more}
