"""Sidecars: a CSV beside the articles whose rows carry their metadata.

A CSV is a sidecar if it has a column ``file`` and none called ``text``; it is then no item of
the batch. Its paths count from its own folder.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.fetch.csv_rows import CsvFile
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected


@dataclass(frozen=True, kw_only=True)
class Sidecar:
    """Metadata by the absolute path of the file they belong to."""

    path: Path
    rows: dict[Path, Metadata] = field(default_factory=dict)
    notices: list[tuple[int | None, Notice]] = field(default_factory=list)  # with their line


def read_sidecar(path: Path) -> Sidecar | None:
    """Read a CSV if it is a sidecar; None if it is not.

    Raises:
        Rejected: If it cannot be read as a CSV at all, so that nobody can tell.
        OSError: If the file system refuses.
    """
    table = CsvFile(path)
    if "file" not in table.columns or "text" in table.columns:
        return None
    sidecar = Sidecar(path=path)
    sidecar.notices.extend((None, notice) for notice in table.notices)
    for line, row in table.rows():
        sidecar.notices.extend((line, notice) for notice in _add(sidecar, row))
    return sidecar


def _add(sidecar: Sidecar, row: dict[str, str] | Rejected) -> list[Notice]:
    """Add a row, or say why it adds nothing, or less than it holds."""
    if isinstance(row, Rejected):
        return [Notice("sidecar_row_unreadable", row.detail)]
    name = row["file"].strip().replace("\\", "/")
    if not name:
        return [Notice("sidecar_row_unreadable", "the row names no file")]
    folder = sidecar.path.parent
    path = folder / os.path.relpath(folder / name, folder)
    if ".." in path.relative_to(folder).parts:
        return [Notice("sidecar_outside_folder", f"{name} is not below {folder.name}")]
    if path in sidecar.rows:
        found = f"{name} has a row already; the first counts"
        return [Notice("sidecar_row_repeated", found)]
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where a name is too long
        return [Notice("sidecar_file_missing", f"{name} is not beside {sidecar.path.name}")]
    sidecar.rows[path], notices = metadata_from_mapping(row)
    return notices
