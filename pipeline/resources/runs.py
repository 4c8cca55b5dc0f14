"""Dagster's runs and the instance they are kept in: runs that were killed, and old ones.

A killed process leaves its run "started" for ever, and its slot of the pool taken: the next
run would wait for it without a word. Each run therefore holds a lock file of its own, which the
system lets go of when the process ends, however it ends.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import dagster as dg
from dagster._core.storage.dagster_run import FINISHED_STATUSES
from filelock import FileLock, Timeout

WAREHOUSE_POOL = "warehouse"  # of the steps that write the warehouse: one at a time
KEPT = timedelta(days=90)  # of a run's log, 8 MB with all checks: a quarter, for looking back
_MOST_PRUNED = 20  # of one start, which must not take long; there are more starts than old runs
_held: dict[str, FileLock] = {}  # run id → its lock, kept until this process ends


def mark_run(instance: dg.DagsterInstance, run_id: str) -> None:
    """Hold a lock for this run as long as this process lives; the system frees it after that."""
    if run_id not in _held:
        path = _lock_path(instance, run_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path)
        lock.acquire(blocking=False)
        _held[run_id] = lock


def is_dead(instance: dg.DagsterInstance, run_id: str) -> bool:
    """Whether the process of a marked run is gone; of a run without a mark nobody knows."""
    path = _lock_path(instance, run_id)
    if not path.exists():
        return False
    try:
        with FileLock(path, blocking=False):
            return True
    except Timeout:
        return False


def living_runs(instance: dg.DagsterInstance) -> list[str]:
    """List the ids of runs that are under way and whose process is known to be alive."""
    runs = [run.run_id for run in _under_way(instance) if _lock_path(instance, run.run_id).exists()]
    return sorted(run_id for run_id in runs if not is_dead(instance, run_id))


def dead_runs(instance: dg.DagsterInstance) -> list[dg.DagsterRun]:
    """Find runs that are said to be under way but whose process is gone."""
    return [run for run in _under_way(instance) if is_dead(instance, run.run_id)]


def _under_way(instance: dg.DagsterInstance) -> Sequence[dg.DagsterRun]:
    under_way = [dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]
    return instance.get_runs(filters=dg.RunsFilter(statuses=under_way))


def _lock_path(instance: dg.DagsterInstance, run_id: str) -> Path:
    return Path(instance.root_directory) / "claimhouse_runs" / f"{run_id}.lock"


def free_slots_of_dead_runs(instance: dg.DagsterInstance) -> list[str]:
    """Mark killed runs as failed and free the slots of all runs that are over.

    Returns:
        The ids of the runs whose slots were freed.
    """
    for run in dead_runs(instance):
        instance.report_run_failed(run, "The process of this run is gone: it was killed.")
    if not instance.event_log_storage.supports_global_concurrency_limits:
        return []
    freed = []
    for run_id in sorted(instance.event_log_storage.get_concurrency_run_ids()):
        found = instance.get_run_by_id(run_id)
        if found is None or found.is_finished:
            instance.event_log_storage.free_concurrency_slots_for_run(run_id)
            freed.append(run_id)
    return freed


def prune_runs(instance: dg.DagsterInstance, *, now: datetime | None = None) -> list[str]:
    """Delete some of the runs that ended long ago, the oldest first, with all their logs.

    Args:
        instance: Where they are kept.
        now: The time; a test has its own.

    Returns:
        The ids of the runs that are gone.
    """
    ended = dg.RunsFilter(
        statuses=list(FINISHED_STATUSES), updated_before=(now or datetime.now(UTC)) - KEPT
    )
    runs = instance.get_runs(filters=ended, limit=_MOST_PRUNED, ascending=True)
    for run in runs:
        instance.delete_run(run.run_id)
        instance.compute_log_manager.delete_logs(prefix=[run.run_id])
        # Dagster empties the run's own file of events, and leaves it as large as it was.
        history = Path(instance.root_directory) / "history" / "runs"
        for file in history.glob(f"{run.run_id}.db*"):  # and what SQLite keeps beside it
            file.unlink(missing_ok=True)
        _lock_path(instance, run.run_id).unlink(missing_ok=True)
    return [run.run_id for run in runs]
