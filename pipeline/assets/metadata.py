"""What an asset shows in the UI: a row count and a few rows."""

from collections.abc import Mapping, Sequence
from typing import Any

import dagster as dg

_PREVIEW_ROWS = 5
_CELL_CHARS = 60


def preview(rows: Sequence[Mapping[str, Any]]) -> dg.MarkdownMetadataValue:
    """Show a few rows as a Markdown table; long cells are cut."""
    if not rows:
        return dg.MetadataValue.md("no rows")
    names = list(rows[0])
    lines = [names, ["---"] * len(names)]
    lines += [[_cell(row[name]) for name in names] for row in rows[:_PREVIEW_ROWS]]
    return dg.MetadataValue.md("\n".join(f"| {' | '.join(line)} |" for line in lines))


def _cell(value: Any) -> str:
    text = "" if value is None else " ".join(str(value).split())
    text = text if len(text) <= _CELL_CHARS else f"{text[: _CELL_CHARS - 1]}…"
    return text.replace("|", "\\|")


def table_metadata(
    row_count: int, rows: Sequence[Mapping[str, Any]], **more: Any
) -> dict[str, Any]:
    """Give the metadata that every table of ours carries."""
    return {"dagster/row_count": row_count, "preview": preview(rows), **more}
