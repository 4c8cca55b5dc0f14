"""The explorer's pages with ten readers at once, on a synthetic warehouse, beside a run.

In a folder of its own: raw rows are made (``bench/synthetic.py``), all models are built and the
file is published; ``claimhouse explore`` serves it. Each reader asks for pages in an order of its
own, with things drawn at random (an incident, an actor, …), so that few answers are the same, and
looks at each for a second on average. They read until a run has ended that began with them: it
adds newer articles, builds the models and swaps the published file. Printed are the median and
the 95th percentile of each page in milliseconds, from asking to the last byte, of all requests
and of those asked while the run went on; and, for a machine that has other work, the CPU that the
server took for a request.
"""

import argparse
import json
import multiprocessing
import os
import platform
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import duckdb

from bench.warehouse import build, copy_project, make_raw
from pipeline.resources.catalogue import relations_to_publish
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.resources.publisher import Publisher
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import PROJECT_DIR, Settings

_SEED = 16
_DRAWN = 1000  # things of each kind: most pages are then made anew, and not remembered
_PAUSE_SECONDS = 2.0  # the longest a reader looks at a page; the mean is half of it
_START_SECONDS = 60
_GONE = 404
_MORE = 100  # of how many articles a run beside the readers adds one
_KEYS = {
    "incident": "select incident_id from analysis.incidents order by n_claims desc, incident_id",
    "dispute": "select comparable_group_id from analysis.claim_agreement order by n_claims desc, 1",
    "article": "select article_id from marts.dim_articles order by 1",
    "source": "select origin_id from marts.fct_claims where origin_id is not null"
    " group by 1 order by count(*) desc, 1",
    "outlet": "select publisher_id from analysis.publisher_overview order by n_claims desc, 1",
    "actor": "select actor_id from analysis.actor_rollups order by mention_count desc, 1",
    "place": "select location_id from analysis.location_rollups order by claim_count desc, 1",
}
_LISTS = {
    "overview": ["/"],
    "incidents": ["/incidents", "/incidents?order=newest", "/incidents?disputed=1&page=2"],
    "disputes": ["/disputes", "/disputes?measure=killed", "/disputes?status=compatible"],
    "claims": ["/claims", "/claims?words=civilians", "/claims?words=moved+against&voice=unnamed"],
    "articles": ["/articles", "/articles?page=3"],
    "sources": ["/sources", "/sources?kind=unnamed"],
    "outlets": ["/outlets"],
    "actors": ["/actors", "/actors?kind=militia"],
    "places": ["/places", "/places?since=2018-02-01"],
    "sql": ["/sql?q=" + quote("select event_type, count(*) from marts.fct_claims group by all")],
}


def publish_synthetic(folder: Path, *, articles: int) -> Settings:
    """Build synthetic articles and publish them in a home in the folder; kept, it is used again."""
    settings = Settings(home=folder / "home", model_name="none")
    if not settings.published_file.is_file():
        copy_project(folder)
        add_and_publish(folder, low=0, high=articles)
    return settings


def add_and_publish(folder: Path, *, low: int, high: int) -> None:
    """Do what a run does after extraction: load articles, build the models, swap what is read."""
    settings = Settings(home=folder / "home", model_name="none")
    file = folder / "warehouse" / "claimhouse.duckdb"
    project_dir = folder / "dbt_project"
    make_raw(file, low=low, high=high)
    build(file, project_dir, [])
    manifest = DbtProjectFolder(
        project_dir=project_dir,
        seeds_dir=project_dir.parent / "seeds" / "reference",
        target_dir=folder / "dbt",
        warehouse_file=file,
    ).manifest()
    Publisher(settings.published_file).publish(Warehouse(file), relations_to_publish(manifest))


