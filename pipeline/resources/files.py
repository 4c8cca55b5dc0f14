"""Writing files so that a reader, or a power cut, never meets half of one."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from pipeline.errors import MendableError


class DamagedFileError(MendableError):
    """A file of ours cannot be read, or is not as it was written; the message names it."""


Record = TypeVar("Record")


def digest_of(path: Path) -> str:
    """Hash a file's contents."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_json(path: Path, kind: type[Any] = dict) -> Any:
    """Read a small JSON file that holds an object or, if ``kind`` is ``list``, a list.

    Raises:
        DamagedFileError: If the file is there but holds no such thing.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:  # of JSON or of UTF-8
        raise DamagedFileError(f"{path} is damaged: {error}") from None
    if not isinstance(found, kind):
        raise DamagedFileError(f"{path} is damaged: it holds no {kind.__name__}")
    return found


def read_record(path: Path, kind: type[Record]) -> Record:
    """Read a small JSON object as a record whose fields are its keys.

    Raises:
        DamagedFileError: If the file is there but holds no such record.
    """
    try:
        return kind(**read_json(path))
    except TypeError as error:
        raise DamagedFileError(f"{path} is damaged: {error}") from None


def write_text_atomically(path: Path, text: str) -> None:
    """Write a small text file, temporary file then rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def write_pieces_atomically(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file where others look for whole ones: under a hidden name, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.writelines(pieces)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def swap_in(target: Path, *, mode: int) -> Iterator[Path]:
    """Give a path beside a target to write to; what stands there at the end becomes the target.

    Whoever holds the old file open keeps reading the old one; ``os.replace`` never leaves a
    moment without a file. If writing fails the target is as it was.

    Args:
        target: What is replaced, or made.
        mode: Permission bits of the new file.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)  # of a killed process that had our number
    try:
        yield temporary
        temporary.chmod(mode)
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # the rename itself must survive a power cut
    finally:
        os.close(folder)
