"""Dagster's history, written without waiting for the disk: whole for all who read it."""

import os
import signal
import subprocess
import sys

import dagster as dg
import pytest
from dagster._core.test_utils import create_run_for_test
from sqlalchemy import create_engine, text

from pipeline.commands.environment import prepare_instance_home
from pipeline.resources.run_history import spare_the_disk

pytestmark = pytest.mark.slow

SYNCHRONOUS = {"normal": 1, "full": 2}


@pytest.fixture
def home(tmp_path):
    prepare_instance_home(tmp_path / "dagster")
    return tmp_path / "dagster"


def synchronous(file) -> int:
    with create_engine(f"sqlite:///{file}").connect() as connection:
        return connection.execute(text("pragma synchronous")).scalar_one()


def test_only_the_files_of_the_instance_are_written_so(home, tmp_path):
    with dg.DagsterInstance.from_config(str(home)) as instance:
        spare_the_disk(instance)
        create_run_for_test(instance, job_name="main")
        assert synchronous(home / "history" / "runs.db") == SYNCHRONOUS["normal"]
    assert synchronous(tmp_path / "other.db") == SYNCHRONOUS["full"]


KILLED = """
import os, signal, sys, dagster as dg
from dagster._core.test_utils import create_run_for_test
from pipeline.resources.run_history import spare_the_disk
with dg.DagsterInstance.from_config(sys.argv[1]) as instance:
    spare_the_disk(instance)
    run = create_run_for_test(instance, job_name="main")
    for number in range(20):
        instance.report_engine_event(f"event {number}", run)
    print(run.run_id, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_run_loses_none_of_its_events(home):
    done = subprocess.run(
        [sys.executable, "-c", KILLED, home], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with dg.DagsterInstance.from_config(os.fspath(home)) as instance:
        told = [event.message for event in instance.all_logs(done.stdout.strip())]
    assert told == [f"event {number}" for number in range(20)]
