"""The page of questions against the samples: every query runs, every output is the real one."""

from pathlib import Path

import duckdb
import pytest

from pipeline.questions import answer_page, queries_of

pytestmark = pytest.mark.slow

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
QUERIES = queries_of(PAGE)


@pytest.fixture(scope="module")
def answered(sample_database: Path) -> list[tuple[str, str]]:
    with duckdb.connect(sample_database, read_only=True) as connection:
        return queries_of(answer_page(PAGE, connection))


def test_the_page_asks_at_least_thirty_questions():
    assert len(QUERIES) >= 30


@pytest.mark.parametrize("number", range(len(QUERIES)), ids=lambda n: f"question {n + 1}")
def test_the_output_on_the_page_is_the_real_one(answered: list[tuple[str, str]], number: int):
    assert answered[number] == QUERIES[number], "run `python -m pipeline.questions`"


@pytest.mark.parametrize("number", range(len(QUERIES)), ids=lambda n: f"question {n + 1}")
def test_every_query_orders_its_rows(number: int):
    assert "order by" in QUERIES[number][0]