def _run_beside(folder: Path) -> None:
    """Take in one more of a hundred articles, in a process of its own as a run is."""
    file = folder / "warehouse" / "claimhouse.duckdb"
    with duckdb.connect(file, read_only=True) as connection:
        [(articles,)] = connection.execute("select count(*) from raw.articles").fetchall()
    bounds = {"low": articles, "high": articles + max(1, articles // _MORE)}
    process = multiprocessing.get_context("spawn").Process(
        target=add_and_publish, args=(folder,), kwargs=bounds
    )
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError(f"the run beside the readers failed with {process.exitcode}")


def addresses(file: Path) -> dict[str, list[str]]:
    """The addresses of each page: lists as they are, things drawn with the large ones first."""
    chance = random.Random(_SEED)
    found = dict(_LISTS)
    with duckdb.connect(file, read_only=True) as connection:
        for kind, sql in _KEYS.items():
            keys = [key for (key,) in connection.execute(sql).fetchall()]
            drawn = keys[:3] + chance.sample(keys, min(_DRAWN, len(keys)))
            found[kind] = [f"/{kind}/{quote(key, safe='')}" for key in drawn]
    return found


@contextmanager
def served(settings: Settings) -> Iterator[tuple[str, int]]:
    """Serve a home on a free port, and stop at the end; its address and the process's id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "pipeline.cli", "explore", "--port", str(port)]
    environment = {**os.environ, **settings.environment}
    with subprocess.Popen(command, env=environment, cwd=PROJECT_DIR) as process:
        base = f"http://127.0.0.1:{port}"
        try:
            _wait_for(f"{base}/static/icon.svg")
            yield base, process.pid
        finally:
            process.terminate()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


def read(
    base: str,
    wanted: dict[str, list[str]],
    *,
    readers: int,
    seconds: float,
    beside: Callable[[], None] | None = None,
) -> Any:
    """Let readers ask for so long, and until what goes on beside them has ended.

    Returns:
        Milliseconds by page; the same of what was asked while ``beside`` went on; what failed;
        seconds that ``beside`` and all took.

    Raises:
        RuntimeError: If ``beside`` does.
    """
    spent: dict[str, list[float]] = defaultdict(list)
    spent_beside: dict[str, list[float]] = defaultdict(list)
    failed: list[str] = []
    lock = threading.Lock()
    started = time.monotonic()
    is_beside = threading.Event()
    if beside:
        is_beside.set()

    def reader(number: int) -> None:
        chance = random.Random(_SEED + number)
        pages = list(wanted)
        while is_beside.is_set() or time.monotonic() < started + seconds:
            page = chance.choice(pages)
            path = chance.choice(wanted[page])
            time.sleep(chance.uniform(0, _PAUSE_SECONDS))
            was_beside, asked = is_beside.is_set(), time.perf_counter()
            try:
                with urllib.request.urlopen(base + path, timeout=60) as answer:
                    answer.read()
            except OSError as error:
                # What a run has made one with another thing is gone, and the page says so.
                if getattr(error, "code", 0) != _GONE:
                    with lock:
                        failed.append(f"{path}: {error}")
                continue
            with lock:
                took = (time.perf_counter() - asked) * 1000
                spent[page].append(took)
                if was_beside:
                    spent_beside[page].append(took)

    threads = [threading.Thread(target=reader, args=(n,)) for n in range(readers)]
    for thread in threads:
        thread.start()
    beside_s = 0.0
    try:
        if beside:
            beside()
            beside_s = time.monotonic() - started
    finally:
        is_beside.clear()
        for thread in threads:
            thread.join()
    return spent, spent_beside, failed, beside_s, time.monotonic() - started


def cpu_seconds(pid: int) -> float | None:
    """CPU that a process has taken; None where the system does not tell it as Linux does."""
    file = Path(f"/proc/{pid}/stat")
    if not file.is_file():
        return None
    fields = file.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # user and system


def summary(spent: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Requests, median and 95th percentile of each page, in milliseconds."""
    return {
        page: {
            "requests": len(times),
            "median_ms": round(statistics.median(times), 1),
            "p95_ms": round(statistics.quantiles(times, n=20, method="inclusive")[-1], 1)
            if len(times) > 1
            else round(times[0], 1),
        }
        for page, times in sorted(spent.items())
    }


def measure(folder: Path, *, articles: int, readers: int, seconds: float) -> dict[str, Any]:
    """Make, serve, ask by one reader alone, ask by all."""
    settings = publish_synthetic(folder, articles=articles)
    wanted = addresses(settings.published_file)
    with duckdb.connect(settings.published_file, read_only=True) as connection:
        [(claims,)] = connection.execute("select count(*) from marts.fct_claims").fetchall()
        [(incidents,)] = connection.execute("select count(*) from analysis.incidents").fetchall()
    with served(settings) as (base, pid):
        one, _, one_failed, _, _ = read(base, wanted, readers=1, seconds=seconds / 2)
        load = os.getloadavg()[0]
        before = cpu_seconds(pid)
        many, beside, failed, run_s, took_s = read(
            base, wanted, readers=readers, seconds=seconds, beside=lambda: _run_beside(folder)
        )
        after = cpu_seconds(pid)
    everything = [time_ for times in many.values() for time_ in times]
    return {
        "claims": claims,
        "incidents": incidents,
        "published_mb": settings.published_file.stat().st_size // 2**20,
        "readers": readers,
        "seconds": round(took_s),
        "run_beside_s": round(run_s),
        "mean_pause_s": _PAUSE_SECONDS / 2,
        "requests_a_second": round(len(everything) / took_s, 1),
        "cpu_ms_a_request": None
        if before is None or after is None
        else round((after - before) * 1000 / len(everything), 1),
        "failed": [*one_failed, *failed],
        "median_ms": round(statistics.median(everything), 1),
        "p95_ms": round(statistics.quantiles(everything, n=20)[-1], 1),
        "pages": summary(many),
        "pages_beside_the_run": summary(beside),
        "pages_of_one_reader": summary(one),
        "cores": os.cpu_count(),
        "load_before": round(load, 1),
        "duckdb": duckdb.__version__,
        "python": platform.python_version(),
    }


def main() -> None:
    """Measure, print, write the JSON if asked, and fail where a page is too slow."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000, help="10 claims each")
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument(
        "--folder", type=Path, help="kept, and used again; default: a temporary one"
    )
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        result = measure(
            arguments.folder or Path(temporary),
            articles=arguments.articles,
            readers=arguments.readers,
            seconds=arguments.seconds,
        )
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    slow = [
        page
        for page, times in result["pages"].items()
        if times["median_ms"] >= 300 or times["p95_ms"] >= 1000
    ]
    if slow or result["failed"]:
        sys.exit(f"not under 300 ms and 1 s: {', '.join(slow)}; failed: {result['failed'][:3]}")


if __name__ == "__main__":
    main()
