"""``export``: the published tables in a form that other tools read, as a folder that is whole."""

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import duckdb

from pipeline.commands.exports import claim_markup, event_rows, followthemoney, geojson, tables
from pipeline.errors import MendableError

_Writer = Callable[[duckdb.DuckDBPyConnection, Path], dict[str, int]]
WRITERS: Mapping[str, _Writer] = {
    "parquet": partial(tables.write, file_format="parquet"),
    "csv": partial(tables.write, file_format="csv"),
    "events": event_rows.write,
    "geojson": geojson.write,
    "followthemoney": followthemoney.write,
    "jsonld": claim_markup.write,
}


class ExportError(MendableError):
    """The folder cannot be written to; the message says why."""


def export(
    connection: duckdb.DuckDBPyConnection, folder: Path, *, file_format: str
) -> dict[str, int]:
    """Write what is published into a folder that appears whole, or not at all.

    Args:
        connection: Of the published file.
        folder: Where to write; it must not be there yet, or be empty.
        file_format: One of ``WRITERS``.

    Returns:
        Rows by table or by file.

    Raises:
        ExportError: If something stands in the folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder} is not empty; name a folder that is new")
    partial_folder = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial_folder, ignore_errors=True)
    partial_folder.mkdir(parents=True)
    try:
        counts = WRITERS[file_format](connection, partial_folder)
        if folder.exists():
            folder.rmdir()
        partial_folder.rename(folder)
    finally:
        shutil.rmtree(partial_folder, ignore_errors=True)
    return counts
