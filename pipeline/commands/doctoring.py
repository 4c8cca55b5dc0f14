"""``doctor``: whether the house is in order, and what to do where it is not."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import duckdb
from filelock import FileLock, Timeout
from rich.console import Console
from rich.text import Text

from pipeline.resources import loading
from pipeline.resources.lake import Lake
from pipeline.resources.pending import quarantine_of
from pipeline.resources.publisher import NothingPublishedError, Publisher
from pipeline.resources.warehouse import lock_path
from pipeline.settings import CONTRACT_VERSION, Settings

_PACKAGES = ("dagster", "dagster-dbt", "dbt-core", "dbt-duckdb", "duckdb", "spacy", "pyarrow")
_LEAST_FREE_GB = 2.0  # a run writes each row three times: lake, warehouse, published file


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    what: str
    is_well: bool
    detail: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at versions, model, disk, locks and counts, in this order."""
    looks: list[Callable[[Settings], Iterator[Finding]]] = [
        _versions,
        _model,
        _disk,
        _locks,
        _batches,
        _counts,
    ]
    for look in looks:
        yield from look(settings)


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


def _counts(settings: Settings) -> Iterator[Finding]:
    if not settings.warehouse_file.exists():
        yield Finding("warehouse", True, "none yet; `claimhouse run` makes one")
        return
    lake = Lake(settings.lake_dir)
    try:
        with duckdb.connect(settings.warehouse_file, read_only=True) as connection:
            found = loading.contract_version(connection)
            loaded = loading.row_counts(connection, ["raw"])
            marts = loading.row_counts(connection, ["marts", "analysis"])
    except duckdb.IOException as error:
        yield Finding("warehouse", False, f"cannot be opened now: {str(error).splitlines()[0]}")
        return
    yield Finding("contract", found == CONTRACT_VERSION, f"{found}; wanted {CONTRACT_VERSION}")
    differ = []
    for stage, tables in loading.STAGES.items():
        for table in tables:
            if (want := lake.row_count(stage, table)) != (got := loaded.get(f"raw.{table}", 0)):
                differ.append(f"{table}: {want} in the lake, {got} in the warehouse")
    yield Finding(
        "lake = warehouse", not differ, "; ".join(differ) or "the same rows in every table"
    )
    yield from _published(settings, marts)


def _published(settings: Settings, marts: dict[str, int]) -> Iterator[Finding]:
    try:
        with Publisher(settings.published_file).connect() as connection:
            copied = loading.row_counts(connection, ["marts", "analysis"])
    except NothingPublishedError as error:
        yield Finding("published file", False, str(error))
        return
    differ = sorted(name for name in marts if marts[name] != copied.get(name))
    yield Finding(
        "published file",
        not differ,
        f"older than the warehouse in {', '.join(differ)}; run `claimhouse run`"
        if differ
        else f"{settings.published_file}, {copied.get('marts.fct_claims', 0)} claims",
    )
