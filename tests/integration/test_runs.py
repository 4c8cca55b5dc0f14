"""Runs of the command line in Dagster's instance: shown as any other, and not kept for ever."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import dagster as dg
import pytest
import yaml
from dagster._core.storage.tags import REPOSITORY_LABEL_TAG
from dagster._core.test_utils import create_run_for_test

from pipeline.commands.executing import execute_job
from pipeline.resources import runs
from pipeline.resources.runs import KEPT, mark_run, prune_runs
from pipeline.settings import PROJECT_DIR

pytestmark = pytest.mark.slow

LATER = datetime.now(UTC) + KEPT + timedelta(days=1)


@pytest.fixture
def instance(dagster_home: Path):
    with dg.DagsterInstance.get() as instance:
        yield instance


@dg.op
def bake(context: dg.OpExecutionContext) -> None:
    context.log.info("Bread is sold again.")


@dg.op
def burn() -> None:
    raise ValueError("the oven is too hot")


@dg.job(name="main_job", tags={"of": "the job"}, executor_def=dg.in_process_executor)
def baking():
    bake()


@dg.job(name="main_job", executor_def=dg.in_process_executor)
def burning():
    burn()


def test_a_run_is_found_by_what_timeline_and_job_page_ask_for(instance):
    result = execute_job(baking, {}, instance)
    assert result.success
    [location] = yaml.safe_load((PROJECT_DIR / "workspace.yaml").read_text())["load_from"]
    label = f"__repository__@{location['python_module']['location_name']}"
    asked = dg.RunsFilter(job_name="main_job", tags={REPOSITORY_LABEL_TAG: label})
    [run] = instance.get_runs(filters=asked)
    assert run.run_id == result.run_id
    assert run.tags["of"] == "the job"
    assert run.remote_job_origin.repository_origin.get_label() == label
    target = run.remote_job_origin.repository_origin.code_location_origin.loadable_target_origin
    assert target.module_name == location["python_module"]["module_name"]


def test_a_failed_run_is_told_and_not_raised(instance):
    result = execute_job(burning, {}, instance)
    assert not result.success
    assert instance.get_run_by_id(result.run_id).status == dg.DagsterRunStatus.FAILURE


def files_of(instance: dg.DagsterInstance, run_id: str) -> set[Path]:
    return set(Path(instance.root_directory).rglob(f"*{run_id}*"))


def test_an_old_run_goes_with_all_that_is_kept_of_it(instance):
    run_id = execute_job(baking, {}, instance).run_id
    mark_run(instance, run_id)
    assert len(files_of(instance, run_id)) > 2  # its events, its output, its lock
    assert prune_runs(instance) == []
    assert prune_runs(instance, now=LATER) == [run_id]
    assert instance.get_runs() == []
    assert files_of(instance, run_id) == set()


@pytest.mark.parametrize("status", ["STARTED", "STARTING", "CANCELING"])
def test_a_run_under_way_stays_however_old(instance, status):
    create_run_for_test(instance, job_name="main_job", status=dg.DagsterRunStatus[status])
    assert prune_runs(instance, now=LATER) == []
    assert len(instance.get_runs()) == 1


def test_one_start_prunes_few_the_oldest_first(instance, monkeypatch):
    monkeypatch.setattr(runs, "_MOST_PRUNED", 2)
    ended = dg.DagsterRunStatus.SUCCESS
    made = [create_run_for_test(instance, job_name="a", status=ended).run_id for _ in range(3)]
    assert prune_runs(instance, now=LATER) == made[:2]
    assert prune_runs(instance, now=LATER) == made[2:]


def test_a_run_of_the_house_prunes(house, monkeypatch):
    ended = dg.DagsterRunStatus.SUCCESS
    old = create_run_for_test(house.instance, job_name="main_job", status=ended)
    monkeypatch.setattr(runs, "KEPT", timedelta(days=-1))
    house.settings.inbox_dir.mkdir(parents=True)
    (house.settings.inbox_dir / "a.txt").write_text("Bread is sold again\nTwo bakeries opened.\n")
    house.run()
    assert house.instance.get_run_by_id(old.run_id) is None
