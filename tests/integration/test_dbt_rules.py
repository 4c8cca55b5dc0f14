"""The rules of the models on made-up rows, and the tests of the data on the samples.

A run of ours leaves the unit tests out: they say nothing of the warehouse. So they run here.
"""

from pathlib import Path

import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner
from dbt_common.events.base_types import EventLevel
from dbt_common.events.types import Note, SystemStdOut

from pipeline.resources.dbt import _NoDebugging
from pipeline.settings import PROJECT_DIR
from tests.integration.test_incremental import Copy

pytestmark = pytest.mark.slow

LEAST_UNIT_TESTS = 60


def run_tests(kind: str, database: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Run one kind of dbt's tests on a copy; test → status."""
    copy = Copy(database, folder / "copy")
    monkeypatch.setenv("CLAIMHOUSE_WAREHOUSE", str(copy.file))
    project = str(PROJECT_DIR / "dbt_project")
    flags = ["--project-dir", project, "--profiles-dir", project]
    paths = ["--target-path", str(folder / "target"), "--log-path", str(folder / "logs")]
    quiet = ["--log-level", "none", "--log-level-file", "none", "--no-write-json"]
    try:
        done = dbtRunner(manifest=copy.project.parsed()).invoke(
            [*quiet, "test", "--select", f"test_type:{kind}", *flags, *paths]
        )
    finally:
        DuckDBConnectionManager.close_all_connections()
    assert done.exception is None
    return {
        result.node.name: str(result.status)
        for result in done.result.results
        if result.node.resource_type != "operation"  # the project's hooks
    }


def test_every_rule_holds_on_made_up_rows(sample_warehouse, tmp_path, monkeypatch):
    statuses = run_tests("unit", sample_warehouse, tmp_path, monkeypatch)
    assert {name: status for name, status in statuses.items() if status != "pass"} == {}
    assert len(statuses) >= LEAST_UNIT_TESTS


def test_the_samples_pass_every_data_test_without_a_warning(
    sample_warehouse, tmp_path, monkeypatch
):
    statuses = run_tests("data", sample_warehouse, tmp_path, monkeypatch)
    assert {name: status for name, status in statuses.items() if status != "pass"} == {}


def test_of_dbts_events_those_for_debugging_alone_are_left_out():
    events, heard = _NoDebugging(), []
    events.add_callback(lambda message: heard.append(message.info.msg))
    events.fire_event(SystemStdOut(bmsg="for debugging"))
    events.fire_event(Note(msg="also"), level=EventLevel.DEBUG)
    events.fire_event(Note(msg="a note"))
    events.fire_event(SystemStdOut(bmsg="a warning"), level=EventLevel.WARN)
    assert heard == ["a note", 'STDOUT: "a warning"']
