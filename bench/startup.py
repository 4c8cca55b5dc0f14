"""A warm `claimhouse run` of the samples against the bare start-ups it cannot do without.

The parts, each in a process of its own: `import dagster`, `import spacy`, one in-process
`dbt build` of the project on the warehouse that a first run made. The whole: `claimhouse run`
of the sample articles into a new home (everything is fetched, extracted, loaded and built),
and again with nothing new. Medians of several rounds, taken in turn so that a busy machine
slows all alike; read the ratio, not the seconds.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parent.parent
DBT_BUILD = """
import sys
from dbt.cli.main import dbtRunner
arguments = ["--quiet", "build", "--target-path", sys.argv[2]]
arguments += ["--project-dir", sys.argv[1], "--profiles-dir", sys.argv[1]]
done = dbtRunner().invoke(arguments)
sys.exit(0 if done.success else str(done.exception or "dbt build failed"))
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one command.

    Raises:
        SystemExit: If it fails; its output is shown.
    """
    started = time.perf_counter()
    done = subprocess.run(
        command, env=environment, cwd=PROJECT_DIR, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(
            f"{' '.join(command[:4])} failed ({done.returncode}):\n{done.stdout}\n{done.stderr}"
        )
    return time.perf_counter() - started


def one_round(folder: Path) -> dict[str, float]:
    """Every part and every whole, once."""
    python = sys.executable
    claimhouse = str(Path(python).parent / "claimhouse")
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    environment = {
        **os.environ,
        "CLAIMHOUSE_HOME": str(home),
        "CLAIMHOUSE_DEMO": "1",
        "CLAIMHOUSE_WAREHOUSE": str(home / "demo" / "warehouse" / "claimhouse.duckdb"),
        "PATH": f"{Path(python).parent}{os.pathsep}{os.environ['PATH']}",
    }
    dbt_dir = str(PROJECT_DIR / "dbt_project")
    return {
        "import_dagster_s": seconds([python, "-c", "import dagster"], environment),
        "import_spacy_s": seconds([python, "-c", "import spacy"], environment),
        "run_new_s": seconds([claimhouse, "run"], environment),
        "run_again_s": seconds([claimhouse, "run"], environment),
        "dbt_build_s": seconds(
            [python, "-c", DBT_BUILD, dbt_dir, str(folder / "dbt_target")], environment
        ),
    }


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=3.0, help="largest allowed ratio")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one_round(Path(folder))  # warms the file cache, the manifest and the compiled gazetteer
        rounds = [one_round(Path(folder)) for _ in range(arguments.rounds)]
    median = {name: round(statistics.median(r[name] for r in rounds), 2) for name in rounds[0]}
    bare = median["import_dagster_s"] + median["import_spacy_s"] + median["dbt_build_s"]
    result = {
        **median,
        "bare_start_ups_s": round(bare, 2),
        "ratio_run_new": round(median["run_new_s"] / bare, 2),
        "ratio_run_again": round(median["run_again_s"] / bare, 2),
        "limit": arguments.limit,
        "rounds": arguments.rounds,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    if result["ratio_run_new"] > arguments.limit:
        sys.exit(f"a warm run takes {result['ratio_run_new']} × the bare start-ups")


if __name__ == "__main__":
    main()
