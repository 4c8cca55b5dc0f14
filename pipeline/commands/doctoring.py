"""``doctor``: whether the house is in order, and what to do where it is not."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import duckdb
import pyarrow as pa
from filelock import FileLock, Timeout
from rich.console import Console
from rich.text import Text

from pipeline.commands.mending import (
    find_damaged_caches,
    find_damaged_databases,
    find_unfinished,
)
from pipeline.errors import MendableError
from pipeline.resources import loading
from pipeline.resources.damage import find_damage
from pipeline.resources.lake import Lake
from pipeline.resources.mending import advice
from pipeline.resources.pending import quarantine_of
from pipeline.resources.publisher import NothingPublishedError, Publisher
from pipeline.resources.warehouse import lock_path
from pipeline.settings import CONTRACT_VERSION, Settings

_PACKAGES = ("dagster", "dagster-dbt", "dbt-core", "dbt-duckdb", "duckdb", "spacy", "pyarrow")
_PUBLIC = ["marts", "analysis"]
_LEAST_FREE_GB = 2.0  # a run writes each row three times: lake, warehouse, published file


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    what: str
    is_well: bool
    detail: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at versions, model, disk, locks, batches, files, counts and the last run.

    A look that fails is a finding, and the others go on: who calls for the doctor has a house in
    which anything may be broken.
    """
    looks: dict[str, Callable[[Settings], Iterator[Finding]]] = {
        "versions": _versions,
        "model": _model,
        "disk": _disk,
        "writer's lock": _locks,
        "lake": _batches,
        "files": _files,
        "warehouse": _counts,
        "published file": _published,
        "last run": _last_run,
    }
    for name, look in looks.items():
        try:
            yield from look(settings)
        except (MendableError, OSError, duckdb.Error, pa.ArrowException, ValueError) as error:
            yield Finding(name, False, f"cannot be looked at: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def print_findings(settings: Settings, console: Console) -> bool:
    """Print what is found, a line each; whether all of it is well."""
    findings = list(examine(settings))
    for one in findings:
        mark = ("ok  ", "green") if one.is_well else ("BAD ", "red")
        console.print(Text.assemble(mark, f" {one.what}: {one.detail}"))
    return all(one.is_well for one in findings)


def _versions(_: Settings) -> Iterator[Finding]:
    found = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    right = (3, 11) <= sys.version_info[:2] <= (3, 13)  # as in pyproject.toml
    yield Finding("versions", right, f"Python {sys.version.split()[0]}, {found}")


def _model(settings: Settings) -> Iterator[Finding]:
    try:
        yield Finding(
            "model", True, f"{settings.model_name} {version(settings.model_name)} is installed"
        )
    except PackageNotFoundError:
        advice = "run `make setup`, or name an installed one in CLAIMHOUSE_SPACY_MODEL"
        yield Finding("model", False, f"{settings.model_name} is not installed; {advice}")


def _disk(settings: Settings) -> Iterator[Finding]:
    folder = settings.home
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free / 1e9
    yield Finding("disk", free > _LEAST_FREE_GB, f"{free:.1f} GB free at {folder}")


def _locks(settings: Settings) -> Iterator[Finding]:
    path = lock_path(settings.warehouse_file)
    if not path.exists():
        yield Finding("writer's lock", True, "never taken")
        return
    try:
        with FileLock(path, blocking=False):
            yield Finding("writer's lock", True, "free")
    except Timeout:
        yield Finding("writer's lock", False, "held: a run or a dbt build is under way; wait")


def _batches(settings: Settings) -> Iterator[Finding]:
    lake = Lake(settings.lake_dir)
    held = {name: quarantine_of(lake, name) for name in lake.batch_ids()}
    yield Finding(
        "lake", True, f"{len(held)} batches, {lake.row_count('fetched', 'articles')} articles"
    )
    for name, why in held.items():
        if why:
            advice = f"mend it, then `claimhouse run --batch {name}`"
            yield Finding("batch held back", False, f"{name}: {why.stage}: {why.error}; {advice}")


def _files(settings: Settings) -> Iterator[Finding]:
    lake = Lake(settings.lake_dir)
    damages = find_damage(lake, deep=True)
    yield from (Finding("damage", False, advice(lake, damage)) for damage in damages)
    mends = "`claimhouse doctor --mend` deletes it, and the next run makes it anew"
    broken = find_damaged_caches(settings) | find_damaged_databases(settings)
    for path, why in broken.items():
        yield Finding("damage", False, f"{path} {why}; {mends}")
    left = find_unfinished(settings)
    for path in left:
        yield Finding(
            "left over", False, f"{path}: of a killed process; `claimhouse doctor --mend` sweeps it"
        )
    if lake.aside_dir.is_dir():
        places = ", ".join(sorted(path.name for path in lake.aside_dir.iterdir()))
        yield Finding("set aside", True, f"{places} in {lake.aside_dir}; yours to delete")
    if not (damages or broken or left):
        yield Finding("files", True, "every file that has a digest or a checksum matches it")


def _counts(settings: Settings) -> Iterator[Finding]:
    if not settings.warehouse_file.exists():
        yield Finding("warehouse", True, "none yet; `claimhouse run` makes one")
        return
    lake = Lake(settings.lake_dir)
    with duckdb.connect(settings.warehouse_file, read_only=True) as connection:
        found = loading.contract_version(connection)
        loaded = loading.row_counts(connection, ["raw"])
    yield Finding("contract", found == CONTRACT_VERSION, f"{found}; wanted {CONTRACT_VERSION}")
    differ = []
    for stage, tables in loading.STAGES.items():
        for table in tables:
            want, got = loading.rows_wanted(lake, stage, table), loaded.get(f"raw.{table}", 0)
            if want != got:
                differ.append(f"{table}: {want} in the lake, {got} in the warehouse")
    yield Finding(
        "lake = warehouse",
        not differ,
        f"{'; '.join(differ)}; run `claimhouse run`" if differ else "the same rows in every table",
    )


def _published(settings: Settings) -> Iterator[Finding]:
    lake = Lake(settings.lake_dir)
    try:
        with Publisher(settings.published_file).connect() as connection:
            published = loading.loaded_digests(connection)
            copied = loading.row_counts(connection, _PUBLIC)
    except NothingPublishedError as error:
        yield Finding("published file", False, str(error))
        return
    wanted = {name: loading.batch_digest(lake, name) for name in lake.batch_ids()}
    stale = sorted(
        name for name in wanted.keys() | published.keys() if wanted.get(name) != published.get(name)
    )
    articles, claims = (copied.get(f"marts.{name}", 0) for name in ("dim_articles", "fct_claims"))
    if stale:
        yield Finding(
            "published file",
            False,
            f"{lake.row_count('fetched', 'articles')} articles in the lake, {articles} published; "
            f"not as in the lake: {', '.join(stale)}; run `claimhouse run`",
        )
    elif differ := _older_than_warehouse(settings, copied):
        yield Finding(
            "published file",
            False,
            f"not as the warehouse in {', '.join(differ)}; run `claimhouse run`",
        )
    else:
        told = f"{settings.published_file}, {articles} articles, {claims} claims"
        yield Finding("published file", True, told)


def _last_run(settings: Settings) -> Iterator[Finding]:
    """Whether the last run that Dagster started failed."""
    file = settings.failure_file
    if file.is_file():
        yield Finding("last run", False, f"it failed: {file} says why")


def _older_than_warehouse(settings: Settings, copied: dict[str, int]) -> list[str]:
    if not settings.warehouse_file.exists():
        return []
    with duckdb.connect(settings.warehouse_file, read_only=True) as connection:
        built = loading.row_counts(connection, _PUBLIC)
    names = built.keys() | copied.keys()
    return sorted(name for name in names if built.get(name) != copied.get(name))
