"""One odd article is held back, and all others are published, by real dbt."""

from dataclasses import replace

import dagster as dg
import duckdb
import pytest

from pipeline.commands.doctoring import examine
from pipeline.commands.published import told_of_held_back
from pipeline.definitions import build_definitions
from pipeline.jobs import MAIN_JOB
from pipeline.records import Attribution, Span
from pipeline.resources.failing_rows import FailedTest, trace
from pipeline.resources.held_back import read_held_back
from tests.integration.conftest import SmallGazetteer, StubNlp, stub_rows

pytestmark = pytest.mark.slow

PLAIN = "The bridge fell on Monday.\nNobody was hurt, the mayor said.\n"
TWICE = "The tower fell on Tuesday.\nThis one is claimed twice over.\n"
RING = "The wall fell on Wednesday.\nThese two are cited in each other.\n"


class OddNlp(StubNlp):
    """Two claims of one key in one article, two attributions inside each other in another."""

    def rows_of(self, article):
        rows = {**stub_rows(article, self.name)}
        if article.body_text == TWICE:
            rows["claims"] = [*rows["claims"], rows["claims"][0]]
        if article.body_text == RING:
            rows["attributions"] = ring_of_attributions(article, self.name)
        return rows


def ring_of_attributions(article, version: str) -> list[Attribution]:
    first = Attribution(
        attribution_id=f"{article.article_id}_first",
        article_id=article.article_id,
        source_text=None,
        source_mention_id=None,
        cue_text="The",
        cue_lemma="say",
        content_text="wall",
        source_start_char=None,
        source_end_char=None,
        cue_start_char=0,
        cue_end_char=3,
        content_spans=[Span(start_char=4, end_char=8)],
        quote_type="indirect",
        parent_attribution_id=f"{article.article_id}_second",
        role_text=None,
        addressee_text=None,
        is_impersonal=False,
        sentence_index=0,
        is_boilerplate=False,
        extractor_version=version,
    )
    second = replace(
        first,
        attribution_id=first.parent_attribution_id,
        parent_attribution_id=first.attribution_id,
    )
    return [first, second]


@pytest.fixture
def run(house):
    definitions = build_definitions(
        house.settings,
        {"nlp": OddNlp(), "gazetteer": SmallGazetteer(house.settings.cache_dir)},
    )

    def run(*inputs, **scope) -> dg.ExecuteInProcessResult:
        config = {"inputs": [str(path) for path in inputs], **scope}
        return definitions.resolve_job_def(MAIN_JOB).execute_in_process(
            run_config={"resources": {"scope": {"config": config}}},
            instance=house.instance,
            raise_on_error=False,
        )

    return run


def published(house, sql: str) -> list[tuple]:
    with duckdb.connect(house.settings.published_file, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def warnings(result) -> dict[str, dict]:
    return {
        check.check_name: {name: value.value for name, value in check.metadata.items()}
        for check in result.get_asset_check_evaluations()
        if not check.passed and check.severity == dg.AssetCheckSeverity.WARN
    }


def test_what_fails_a_data_test_is_held_back_with_its_article(house, folder, run):
    result = run(folder("north", plain=PLAIN, ring=RING, twice=TWICE))

    assert result.success
    assert published(house, "select item from raw.articles") == [("plain.txt",)]
    log = published(house, "select item, outcome, reason from raw.ingest_log order by item")
    assert log == [
        ("plain.txt", "kept", "new"),
        ("ring.txt", "rejected", "failed_data_test"),
        ("twice.txt", "rejected", "failed_data_test"),
    ]
    [(detail,)] = published(
        house, "select detail from raw.rejected_articles where item = 'ring.txt'"
    )
    assert "no_cycles_fct_attributions" in detail

    found = warnings(result)
    held = read_held_back(house.lake)
    assert set(found["no_article_is_held_back"]["held_back"]) == set(held)
    [ring] = [name for name in found if name.startswith("no_cycles_fct_attributions")]
    [article_id] = found[ring]["held_back_articles"]
    assert ring in held[article_id].tests
    assert {row["attribution_id"] for row in found[ring]["failing_rows"]} == {
        f"{article_id}_first",
        f"{article_id}_second",
    }
    # All else that must hold does.
    assert not [
        check.check_name
        for check in result.get_asset_check_evaluations()
        if not check.passed and check.severity == dg.AssetCheckSeverity.ERROR
    ]

    assert f"{article_id} ({ring}" in (told_of_held_back(house.settings) or "")
    looked_at = {one.what: one for one in examine(house.settings)}
    assert looked_at["lake = warehouse"].is_well, looked_at["lake = warehouse"].detail
    assert looked_at["published file"].is_well, looked_at["published file"].detail

    # It stays away, and is not tried again by itself; what comes later is published.
    again = run(folder("south", later=PLAIN + "It was rebuilt in May.\n"))
    assert again.success
    assert {"no_article_is_held_back"} == set(warnings(again)) - {"extraction_covers_articles"}
    assert len(published(house, "select item from raw.articles")) == 2

    # Named in a run, it is tried again, and fails again.
    named = run(batches=["north"])
    assert named.success
    assert ring in warnings(named)
    assert set(read_held_back(house.lake)) == set(held)


def test_rows_that_come_from_no_article_stop_the_publication(house, folder, run, monkeypatch):
    monkeypatch.setattr("pipeline.resources.odd_articles.trace", untraceable)
    result = run(folder("north", plain=PLAIN, twice=TWICE))

    assert not result.success
    assert not house.settings.published_file.exists()
    assert read_held_back(house.lake) == {}


def untraceable(connection, test):
    return replace(trace(connection, test), article_ids=[])


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        connection.execute(
            """
            create schema raw; create schema marts;
            create table raw.claims as
            select * from (values ('clm_1', 'art_1'), ('clm_2', 'art_2'))
                as t(claim_id, article_id);
            create table marts.facts as
            select * from (values ('art_1', 'a', 1, 'x'), ('art_2', null, 2, 'y'))
                as t(article_id, kind, value, fact_text);
            create table marts.pairs as select 'clm_2' as claim_id_a, 'odd' as verdict;
            """
        )
        yield connection


@pytest.mark.parametrize(
    ("sql", "model", "column", "expected"),
    [
        pytest.param("select 'art_1' as article_id", None, None, ["art_1"], id="names its article"),
        pytest.param("select 'clm_2' as claim_id", None, None, ["art_2"], id="names a key"),
        pytest.param(
            "select kind from marts.facts where kind is null",
            "marts.facts",
            "kind",
            ["art_2"],
            id="a null",
        ),
        pytest.param(
            "select kind as unique_field, 2 as n_records from marts.facts where kind = 'a'",
            "marts.facts",
            "kind",
            ["art_1"],
            id="dbt's name of the column",
        ),
        pytest.param(
            "select verdict as value_field from marts.pairs",
            "marts.pairs",
            "verdict",
            ["art_2"],
            id="a model without articles",
        ),
        pytest.param(
            "select 1 as own_count, 2 as compared_count", "marts.facts", None, [], id="counts"
        ),
    ],
)
def test_failing_rows_are_traced_to_articles(connection, sql, model, column, expected):
    test = FailedTest(name="test", sql=sql, model=model, column=column)
    assert trace(connection, test).article_ids == expected


def test_rows_shown_hold_no_words(connection):
    test = FailedTest(name="test", sql="select * from marts.facts", model="marts.facts")
    assert trace(connection, test).rows[0] == {"article_id": "art_1", "value": 1}
