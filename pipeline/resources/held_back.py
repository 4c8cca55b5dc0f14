"""Articles that are held back: their rows failed a data test, and the others are published.

They stay in the lake, and are left out when their batch is loaded. What held them back is noted
with what it rested on: when the batch is read anew, or the models, tests or curated tables
change, they are tried again.
"""

import dataclasses
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline.resources.files import DamagedFileError, read_json, write_text_atomically
from pipeline.resources.fingerprints import SHORT, hash_files
from pipeline.resources.lake import Lake

REASON = "failed_data_test"  # in the ingest log
HELD_BACK_FILE = "held_back.json"


@dataclass(frozen=True, kw_only=True)
class HeldBack:
    """Why an article is held back."""

    article_id: str
    batch_id: str
    tests: list[str]  # names of the data tests that its rows failed
    basis: str  # what was read of its batch, and the models and tests that judged it
    since: str = dataclasses.field(default_factory=lambda: datetime.now(UTC).isoformat())

    @property
    def detail(self) -> str:
        """What the ingest log says of it."""
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
    """Hold articles back from the next load on; the caller writes the warehouse alone."""
    _write(lake, {**read_held_back(lake), **{one.article_id: one for one in found}})


def lift_outdated(
    lake: Lake, *, still_holds: Callable[[HeldBack], bool], named: Collection[str] = ()
) -> list[str]:
    """Let articles through again whose batch was named, or whose basis is not what it was.

    Returns:
        The ids of the articles that are tried again.
    """
    before = read_held_back(lake)
    after = {
        key: one for key, one in before.items() if one.batch_id not in named and still_holds(one)
    }
    if len(after) < len(before):
        _write(lake, after)
    return sorted(set(before) - set(after))


def _write(lake: Lake, held: dict[str, HeldBack]) -> None:
    rows = [dataclasses.asdict(one) for _, one in sorted(held.items())]
    write_text_atomically(lake.lake_file(HELD_BACK_FILE), json.dumps(rows, indent=1))
