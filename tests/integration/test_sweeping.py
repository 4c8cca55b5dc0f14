"""A takedown leaves no byte of the article in any file under the home."""

import gzip
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import duckdb
import pyarrow.parquet as pq
import pytest
from dagster._core.test_utils import create_run_for_test

from pipeline.assets.metadata import preview
from pipeline.commands.environment import prepare_instance_home
from pipeline.commands.forgetting import forget_articles
from pipeline.commands.sweeping import RunUnderWayError, refuse_while_running, sweep
from pipeline.resources import loading
from pipeline.settings import Settings
from tests.integration.conftest import House, StubNlp, write_settled

pytestmark = pytest.mark.slow

PHRASE = "seventeen heron feathers"
ARTICLE = f"""---
title: Title of {PHRASE}
byline: By {PHRASE}
publisher: Sample Gazette
date: no date but {PHRASE}
---
The guards found {PHRASE} at the gate on Monday.
"""


class QuotingNlp(StubNlp):
    """Fails as a parser does that shows what it could not read."""

    def _extract(self, lake, batch_id, number):
        for article in lake.read_part("articles", batch_id, number):
            if self.poison in article.body_text:
                raise ValueError(f"cannot read {article.body_text!r}")
        super()._extract(lake, batch_id, number)


def quoting(home: Path, phrase: str) -> list[str]:
    """Name the files that hold a phrase, as bytes or in a column of a table."""
    found = []
    for path in sorted(path for path in home.rglob("*") if path.is_file()):
        if any(phrase.encode() in content for content in _contents(path)):
            found.append(str(path.relative_to(home)))
    return found


def _contents(path: Path) -> Iterator[bytes]:
    yield path.read_bytes()
    match path.suffix:
        case ".parquet":
            yield str(pq.read_table(path).to_pylist()).encode()
        case ".gz":
            yield gzip.decompress(path.read_bytes())
        case ".duckdb":
            with duckdb.connect(path, read_only=True) as connection:
                for name in loading.row_counts(connection, ["raw", "marts", "analysis"]):
                    yield str(connection.execute(f"select * from {name}").fetchall()).encode()


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    settings = Settings(home=tmp_path / "home", model_name="none")
    prepare_instance_home(settings.dagster_home)
    monkeypatch.setenv("DAGSTER_HOME", str(settings.dagster_home))
    with dg.DagsterInstance.get() as instance:
        yield House(settings=settings, instance=instance, nlp=QuotingNlp())


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_settled(path, text)


@pytest.fixture
def left_over(house: House) -> list[Path]:
    """What killed processes, dbt and DuckDB leave, quoting the article."""
    settings = house.settings
    return [
        settings.lake_dir / "articles" / "north" / "part-00000.tmp",
        settings.lake_dir / "_lake" / "readings" / "ab.json.12.tmp",
        settings.published_file.with_name("claimhouse.duckdb.12.tmp"),
        settings.published_file.with_name("claimhouse.duckdb.12.tmp.wal"),
        settings.warehouse_file.with_name("claimhouse.duckdb.wal"),
        settings.warehouse_file.with_name("claimhouse.duckdb.tmp") / "block-1.tmp",
        settings.warehouse_file.with_name("claimhouse.duckdb.tmp") / "block-2",
        settings.dbt_target_dir / "dbt.log",
        settings.dbt_target_dir / "run" / "model.sql",
        settings.dagster_home / "storage" / "a run deleted before" / "compute_logs" / "x.err",
    ]


def article_ids(house: House) -> list[str]:
    return house.lake.arrow("articles", columns=["article_id"])["article_id"].to_pylist()


def test_no_file_of_the_home_quotes_a_forgotten_article(house, folder, left_over):
    north = folder("north", other="Rebels left the bridge on Monday.\n")
    put(north / "a.md", ARTICLE)
    assert house.run(north).success
    bad = folder("bad")
    put(bad / "b.md", f"{ARTICLE}It is {house.nlp.poison}.\n")
    house.run(bad)
    for path in left_over:
        put(path, PHRASE)
    settings = house.settings
    quoted = {name.split("/")[0] for name in quoting(settings.home, PHRASE)}
    assert quoted == {"dagster", "dbt", "lake", "published", "warehouse"}

    kept = house.rows("raw.articles", "article_id, item")
    [other] = [article_id for article_id, item in kept if item == "other.txt"]
    forget_articles(house.lake, [key for key in article_ids(house) if key != other])
    house.warehouse.remove()
    sweep(settings)
    assert quoting(settings.home, PHRASE) == []

    assert house.run().success
    assert quoting(settings.home, PHRASE) == []
    assert house.rows("raw.articles", "article_id") == [(other,)]
    assert set(house.instance.get_dynamic_partitions("batches")) == {"north", "bad"}


def test_why_an_input_failed_goes_but_not_that_it_did(house, folder, monkeypatch):
    def fail(*_, **__):
        raise ValueError(f"cannot read {PHRASE}")

    with monkeypatch.context() as patched:
        patched.setattr("pipeline.assets.ingestion.take_in", fail)
        house.run(folder("north", a="Rebels left the bridge.\n"))
    [note] = (house.settings.lake_dir / "_lake" / "readings").glob("*.json")
    assert PHRASE in note.read_text(encoding="utf-8")
    sweep(house.settings)
    assert quoting(house.settings.home, PHRASE) == []
    assert "takedown" in note.read_text(encoding="utf-8")


def test_the_inbox_is_left_alone(house):
    own = house.settings.inbox_dir / "mine.tmp"
    put(own, "text")
    sweep(house.settings)
    assert own.exists()


MARK = """
import sys, time, dagster as dg
from pipeline.resources.runs import mark_run
instance = dg.DagsterInstance.get()
mark_run(instance, sys.argv[1])
print("held", flush=True)
time.sleep(60)
"""


def test_a_run_under_way_is_not_swept_from_under_itself(house):
    run = create_run_for_test(house.instance, job_name="main", status=dg.DagsterRunStatus.STARTED)
    command = [sys.executable, "-c", MARK, run.run_id]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        with pytest.raises(RunUnderWayError, match=run.run_id):
            refuse_while_running(house.settings)
    finally:
        process.kill()
        process.wait()
    time.sleep(0.1)
    refuse_while_running(house.settings)  # a killed run keeps no article from being forgotten


def test_a_preview_of_no_table_shows_words_of_the_samples(sample_database, sample_warehouse):
    with duckdb.connect(sample_warehouse, read_only=True) as connection:
        texts = connection.execute(
            "select concat_ws(' ', title, byline, url, body_text) from marts.dim_articles"
        ).fetchall()
        schemas = ["raw", "staging", "intermediate", "marts", "analysis"]
        shown = {
            name: preview(loading.head(connection, *name.split("."))).value or ""
            for name in loading.row_counts(connection, schemas)
        }
    words = " ".join(text for [text] in texts).split()
    runs = {" ".join(words[index : index + 2]) for index in range(len(words) - 1)}
    assert {(name, run) for name, text in shown.items() for run in runs if run in text} == set()
