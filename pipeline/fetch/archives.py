"""Compressed files and archives: what is in them, one file at a time, in a folder of our own.

Nothing is written under a name that an archive gives: that only says what the file is. How much
may come out is limited, in all and against what went in.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.fetch.outcomes import Notice, Rejected

MOST_UNPACKED = 50_000_000_000  # bytes out of one file, whatever is nested in it
_MOST_OF_A_MEMBER = 10_000_000_000
# Text packs ten times, logs of one line thirty; bombs a thousand times, in each of their layers.
_MOST_RATIO = 300
_SMALL = 50_000_000  # bytes up to which the ratio does not matter
_MOST_MEMBERS = 1_000_000
_PIECE = 1 << 20
_ABOUT_THE_ARCHIVE = ("__MACOSX/",)

_DAMAGED = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, tarfile.TarError, ValueError)


@dataclass
class Budget:
    """What may still be unpacked of one file given to us."""

    left: int = MOST_UNPACKED

    def take(self, count: int) -> None:
        """Count bytes that came out.

        Raises:
            Rejected: ``too_large`` where there are too many.
        """
        self.left -= count
        if self.left < 0:
            raise Rejected("too_large", f"unpacks to over {MOST_UNPACKED:,} bytes; split it")


@dataclass(frozen=True)
class Member:
    """A file out of an archive; ``name`` is as the archive says, empty for a compressed file."""

    name: str
    path: Path


Unpacking = Iterator[tuple[str, Member | Rejected | Notice]]
Unpacker = Callable[[Path, Budget], Unpacking]


def unpack_gzip(path: Path, budget: Budget) -> Unpacking:
    """Unpack a ``.gz``."""
    yield from _decompressed(path, budget, gzip.open)


def unpack_bzip2(path: Path, budget: Budget) -> Unpacking:
    """Unpack a ``.bz2``."""
    yield from _decompressed(path, budget, bz2.open)


def unpack_xz(path: Path, budget: Budget) -> Unpacking:
    """Unpack an ``.xz``."""
    yield from _decompressed(path, budget, lzma.open)


def unpack_zstd(path: Path, budget: Budget) -> Unpacking:
    """Unpack a ``.zst``; needs the extra ``archives``."""
    try:
        import zstandard
    except ImportError:
        raise missing_extra("zstandard", "archives") from None
    try:
        context = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        yield from _decompressed(path, budget, partial(zstandard.open, dctx=context))
    except zstandard.ZstdError as error:
        raise Rejected("broken_file", "damaged, or not copied to its end") from error


def missing_extra(package: str, extra: str) -> Rejected:
    """Say which optional package a format needs."""
    advice = f"pip install 'claimhouse[{extra}]'"
    return Rejected("missing_extra", f"needs the package {package}; {advice}")


def unpack_zip(path: Path, budget: Budget) -> Unpacking:
    """Unpack a ``.zip``, member by member."""
    try:
        with zipfile.ZipFile(path) as file, TemporaryDirectory(prefix="claimhouse-") as folder:
            infos = file.infolist()
            _refuse_many(len(infos))
            for info in infos:
                kind = info.external_attr >> 16 & 0o170000
                if info.is_dir() or _is_hidden(info.filename):
                    continue
                if refusal := _refusal(info.filename, is_link=kind == 0o120000):
                    yield info.filename, refusal
                elif info.flag_bits & 1:
                    yield info.filename, Rejected("encrypted", "needs a password; unpack it first")
                else:
                    target = Path(folder) / "member"
                    yield (
                        info.filename,
                        _member(
                            target,
                            budget,
                            info.filename,
                            partial(file.open, info),
                            packed=info.compress_size,
                        ),
                    )
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Rejected("broken_file", "no whole ZIP; copy it again") from error


def unpack_tar(path: Path, budget: Budget) -> Unpacking:
    """Unpack a ``.tar``, member by member in the order of the file."""
    try:
        with (
            tarfile.open(path, "r:") as file,
            TemporaryDirectory(prefix="claimhouse-") as folder,
        ):
            for number, info in enumerate(file):
                _refuse_many(number)
                if info.isdir() or _is_hidden(info.name):
                    continue
                is_link = info.issym() or info.islnk()
                if refusal := _refusal(info.name, is_link=is_link):
                    yield info.name, refusal
                elif not info.isfile():
                    yield info.name, Rejected("unreadable", "not a plain file")
                else:
                    target = Path(folder) / "member"
                    yield (
                        info.name,
                        _member(
                            target,
                            budget,
                            info.name,
                            partial(file.extractfile, info),
                            packed=None,
                        ),
                    )
                file.members = []  # type: ignore[attr-defined]  # else it keeps all of them
    except _DAMAGED as error:
        raise Rejected("broken_file", "damaged, or not copied to its end") from error


def _refuse_many(count: int) -> None:
    if count > _MOST_MEMBERS:
        raise Rejected("too_large", f"over {_MOST_MEMBERS:,} files; split it")


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return name.startswith(_ABOUT_THE_ARCHIVE) or any(
        part.startswith(".") and part not in (".", "..") for part in parts
    )


def _refusal(name: str, *, is_link: bool) -> Rejected | None:
    """Say why a member is not read, or None."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in (path.parts or ("",))[0]:
        return Rejected("outside_folder", "its name leads out of the archive; rename it in there")
    if is_link:
        return Rejected("symbolic_link", "a link; put the file itself into the archive")
    return None


def _decompressed(path: Path, budget: Budget, opened: Callable[[Path], Any]) -> Unpacking:
    """Unpack a compressed file; what is in it has no name of its own."""
    with TemporaryDirectory(prefix="claimhouse-") as folder:
        target = Path(folder) / "member"
        found = _member(target, budget, "", partial(opened, path), packed=path.stat().st_size)
        if isinstance(found, Rejected):
            raise found
        yield "", found


def _member(
    target: Path,
    budget: Budget,
    name: str,
    opened: Callable[[], Any],
    *,
    packed: int | None,
) -> Member | Rejected:
    """Copy a member out, within the limits."""
    most = _MOST_OF_A_MEMBER
    if packed is not None:
        most = min(most, max(_SMALL, packed * _MOST_RATIO))
    written = 0
    try:
        with opened() as source, target.open("wb") as copy:
            while piece := source.read(_PIECE):
                written += len(piece)
                budget.take(len(piece))
                if written > most:
                    return Rejected("too_large", f"unpacks to over {most:,} bytes: no text does")
                copy.write(piece)
    except (*_DAMAGED, zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        if isinstance(error, OSError) and not isinstance(error, gzip.BadGzipFile) and error.errno:
            raise
        return Rejected("broken_file", "damaged, or not copied to its end; copy it again")
    return Member(name, target)
