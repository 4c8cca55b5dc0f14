"""A person who only clicks: Dagster's page, the main job, Materialize, green.

With ``CLAIMHOUSE_SCREENSHOT=<file>`` the asset graph is saved there, for the README.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from pipeline.commands.environment import prepare_instance_home
from pipeline.settings import PROJECT_DIR, Settings

pytestmark = [pytest.mark.slow, pytest.mark.browser]

START_SECONDS = 240  # 30 s on a quiet machine with two cores
RUN_SECONDS = 900  # about 60 s there
CHROMIUM_ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
).split()


def missing(what: str) -> None:
    if os.environ.get("CLAIMHOUSE_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{what} is missing, and CLAIMHOUSE_REQUIRE_BROWSER is set")
    pytest.skip(f"{what} is missing; see .ci/run for how to install it")


@pytest.fixture(scope="module")
def browser() -> Iterator:
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        missing("Chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def address(home) -> Iterator[str]:
    """Dagster on a free port, started as `make ui` does, and stopped with Ctrl-C."""
    if not Settings.from_environment().sample_articles_dir.is_dir():
        pytest.skip("there are no sample articles")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "CLAIMHOUSE_HOME": str(home)}
    log = (home / "ui.log").open("w")
    command = [sys.executable, "-m", "pipeline.cli", "ui", "--port", str(port)]
    process = subprocess.Popen(
        command, env=environment, cwd=PROJECT_DIR, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        wait_until_serving(f"http://127.0.0.1:{port}/server_info", process, home / "ui.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


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


def wait_for_run(home: Path) -> dg.DagsterRun:
    """Wait for the run that the click started to end, whichever way."""
    deadline = time.monotonic() + RUN_SECONDS
    prepare_instance_home(home / "dagster")
    with dg.DagsterInstance.from_config(str(home / "dagster")) as instance:
        while time.monotonic() < deadline:
            runs = instance.get_runs(limit=1)
            if runs and runs[0].is_finished:
                return runs[0]
            time.sleep(2)
    raise AssertionError(f"no run ended within {RUN_SECONDS} s")


def test_one_click_builds_the_warehouse_from_the_samples(browser, address, home):
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.goto(f"{address}/locations/claimhouse/jobs/main_job")
    page.get_by_role("button", name="Materialize all").click(timeout=60_000)
    run = wait_for_run(home)
    assert run.status == dg.DagsterRunStatus.SUCCESS, (home / "ui.log").read_text()[-3000:]
    published = Settings(home=home, model_name="").published_file
    with duckdb.connect(published, read_only=True) as connection:
        for table in ("fct_claims", "fct_actors", "fct_locations", "fct_sources"):
            [[count]] = connection.execute(f"select count(*) from marts.{table}").fetchall()
            assert count > 0, table
    page.goto(f"{address}/runs/{run.run_id}")
    page.get_by_text("Success").first.wait_for(timeout=60_000)
    if target := os.environ.get("CLAIMHOUSE_SCREENSHOT"):
        take_picture(page, address, Path(target))


def take_picture(page, address: str, target: Path) -> None:
    """Save the graph of asset groups, all of it in view."""
    page.goto(f"{address}/asset-groups")
    page.get_by_text("publishing").first.wait_for(timeout=60_000)
    page.wait_for_timeout(5_000)  # the graph is laid out, and states loaded, after that
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target)
