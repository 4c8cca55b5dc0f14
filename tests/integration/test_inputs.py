"""Inputs through the real stages: what cannot be read is told, and keeps nothing else back."""

import os
import time

import dagster as dg
import pytest

from pipeline.assets import ingestion
from pipeline.commands import running
from pipeline.resources.logger import plain_logger
from tests.integration.conftest import POISON, failed_checks

pytestmark = pytest.mark.slow

NORTH = "Relief reaches the northern town\nThirty lorries crossed the bridge on Monday morning.\n"
SOUTH = "Power returns to the south\nEngineers mended two of the three lines, the ministry said.\n"


@pytest.fixture
def drop(house):
    """Put a file into the inbox that looks as if it had been there for a minute."""

    def put(name: str | bytes, text: str = NORTH):
        path = house.settings.inbox_dir / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (time.time() - 60,) * 2)
        return path

    return put


@pytest.fixture
def broken(monkeypatch):
    """Inputs of these names cannot be read; the list says how often that was tried."""
    names, tried = {"bad"}, []
    take_in = ingestion.take_in

    def take_in_or_fail(lake, given, **options):
        if given.name in names:
            tried.append(given.name)
            raise OSError("the disk is gone")
        return take_in(lake, given, **options)

    monkeypatch.setattr(ingestion, "take_in", take_in_or_fail)
    return names, tried


def severity(result, name):
    [found] = [c.severity for c in result.get_asset_check_evaluations() if c.check_name == name]
    return found


def of_check(result, name):
    [found] = [c for c in result.get_asset_check_evaluations() if c.check_name == name]
    return {key: value.value for key, value in found.metadata.items()}


def test_an_input_that_cannot_be_read_fails_a_check_and_keeps_none_back(house, drop, broken):
    drop("bad/a.txt")
    drop("south/b.txt", SOUTH)
    result = house.run()
    assert failed_checks(result) == {"inputs_could_be_read"}
    assert severity(result, "inputs_could_be_read") == dg.AssetCheckSeverity.ERROR
    [(where, error)] = of_check(result, "inputs_could_be_read")["failed"].items()
    assert where == str(house.settings.inbox_dir / "bad")
    assert "the disk is gone" in error
    assert house.rows("raw.articles", "batch_id") == [("south",)]


def test_an_input_left_alone_after_it_failed_fails_the_check_until_it_changes(house, drop, broken):
    names, tried = broken
    drop("bad/a.txt")
    house.run()
    before = len(tried)
    assert "inputs_could_be_read" in failed_checks(house.run())
    assert len(tried) == before
    names.clear()
    drop("bad/b.txt", SOUTH)
    assert failed_checks(house.run()) == set()
    assert len(house.rows("raw.articles")) == 2


def test_an_input_that_failed_is_tried_again_when_it_is_named(house, drop, broken):
    names, _ = broken
    folder = drop("bad/a.txt").parent
    house.run()
    names.clear()
    assert failed_checks(house.run(folder)) == set()
    assert len(house.rows("raw.articles")) == 1
    assert failed_checks(house.run()) == set()


def test_an_input_still_being_written_is_a_warning(house, drop, monkeypatch):
    drop("north/a.txt")
    drop("south/b.txt", SOUTH)
    monkeypatch.setattr(ingestion, "wait_until_settled", lambda given: given.name == "south")
    result = house.run()
    assert failed_checks(result) == {"inputs_were_written_to_the_end"}
    assert severity(result, "inputs_were_written_to_the_end") == dg.AssetCheckSeverity.WARN
    assert house.rows("raw.articles", "batch_id") == [("south",)]


def test_a_batch_that_failed_is_an_error(house, drop):
    drop("bad/a.txt", f"This text is {POISON}.\n")
    assert severity(house.run(), "batches_came_through") == dg.AssetCheckSeverity.ERROR


def test_files_of_any_name_and_kind_keep_no_other_back(house, drop, tmp_path):
    (tmp_path / "secret.txt").write_text("Not to be read.\n")
    good = drop(b"caf\xe9/report #3.txt")
    drop(b"caf\xe9/b\xff.txt", SOUTH)
    drop(b"caf\xe9/two\nlines.txt", SOUTH)
    os.mkfifo(good.parent / "pipe.csv")
    (good.parent / "link.txt").symlink_to(tmp_path / "secret.txt")
    (house.settings.inbox_dir / "link").symlink_to(tmp_path)
    result = house.run()
    assert result.success
    assert failed_checks(result) == set()
    assert dict(house.rows("raw.ingest_log", "item, reason")) == {
        "report #3.txt": "new",
        "b\\udcff.txt": "bad_file_name",
        "two\\u000alines.txt": "new",
        "pipe.csv": "unreadable",
        "link.txt": "symbolic_link",
        "link": "symbolic_link",
    }
    before = house.everything()
    assert failed_checks(house.run(good.parent)) == set()
    assert house.everything() == before


def test_a_folder_named_in_bytes_that_fails_is_told_too(house, drop, broken):
    names, _ = broken
    names.add("caf")
    drop(b"caf\xe9/a.txt")
    [where] = of_check(house.run(), "inputs_could_be_read")["failed"]
    assert where.endswith("caf\\udce9")


@pytest.fixture
def job(monkeypatch):
    """Make ``run_job`` run one asset, with a check that does not hold."""

    def make(severity: dg.AssetCheckSeverity):
        @dg.asset
        def one() -> None: ...

        @dg.asset_check(asset=one)
        def holds() -> dg.AssetCheckResult:
            return dg.AssetCheckResult(passed=False, severity=severity, metadata={"lost": "north"})

        definitions = dg.Definitions(
            assets=[one],
            asset_checks=[holds],
            jobs=[dg.define_asset_job("a_job")],
            loggers={"console": plain_logger},
            executor=dg.in_process_executor,
        )
        monkeypatch.setattr("pipeline.definitions.build_definitions", lambda _: definitions)

    return make


def test_a_check_that_must_hold_makes_a_run_fail_with_what_it_found(house, job, capsys):
    job(dg.AssetCheckSeverity.ERROR)
    with pytest.raises(running.RunFailedError, match="check holds of one failed: lost = north"):
        running.run_job(house.settings, "a_job", resources={}, console=running.Console())


def test_a_check_that_only_warns_is_told_at_the_end_of_a_run(house, job, capsys):
    job(dg.AssetCheckSeverity.WARN)
    running.run_job(house.settings, "a_job", resources={}, console=running.Console())
    assert "warning: check holds of one failed: lost = north" in capsys.readouterr().out


def test_a_changed_file_replaces_its_article_and_says_so(house, drop):
    drop("news/a.txt")
    drop("news/b.txt", SOUTH)
    house.run()
    again = NORTH.replace("Thirty", "Forty")
    drop("news/a.txt", again)
    house.run()
    drop("news/a.txt")  # and back
    house.run()
    texts = dict(house.rows("raw.articles", "article_id, body_text"))
    rows = house.rows("raw.ingest_log", "article_id, replacing_article_id, logged_at, reason")
    steps = [
        (texts[old], texts[new])
        for old, new, _, reason in sorted(rows, key=lambda row: row[2])
        if reason == "replaced"
    ]
    assert steps == [(NORTH, again), (again, NORTH)]
    assert sorted(texts.values()) == sorted([NORTH, SOUTH, again])
