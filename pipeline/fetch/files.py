"""Which files make up a batch, in a fixed order, each with its sidecar row and a digest.

Not items: hidden files and folders, sidecars, and a README, licence or the like that was
found in a folder and that no sidecar lists (named on its own, it is read).
"""

import hashlib
import os
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pipeline.fetch.metadata import Metadata
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.sidecars import Sidecar, read_sidecar

_ABOUT_THE_FOLDER = frozenset(
    "readme license licence copying notice changelog contributing authors".split()
)


@dataclass(frozen=True)
class SourceFile:
    """A file to read: its name in the log, and what a sidecar says about it."""

    path: Path
    item: str
    metadata: Metadata = field(default_factory=Metadata)

    @cached_property
    def digest(self) -> str:
        """A hash of the bytes and the sidecar row: the same file, offered again, is known by it.

        What cannot be read, or is no plain file (a pipe would never end), has the digest of
        its name, so that it is offered once.
        """
        digest = hashlib.sha256(repr(self.metadata).encode("utf-8", "backslashreplace"))
        try:
            if not self.path.is_file():
                raise FileNotFoundError(self.path)
            with self.path.open("rb") as file:
                while piece := file.read(1 << 20):
                    digest.update(piece)
        except OSError:
            digest.update(self.item.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


@dataclass(frozen=True)
class Listing:
    """The files of a batch, and what was found that is no file to read."""

    files: list[SourceFile] = field(default_factory=list)
    asides: list[tuple[str, Notice | Rejected]] = field(default_factory=list)  # item, why


def list_files(paths: Sequence[Path]) -> Listing:
    """Find the files under ``paths``, sorted; a folder is searched with its subfolders.

    Raises:
        FileNotFoundError: If a path does not exist: a mistyped path must not look like an
            empty batch.
    """
    roots = [Path(path).absolute() for path in paths]
    for root in roots:
        if not os.path.lexists(root):
            raise FileNotFoundError(f"{root}: no such file or folder")
    if not roots:
        return Listing()
    base = Path(os.path.commonpath([_folder(root) for root in roots]))
    listing = Listing()
    found: dict[Path, bool] = {}  # path → whether it was named rather than found
    for root in roots:
        if root.is_dir():
            found.update((path, False) for path in _walk(root, listing, base) if path not in found)
        else:
            found[root] = True
    _sort_out(found, base, listing)
    return listing


def default_batch_id(paths: Sequence[Path], *, taken: Container[str] = ()) -> str:
    """Name a batch after its folder, or after its file where it is only one.

    Args:
        paths: What the batch is read from.
        taken: Names in use; ``-2``, ``-3``, … is added to a name among them.

    Returns:
        A name that can be a folder's on any system.
    """
    roots = [Path(path).absolute() for path in paths]
    if not roots:
        raise ValueError("a batch needs at least one path")
    if len(roots) == 1:
        name = roots[0].name if roots[0].is_dir() else roots[0].stem
    else:
        name = Path(os.path.commonpath([_folder(root) for root in roots])).name
    name = re.sub(r"[^\w.-]+", "-", name).strip("-._") or "batch"
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, 1_000_000))
    return next(candidate for candidate in numbered if candidate not in taken)


def _folder(root: Path) -> Path:
    return root if root.is_dir() else root.parent


def _walk(root: Path, listing: Listing, base: Path) -> list[Path]:
    """All visible files below a folder; a folder that refuses is an item of its own."""

    def refuse(error: OSError) -> None:
        item = _item(Path(error.filename), base)
        listing.asides.append((item, Rejected("unreadable", f"{error.strerror}; check its rights")))

    paths: list[Path] = []
    for folder, subfolders, names in os.walk(root, onerror=refuse):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        paths += [Path(folder, name) for name in names if not name.startswith(".")]
    return paths


def _sort_out(found: dict[Path, bool], base: Path, listing: Listing) -> None:
    """Tell articles from sidecars and from files about the folder."""
    sidecars = _sidecars(found)
    rows: dict[Path, Metadata] = {}
    for sidecar in sidecars.values():
        rows = {**sidecar.rows, **rows}
        if sidecar.path in found:  # of a sidecar that was not asked for only the rows matter
            item = _item(sidecar.path, base)
            listing.asides.extend(
                (item if line is None else f"{item}#{line}", notice)
                for line, notice in sidecar.notices
            )
    for path, was_named in sorted(found.items()):
        item = _item(path, base)
        if path in sidecars:
            continue
        if not was_named and path not in rows and path.stem.lower() in _ABOUT_THE_FOLDER:
            listing.asides.append((item, Notice("not_an_article", "name it to have it read")))
            continue
        listing.files.append(SourceFile(path, item, rows.get(path, Metadata())))


def _sidecars(found: dict[Path, bool]) -> dict[Path, Sidecar]:
    """Read the sidecars among the files found, and beside the files named."""
    candidates = {path for path in found if path.suffix.lower() == ".csv"}
    for folder in {path.parent for path, was_named in found.items() if was_named}:
        candidates.update(folder.glob("*.csv"))
    read = {path: read_sidecar(path) for path in sorted(candidates) if path.is_file()}
    return {path: sidecar for path, sidecar in read.items() if sidecar is not None}


def _item(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix() if path != base else path.name
