"""What a takedown sweeps besides tables: notes, logs and files left over, which may quote it.

Errors and notices quote what they complain of, and Dagster and dbt keep them for good. Which of
them quote the article cannot be told from the outside, so all of them go. Names of files stay:
by them, and by nothing of the text, the house knows what it must not read again.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import dagster as dg

from pipeline.assets.ingestion import BATCHES
from pipeline.commands.environment import prepare_environment
from pipeline.errors import MendableError
from pipeline.resources.arrivals import forget_errors
from pipeline.resources.lake import Lake
from pipeline.resources.pending import lift_quarantine
from pipeline.resources.runs import living_runs
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import Settings

# Half-written files of a killed process, DuckDB's log and what it spills.
_LEFT_OVER = ("*.tmp", "*.partial", "*.wal")
_PATIENCE_SECONDS = 60.0  # for a page of the UI that is just being read


class RunUnderWayError(MendableError):
    """A run is under way, whose log would be swept from under it."""


def refuse_while_running(settings: Settings) -> None:
    """See to it that no run is under way.

    Raises:
        RunUnderWayError: If one is; the message names it.
    """
    prepare_environment(settings)
    with dg.DagsterInstance.get() as instance:
        if living := living_runs(instance):
            raise RunUnderWayError(
                f"run {', '.join(living)} is under way; when it has ended, or is stopped, forget "
                "again: nothing has been taken away yet"
            )


def sweep(settings: Settings) -> None:
    """Delete everything under the home, besides tables, in which an article may be quoted."""
    lake = Lake(settings.lake_dir)
    with lake.locked(), Warehouse(settings.warehouse_file).locked():
        for batch_id in lake.batch_ids():
            lift_quarantine(lake, batch_id)  # tried again, and noted again if it fails again
        forget_errors(lake)
        _sweep_files(settings)
    prepare_environment(settings)
    with dg.DagsterInstance.get() as instance:
        forget_history(instance, lake.batch_ids())


def forget_history(instance: dg.DagsterInstance, batch_ids: list[str]) -> None:
    """Delete all runs with their events and logs; what the UI knows of assets goes with them.

    Args:
        instance: Whose runs.
        batch_ids: Listed in the UI again, as they were.
    """
    instance.wipe()
    # It takes the slots of every pool and leaves their limits: a run would wait for ever for one.
    # Without its limit a pool is made anew when it is next asked for.
    for pool in instance.event_log_storage.get_pool_limits():
        instance.event_log_storage.delete_concurrency_limit(pool.name)
    instance.add_dynamic_partitions(str(BATCHES.name), batch_ids)
    home = Path(instance.root_directory)
    shutil.rmtree(home / "storage", ignore_errors=True)  # what steps printed
    for file in home.rglob("*.db"):
        # A deleted row's bytes stay in the file, and in the log beside it, until this.
        with closing(sqlite3.connect(file, timeout=_PATIENCE_SECONDS)) as connection:
            connection.execute("vacuum")
            connection.execute("pragma wal_checkpoint(truncate)")


def _sweep_files(settings: Settings) -> None:
    """Delete left-over files and folders, and what dbt logged and ran; the inbox is not ours."""
    shutil.rmtree(settings.dbt_target_dir, ignore_errors=True)
    for path in [path for pattern in _LEFT_OVER for path in settings.home.rglob(pattern)]:
        if path.is_relative_to(settings.inbox_dir):
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
