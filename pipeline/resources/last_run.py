"""How the house stood after its last good run, so that a run with nothing to do can say so.

Seeing that nothing is new takes a second; a run that finds nothing to do takes most of a
minute, for it starts Dagster and dbt and tests every table.
"""

import hashlib
import json
import os
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

from pipeline.resources.arrivals import was_read
from pipeline.resources.damage import find_damage
from pipeline.resources.files import DamagedFileError, read_record, write_text_atomically
from pipeline.resources.inputs import BatchInput
from pipeline.resources.lake import Lake
from pipeline.settings import PROJECT_DIR, Settings

_OURS = (
    "pipeline",
    "dbt_project/models",
    "dbt_project/macros",
    "dbt_project/tests",
    "seeds/reference",
)


@dataclass(frozen=True, kw_only=True)
class GoodRun:
    """When the last run ended well, and how the house stood after it."""

    ended_at: str
    state: str


def remember_good_run(settings: Settings) -> None:
    """Note that a run has ended well just now."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    run = GoodRun(ended_at=now, state=state_of(settings))
    write_text_atomically(_path(settings), json.dumps(asdict(run), indent=1))


def nothing_new_since(settings: Settings, inputs: Sequence[BatchInput]) -> datetime | None:
    """When the last good run ended, if no input, file or program has changed since then.

    Args:
        settings: Where the house is.
        inputs: What a run would look at for new articles.
    """
    try:
        run = read_record(_path(settings), GoodRun)
    except (FileNotFoundError, DamagedFileError):
        return None  # a run finds out, and remembers it anew
    lake = Lake(settings.lake_dir)
    if not all(was_read(lake, given) for given in inputs) or run.state != state_of(settings):
        return None
    if any(damage.part is not None for damage in find_damage(lake)):
        return None  # the state is of the lake's notes alone; a run mends its parts, or names them
    return datetime.fromisoformat(run.ended_at)


def state_of(settings: Settings) -> str:
    """Hash all that a run depends on but its inputs, as far as it lies on disk.

    What is large is known by its size and time of change: the lake's notes, the warehouse, the
    published file, the model. Our own code, models and curated tables are known by their words,
    the installed packages by their versions.
    """
    digest = hashlib.sha256(settings.model_name.encode())
    for path in _large_files(settings):
        stat = path.stat()
        digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode("utf-8", "replace"))
    for path in _our_files(settings):
        digest.update(path.read_bytes())
    packages = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    digest.update("\n".join(sorted(path.name for path in packages)).encode())
    return digest.hexdigest()


def _large_files(settings: Settings) -> Iterator[Path]:
    yield from _files([settings.lake_dir / "_batches"])
    yield from sorted((settings.lake_dir / "_lake").glob("*.json"))
    yield from (p for p in (settings.warehouse_file, settings.published_file) if p.is_file())
    spec = find_spec(settings.model_name) if settings.model_name.isidentifier() else None
    model = Path(spec.origin).parent if spec and spec.origin else Path(settings.model_name)
    yield from (path for path in _files([model]) if path.suffix != ".pyc")


def _our_files(settings: Settings) -> Iterator[Path]:
    folders = [PROJECT_DIR / name for name in _OURS]
    yield from (path for path in _files(folders) if path.suffix != ".pyc")
    yield settings.dbt_dir / "dbt_project.yml"
    yield settings.dbt_dir / "profiles.yml"


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for root in folders:
        for folder, subfolders, names in os.walk(root):
            subfolders.sort()
            yield from (Path(folder, name) for name in sorted(names))


def _path(settings: Settings) -> Path:
    return settings.home / "last_good_run.json"
