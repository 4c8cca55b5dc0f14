"""The inbox sensor: one run for all that is new, none while one is under way."""

import os
import time

import dagster as dg
import pytest
from dagster._core.test_utils import create_run_for_test

from pipeline.commands.doctoring import examine
from pipeline.jobs import MAIN_JOB
from pipeline.resources.runs import mark_run
from pipeline.sensors import failure_note, inbox_sensor

pytestmark = pytest.mark.slow


@pytest.fixture
def drop(house):
    def put(name: str, text: str = "Bread is sold again\nTwo bakeries opened.\n", age: float = 60):
        path = house.settings.inbox_dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (time.time() - age,) * 2)
        return path

    return put


def tick(house):
    context = dg.build_sensor_context(
        instance=house.instance, resources={"lake": house.lake, "settings": house.settings}
    )
    return inbox_sensor(context)


def test_an_empty_inbox_is_skipped(house):
    assert isinstance(tick(house), dg.SkipReason)


def test_all_that_is_new_is_one_run(house, drop):
    drop("north/a.txt")
    drop("south/b.txt", "Water flows again\nThe pumps were mended.\n")
    drop("loose.txt", "Snow on the pass\nThe road is closed.\n")
    request = tick(house)
    assert isinstance(request, dg.RunRequest)
    assert len(request.run_key.split(";")) == 3


def test_a_file_still_being_written_is_left_for_later(house, drop):
    drop("north/a.txt", age=0)
    assert isinstance(tick(house), dg.SkipReason)


def test_a_hidden_file_is_no_article(house, drop):
    drop("north/.a.txt.part")
    assert isinstance(tick(house), dg.SkipReason)


def test_nothing_starts_while_a_run_is_under_way(house, drop):
    drop("north/a.txt")
    run = create_run_for_test(house.instance, job_name=MAIN_JOB, status=dg.DagsterRunStatus.STARTED)
    mark_run(house.instance, run.run_id)  # this process lives
    assert isinstance(tick(house), dg.SkipReason)


def test_what_a_run_took_in_starts_no_other(house, drop):
    drop("north/a.txt")
    house.run()
    assert [row[0] for row in house.rows("raw.articles", "batch_id")] == ["north"]
    assert isinstance(tick(house), dg.SkipReason)


def test_a_changed_folder_starts_another(house, drop):
    drop("north/a.txt")
    first = tick(house)
    house.run()
    drop("north/b.txt", "Fuel is short\nQueues were a mile long.\n")
    second = tick(house)
    assert isinstance(second, dg.RunRequest)
    assert second.run_key != first.run_key


def test_the_sensor_runs_without_being_turned_on():
    assert inbox_sensor.default_status == dg.DefaultSensorStatus.RUNNING


@dg.op
def breaks():
    raise ValueError("the warehouse is upside down\nhere is why")


@dg.job(executor_def=dg.in_process_executor)
def breaking():
    breaks()


def test_a_run_that_fails_leaves_a_note_where_doctor_looks(house):
    done = breaking.execute_in_process(instance=house.instance, raise_on_error=False)
    context = dg.build_run_status_sensor_context(
        sensor_name="failure_note",
        dagster_instance=house.instance,
        dagster_run=done.dagster_run,
        dagster_event=next(event for event in done.all_events if event.is_run_failure),
        resources={"settings": house.settings},
    ).for_run_failure()
    failure_note(context)
    note = house.settings.failure_file.read_text()
    assert "breaking failed" in note
    assert "the warehouse is upside down" in note
    assert done.run_id in note
    [finding] = [one for one in examine(house.settings) if one.what == "last run"]
    assert not finding.is_well
