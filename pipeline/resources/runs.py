"""Dagster's runs and the instance they are kept in: its settings, and runs that were killed.

A killed process leaves its run "started" for ever, and its slot of the pool taken: the next
run would wait for it without a word. Each run therefore holds a lock file of its own, which the
system lets go of when the process ends, however it ends.
"""

from pathlib import Path

import dagster as dg
from filelock import FileLock, Timeout

WAREHOUSE_POOL = "warehouse"  # of the steps that write the warehouse: one at a time
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


def dead_runs(instance: dg.DagsterInstance) -> list[dg.DagsterRun]:
    """Find runs that are said to be under way but whose process is gone."""
    under_way = [dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]
    runs = instance.get_runs(filters=dg.RunsFilter(statuses=under_way))
    return [run for run in runs if is_dead(instance, run.run_id)]


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
