"""Which files make up a batch, in a fixed order, each with its sidecar row and a digest.

Not items: hidden files and folders, sidecars, and a README, licence or the like that was
found in a folder and that no sidecar lists (named on its own, it is read).
"""

import hashlib
import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pipeline.fetch.metadata import Metadata
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.sidecars import Sidecar, read_sidecar

_ABOUT_THE_FOLDER = frozenset(
    "readme license licence copying notice changelog contributing authors".split()
)


_MOST_CHARS_OF_A_BATCH = 60  # of 4 bytes each: a folder's name has 255 bytes at most

# The log cannot hold the bytes of a name that are not UTF-8, which Python shows as surrogates.
_NOT_UTF8 = re.compile("[\ud800-\udfff]")
# Controls would break a line of the log in two. The backslash is written as the others are, and
# so is "#2" at the end, which stands for a record: no two names become the same one.
_NOT_PRINTABLE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|#(?=[0-9]+\Z)")
_INSIDE = re.compile(r"!(?=/)")  # in a folder's name; in an item it parts an archive from its files
_RECORD = re.compile(r"#[0-9.]+\Z")


@dataclass(frozen=True)
class SourceFile:
    """A file to read: its name in the log, and what a sidecar says about it."""

    path: Path
    item: str
    metadata: Metadata = field(default_factory=Metadata)
    text_column: str | None = None  # of a table, where somebody named it

    @cached_property
    def digest(self) -> str:
        """A hash of the bytes and the sidecar row: the same file, offered again, is known by it.

        What cannot be read, or is no plain file (a pipe would never end), has the digest of
        its name, so that it is offered once.
        """
        about = repr(self.metadata) + (self.text_column or "")
        digest = hashlib.sha256(about.encode("utf-8", "backslashreplace"))
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


def list_files(
    paths: Sequence[Path], *, were_named: bool = True, text_column: str | None = None
) -> Listing:
    """Find the files under ``paths``, sorted; a folder is searched with its subfolders.

    Args:
        paths: Folders and files.
        were_named: Whether somebody named them. A file that was only found is left out if it
            is a link, or is about its folder.
        text_column: The column or key that holds the text, in tables.

    Raises:
        FileNotFoundError: If a path does not exist: a mistyped path must not look like an
            empty batch.
    """
    roots = [Path(path).absolute() for path in paths]
    for root in roots:
        if were_named and not os.path.lexists(root):
            raise FileNotFoundError(f"{root}: no such file or folder")
    if not roots:
        return Listing()
    base = Path(os.path.commonpath([_folder(root) for root in roots]))
    listing = Listing()
    refused: dict[Path, Rejected] = {}

    def refuse(error: OSError) -> None:
        detail = f"{error.strerror}; check its rights"
        refused[Path(error.filename)] = Rejected("unreadable", detail)

    found = find_files(roots, were_named=were_named, on_error=refuse)
    listing.asides.extend((_item(path, base), refusal) for path, refusal in refused.items())
    _sort_out(found, base, listing)
    files = [replace(file, text_column=text_column) for file in listing.files]
    return replace(listing, files=files)


def find_files(
    roots: Iterable[Path],
    *,
    were_named: bool,
    on_error: Callable[[OSError], None] | None = None,
) -> dict[Path, bool]:
    """Find all that is visible at or below some paths, but folders; links are not followed.

    Args:
        roots: Folders and files; what is not there any more is passed over.
        were_named: Whether somebody named them; then even a link to a folder is searched.
        on_error: What to do about a folder that refuses; without it, it is passed over.

    Returns:
        Path → whether it was itself named.
    """
    found: dict[Path, bool] = {}
    for root in roots:
        if root.is_dir() and (were_named or not root.is_symlink()):
            for path in _walk(root, on_error):
                found.setdefault(path, False)
        elif os.path.lexists(root):
            found[root] = were_named
    return found


