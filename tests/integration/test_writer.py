"""One writer at a time: the lock, the slot of a killed run, readers of the published file."""

import subprocess
import sys
import time
from pathlib import Path

import dagster as dg
import pytest
from dagster._core.test_utils import create_run_for_test

from pipeline.commands.environment import prepare_instance_home
from pipeline.resources.catalogue import Relation
from pipeline.resources.publisher import NothingPublishedError, Publisher
from pipeline.resources.runs import WAREHOUSE_POOL, free_slots_of_dead_runs, mark_run
from pipeline.resources.warehouse import Warehouse, WarehouseBusyError

pytestmark = pytest.mark.slow


FACTS = Relation(
    schema="marts", name="facts", description="Facts.", columns={"number": "Of a fact."}
)


@pytest.fixture
def warehouse(tmp_path):
    warehouse = Warehouse(tmp_path / "warehouse" / "house.duckdb", lock_wait=0.2, open_wait=0.2)
    with warehouse.connect() as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.facts as select 1 as number")
    return warehouse


def hold(code: str, *arguments: object) -> subprocess.Popen:
    """Start another process that says ``held`` and waits to be killed."""
    command = [sys.executable, "-c", code + "\nprint('held', flush=True); time.sleep(60)"]
    process = subprocess.Popen([*command, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


LOCK = """
import sys, time
from pathlib import Path
from pipeline.resources.warehouse import Warehouse
context = Warehouse(Path(sys.argv[1])).locked()
context.__enter__()
"""
SHELL = "import sys, time, duckdb\nconnection = duckdb.connect(sys.argv[1])"


@pytest.mark.parametrize("code", [LOCK, SHELL], ids=["a run of ours", "an SQL shell"])
def test_a_second_writer_waits_and_then_says_what_to_do(warehouse, code):
    other = hold(code, warehouse.file)
    try:
        with pytest.raises(WarehouseBusyError, match="run again"), warehouse.connect():
            pass
    finally:
        other.kill()
        other.wait()
    with warehouse.connect() as connection:
        assert connection.execute("select number from marts.facts").fetchall() == [(1,)]


def test_a_lock_taken_twice_in_one_process_is_one(warehouse):
    with warehouse.locked(), warehouse.connect() as connection:
        assert connection.execute("select 1").fetchall() == [(1,)]


def test_readers_are_never_refused_while_the_file_is_swapped(warehouse, tmp_path):
    publisher = Publisher(tmp_path / "published" / "house.duckdb")
    publisher.publish(warehouse, [FACTS])
    reader = publisher.connect()
    with warehouse.connect() as connection:
        connection.execute("update marts.facts set number = 2")
        # A newcomer is served while the warehouse is open for writing.
        assert _read_elsewhere(publisher.file) == 1
    publisher.publish(warehouse, [FACTS])
    assert reader.execute("select number from marts.facts").fetchall() == [(1,)]
    assert _read_elsewhere(publisher.file) == 2
    reader.close()


READ = """
import sys, duckdb
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    print(*connection.execute("select number from marts.facts").fetchone())
"""


def _read_elsewhere(file: Path) -> int:
    """Read in a process of its own, which imports nothing but DuckDB."""
    command = [sys.executable, "-c", READ, str(file)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_the_published_file_is_read_only(warehouse, tmp_path):
    publisher = Publisher(tmp_path / "published" / "house.duckdb")
    publisher.publish(warehouse, [FACTS])
    assert publisher.file.stat().st_mode & 0o222 == 0
    assert [path.name for path in publisher.file.parent.iterdir()] == ["house.duckdb"]


def test_asking_before_anything_is_published_says_what_to_run(tmp_path):
    with pytest.raises(NothingPublishedError, match="claimhouse run"):
        Publisher(tmp_path / "none.duckdb").connect()


@pytest.fixture
def instance(dagster_home):
    with dg.DagsterInstance.get() as instance:
        yield instance


def claim_slot(instance, run):
    instance.event_log_storage.initialize_concurrency_limit_to_default(WAREHOUSE_POOL)
    return instance.event_log_storage.claim_concurrency_slot(WAREHOUSE_POOL, run.run_id, "loaded")


def started(instance):
    return create_run_for_test(instance, job_name="main", status=dg.DagsterRunStatus.STARTED)


MARK = """
import sys, time, dagster as dg
from pipeline.resources.runs import mark_run
instance = dg.DagsterInstance.get()
mark_run(instance, sys.argv[1])
"""


def test_a_killed_run_keeps_neither_its_slot_nor_its_status(instance, tmp_path):
    run = started(instance)
    other = hold(MARK, run.run_id)
    assert claim_slot(instance, run).is_claimed
    assert free_slots_of_dead_runs(instance) == []  # it lives
    other.kill()
    other.wait()
    time.sleep(0.1)
    assert free_slots_of_dead_runs(instance) == [run.run_id]
    assert instance.get_run_by_id(run.run_id).status == dg.DagsterRunStatus.FAILURE
    assert claim_slot(instance, started(instance)).is_claimed


def test_a_living_run_keeps_its_slot(instance):
    run = started(instance)
    mark_run(instance, run.run_id)
    assert claim_slot(instance, run).is_claimed
    assert free_slots_of_dead_runs(instance) == []
    assert not claim_slot(instance, started(instance)).is_claimed


def test_a_run_of_which_nothing_is_known_is_left_alone(instance):
    run = started(instance)
    assert claim_slot(instance, run).is_claimed
    assert free_slots_of_dead_runs(instance) == []


def test_a_dagster_home_of_ones_own_is_not_overwritten(tmp_path):
    (tmp_path / "dagster.yaml").write_text("telemetry: {enabled: false}\n")
    prepare_instance_home(tmp_path)
    assert (tmp_path / "dagster.yaml").read_text() == "telemetry: {enabled: false}\n"


def test_a_connection_takes_no_more_memory_than_it_may(tmp_path):
    warehouse = Warehouse(tmp_path / "house.duckdb", memory_limit="300MB")
    with warehouse.connect() as connection:
        [[limit]] = connection.execute("select current_setting('memory_limit')").fetchall()
    assert limit == "286.1 MiB"
