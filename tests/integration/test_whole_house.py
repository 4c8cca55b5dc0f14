"""The command line from articles to the published file, with the trained model and real dbt.

One home for the module, and the tests in the order of a person's day: a dbt build of the whole
project takes most of each run. The first has all data tests; those after it, of the same
articles, are about something else.
"""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pytest

from pipeline.resources.dbt import DbtProjectFolder
from pipeline.settings import PROJECT_DIR, Settings
from tests.integration.conftest import NO_DATA_TESTS, project_in
from tests.integration.test_sweeping import quoting

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("en_claimhouse") is None, reason="en_claimhouse: `make setup`"),
]

ARTICLES = {
    "bridge.txt": (
        "Bridge at Marwa falls to rebels\n\n"
        "Rebel fighters seized the bridge at Marwa on Monday, the defence ministry said.\n\n"
        "At least 40 soldiers were killed in the battle, a hospital official told reporters. "
        '"We have no more beds," the official said.\n'
    ),
    "siege.md": (
        "---\ntitle: Siege of Marwa lifted\npublisher: Sample Gazette\ndate: 2019-03-05\n---\n"
        "The Syrian army lifted the siege of Marwa on Tuesday, according to state television.\n\n"
        "Some 12,000 civilians had been trapped in the town for two months.\n"
    ),
}
METADATA = "file,publisher,published_at\nbridge.txt,Sample Courier,2019-03-04\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory, with_gazetteer) -> Path:
    return with_gazetteer(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def articles(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("articles") / "marwa"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "articles.csv").write_text(METADATA)
    return folder


@pytest.fixture(scope="module")
def claimhouse(home):
    def call(
        *arguments: object, status: int = 0, **environment: str
    ) -> subprocess.CompletedProcess:
        # No PATH but the system's: the command finds dbt and Dagster by itself.
        environment |= {"PATH": "/usr/bin:/bin", "CLAIMHOUSE_HOME": str(home)}
        kept = ("HOME", "LANG", "PYTHONPATH")  # the last where another checkout is installed
        environment |= {name: os.environ[name] for name in kept if name in os.environ}
        done = subprocess.run(
            [sys.executable, "-m", "pipeline.cli", *map(str, arguments)],
            env=environment,
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
        return done

    return call


@pytest.fixture(scope="module")
def first_run(claimhouse, articles):
    return claimhouse("run", articles)


@pytest.fixture
def rows(home, first_run):
    def query(sql: str) -> list[tuple]:
        with duckdb.connect(Settings(home=home, model_name="").published_file) as connection:
            return connection.execute(sql).fetchall()

    return query


def contents(home: Path) -> dict[str, list[tuple]]:
    """Every row of every table that people read."""
    file = Settings(home=home, model_name="").published_file
    with duckdb.connect(file, read_only=True) as connection:
        tables = connection.execute(
            "select table_schema, table_name from information_schema.tables"
            " where table_schema in ('raw', 'marts') and table_name != 'loaded_batches'"
        ).fetchall()
        return {
            f"{schema}.{table}": connection.execute(
                f"select * from {schema}.{table} order by all"
            ).fetchall()
            for schema, table in tables
        }


def test_a_run_publishes_facts(rows):
    for table in ("fct_claims", "fct_actors", "fct_sources", "fct_claim_figures", "fct_times"):
        assert rows(f"select count(*) from marts.{table}")[0][0] > 0, table


def test_metadata_reach_the_articles(rows):
    assert rows(
        "select publisher_name, published_date::varchar, batch_id from marts.dim_articles"
        " join marts.dim_publishers using (publisher_id) order by all"
    ) == [("Sample Courier", "2019-03-04", "marwa"), ("Sample Gazette", "2019-03-05", "marwa")]


def test_claims_are_verbatim(rows):
    assert (
        rows(
            "select claim_text from marts.fct_claims join marts.dim_articles using (article_id)"
            " where claim_text != body_text[start_char + 1:end_char]"
        )
        == []
    )


def test_a_run_says_what_it_published(first_run, home):
    assert str(home / "published" / "claimhouse.duckdb") in first_run.stderr.replace("\n", "")
    assert "2 dim_articles" in first_run.stderr
    assert "\x1b" not in first_run.stderr  # no terminal, no colours


def test_a_second_run_changes_no_row(claimhouse, first_run, home, articles):
    before = contents(home)
    assert "nothing new since" in claimhouse("run", articles).stderr
    claimhouse("run", "--batch", "marwa", **NO_DATA_TESTS)  # named, it is done again
    after = contents(home)
    assert {name for name in before if before[name] != after.get(name)} == set()


def test_query_prints_csv_and_json(claimhouse, first_run):
    sql = (
        "select publisher_name, 1 as one from marts.dim_publishers"
        " where publisher_name in ('Sample Courier', 'Sample Gazette') order by 1"
    )
    wanted = [("Sample Courier", 1), ("Sample Gazette", 1)]
    found = json.loads(claimhouse("query", sql, "--format", "json").stdout)
    assert [tuple(row.values()) for row in found] == wanted
    [names, *lines] = csv.reader(io.StringIO(claimhouse("query", sql, "--format", "csv").stdout))
    assert names == ["publisher_name", "one"]
    assert [(name, int(one)) for name, one in lines] == wanted


@pytest.mark.parametrize("sql", ["select nothing", "drop table marts.fct_claims"])
def test_a_bad_query_is_one_line_and_a_failure(claimhouse, first_run, sql):
    done = claimhouse("query", sql, status=1)
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr


def test_explain_prints_the_article_and_its_claims(claimhouse, first_run):
    printed = claimhouse("explain", "bridge at marwa").stdout
    assert "seized the bridge" in printed
    assert "Claims" in printed
    assert "Figures" in printed


def test_explain_writes_a_page_that_needs_no_network(claimhouse, first_run, tmp_path):
    file = tmp_path / "new folder" / "page.html"
    assert str(file) in claimhouse("explain", "bridge at marwa", "--html", str(file)).stderr
    page = file.read_text(encoding="utf-8")
    for layer in ("source", "cue", "content", "claim", "figure"):
        assert f'<span class="bar {layer} ' in page
    assert "://" not in page


def test_explain_of_no_article_is_one_line_and_a_failure(claimhouse, first_run):
    done = claimhouse("explain", "no title has this", status=1)
    assert done.stderr.startswith("error: no published article")


def test_doctor_finds_the_house_in_order(claimhouse, first_run):
    printed = claimhouse("doctor").stdout
    assert "BAD" not in printed
    assert "the same rows in every table" in printed


def test_dbt_by_hand_works_on_what_a_run_made(first_run, home):
    environment = {**os.environ, "CLAIMHOUSE_HOME": str(home)}
    dbt = Path(sys.executable).parent / "dbt"
    target = str(home / "by_hand")
    flags = ["--project-dir", ".", "--profiles-dir", ".", "--target-path", target]
    done = subprocess.run(
        [str(dbt), "build", "--select", "dim_publishers", *flags],
        env=environment,
        cwd=PROJECT_DIR / "dbt_project",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_a_broken_model_fails_the_run_and_leaves_the_published_file(first_run, home, tmp_path):
    broken = project_in(tmp_path) / "dbt_project"
    (broken / "models" / "marts" / "dim_event_types.sql").write_text("select 1 as wrong from none")
    settings = Settings(home=home, model_name="en_claimhouse")
    copy = tmp_path / "copy.duckdb"
    shutil.copy(settings.warehouse_file, copy)
    project = DbtProjectFolder(
        project_dir=broken,
        seeds_dir=tmp_path / "seeds" / "reference",
        target_dir=tmp_path / "target",
        warehouse_file=copy,
    )
    project.manifest()
    build = project.build(["--select", "dim_event_types"])
    assert any("dim_event_types" in error for error in build.errors)


def test_forgetting_an_article_takes_it_out_everywhere(claimhouse, first_run, home, articles):
    assert quoting(home, "siege of Marwa") != []
    claimhouse("forget", "Siege of Marwa", "--yes", **NO_DATA_TESTS)
    for phrase in ("trapped in the town", "Siege of Marwa", "siege of Marwa"):
        assert quoting(home, phrase) == []
    assert len(contents(home)["marts.dim_articles"]) == 1
    claimhouse("doctor")


def test_what_was_forgotten_is_not_read_again(claimhouse, first_run, home, articles):
    (articles / "siege.md").touch()
    claimhouse("run", articles, **NO_DATA_TESTS)
    assert len(contents(home)["marts.dim_articles"]) == 1


def test_an_unknown_path_is_one_line_that_says_what_to_do(claimhouse):
    done = claimhouse("run", "/nowhere/at/all", status=1)
    assert done.stderr.strip().startswith("error: /nowhere/at/all does not exist")


def test_an_unknown_batch_is_one_line_that_says_what_there_is(claimhouse, first_run):
    done = claimhouse("run", "--batch", "mawra", status=1)
    assert "the lake has marwa" in done.stderr


# ---------------------------------------------------------------- extract


@pytest.fixture(scope="module")
def extracted(claimhouse, tmp_path_factory) -> dict:
    folder = tmp_path_factory.mktemp("extract")
    text = ARTICLES["bridge.txt"]
    line = {"doc_id": "d1", "text": text, "publisher": "A", "published_at": "2019-03-04"}
    (folder / "in.jsonl").write_text(json.dumps(line) + "\n")
    claimhouse("extract", folder / "in.jsonl", "--output", folder / "out.jsonl")
    [found] = map(json.loads, (folder / "out.jsonl").read_text().splitlines())
    return found


KEYS = {
    "entities": "start end type text mention_type",
    "locations": "start end text mention_type lat lon geonameid location_id",
    "actors": "start end text mention_type actor_id loaded_term voice",
    "attributions": "source cue content source_name quote_type",
    "claims": "start end source_name origin_name attribution_index agents recipients locations"
    " event_type certainty polarity tense event_start_date event_end_date things carried",
    "figures": "start end value_low value_high value_point unit measure claim_index",
    "times": "start end start_date end_date time_precision value",
}


@pytest.mark.parametrize("table", KEYS)
def test_extract_writes_the_keys_of_the_contract(extracted, table):
    assert extracted["doc_id"] == "d1"
    if not extracted[table]:
        assert table == "locations"  # an invented town is in no gazetteer
    for row in extracted[table]:
        assert set(row) == set(KEYS[table].split())


def test_extract_gives_offsets_into_the_given_text(extracted):
    text = ARTICLES["bridge.txt"]
    for table in ("entities", "locations", "actors"):
        for row in extracted[table]:
            assert text[row["start"] : row["end"]] == row["text"]
    [start, end] = extracted["attributions"][0]["cue"][0]
    assert text[start:end] in ("said", "told")


def test_extract_links_claims_and_figures(extracted):
    for claim in extracted["claims"]:
        index = claim["attribution_index"]
        assert index is None or 0 <= index < len(extracted["attributions"])
    assert any(figure["claim_index"] is not None for figure in extracted["figures"])


def test_extract_dates_a_weekday_by_the_publication_date(extracted):
    assert ("2019-03-04", "2019-03-04") in {
        (row["start_date"], row["end_date"]) for row in extracted["times"]
    }


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{not json", "not JSON"), ('{"doc_id": "x"}', 'needs "doc_id" and "text"')],
    ids=["broken", "no text"],
)
def test_extract_names_the_line_it_cannot_read(claimhouse, tmp_path, line, complaint):
    (tmp_path / "in.jsonl").write_text('{"doc_id": "a", "text": "b"}\n' + line + "\n")
    done = claimhouse("extract", tmp_path / "in.jsonl", "--output", tmp_path / "o", status=1)
    assert "in.jsonl:2" in done.stderr
    assert complaint in done.stderr
    assert not (tmp_path / "o").exists()
