"""What a house meets in the wild: a full disk, no right to write, two runs at once, a wrong clock,
an article that cannot be read. Kills, damage and locks have files of their own."""

import ctypes
import json
import os
import resource
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import dagster as dg
import pytest

from pipeline.resources import arrivals, each_article, lake
from pipeline.resources import nlp as nlp_module
from pipeline.resources.held_back import read_held_back
from pipeline.resources.lake import Lake
from tests.integration.conftest import StubNlp, failed_checks, stub_rows, write_settled
from tests.integration.test_killed_runs import digests, fill, run_house

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def parts_of_any_size(monkeypatch):
    """What ``run_house`` sets in this process is taken back."""
    monkeypatch.setattr(arrivals, "ARTICLES_PER_PART", arrivals.ARTICLES_PER_PART)


def python(code: str, *arguments: object, **kept) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        **kept,
    )


RUN = (
    "import sys; from pathlib import Path; from tests.integration import test_killed_runs as t;"
    " t.run_house(*map(Path, sys.argv[1:3]), is_kept=bool(sys.argv[3:]))"
)


# ---------------------------------------------------------------- the disk


@pytest.mark.parametrize("most", [2_000, 20_000], ids=["no part", "no warehouse"])
def test_a_full_disk_fails_the_run_and_the_next_one_ends_as_if_nothing_had_been(tmp_path, most):
    """Files cannot grow beyond a size, which needs no disk to fill: any write fails midway."""
    source = fill(tmp_path / "town")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    home = tmp_path / "home"
    # CPython keeps bytecode that it could write half of, and cannot read it again.
    failed = python(
        f"import sys; sys.dont_write_bytecode = True; {RUN}", home, source, preexec_fn=limit
    )
    told, _ = failed.communicate(timeout=300)
    assert failed.returncode == 1, told
    run_house(home, source)
    run_house(tmp_path / "other", source)
    assert digests(Lake(home / "lake")) == digests(Lake(tmp_path / "other" / "lake"))


CAP_DAC_OVERRIDE, PR_CAPBSET_DROP = 1, 24


def as_anybody() -> None:
    """Take from the superuser the right to write where nobody may; needs nothing of others."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


def test_a_home_that_may_only_be_read_is_one_line_that_says_what_to_do(tmp_path):
    home, source = tmp_path / "home", fill(tmp_path / "town")
    home.mkdir(mode=0o555)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "run", source],
        cwd=PROJECT,
        env={**os.environ, "CLAIMHOUSE_HOME": str(home), "CLAIMHOUSE_DEMO": "0"},
        preexec_fn=as_anybody,
        capture_output=True,
        text=True,
        check=False,
    )
    if any(home.iterdir()):
        pytest.skip("this user may write everywhere, and cannot give that up")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    [line] = done.stderr.splitlines()
    assert str(home) in line
    assert "set CLAIMHOUSE_HOME to a folder elsewhere" in line


# ---------------------------------------------------------------- two at once, and the clock


def test_two_runs_at_once_both_come_through(house, tmp_path, dagster_home):
    sources = [fill(tmp_path / name) for name in ("north", "south")]
    for path in sources[1].iterdir():
        write_settled(path, path.read_text().replace("mayor", "governor"))
    dg.DagsterInstance.get().dispose()  # of both, by which each knows of the other
    running = [python(RUN, house.settings.home, source, "kept") for source in sources]
    for process in running:
        told, _ = process.communicate(timeout=300)
        assert process.returncode == 0, told
    result = house.run(sources[0])
    assert failed_checks(result) == set()
    assert len(house.rows("raw.articles", "distinct article_id")) == 20
    assert len(house.rows("raw.articles")) == 20


class WrongClock(datetime):
    """Years off, forwards or back."""

    years = 0

    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(days=365 * cls.years)


@pytest.mark.parametrize("years", [[0, 9, -9], [9, 0, 0], [-30, 30, 0]])
def test_a_clock_that_jumps_loses_nothing_and_turns_no_order_round(
    house, folder, monkeypatch, years
):
    monkeypatch.setattr(lake, "datetime", WrongClock)
    texts = [f"The bridge was shut.\nReport number {n}.\n" for n in range(len(years))]
    for off, text in zip(years, texts, strict=True):
        monkeypatch.setattr(WrongClock, "years", off)
        result = house.run(folder("town", report=text))
        assert failed_checks(result) <= {"inputs_were_written_to_the_end"}
    assert house.lake.batch_ids() == ["town", "town-2", "town-3"]
    log = house.rows("raw.ingest_log", "logged_at, outcome, replacing_article_id")
    kept = [row for row in log if row[1] == "kept"]
    replaced = [row for row in log if row[1] == "notice"]
    assert len(kept) == 3
    # Each stands in the place of the one before it, so that only the last is current.
    by_text = dict(house.rows("raw.articles", "body_text, article_id"))
    assert [row[2] for row in replaced] == [by_text[text] for text in texts[1:]]


# ---------------------------------------------------------------- an article that cannot be read


class StubExtractor:
    """Reads as the stub does; some words make it fail, or keep it busy for ever."""

    def extract(self, articles):
        for article in articles:
            if "unreadable" in article.body_text:
                raise ValueError(article.body_text)
            while "endless" in article.body_text:
                pass
            yield None, stub_rows(article, "stub-1")


class PoisonedNlp(StubNlp):
    """The real way from part to part, with the stub's extractor."""

    def extract_parts(self, settings, lake, parts):
        for part in parts:
            yield part, nlp_module._attempt(lake, StubExtractor(), part)


