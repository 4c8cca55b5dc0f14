"""A run killed at any moment: the next one goes on where it was, and ends in the same files."""

import multiprocessing
import os
import signal
from pathlib import Path

import dagster as dg
import pytest

from pipeline.records import EXTRACTED, RESOLVED
from pipeline.resources import arrivals
from pipeline.resources.lake import Lake
from pipeline.settings import Settings
from tests.integration.conftest import CALLS, House, StubNlp, failed_checks, write_settled

pytestmark = pytest.mark.slow

ARTICLES = 10
PER_PART = 2  # so five parts
TEXT = "Relief reaches town {n}\nThirty lorries crossed bridge {n} on Monday, the mayor said.\n"


class Backwards(StubNlp):
    """Parts come back in another order than they were given, as from a pool of processes."""

    def extract_parts(self, settings, lake, parts):
        yield from super().extract_parts(settings, lake, parts[::-1])


def run_house(
    home: Path, source: Path, *, is_kept: bool = False, nlp: type[StubNlp] = StubNlp
) -> None:
    """What the killed process runs; and the other, which is not killed.

    Args:
        home: Of the house.
        source: The folder of articles.
        is_kept: Whether Dagster's instance is that of the environment, which is kept.
        nlp: What reads the articles.
    """
    arrivals.ARTICLES_PER_PART = PER_PART
    settings = Settings(home=home, model_name="none")
    with dg.DagsterInstance.get() if is_kept else dg.DagsterInstance.ephemeral() as instance:
        result = House(settings=settings, instance=instance, nlp=nlp()).run(source)
    assert result.success
    failed = failed_checks(result)
    assert not failed, failed  # without pytest, nothing else would name them


def run_killed(home: Path, source: Path, table: str, part: int, stub: str) -> None:
    """Run in this process, which kills itself before it writes a part of a table."""
    write_part = Lake.write_part

    def write_or_die(lake, to_table, batch_id, to_part, rows):
        if (to_table, to_part) == (table, part):
            os.kill(os.getpid(), signal.SIGKILL)
        write_part(lake, to_table, batch_id, to_part, rows)

    Lake.write_part = write_or_die
    run_house(home, source, nlp=globals()[stub])


def fill(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for n in range(ARTICLES):
        write_settled(folder / f"a{n}.txt", TEXT.format(n=n))
    return folder


@pytest.fixture
def source(tmp_path):
    return fill(tmp_path / "town")


@pytest.fixture(autouse=True)
def few_a_part(monkeypatch):
    monkeypatch.setattr(arrivals, "ARTICLES_PER_PART", PER_PART)


# Each killed run is forked off a process that has the modules loaded, which takes seconds.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


def kill_in(home: Path, source: Path, table: str, part: int, stub: str = "StubNlp") -> None:
    process = FORKS.Process(target=run_killed, args=(home, source, table, part, stub))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def digests(lake: Lake) -> dict[str, list[str]]:
    """Of every part that is made from the articles alone."""
    found = {}
    for stage, tables in (("extracted", EXTRACTED), ("resolved", RESOLVED)):
        manifest = lake.manifest("town", stage)
        assert manifest is not None
        found |= {table: manifest.part_digests[table] for table in tables}
    return found


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> dict[str, list[str]]:
    """The digests that a run ends in which nobody kills."""
    home = tmp_path_factory.mktemp("undisturbed")
    with pytest.MonkeyPatch.context() as patch:  # takes back what the run sets in this process
        patch.setattr(arrivals, "ARTICLES_PER_PART", PER_PART)
        run_house(home, fill(home / "town"))
    return digests(Lake(home / "lake"))


@pytest.mark.parametrize(
    ("table", "part", "stub", "read_again"),
    [
        pytest.param("text_spans", 3, "StubNlp", 4, id="between two parts"),
        pytest.param("relations", 3, "StubNlp", 4, id="with half a part written"),
        pytest.param("claims", 1, "Backwards", 4, id="parts in any order"),
    ],
)
def test_parts_that_are_done_stay_done(house, source, undisturbed, table, part, stub, read_again):
    kill_in(house.settings.home, source, table, part, stub)
    CALLS.clear()
    result = house.run(source)
    assert failed_checks(result) == set()
    assert len(CALLS) == read_again
    assert digests(house.lake) == undisturbed
    assert not list(house.settings.lake_dir.rglob("*.parts"))
    assert len(house.rows("raw.articles")) == ARTICLES


def test_a_resolved_part_is_not_resolved_twice(house, source, undisturbed, monkeypatch):
    kill_in(house.settings.home, source, "sources", 2)
    resolved = []
    write_part = Lake.write_part

    def count(lake, table, batch_id, part, rows):
        resolved.extend([part] if table == "entities" else [])
        write_part(lake, table, batch_id, part, rows)

    monkeypatch.setattr(Lake, "write_part", count)
    house.run(source)
    assert resolved == [2, 3, 4]
    assert digests(house.lake) == undisturbed


def test_a_part_that_is_damaged_meanwhile_is_done_again(house, source, undisturbed):
    kill_in(house.settings.home, source, "text_spans", 4)
    CALLS.clear()
    missing, cut, changed = (house.lake.part_path("statements", "town", n) for n in range(3))
    missing.unlink()
    cut.write_bytes(cut.read_bytes()[:-20])
    changed.write_bytes(changed.read_bytes().replace(b"mayor", b"baker"))
    house.run(source)
    assert len(CALLS) == 8
    assert digests(house.lake) == undisturbed


def test_parts_of_another_version_are_done_again(house, source):
    kill_in(house.settings.home, source, "text_spans", 3)
    CALLS.clear()
    house.nlp = StubNlp(name="stub-2")
    house.run(source)
    assert len(CALLS) == ARTICLES
    assert house.rows("raw.claims", "distinct extractor_version") == [("stub-2",)]


def test_a_finished_batch_is_extracted_anew_on_request(house, source):
    house.run(source)
    CALLS.clear()
    house.run(batches=["town"], re_extract=True)
    assert len(CALLS) == ARTICLES


def test_what_a_killed_reading_left_confuses_nobody(house, source):
    kill_in(house.settings.home, source, "articles", 3)
    assert house.lake.batch_ids() == []
    (source / "a0.txt").unlink()
    result = house.run(source)
    assert failed_checks(result) == set()
    assert len(house.rows("raw.articles")) == ARTICLES - 1
    assert len(house.lake.part_paths("articles", "town")) == 5
