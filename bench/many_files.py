"""Many small files in one folder, built and published: time, memory, and a run with nothing new.

The files are made here: short reports with other numbers in each. Memory is that of the
command and all its processes together, read twice a second (from /proc, so on Linux only); a
page that several processes share is counted once, in equal parts (the kernel's "Pss").
"""

import argparse
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

PROJECT_DIR = Path(__file__).resolve().parent.parent
PLACES = "Aleppo Homs Raqqa Palmyra Idlib Hama Daraa Mosul Kirkuk Tikrit Sinjar Kobani".split()
FORCES = "The army;Rebel fighters;Islamic State militants;Kurdish fighters;The coalition".split(";")
SOURCES = "a hospital official;the defence ministry;local activists;state television".split(";")
VERBS = "shelled;seized;attacked;surrounded;withdrew from;bombed;reached".split(";")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_KB = 1024


def write_files(folder: Path, count: int) -> None:
    """Write ``count`` reports of some 55 words, the same ones every time."""
    chosen = random.Random(7)
    for number in range(count):
        place, other = chosen.sample(PLACES, 2)
        force, verb = chosen.choice(FORCES), chosen.choice(VERBS)
        text = (
            f"{force} {verb} {place}, report {number}\n\n"
            f"{chosen.choice(FORCES)} {verb} the outskirts of {place} on {chosen.choice(DAYS)}, "
            f"{chosen.choice(SOURCES)} said. At least {chosen.randint(2, 90)} people were killed "
            f"and {chosen.randint(3, 99)} wounded near {other}, according to "
            f"{chosen.choice(SOURCES)}.\n\n"
            f"Some {chosen.randint(100, 9000):,} civilians fled {place} within "
            f'{chosen.randint(2, 9)} days. "We heard {chosen.randint(2, 40)} explosions," '
            f"{chosen.choice(SOURCES)} said.\n"
        )
        name = f"{2014 + number % 4}-{1 + number % 12:02d}-{1 + number % 28:02d}_{number:06d}.txt"
        (folder / name).write_text(text, encoding="utf-8")


def measured(command: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Seconds that a command takes, and the most memory of it and its processes, in bytes.

    Raises:
        SystemExit: If the command fails; its output is shown.
    """
    started = time.perf_counter()
    peak = 0
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        while process.poll() is None:
            peak = max(peak, _memory_of(process.pid))
            time.sleep(0.5)
        if process.returncode:
            output.seek(0)
            sys.exit(f"{' '.join(command)} failed ({process.returncode}):\n{output.read()}")
    return time.perf_counter() - started, peak


def _memory_of(root: int) -> int:
    """Bytes of memory of a process and of all below it."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        parent = _read(path).rpartition(")")[2].split()[1:2]
        if parent:
            children.setdefault(int(parent[0]), []).append(int(path.parent.name))
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        shares = re.search(r"^Pss:\s+(\d+) kB", _read(Path(f"/proc/{process}/smaps_rollup")), re.M)
        total += int(shares[1]) * _KB if shares else 0
        waiting += children.get(process, [])
    return total


def _read(path: Path) -> str:
    """The text of a file of /proc; empty once its process has ended."""
    try:
        return path.read_text()
    except OSError:
        return ""


def main() -> None:
    """Measure, print, and write the JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    claimhouse = str(Path(sys.executable).parent / "claimhouse")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "reports"
        folder.mkdir()
        write_files(folder, arguments.files)
        home = Path(name) / "home"
        environment = {**os.environ, "CLAIMHOUSE_HOME": str(home), "CLAIMHOUSE_DEMO": "0"}
        command = [claimhouse, "run", str(folder)]
        first_s, peak = measured([*command, "--processes", str(arguments.processes)], environment)
        again_s, _ = measured(command, environment)
        published = home / "published" / "claimhouse.duckdb"
        with duckdb.connect(published, read_only=True) as connection:
            [(articles,)] = connection.sql("select count(*) from marts.dim_articles").fetchall()
            [(claims,)] = connection.sql("select count(*) from marts.fct_claims").fetchall()
        size = published.stat().st_size
    result = {
        "files": arguments.files,
        "articles_published": articles,
        "claims_published": claims,
        "run_s": round(first_s, 1),
        "run_with_nothing_new_s": round(again_s, 2),
        "peak_memory_mb": round(peak / 1e6),
        "published_mb": round(size / 1e6, 1),
        "processes": arguments.processes,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }
    print(json.dumps(result, indent=2))
    if arguments.output:
        arguments.output.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    if articles != arguments.files:
        sys.exit(f"{arguments.files} files, {articles} articles published")


if __name__ == "__main__":
    main()