def _walk(root: Path, on_error: Callable[[OSError], None] | None) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(root, onerror=on_error):
        visible = sorted(name for name in subfolders if not name.startswith("."))
        links = [name for name in visible if Path(folder, name).is_symlink()]
        subfolders[:] = [name for name in visible if name not in links]
        yield from (Path(folder, name) for name in links)
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def file_of(item: str) -> str:
    """Tell the file of an item, which may be one of its records: ``a.csv`` of ``a.csv#2``.

    So may it be in an archive: ``a.zip`` of ``a.zip!/b.csv#2``.
    """
    archive, _, inside = item.partition("!/")
    return archive if inside else _RECORD.sub("", item)


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
    name = re.sub(r"[^\w.-]+", "-", name).strip("-._")
    name = name[:_MOST_CHARS_OF_A_BATCH].rstrip("-._") or "batch"
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, 1_000_000))
    return next(candidate for candidate in numbered if candidate not in taken)


def _folder(root: Path) -> Path:
    return root if root.is_dir() else root.parent


def _sort_out(found: dict[Path, bool], base: Path, listing: Listing) -> None:
    """Tell articles from sidecars, from files about the folder and from what is not read."""
    readable: dict[Path, bool] = {}
    for path, was_named in sorted(found.items()):
        if refusal := _refusal(path, base, was_named=was_named):
            listing.asides.append((_item(path, base), refusal))
        else:
            readable[path] = was_named
    sidecars = _sidecars(readable, base, listing)
    rows: dict[Path, Metadata] = {}
    for sidecar in sidecars.values():
        rows = {**sidecar.rows, **rows}
        if sidecar.path in found:  # of a sidecar that was not asked for only the rows matter
            item = _item(sidecar.path, base)
            listing.asides.extend(
                (item if line is None else f"{item}#{line}", notice)
                for line, notice in sidecar.notices
            )
    for path, was_named in readable.items():
        item = _item(path, base)
        if path in sidecars:
            continue
        if not was_named and path not in rows and path.stem.lower() in _ABOUT_THE_FOLDER:
            listing.asides.append((item, Notice("not_an_article", "name it to have it read")))
            continue
        listing.files.append(SourceFile(path, item, rows.get(path, Metadata())))


def _refusal(path: Path, base: Path, *, was_named: bool) -> Rejected | None:
    """Say why a file is not even opened, or None."""
    if _NOT_UTF8.search(str(path.relative_to(base))):
        return Rejected("bad_file_name", "not UTF-8; rename it, or the folder that it is in")
    if path.is_symlink() and not was_named:
        advice = "put the file itself here, or name the link to have it read"
        return Rejected("symbolic_link", f"a link to {path.readlink()}; {advice}")
    return None


def _sidecars(found: dict[Path, bool], base: Path, listing: Listing) -> dict[Path, Sidecar]:
    """Read the sidecars among the files found, and beside the files named."""
    candidates = {path for path in found if path.suffix.lower() == ".csv"}
    for folder in {path.parent for path, was_named in found.items() if was_named}:
        candidates.update(folder.glob("*.csv"))
    sidecars = {}
    for path in sorted(candidates):
        try:
            if not path.is_file() or (path.is_symlink() and path not in found):
                raise Rejected("unreadable", "a link, or no plain file")
            sidecar = read_sidecar(path)
        except (Rejected, OSError) as error:
            if path not in found:  # else its reader says so, as of an item of the batch
                listing.asides.append((_item(path, base), Notice("sidecar_unreadable", str(error))))
            continue
        if sidecar is not None:
            sidecars[path] = sidecar
    return sidecars


def _item(path: Path, base: Path) -> str:
    """Name a file as it stands in the log: printable, and like no other file or record."""
    name = path.relative_to(base).as_posix() if path != base else path.name
    return _NOT_PRINTABLE.sub(_escaped, _INSIDE.sub(_escaped, name))


def printable(place: str) -> str:
    """Write a place inside a file as it can stand in the log; ``#2`` at its end is a record."""
    name, record = _RECORD.sub("", place), _RECORD.search(place)
    return _NOT_PRINTABLE.sub(_escaped, name) + (record.group() if record else "")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0][0]):04x}"
