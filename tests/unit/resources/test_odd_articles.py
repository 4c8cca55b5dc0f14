"""How many articles may fail a data test before all are in doubt."""

from contextlib import contextmanager

import duckdb
import pytest

from pipeline.resources import odd_articles
from pipeline.resources.dbt import DbtBuild
from pipeline.resources.failing_rows import FailedTest, Traced
from pipeline.resources.held_back import read_held_back
from pipeline.resources.lake import Lake

TEST = FailedTest(name="unique_things", sql="select 1")


class StubWarehouse:
    """Schema raw with a number of articles of one batch."""

    def __init__(self, articles: int) -> None:
        self._connection = duckdb.connect()
        self._connection.execute("create schema raw")
        self._connection.execute(
            "create table raw.articles as select 'art_' || i as article_id, 'north' as batch_id"
            f" from range({articles:d}) as numbers(i)"
        )

    @contextmanager
    def connect(self):
        yield self._connection


@pytest.mark.parametrize(
    ("failing", "articles", "is_held_back"),
    [
        pytest.param(1, 1, True, id="the only article"),
        pytest.param(20, 20, True, id="twenty"),
        pytest.param(21, 100, False, id="more than twenty and a twentieth"),
        pytest.param(21, 1000, True, id="more than twenty, less than a twentieth"),
        pytest.param(0, 100, False, id="none that could be named"),
    ],
)
def test_only_a_few_articles_are_held_back(tmp_path, monkeypatch, failing, articles, is_held_back):
    builds = [DbtBuild(errors=["unique_things: Got results"], failed_tests=[TEST]), DbtBuild()]
    ids = [f"art_{number}" for number in range(failing)]
    monkeypatch.setattr(odd_articles, "trace", lambda _, test: Traced(test=test, article_ids=ids))
    monkeypatch.setattr(odd_articles, "bring_up_to_date", lambda *_: None)
    lake = Lake(tmp_path)

    result = odd_articles.build_without_odd_articles(
        lambda: builds.pop(0),
        lake=lake,
        warehouse=StubWarehouse(articles),
        judgements=[],
        project="project",
    )

    assert (result.build.errors == []) == is_held_back
    assert len(read_held_back(lake)) == (failing if is_held_back else 0)


def test_a_model_that_cannot_be_built_holds_nothing_back(tmp_path):
    broken = DbtBuild(errors=["unique_things: Got results", "model: Error"], failed_tests=[TEST])
    lake = Lake(tmp_path)
    result = odd_articles.build_without_odd_articles(
        lambda: broken, lake=lake, warehouse=StubWarehouse(1), judgements=[], project="project"
    )
    assert result.build is broken
    assert read_held_back(lake) == {}
