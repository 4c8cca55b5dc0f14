"""A person who only clicks: Dagster's page, the main job, Materialize, green."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import dagster as dg
import duckdb
import pytest

from pipeline.commands.executing import execute_job
from pipeline.settings import PROJECT_DIR, Settings
from tests.integration.conftest import NO_DATA_TESTS

pytestmark = [pytest.mark.slow, pytest.mark.browser]

START_SECONDS = 240  # 30 s on a quiet machine with two cores
RUN_SECONDS = 900  # about 60 s there
MOST_LINES = 150  # of a start and a run: some ten of Dagster's own, and a few for each step
TIMELINE = """
query Timeline($filter: RunsFilter!) {
  runsOrError(filter: $filter, limit: 10) {
    ... on Runs {
      results { id pipelineName repositoryOrigin { repositoryName repositoryLocationName } }
    }
  }
}
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory, with_gazetteer) -> Settings:
    settings = Settings(home=tmp_path_factory.mktemp("home"), model_name="en_claimhouse").demo
    with_gazetteer(settings.home)
    return settings


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("log") / "ui.log"


def heed_signals() -> None:
    """Undo what a process in the background is started with: it ignores Ctrl-C, and hands it on.

    Dagster then was killed after a minute.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


@pytest.fixture(scope="module")
def address(settings, log) -> Iterator[str]:
    """Dagster on a free port, started as `make ui` does, and stopped with Ctrl-C."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = settings.environment["CLAIMHOUSE_HOME"]
    environment = {**os.environ, **NO_DATA_TESTS, "CLAIMHOUSE_HOME": home, "CLAIMHOUSE_DEMO": ""}
    command = [sys.executable, "-m", "pipeline.cli", "--demo", "ui", "--port", str(port)]
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=PROJECT_DIR,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches all of them
            preexec_fn=heed_signals,
        )
    try:
        wait_until_serving(f"http://127.0.0.1:{port}/server_info", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_until_serving(url: str, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()[-3000:]
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(1)
    raise AssertionError(f"not serving after {START_SECONDS} s:\n{log.read_text()[-3000:]}")


@contextmanager
def instance_of(settings: Settings) -> Iterator[dg.DagsterInstance]:
    """The instance that the page shows."""
    with (
        mock.patch.dict(os.environ, DAGSTER_HOME=str(settings.dagster_home)),
        dg.DagsterInstance.get() as instance,
    ):
        yield instance


def wait_for_run(settings: Settings) -> dg.DagsterRun:
    """Wait for the run that the click started to end, whichever way."""
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        with instance_of(settings) as instance:
            runs = instance.get_runs(limit=1)
        if runs and runs[0].is_finished:
            return runs[0]
        time.sleep(2)
    raise AssertionError(f"no run ended within {RUN_SECONDS} s")


@pytest.fixture
def page(browser):
    """A page that is closed at the end, so that the server need not wait for it."""
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    yield page
    page.close()


def test_one_click_builds_the_warehouse_from_the_samples(page, address, settings, log):
    page.goto(f"{address}/locations/claimhouse/jobs/main_job")
    page.get_by_role("button", name="Materialize all").click(timeout=60_000)
    run = wait_for_run(settings)
    said = log.read_text()
    assert run.status == dg.DagsterRunStatus.SUCCESS, said[-3000:]
    assert "DEBUG" not in said
    assert len(said.splitlines()) < MOST_LINES, said[:3000]
    published = settings.published_file
    with duckdb.connect(published, read_only=True) as connection:
        for table in ("fct_claims", "fct_actors", "fct_locations", "fct_sources"):
            [[count]] = connection.execute(f"select count(*) from marts.{table}").fetchall()
            assert count > 0, table
    page.goto(f"{address}/runs/{run.run_id}")
    page.get_by_text("Success").first.wait_for(timeout=60_000)


def ask(address: str, query: str, **variables) -> dict:
    """Ask what the page asks."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{address}/graphql", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["data"]


@dg.job(name="main_job", executor_def=dg.in_process_executor)
def nothing_to_do():
    """Stands for a run of the command line: what it does is not the question."""


def test_a_run_of_the_command_line_is_on_the_timeline_and_its_jobs_page(address, settings):
    with instance_of(settings) as instance:
        made = execute_job(nothing_to_do, {}, instance).run_id
    of_job_page = {
        "pipelineName": "main_job",
        "tags": [{"key": ".dagster/repository", "value": "__repository__@claimhouse"}],
    }
    of_timeline = {"updatedAfter": time.time() - 3600}
    for asked in (of_job_page, of_timeline):
        found = ask(address, TIMELINE, filter=asked)["runsOrError"]["results"]
        [run] = [run for run in found if run["id"] == made]
        assert run["pipelineName"] == "main_job"
        assert run["repositoryOrigin"] == {
            "repositoryName": "__repository__",
            "repositoryLocationName": "claimhouse",
        }
