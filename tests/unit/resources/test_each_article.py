"""One article that cannot be read costs no other, whether it fails or never ends."""

from datetime import UTC, datetime

import pytest

from pipeline.records import Article
from pipeline.resources import each_article
from pipeline.resources.each_article import rows_of_each


def article(number: int, text: str = "The bridge fell.") -> Article:
    return Article(
        **{
            **dict.fromkeys(Article.__dataclass_fields__),
            "article_id": f"art_{number}",
            "body_text": text,
            "published_at": datetime(2024, 3, 14, tzinfo=UTC),
        }
    )


class Reader:
    """Reads in a stream; one word makes it fail, another keeps it busy for ever."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def __call__(self, articles):
        self.calls.append(len(articles))
        for one in articles:
            if "fails" in one.body_text:
                raise ValueError(f"words of the article: {one.body_text}")
            while "never ends" in one.body_text:
                pass
            yield {"claims": [one.article_id]}


@pytest.fixture
def read(monkeypatch):
    monkeypatch.setattr(each_article, "LEAST_SECONDS", 0.2)
    return Reader()


def told(read, articles) -> dict[str, object]:
    return {one.article_id: found for one, found in rows_of_each(read, articles)}


def test_articles_without_fault_are_read_in_one_stream(read):
    articles = [article(n) for n in range(40)]
    found = told(read, articles)
    assert list(found) == [one.article_id for one in articles]
    assert all(rows == {"claims": [key]} for key, rows in found.items())
    assert read.calls == [40]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param("It fails.", "ValueError at test_each_article.py:", id="it fails"),
        pytest.param("It never ends.", "took over 0 s of processor time", id="it never ends"),
    ],
)
@pytest.mark.parametrize("place", [0, 17, 39])
def test_one_that_cannot_be_read_costs_no_other(read, text, error, place):
    articles = [article(n, text if n == place else "The bridge fell.") for n in range(40)]
    found = told(read, articles)
    assert list(found) == [one.article_id for one in articles]
    assert str(found.pop(f"art_{place}")).startswith(error)
    assert all(rows == {"claims": [key]} for key, rows in found.items())


def test_the_reason_quotes_nothing_of_the_article(read):
    [error] = told(read, [article(1, "A secret fails.")]).values()
    assert "secret" not in str(error)


def test_a_long_article_has_more_time(read):
    limit = each_article.LEAST_SECONDS + 1_000_000 * each_article.SECONDS_PER_CHAR
    assert limit > 1000
