"""Take the pictures of README and docs from the running pages, on the sample articles.

``python docs/take_pictures.py`` builds the samples in a house of their own, serves them and
writes ``docs/images/*.png``; names (``incident``, ``asset_graph``, …) take these alone, and
``--home`` has them taken of a house in which ``claimhouse demo`` ran. It needs Chromium and what
``make setup`` installs.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from playwright.sync_api import Browser, sync_playwright

from pipeline.questions import built_house
from pipeline.settings import PROJECT_DIR, Settings

_IMAGES = PROJECT_DIR / "docs" / "images"
_START_SECONDS = 240  # Dagster's page takes half a minute on a quiet machine
_LAID_OUT_SECONDS = 60  # until each asset has its state, which are asked for one after another
_CHROMIUM = "--headless --no-sandbox --disable-gpu --disable-background-networking".split()
_NAMES = ("incident", "disputes", "explained", "asset_graph")
# The incident that most outlets and origins tell of, among those whose dead are counted in more
# than one way.
_INCIDENT = """
select '/incident/' || incident_id from analysis.incidents
where killed_high > killed_low and location_id is not null
order by n_publishers desc, n_origins desc, n_claims desc, incident_id limit 1
"""
_EXPLAINED = "Militants Split Army Pocket"


@contextmanager
def _served(home: Path, verb: str, probe: str) -> Iterator[str]:
    """Serve the demo of a house on a free port, by a verb of the command line."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "pipeline.cli", "--demo", verb, "--port", str(port)]
    base = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, env=_environment(home), cwd=PROJECT_DIR) as process:
        try:
            _wait_for(f"{base}{probe}", process)
            yield base
        finally:
            process.send_signal(signal.SIGINT)


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "CLAIMHOUSE_HOME": str(home), "CLAIMHOUSE_DEMO": ""}


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.2)
        else:
            return


def _take_explorer(browser: Browser, home: Path, names: Sequence[str]) -> None:
    """Take pages of the explorer."""
    with duckdb.connect(Settings(home=home).demo.published_file, read_only=True) as connection:
        [(incident,)] = connection.execute(_INCIDENT).fetchall()
    paths = {"incident": incident, "disputes": "/disputes"}
    with _served(home, "explore", "/static/icon.svg") as base:
        page = browser.new_page(viewport={"width": 1100, "height": 1000})
        for name in [name for name in names if name in paths]:
            page.goto(base + paths[name])
            page.screenshot(path=_IMAGES / f"{name}.png")


def _take_explained(browser: Browser, home: Path) -> None:
    """Take the page that ``claimhouse explain --html`` writes."""
    with TemporaryDirectory() as folder:
        written = Path(folder) / "explained.html"
        command = [sys.executable, "-m", "pipeline.cli", "--demo", "explain", _EXPLAINED]
        command += ["--html", str(written)]
        subprocess.run(
            command, env=_environment(home), cwd=PROJECT_DIR, check=True, capture_output=True
        )
        page = browser.new_page(viewport={"width": 1000, "height": 860})
        page.goto(written.as_uri())
        page.screenshot(path=_IMAGES / "explained.png")


def _take_asset_graph(browser: Browser, home: Path) -> None:
    """Take the assets behind incidents in Dagster, as the demo's run left them."""
    with _served(home, "ui", "/server_info") as base:
        take_asset_graph(browser, base)


def take_asset_graph(browser: Browser, base: str) -> None:
    """Take the assets around one from a page of Dagster's that is served.

    All 190 at once are too small to be read, and their groups are closed boxes.
    """
    page = browser.new_page(viewport={"width": 1300, "height": 1250})
    page.set_default_timeout(_START_SECONDS * 1000)
    page.goto(f"{base}/assets/analysis/incidents?view=lineage&lineageScope=neighbors")
    page.get_by_text("Hide navigation").click()
    page.get_by_text("fct_claim_figures").first.wait_for(state="attached")
    page.wait_for_timeout(_LAID_OUT_SECONDS * 1000)
    page.screenshot(path=_IMAGES / "asset_graph.png")


def take(home: Path, names: Sequence[str]) -> None:
    """Take pictures of the demo that lies in a house."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_CHROMIUM)
        _take_explorer(browser, home, names)
        if "explained" in names:
            _take_explained(browser, home)
        if "asset_graph" in names:
            _take_asset_graph(browser, home)
        browser.close()


def main() -> None:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[[], *_NAMES], help="default: all")
    parser.add_argument("--home", type=Path, help="where `claimhouse demo` ran; default: one made")
    arguments = parser.parse_args()
    names = arguments.names or _NAMES
    if arguments.home:
        take(arguments.home.absolute(), names)
    else:
        with built_house() as published:
            take(published.parents[2], names)


if __name__ == "__main__":
    main()
