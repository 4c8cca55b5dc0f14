"""``doctor --mend``: what can be put in order without losing a row is, and each thing is said."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.commands.running import free_slots_of_killed_runs
from pipeline.resolve.gazetteer import load_tables
from pipeline.resources.damage import find_damage
from pipeline.resources.files import DamagedFileError, read_json
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.lake import Lake
from pipeline.resources.mending import mend, set_aside, sweep_unfinished, unmended
from pipeline.resources.nlp import versions_file
from pipeline.resources.warehouse import Warehouse, read_through, tells_of_damage
from pipeline.settings import Settings

# As files.py and others call what they rename when it is whole; the number is their process.
_UNFINISHED = re.compile(r"\.(?:(?P<process>\d+)\.)?(?:tmp|partial)$")


def mend_house(settings: Settings) -> Iterator[str]:
    """Free places of killed runs, delete what they left, and mend what is damaged.

    Raises:
        LakeBusyError, WarehouseBusyError: If a run is under way: nothing but places is touched.
    """
    for run_id in free_slots_of_killed_runs(settings):
        yield f"run {run_id} was killed; its place at the warehouse is free again"
    lake, warehouse = Lake(settings.lake_dir), Warehouse(settings.warehouse_file, lock_wait=0)
    with lake.locked(is_patient=False), warehouse.locked():
        for path in find_unfinished(settings):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            yield f"{path}: left by a process that is gone; deleted"
        yield from mend(lake, find_damage(lake, deep=True))
        left = unmended(lake, deep=True)
        yield from set_aside(lake, sorted({one.batch_id for one in left if one.batch_id}))
        yield from sweep_unfinished(lake)
        for path, why in find_damaged_caches(settings).items():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            yield f"{path} {why}; deleted, for the next run makes it anew"
        for path, why in find_damaged_databases(settings).items():
            path.unlink()
            path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
            yield f"{path} {why}; deleted, for `claimhouse run` makes it anew from the lake"


def find_unfinished(settings: Settings) -> list[Path]:
    """List files and folders that a process now gone was writing; those of living ones are not."""
    folders = [
        settings.lake_dir,
        settings.warehouse_file.parent,
        settings.published_file.parent,
        settings.cache_dir,
    ]
    found = [path for folder in folders for path in sorted(folder.rglob("*")) if _is_left(path)]
    return [path for path in found if not any(_is_left(parent) for parent in path.parents)]


def _is_left(path: Path) -> bool:
    named = _UNFINISHED.search(path.name)
    if not named:
        return False
    return named["process"] is None or not _lives(int(named["process"]))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)  # sends nothing
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True


def find_damaged_caches(settings: Settings) -> dict[Path, str]:
    """Say what is wrong with what is only remembered: extractor versions and gazetteer."""
    found = {}
    versions, gazetteer = versions_file(settings), GazetteerStore(settings.cache_dir).folder
    if versions.is_file():
        try:
            read_json(versions)
        except DamagedFileError:
            found[versions] = "is damaged"
    if gazetteer.is_dir():
        try:
            tables = load_tables(gazetteer)
            for table in (tables.places, tables.keys):
                table.validate(full=True)
        except (OSError, pa.ArrowException) as error:
            found[gazetteer] = f"is damaged: {str(error).splitlines()[0]}"
    return found


def find_damaged_databases(settings: Settings) -> dict[Path, str]:
    """Read warehouse and published file from end to end, and say which is damaged."""
    found = {}
    for path in (settings.warehouse_file, settings.published_file):
        if not path.is_file():
            continue
        try:
            with duckdb.connect(path, read_only=True) as connection:
                read_through(connection)
        except duckdb.Error as error:
            if tells_of_damage(error):  # else it is open elsewhere, say
                found[path] = f"is damaged: {str(error).splitlines()[0]}"
    return found
