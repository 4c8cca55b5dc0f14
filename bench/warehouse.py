"""The models on synthetic articles: built whole, built after 1 % more, and asked questions.

In a folder of its own: raw rows are made (``bench/synthetic.py``), all models are built, 1 %
newer articles are added and the models built again; then once more from nothing beside that, to
compare every public table by a hash of its rows. Each build is a process of its own, so its
memory is its own. At the end every query of ``docs/questions.md`` is timed. Data tests are left
out of the builds; they are full scans, and no part of making the tables.
"""

import argparse
import json
import multiprocessing
import os
import platform
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb

from bench.machine import peak_memory_mb
from bench.synthetic import add_articles
from pipeline.questions import queries_of
from pipeline.resources import loading
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.settings import CONTRACT_VERSION, PROJECT_DIR

PUBLIC_SCHEMAS = ("marts", "analysis")
MODELS_ONLY = ["--exclude-resource-type", "unit_test", "--exclude-resource-type", "test"]


def copy_project(folder: Path) -> Path:
    """Copy the dbt project and its seeds, so that what happens to them meanwhile does not count."""
    skipped = shutil.ignore_patterns("target", "logs")
    shutil.copytree(PROJECT_DIR / "dbt_project", folder / "dbt_project", ignore=skipped)
    shutil.copytree(PROJECT_DIR / "seeds" / "reference", folder / "seeds" / "reference")
    return folder / "dbt_project"


