"""`claimhouse run` killed at random moments and run again until done, against one left in peace.

A trial is a home, as a first run left it or empty, and some sample articles. The run that takes
them in is killed some times (--most) with all its processes (SIGKILL to the group), each time
after a random share of what such a run takes, and is then let finish. After each kill the
published file must be the old one or the new one, whole; at the end every public table must have
the rows of a run that nobody killed, by their hashes.

Parts are of one article, so that runs are killed between and within parts, and every fifth trial
has two processes that extract. Data tests are left out: they only read, and take most of a run.
Each run is forked off a process that has the modules loaded: loading them touches no file of the
house. On a --work in memory (/dev/shm) nothing waits for a
disk: what a killed process has written is there either way, and a power cut is not tried here.
What is done is kept in --work: started again, the benchmark goes on where it was.
"""

import argparse
import json
import os
import random
import select
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import IO, Any, cast

import duckdb

from bench.machine import machine_facts
from pipeline.settings import PROJECT_DIR

ARTICLES = PROJECT_DIR / "seeds" / "articles"
FIRST = ("2017-01-17_wire_enclave.txt", "2017-09-09_herald_two_races.md")
SECOND = (
    "2017-01-20_wire_hospital.txt",
    "2017-01-21_wire_hospital_corrected.txt",
    "2023-06-12_herald_khartoum.txt",
)
MODEL = "en_claimhouse_fast"  # the small one: what is tried is not how well it reads
STEPS = ("ingested", "extracted", "resolved", "loaded", "dbt_models", "published__claimhouse")
_LOOK_S = 0.05  # between two looks at the step a run is at
_POOL_EVERY, _EMPTY_EVERY = 5, 4  # trials with two processes; trials on an empty home

