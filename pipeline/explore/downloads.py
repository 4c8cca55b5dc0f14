"""Rows as files: CSV that no spreadsheet runs, Parquet, JSON."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.commands.querying import inert, plain

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "svg": "image/svg+xml",
    "png": "image/png",
}
ROW_FORMATS = ("csv", "parquet", "json")


def written(found: duckdb.DuckDBPyConnection, extension: str) -> bytes:
    """Write the rows of an executed statement as a file of that kind.

    Args:
        found: What ``execute`` gave.
        extension: ``csv``, ``parquet`` or ``json``.
    """
    names = [column[0] for column in found.description or []]
    match extension:
        case "csv":
            return as_csv(names, found.fetchall())
        case "json":
            rows = [dict(zip(names, map(plain, row), strict=True)) for row in found.fetchall()]
            return json.dumps(rows, ensure_ascii=False, indent=1).encode()
        case "parquet":
            return _as_parquet(found.to_arrow_table())
        case _:
            raise ValueError(f"no such kind of file: {extension!r}")


def as_csv(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> bytes:
    """Write rows as CSV: a text that begins like a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    match value:
        case None | bool() | int() | float():
            return value
        case list() | dict() | tuple():
            return json.dumps(plain(value), ensure_ascii=False)
        case _:
            return inert(str(value))


def _as_parquet(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()