def build(file: Path, project_dir: Path, arguments: list[str]) -> dict[str, float]:
    """One ``dbt build`` in a new process: wall and CPU seconds, and its peak memory in MB.

    Raises:
        SystemExit: If a model cannot be built.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_build_here, args=(file, project_dir, arguments, sender))
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"dbt build failed with {process.exitcode}")
    return receiver.recv()


def _build_here(file: Path, project_dir: Path, arguments: list[str], sender: Any) -> None:
    project = DbtProjectFolder(
        project_dir=project_dir,
        seeds_dir=project_dir.parent / "seeds" / "reference",
        target_dir=file.parent / "dbt",
        warehouse_file=file,
    )
    project.manifest()
    started, cpu_started = time.perf_counter(), time.process_time()
    done = project.build([*MODELS_ONLY, *arguments])
    if done.errors:
        sys.exit("; ".join(done.errors[:3]))
    sender.send(
        {
            "wall_s": round(time.perf_counter() - started, 1),
            "cpu_s": round(time.process_time() - cpu_started, 1),
            "peak_mb": peak_memory_mb(),
        }
    )


def make_raw(file: Path, *, low: int, high: int) -> float:
    """Add synthetic articles to a warehouse, new or not; returns seconds."""
    file.parent.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter()
    with duckdb.connect(file) as connection:
        connection.execute("set memory_limit = '1500MB'")
        loading.prepare(connection, version=CONTRACT_VERSION)
        reference = str(PROJECT_DIR / "seeds" / "reference")
        add_articles(connection, low=low, high=high, reference_dir=reference)
    return round(time.perf_counter() - started, 1)


def contents(file: Path) -> dict[str, tuple[int, str]]:
    """Rows and a hash of them, whatever their order, of every public table and view."""
    with duckdb.connect(file, read_only=True) as connection:
        connection.execute("set memory_limit = '1500MB'")
        names = [
            f"{schema}.{name}"
            for schema, name in connection.execute(
                "select table_schema, table_name from information_schema.tables"
                " where table_schema in (select unnest(?)) order by all",
                [list(PUBLIC_SCHEMAS)],
            ).fetchall()
        ]
        return {
            name: connection.execute(
                f"select count(*), sum(hash(rows))::varchar from {name} as rows"
            ).fetchall()[0]
            for name in names
        }


def time_questions(file: Path, *, rounds: int) -> dict[str, float]:
    """Milliseconds of each query of docs/questions.md, the median of a few rounds, two cores."""
    page = (PROJECT_DIR / "docs" / "questions.md").read_text(encoding="utf-8")
    titles = re.findall(r"^### (\d+\. .*)$", page, re.MULTILINE)
    queries = [sql for sql, _ in queries_of(page)]
    names = titles if len(titles) == len(queries) else [sql.split("\n")[0] for sql in queries]
    spent: dict[str, float] = {}
    with duckdb.connect(file, read_only=True, config={"threads": 2}) as connection:
        connection.execute("set memory_limit = '1500MB'")
        for name, sql in zip(names, queries, strict=True):
            times = []
            for _ in range(rounds):
                started = time.perf_counter()
                connection.execute(sql).fetchall()
                times.append(time.perf_counter() - started)
            spent[name] = round(statistics.median(times) * 1000, 1)
    return spent


def measure(folder: Path, *, articles: int, rounds: int) -> dict[str, Any]:
    """Make, build, add, build, build anew, compare, ask."""
    file = folder / "grown" / "claimhouse.duckdb"  # dbt names the database after the file
    project_dir = copy_project(folder)
    more = max(1, articles // 100)
    made_s = make_raw(file, low=0, high=articles)
    full = build(file, project_dir, [])
    make_raw(file, low=articles, high=articles + more)
    grown = build(file, project_dir, [])
    grown_contents = contents(file)
    anew_file = folder / "anew" / "claimhouse.duckdb"
    anew_file.parent.mkdir()
    shutil.copyfile(file, anew_file)
    anew = build(anew_file, project_dir, ["--full-refresh"])
    anew_contents = contents(anew_file)
    anew_file.unlink()
    differ = [
        name
        for name in sorted(grown_contents.keys() | anew_contents.keys())
        if grown_contents.get(name) != anew_contents.get(name)
    ]
    questions = time_questions(file, rounds=rounds)
    return {
        "articles": articles,
        "articles_added": more,
        "claims": grown_contents["marts.fct_claims"][0],
        "claim_pairs": grown_contents["analysis.claim_pairs"][0],
        "raw_rows_made_s": made_s,
        "full_build": full,
        "build_after_1_percent": grown,
        "ratio_wall": round(grown["wall_s"] / full["wall_s"], 3),
        "ratio_cpu": round(grown["cpu_s"] / full["cpu_s"], 3),
        "full_refresh_of_all": anew,
        "public_tables": len(anew_contents),
        "tables_that_differ_from_a_full_refresh": differ,
        "questions_median_ms": round(statistics.median(questions.values()), 1),
        "questions_slowest_ms": max(questions.values()),
        "questions_ms": questions,
        "cores": os.cpu_count(),
        "load_at_end": round(os.getloadavg()[0], 1),
        "duckdb": duckdb.__version__,
        "python": platform.python_version(),
    }


def main() -> None:
    """Measure, print, write the JSON if asked, and fail beyond the limits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000, help="10 claims each")
    parser.add_argument("--rounds", type=int, default=3, help="of each question")
    parser.add_argument("--folder", type=Path, help="kept; default: a temporary one")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        result = measure(
            arguments.folder or Path(temporary),
            articles=arguments.articles,
            rounds=arguments.rounds,
        )
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    peak = max(result[name]["peak_mb"] for name in ("full_build", "build_after_1_percent"))
    kept = {
        "1 % more takes under 10 % of a full build": result["ratio_wall"] < 0.1,
        "a build takes under 2 GB": peak < 2000,
        "it equals a full refresh": not result["tables_that_differ_from_a_full_refresh"],
        "the median question takes under 200 ms": result["questions_median_ms"] < 200,
        "no question takes over 2 s": result["questions_slowest_ms"] <= 2000,
    }
    if broken := [limit for limit, holds in kept.items() if not holds]:
        sys.exit(f"not so: {'; '.join(broken)}")


if __name__ == "__main__":
    main()