@pytest.mark.parametrize("poison", ["unreadable", "endless"])
def test_a_poisoned_article_is_held_back_with_the_reason_and_costs_no_other(
    house, folder, monkeypatch, poison
):
    monkeypatch.setattr(each_article, "LEAST_SECONDS", 0.3)
    house.nlp = PoisonedNlp()
    source = folder("town", a="All is well.\n", b=f"This is {poison}.\n", c="All is well again.\n")
    result = house.run(source)
    assert failed_checks(result) == {"no_article_is_held_back"}
    assert len(house.rows("raw.articles")) == 2
    [[item, outcome, reason, detail]] = [
        row
        for row in house.rows("raw.ingest_log", "item, outcome, reason, detail")
        if row[1] != "kept"
    ]
    assert (item, outcome, reason) == ("b.txt", "rejected", "could_not_be_read")
    assert "claimhouse run --batch town --re-extract" in detail
    assert poison not in detail
    assert len(read_held_back(house.lake)) == 1

    house.nlp = StubNlp()  # which can read it
    house.run(batches=["town"])
    assert len(house.rows("raw.articles")) == 2
    result = house.run(batches=["town"], re_extract=True)
    assert failed_checks(result) == set()
    assert len(house.rows("raw.articles")) == 3
    assert read_held_back(house.lake) == {}


def test_where_hardly_anything_can_be_read_the_batch_is_held_and_not_each_article(house, folder):
    house.nlp = PoisonedNlp()
    texts = {f"a{n}": f"Unread {n}: unreadable.\n" for n in range(21)}
    result = house.run(folder("town", **texts))
    assert "batches_came_through" in failed_checks(result)
    assert read_held_back(house.lake) == {}


def test_a_text_too_large_for_an_article_is_rejected_with_the_reason(house, tmp_path):
    source = tmp_path / "records.jsonl"
    long, short = "The bridge fell. " * 700_000, "The bridge was shut on Monday."
    write_settled(source, "\n".join(json.dumps({"text": text}) for text in (long, short)))
    result = house.run(source)
    assert result.success
    assert house.rows("raw.articles", "body_text") == [(short,)]
    reasons = house.rows("raw.ingest_log where outcome = 'rejected'", "reason")
    assert reasons == [("line_too_long",)]