# What is run: the command itself, with small parts; asked for by lines of JSON, each answered by
# the number of the process that runs it, and by how that ended.
SERVE = """
import json, os, sys
from contextlib import suppress

import spacy

import pipeline.definitions
from pipeline.cli import main
from pipeline.resources import arrivals

arrivals.ARTICLES_PER_PART = 1
for line in sys.stdin:
    asked = json.loads(line)
    child = os.fork()
    with suppress(PermissionError):  # each of the two may be the first
        os.setpgid(child, child)
    if not child:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(log, 1)
        os.dup2(log, 2)
        sys.argv = ["claimhouse", *asked["arguments"]]
        main()
        sys.exit()
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""

Rows = Counter[str]


@dataclass
class Kill:
    """When: at a share of a whole run, or of the time from one step's start to the next one's."""

    share: float
    step: str | None
    after_s: float = 0.0  # of the run's start, once it is known


@dataclass
class Trial:
    """What became of one."""

    number: int
    home: str  # grown|empty
    processes: int
    kills: list[dict[str, Any]] = field(default_factory=list)  # seconds into the run, and the step
    half_published: int = 0  # kills after which the published file was neither old nor new
    failed: str | None = None  # the run that nobody killed did not end well
    lost: dict[str, int] = field(default_factory=dict)  # table → rows
    doubled: dict[str, int] = field(default_factory=dict)
    strange: dict[str, int] = field(default_factory=dict)  # rows that an undisturbed run has not


@dataclass
class Bench:
    """The folder that trials are made in, and what they are compared with."""

    work: Path
    seed: int
    most_kills: int = 4  # of one trial
    cache: Path | None = None  # of a home in which the gazetteer is compiled
    seconds: list[float] = field(default_factory=list)  # of runs that ended, the last ones
    steps: dict[str, float] = field(default_factory=dict)  # seconds of each step of the last one
    _server: subprocess.Popen[str] | None = None

    def prepare(self) -> None:
        """Make the articles, the home that most trials start from, and the undisturbed results."""
        for name, files in (("first", FIRST), ("second", SECOND)):
            folder = self.work / "in" / name
            folder.mkdir(parents=True, exist_ok=True)
            for file in files:
                shutil.copyfile(ARTICLES / file, folder / file)
        if not (self.work / "grown").is_dir():
            shutil.rmtree(self.work / "home", ignore_errors=True)
            if self.cache:
                shutil.copytree(self.cache, self.work / "home" / "cache")
            self._run("first", 1)
            (self.work / "home").rename(self.work / "made")
            self._start_from("made")
            self._run("second", 1)
            (self.work / "home").rename(self.work / "grown")

    def trial(self, number: int) -> Trial:
        """Make one, the same for the same seed as far as a clock allows."""
        chosen = random.Random(f"{self.seed}-{number}")
        is_empty = number % _EMPTY_EVERY == 0
        batch = "first" if is_empty else "second"
        trial = Trial(
            number=number,
            home="empty" if is_empty else "grown",
            processes=2 if number % _POOL_EVERY == 0 else 1,
        )
        self._start_from(None if is_empty else "made")
        old = None if is_empty else contents(self.work / "made")
        new = contents(self.work / ("made" if is_empty else "grown"))
        for _ in range(chosen.randint(1, self.most_kills)):
            kill = Kill(
                share=chosen.random(), step=chosen.choice(STEPS) if chosen.random() < 0.5 else None
            )
            before = run_logs(self.work / "home")
            if not self._run(batch, trial.processes, kill=kill):
                break  # it was done before
            step = step_of(run_logs(self.work / "home") - before)
            trial.kills.append({"after_s": round(kill.after_s, 1), "in": step})
            trial.half_published += contents(self.work / "home") not in (old, new)
        try:
            self._run(batch, trial.processes)
        except RuntimeError as error:
            trial.failed = str(error)
            return trial
        found = contents(self.work / "home") or {}
        for table in sorted({*(new or {}), *found}):
            wanted, got = (new or {}).get(table, Counter()), found.get(table, Counter())
            for name, rows in (
                ("lost", wanted - got),
                ("doubled", Counter({row: got[row] - n for row, n in wanted.items()})),
                ("strange", Counter({row: n for row, n in got.items() if row not in wanted})),
            ):
                if count := sum((+rows).values()):
                    getattr(trial, name)[table] = count
        return trial

    def _start_from(self, template: str | None) -> None:
        home = self.work / "home"
        shutil.rmtree(home, ignore_errors=True)
        if template:
            shutil.copytree(self.work / template, home)
        else:  # the gazetteer is compiled once, and is not what is killed here
            shutil.copytree(self.work / "made" / "cache", home / "cache")

    def _run(self, batch: str, processes: int, *, kill: Kill | None = None) -> bool:
        """Run until it ends, or until it is killed; whether it was killed.

        Raises:
            RuntimeError: If it ends with an error.
        """
        arguments = ["run", str(self.work / "in" / batch), "--processes", str(processes)]
        before = run_logs(self.work / "home")
        steps: dict[str, float] = {}  # step → seconds into the run at which it began
        log = self.work / "run.log"
        server = self._server or self._serve()
        asked, answers = cast("IO[str]", server.stdin), cast("IO[str]", server.stdout)
        asked.write(json.dumps({"arguments": arguments, "log": str(log)}) + "\n")
        asked.flush()
        process = int(answers.readline())
        started = time.perf_counter()
        while not select.select([answers], [], [], _LOOK_S)[0]:
            now = time.perf_counter() - started
            if step := step_of(run_logs(self.work / "home") - before):
                steps.setdefault(step, now)
            if kill and self._is_due(kill, now, steps):
                os.killpg(process, signal.SIGKILL)
                answers.readline()
                kill.after_s = now
                return True
        if int(answers.readline()):
            raise RuntimeError(log.read_text()[-2000:])
        self.seconds = [*self.seconds[-8:], time.perf_counter() - started]
        began = [*steps.items(), ("end", self.seconds[-1])]
        for (step, at), (_, then) in pairwise(began):
            self.steps[step] = then - at
        return False

    def _serve(self) -> subprocess.Popen[str]:
        """Start the process that runs are forked off."""
        self._server = subprocess.Popen(
            [sys.executable, "-c", SERVE],
            cwd=PROJECT_DIR,
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self._server

    def _is_due(self, kill: Kill, now: float, steps: dict[str, float]) -> bool:
        if kill.step is None:
            return now > kill.share * statistics.median(self.seconds or [30.0])
        if kill.step not in steps:
            return False
        return now > steps[kill.step] + kill.share * self.steps.get(kill.step, 1.0)

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "CLAIMHOUSE_HOME": str(self.work / "home"),
            "CLAIMHOUSE_DEMO": "0",
            "CLAIMHOUSE_SPACY_MODEL": MODEL,
            "PYTHONPATH": str(PROJECT_DIR),
            "DBT_EXCLUDE_RESOURCE_TYPES": "test unit_test",
        }


def contents(home: Path) -> dict[str, Rows] | None:
    """Count the rows of every published table by their hash; None where nothing is published."""
    file = home / "published" / "claimhouse.duckdb"
    if not file.is_file():
        return None
    with duckdb.connect(file, read_only=True) as connection:
        tables = connection.execute(
            "select table_schema, table_name from information_schema.tables"
            " where table_schema in ('marts', 'analysis') order by all"
        ).fetchall()
        return {
            f"{schema}.{name}": Counter(
                dict(
                    connection.execute(
                        f'select md5(t::text), count(*) from "{schema}"."{name}" as t group by all'
                    ).fetchall()
                )
            )
            for schema, name in tables
        }


def run_logs(home: Path) -> set[Path]:
    """The file of events of each run of a home."""
    return set((home / "dagster" / "history" / "runs").glob("????????-*.db"))


def step_of(logs: Collection[Path]) -> str:
    """The step that was under way when a run was killed, as its own log has it."""
    rows = []
    for log in logs:
        # Killed before it had a table, it has nothing to tell.
        with suppress(sqlite3.Error), sqlite3.connect(f"file:{log}?mode=ro", uri=True) as opened:
            rows = opened.execute(
                "select dagster_event_type, step_key from event_logs"
                " where dagster_event_type in ('STEP_START', 'STEP_SUCCESS') order by id desc"
            ).fetchall()
    if not rows:
        return "start"
    [event, step], *_ = rows
    return step if event == "STEP_START" else f"after {step}"


def done_before(file: Path) -> Iterator[Trial]:
    """Read the trials that an earlier start has made."""
    if file.is_file():
        for line in file.read_text().splitlines():
            yield Trial(**json.loads(line))


def summary(trials: list[Trial], *, seed: int) -> dict[str, Any]:
    """What is written: counts over all trials, and those that went wrong."""
    kills = [kill for trial in trials for kill in trial.kills]
    wrong = [t for t in trials if t.failed or t.lost or t.doubled or t.strange or t.half_published]
    return {
        "kills": len(kills),
        "trials": len(trials),
        "seed": seed,
        "kills_by_step": dict(Counter(kill["in"] for kill in kills).most_common()),
        "kills_of_two_processes": sum(len(t.kills) for t in trials if t.processes > 1),
        "kills_on_an_empty_home": sum(len(t.kills) for t in trials if t.home == "empty"),
        "rows_lost": sum(sum(t.lost.values()) for t in trials),
        "rows_doubled": sum(sum(t.doubled.values()) for t in trials),
        "rows_strange": sum(sum(t.strange.values()) for t in trials),
        "half_published": sum(t.half_published for t in trials),
        "runs_that_failed": sum(bool(t.failed) for t in trials),
        "wrong": [asdict(trial) for trial in wrong],
        "machine": machine_facts(),
    }


def main() -> None:
    """Make trials until enough runs were killed; print, write, and fail if a row is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=4, help="kills of one trial; more cost less")
    parser.add_argument("--work", type=Path, default=Path("data/bench-faults"))
    parser.add_argument("--cache", type=Path, help="of a home, with the gazetteer compiled")
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    bench = Bench(arguments.work.absolute(), arguments.seed, arguments.most, arguments.cache)
    bench.prepare()
    journal = bench.work / f"trials-{arguments.seed}.jsonl"
    trials = list(done_before(journal))
    while sum(len(trial.kills) for trial in trials) < arguments.kills:
        trial = bench.trial(len(trials) + 1)
        trials.append(trial)
        with journal.open("a") as file:
            file.write(json.dumps(asdict(trial)) + "\n")
        result = summary(trials, seed=arguments.seed)
        shown = ("kills", "rows_lost", "rows_doubled", "rows_strange", "half_published")
        print(", ".join(f"{name} {result[name]}" for name in shown), flush=True)
        if arguments.output:
            text = json.dumps(result, indent=2) + "\n"
            arguments.output.write_text(text, encoding="utf-8")
    result = summary(trials, seed=arguments.seed)
    print(json.dumps(result, indent=2))
    if result["wrong"]:
        sys.exit(f"{len(result['wrong'])} of {result['trials']} trials went wrong")


if __name__ == "__main__":
    main()
