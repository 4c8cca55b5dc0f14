"""Sidecars: a CSV beside the articles whose rows carry their metadata.

A CSV is a sidecar if it has a column ``file`` and none called ``text``; it is then no item of
the batch. Its paths count from its own folder.
"""

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
    """Read a CSV if it is a sidecar; None if it is not, or cannot be read as a CSV at all."""
    try:
        table = CsvFile(path)
    except (Rejected, OSError):
        return None  # its reader says what is wrong with it, as an item of the batch
    if "file" not in table.columns or "text" in table.columns:
        return None
    sidecar = Sidecar(path=path)
    sidecar.notices.extend((None, notice) for notice in table.notices)
    for line, row in table.rows():
        notice = _add(sidecar, row)
        if notice is not None:
            sidecar.notices.append((line, notice))
    return sidecar


def _add(sidecar: Sidecar, row: dict[str, str] | Rejected) -> Notice | None:
    """Add a row, or say why it adds nothing."""
    if isinstance(row, Rejected):
        return Notice("sidecar_row_unreadable", row.detail)
    name = row["file"].strip().replace("\\", "/")
    if not name:
        return Notice("sidecar_row_unreadable", "the row names no file")
    path = (sidecar.path.parent / name).absolute()
    if path in sidecar.rows:
        return Notice("sidecar_row_repeated", f"{name} has a row already; the first counts")
    if not path.is_file():
        return Notice("sidecar_file_missing", f"{name} is not beside {sidecar.path.name}")
    sidecar.rows[path] = metadata_from_mapping(row)
    return None
