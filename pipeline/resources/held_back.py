"""Articles that are held back, and the others are published.

Their rows failed a data test, or they could not be read. They stay in the lake, and are left out
when their batch is loaded. What held them back is noted with what it rested on: when the batch is
read anew, or the models, tests or curated tables change, they are tried again; those that could
not be read when they are extracted again.
"""

import dataclasses
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from pipeline.resources.files import DamagedFileError, read_json, write_text_atomically
from pipeline.resources.fingerprints import SHORT, hash_files
from pipeline.resources.lake import Lake

HELD_BACK_FILE = "held_back.json"


@dataclass(frozen=True, kw_only=True)
class HeldBack:
    """Why an article is held back."""

    article_id: str
    batch_id: str
    tests: list[str]  # names of the data tests that its rows failed
    basis: str  # what was read of its batch, and the models and tests that judged it
    error: str | None = None  # why it could not be read; then there are no tests, and no basis
    since: str = dataclasses.field(default_factory=lambda: datetime.now(UTC).isoformat())

    @property
    def reason(self) -> str:
        """What the ingest log names as the reason."""
        return "could_not_be_read" if self.error else "failed_data_test"

    @property
    def why(self) -> str:
        """In few words: the error, or the names of the tests."""
        return self.error or ", ".join(self.tests)

    @property
    def detail(self) -> str:
        """What the ingest log says of it."""
        if self.error:
            return (
                f"{self.error}; held back until it is read otherwise: "
                f"claimhouse run --batch {self.batch_id} --re-extract"
            )
        return f"its rows failed {', '.join(self.tests)}; held back until it is read otherwise"


def basis_of(lake: Lake, batch_id: str, *, project: str) -> str:
    """Name what a judgement on a batch's articles rests on: its rows, and the dbt project."""
    manifests = [lake.manifest(batch_id, stage) for stage in ("extracted", "resolved")]
    return "-".join([*(one.digest[:SHORT] if one else "open" for one in manifests), project])


def project_of(dbt_dir: Path, seeds_dir: Path) -> str:
    """Hash the models, macros and tests of the dbt project, and the curated tables."""
    folders = [dbt_dir / name for name in ("models", "macros", "tests")]
    files = [
        path for folder in folders for kind in ("sql", "yml") for path in folder.rglob(f"*.{kind}")
    ]
    return hash_files([*files, *seeds_dir.glob("*.csv")])[:SHORT]


def read_held_back(lake: Lake) -> dict[str, HeldBack]:
    """Article id → why it is held back; of a damaged list, nobody is: they are tried again."""
    try:
        rows = read_json(lake.lake_file(HELD_BACK_FILE), list)
    except (FileNotFoundError, DamagedFileError):
        rows = []
    return {row["article_id"]: HeldBack(**row) for row in rows}


def held_back_in(lake: Lake, batch_id: str) -> list[HeldBack]:
    """List the articles of a batch that are held back, by id."""
    held = sorted(read_held_back(lake).items())
    return [one for _, one in held if one.batch_id == batch_id]


def hold_back(lake: Lake, found: Iterable[HeldBack]) -> None:
    """Hold articles back from the next load on."""
    with _changing(lake) as held:
        held |= {one.article_id: one for one in found}


def hold_back_unread(lake: Lake, batch_id: str, errors: Mapping[str, str]) -> None:
    """Hold back the articles of a batch that could not be read, and no others for that reason.

    Args:
        lake: Where it is noted.
        batch_id: The batch, which has just been extracted.
        errors: Article id → why.
    """
    with _changing(lake) as held:
        for one in [one for one in held.values() if one.batch_id == batch_id and one.error]:
            del held[one.article_id]
        for key, error in errors.items():
            held[key] = HeldBack(article_id=key, batch_id=batch_id, tests=[], basis="", error=error)


def lift_outdated(
    lake: Lake, *, still_holds: Callable[[HeldBack], bool], named: Collection[str] = ()
) -> list[str]:
    """Let articles through again whose batch was named, or whose basis is not what it was.

    Those that could not be read have no rows to let through; extraction lifts them.

    Returns:
        The ids of the articles that are tried again.
    """
    with _changing(lake) as held:
        tested = [one for one in held.values() if not one.error]
        lifted = [one for one in tested if one.batch_id in named or not still_holds(one)]
        for one in lifted:
            del held[one.article_id]
    return sorted(one.article_id for one in lifted)


@contextmanager
def _changing(lake: Lake) -> Iterator[dict[str, HeldBack]]:
    """Give the list to change; one run that extracts and one that builds may both be at it."""
    path = lake.lake_file(HELD_BACK_FILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_suffix(".lock")):
        held = read_held_back(lake)
        before = dict(held)
        yield held
        if held != before:
            rows = [dataclasses.asdict(one) for _, one in sorted(held.items())]
            write_text_atomically(path, json.dumps(rows, indent=1))
