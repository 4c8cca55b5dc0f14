"""Take the pictures of README and docs from the running explorer, on the sample articles.

``python docs/take_pictures.py`` builds the samples in a house of their own, serves them and
writes ``docs/images/*.png``. It needs Chromium and what ``make setup`` installs.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from playwright.sync_api import sync_playwright

from pipeline.questions import built_house
from pipeline.settings import PROJECT_DIR

_IMAGES = PROJECT_DIR / "docs" / "images"
_START_SECONDS = 60
_CHROMIUM = "--headless --no-sandbox --disable-gpu --disable-background-networking".split()
# The incident in which origins count the dead most differently.
_INCIDENT = """
select '/incident/' || incident_id from analysis.incidents
where killed_high > killed_low and location_id is not null
order by n_origins desc, killed_high - killed_low desc, incident_id limit 1
"""


@contextmanager
def _served(database: Path) -> Iterator[str]:
    """Serve the house of a published file on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = database.parents[1].parent  # the demo's lies in it
    command = [sys.executable, "-m", "pipeline.cli", "--demo", "explore", "--port", str(port)]
    environment = {**os.environ, "CLAIMHOUSE_HOME": str(home)}
    with subprocess.Popen(command, env=environment, cwd=PROJECT_DIR) as process:
        try:
            deadline = time.monotonic() + _START_SECONDS
            while time.monotonic() < deadline:
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/static/icon.svg").close()
                    break
                except OSError:
                    time.sleep(0.2)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def take(database: Path) -> None:
    """Take every picture."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    with duckdb.connect(database, read_only=True) as connection:
        [(incident,)] = connection.execute(_INCIDENT).fetchall()
    pictures = {"incident": incident, "disputes": "/disputes"}
    with _served(database) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_CHROMIUM)
        page = browser.new_page(viewport={"width": 1100, "height": 1000})
        for name, path in pictures.items():
            page.goto(base + path)
            page.screenshot(path=_IMAGES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    with built_house() as published:
        take(published)
