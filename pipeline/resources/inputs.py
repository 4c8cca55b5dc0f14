"""What lies ready to be read: folders and files, each set of which makes one batch."""

import hashlib
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import MendableError
from pipeline.fetch.files import default_batch_id, find_files
from pipeline.resources.lake import Lake
from pipeline.settings import Settings

SAMPLES = "samples"  # the batch of seeds/articles
SETTLE_SECONDS = 3.0  # a file untouched for so long is taken to be written to its end
_POLL_SECONDS = 0.5


class NoSuchInputError(MendableError):
    """A given folder or file is not there."""


class NoArticlesError(MendableError):
    """There is nothing to build a warehouse from."""


@dataclass(frozen=True, kw_only=True)
class BatchInput:
    """A folder, or files given together, that make one batch."""

    name: str  # of the batch, unless the lake has one of that name already
    origin: str  # the folder that items are named from: the same on every reading
    paths: tuple[Path, ...]

    were_named: bool = True  # by somebody, rather than found in the inbox
    text_column: str | None = None  # of its tables, where somebody named it

    @property
    def shown(self) -> str:
        """The origin as it can be printed and stored, whatever bytes are in its name."""
        return self.origin.encode("utf-8", "backslashreplace").decode("utf-8")

    def files(self) -> list[Path]:
        """Everything visible at or under its paths, but folders, in order."""
        return sorted(find_files(self.paths, were_named=self.were_named))

    def fingerprint(self) -> str:
        """Hash how the files look: only when one is new, gone or touched are they read again."""
        digest = hashlib.sha256()
        for path in self.files():
            line = f"{path}\0"
            if stat := _stat(path):
                line += f"{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\n"
            digest.update(line.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def _stat(path: Path) -> os.stat_result | None:
    """How a file looks; None where it is gone since, or a link that leads nowhere."""
    try:
        return path.stat()
    except OSError:
        return None


def existing(paths: Sequence[Path]) -> list[Path]:
    """Make given paths absolute.

    Raises:
        NoSuchInputError: If one does not exist.
    """
    for path in paths:
        if not path.exists():
            raise NoSuchInputError(f"{path} does not exist; give a folder or a file of articles")
    return [path.absolute() for path in paths]


def inputs_from_paths(
    paths: Sequence[Path], *, name: str | None = None, text_column: str | None = None
) -> list[BatchInput]:
    """Given paths as inputs: one batch if it has a name, else one a folder and one for the files.

    Args:
        paths: Folders and files.
        name: Of the batch.
        text_column: Of the tables among them.

    Raises:
        NoSuchInputError: If a path does not exist.
    """
    absolute = existing(paths)
    if name and absolute:
        return [replace(_input(absolute, name=name), text_column=text_column)]
    files = [path for path in absolute if not path.is_dir()]
    folders = [path for path in absolute if path.is_dir()]
    found = [_input([path]) for path in folders] + ([_input(files)] if files else [])
    return [replace(one, text_column=text_column) for one in found]


def default_inputs(settings: Settings) -> list[BatchInput]:
    """List every folder in the inbox, and the loose files in it together; for a demo the samples.

    A user's warehouse is his own: nothing invented gets in unless he names it.
    """
    samples = [_input([settings.sample_articles_dir], name=SAMPLES)] if settings.is_demo else []
    return samples + inbox_inputs(settings.inbox_dir)


def require_articles(settings: Settings, lake: Lake, offered: Sequence[BatchInput]) -> None:
    """See to it that a run has something to build from: what is offered, or what the lake has.

    Raises:
        NoArticlesError: If there is neither; the message says what to do.
    """
    if not offered and not lake.batch_ids():
        raise NoArticlesError(
            f"there are no articles yet: run `claimhouse run FOLDER`, put files into "
            f"{settings.inbox_dir}, or see invented ones with `claimhouse demo`"
        )


def inbox_inputs(inbox_dir: Path) -> list[BatchInput]:
    """Every folder in the inbox, and all else in it together; hidden entries are left alone."""
    if not inbox_dir.is_dir():
        return []
    entries = sorted(path for path in inbox_dir.iterdir() if not path.name.startswith("."))
    folders = [path for path in entries if _is_folder(path, were_named=False)]
    others = [path for path in entries if not _is_folder(path, were_named=False)]
    inputs = [_input([path], were_named=False) for path in folders if _holds_something(path)]
    loose = [_input(others, name=inbox_dir.name, were_named=False)] if others else []
    return inputs + loose


def _holds_something(folder: Path) -> bool:
    """Whether there is a file below a folder, or something that cannot be looked into."""
    refused: list[OSError] = []
    return bool(find_files([folder], were_named=True, on_error=refused.append) or refused)


def is_settled(given: BatchInput, *, now: float, seconds: float = SETTLE_SECONDS) -> bool:
    """Whether no file of the input was written within the last seconds."""
    ages = (now - stat.st_mtime for path in given.files() if (stat := _stat(path)))
    return not any(0 <= age < seconds for age in ages)  # a time to come is a wrong clock


def wait_until_settled(given: BatchInput, *, patience: float = 30.0) -> bool:
    """Wait for files still being copied; False if they are written to even after ``patience``."""
    deadline = time.monotonic() + patience
    while not is_settled(given, now=time.time()):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _input(
    paths: Sequence[Path], *, name: str | None = None, were_named: bool = True
) -> BatchInput:
    folders = [path if _is_folder(path, were_named=were_named) else path.parent for path in paths]
    return BatchInput(
        name=default_batch_id([Path(f"/{name}.any")] if name else paths),
        origin=os.path.commonpath(folders),
        paths=tuple(sorted(paths)),
        were_named=were_named,
    )


def _is_folder(path: Path, *, were_named: bool) -> bool:
    return path.is_dir() and (were_named or not path.is_symlink())
