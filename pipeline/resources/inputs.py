"""What lies ready to be read: folders and files, each set of which makes one batch."""

import hashlib
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.fetch.files import default_batch_id
from pipeline.resources.errors import MendableError
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

    def fingerprint(self) -> str:
        """Hash how the files look: only when one is new, gone or touched are they read again."""
        digest = hashlib.sha256()
        for path in files_of(self.paths):
            stat = path.stat()
            line = f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\n"
            digest.update(line.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Every visible file at or under the given paths, in order."""
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            for folder, subfolders, names in os.walk(path):
                subfolders[:] = [name for name in subfolders if not name.startswith(".")]
                found.update(Path(folder, name) for name in names if not name.startswith("."))
        else:
            found.add(path)
    return sorted(path for path in found if path.is_file())


def existing(paths: Sequence[Path]) -> list[Path]:
    """Make given paths absolute.

    Raises:
        NoSuchInputError: If one does not exist.
    """
    for path in paths:
        if not path.exists():
            raise NoSuchInputError(f"{path} does not exist; give a folder or a file of articles")
    return [path.absolute() for path in paths]


def inputs_from_paths(paths: Sequence[Path], *, name: str | None = None) -> list[BatchInput]:
    """Given paths as inputs: one batch if it has a name, else one a folder and one for the files.

    Raises:
        NoSuchInputError: If a path does not exist.
    """
    absolute = existing(paths)
    if name and absolute:
        return [_input(absolute, name=name)]
    files = [path for path in absolute if not path.is_dir()]
    folders = [path for path in absolute if path.is_dir()]
    return [_input([path]) for path in folders] + ([_input(files)] if files else [])


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
    """Every folder in the inbox, and the loose files together; hidden entries are left alone."""
    if not inbox_dir.is_dir():
        return []
    entries = sorted(path for path in inbox_dir.iterdir() if not path.name.startswith("."))
    folders = [path for path in entries if path.is_dir() and files_of([path])]
    files = [path for path in entries if path.is_file()]
    inputs = [_input([path]) for path in folders]
    return inputs + ([_input(files, name=inbox_dir.name)] if files else [])


def is_settled(given: BatchInput, *, now: float, seconds: float = SETTLE_SECONDS) -> bool:
    """Whether no file of the input was written within the last seconds."""
    ages = (now - path.stat().st_mtime for path in files_of(given.paths))
    return not any(0 <= age < seconds for age in ages)  # a time to come is a wrong clock


def wait_until_settled(given: BatchInput, *, patience: float = 30.0) -> bool:
    """Wait for files still being copied; False if they are written to even after ``patience``."""
    deadline = time.time() + patience
    while not is_settled(given, now=time.time()):
        if time.time() > deadline:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _input(paths: Sequence[Path], *, name: str | None = None) -> BatchInput:
    folders = [path if path.is_dir() else path.parent for path in paths]
    return BatchInput(
        name=default_batch_id([Path(f"/{name}.any")] if name else paths),
        origin=os.path.commonpath(folders),
        paths=tuple(sorted(paths)),
    )
