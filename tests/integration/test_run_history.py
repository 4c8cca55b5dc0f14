"""Dagster's history by connections that stay open: whole for all who read it."""

import signal
import subprocess
import sys

import dagster as dg
import pytest
from dagster._core.storage.event_log import SqliteEventLogStorage
from dagster._core.test_utils import create_run_for_test

from pipeline.resources.run_history import RunHistory

pytestmark = pytest.mark.slow


def write_runs(instance: dg.DagsterInstance, count: int) -> list[str]:
    """Some runs of two events each."""
    runs = [create_run_for_test(instance, job_name="main") for _ in range(count)]
    for number in range(2):
        for run in runs:
            instance.report_engine_event(f"event {number}", run)
    return [run.run_id for run in runs]


def told(storage: SqliteEventLogStorage, run_id: str) -> list[str]:
    return [event.message for event in storage.get_logs_for_run(run_id)]


def test_dagsters_own_storage_reads_what_was_written(dagster_home):
    with dg.DagsterInstance.get() as instance:
        assert isinstance(instance.event_log_storage, RunHistory)
        runs = write_runs(instance, 3)
        own = SqliteEventLogStorage(str(dagster_home / "history" / "runs"))
        assert [told(own, run) for run in runs] == [["event 0", "event 1"]] * 3


def test_few_files_are_open_however_many_are_written(dagster_home):
    with dg.DagsterInstance.get() as instance:
        runs = write_runs(instance, 12)
        storage = instance.event_log_storage
        assert [told(storage, run) for run in runs] == [["event 0", "event 1"]] * 12
        assert len(storage._engines) == 4
        instance.delete_run(runs[-1])
        assert told(storage, runs[-2]) == ["event 0", "event 1"]
        assert runs[-1] not in storage._engines
    assert storage._engines == {}


KILLED = """
import os, signal, sys, dagster as dg
from dagster._core.test_utils import create_run_for_test
with dg.DagsterInstance.get() as instance:
    run = create_run_for_test(instance, job_name="main")
    for number in range(20):
        instance.report_engine_event(f"event {number}", run)
    print(run.run_id, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_run_loses_none_of_its_events(dagster_home):
    done = subprocess.run(
        [sys.executable, "-c", KILLED], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with dg.DagsterInstance.get() as instance:
        found = told(instance.event_log_storage, done.stdout.strip())
    assert found == [f"event {number}" for number in range(20)]
