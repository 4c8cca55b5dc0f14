"""Writing rows into the curated CSVs: whole files that pass every check, or nothing at all."""

import csv
import io
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.reference import KEYS, CuratedTableError, read_reference
from pipeline.resources.files import write_text_atomically

# A new row stands below the last one about the same thing, else at the end of its file.
_GROUPED_BY = {
    "actor_aliases": "actor_id",
    "location_aliases": "location_id",
    "actor_judgements": "entity_id_a",
    "alias_rejections": "alias_text",
}


def put_rows(folder: Path, table: str, rows: Sequence[Any]) -> None:
    """Add rows to a curated table; a row with the same key is replaced where it stands.

    Every other line stays as it is, byte for byte.

    Args:
        folder: The curated tables.
        table: Such as ``actor_aliases``.
        rows: Rows of the table's dataclass in ``pipeline.reference``.

    Raises:
        CuratedTableError: If the tables would be wrong with these rows; nothing is written.
    """
    path = folder / f"{table}.csv"
    lines = _records(path.read_bytes().decode("utf-8"))
    for row in rows:
        _put(lines, table, [_cell(getattr(row, column.name)) for column in fields(row)])
    text = "".join(lines)
    with tempfile.TemporaryDirectory(prefix="claimhouse-reference-") as name:
        trial = Path(name)
        for one in folder.glob("*.csv"):
            shutil.copyfile(one, trial / one.name)
        (trial / path.name).write_bytes(text.encode("utf-8"))
        try:
            read_reference(trial)
        except CuratedTableError as error:
            raise CuratedTableError(str(error).replace(name, str(folder))) from None
    write_text_atomically(path, text)


def _put(lines: list[str], table: str, cells: list[str]) -> None:
    columns = _cells(lines[0])
    keys = [columns.index(name) for name in KEYS[table]]
    group = columns.index(_GROUPED_BY[table])
    place = len(lines)
    for number, line in enumerate(lines[1:], start=1):
        standing = _cells(line)
        if [standing[key] for key in keys] == [cells[key] for key in keys]:
            lines[number] = _line(cells)
            return
        if standing[group] == cells[group]:
            place = number + 1
    lines.insert(place, _line(cells))


def _records(text: str) -> list[str]:
    """Cut a CSV text into its records as written; a quoted cell may span lines."""
    physical = list(io.StringIO(text, newline=""))
    if physical and not physical[-1].endswith("\n"):
        physical[-1] += "\n"
    reader = csv.reader(physical)
    ends = [reader.line_num for _ in reader]
    starts = [0, *ends[:-1]]
    return ["".join(physical[start:end]) for start, end in zip(starts, ends, strict=True)]


def _cells(record: str) -> list[str]:
    return next(csv.reader([record]), [])


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case str():
            return " ".join(value.split())
        case _:
            raise TypeError(f"{value!r} is no cell of a table that people decide on")
