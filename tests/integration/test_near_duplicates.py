"""Near-duplicates over all batches: signed once, grouped anew, gone with their article."""

import duckdb
import pytest

from pipeline.resources import loading, near_duplicates

pytestmark = pytest.mark.slow

STORY = (
    "The ferry to the islands ran aground on a sandbank early on Friday with ninety people aboard. "
    "All of them were taken off by fishing boats within two hours, the harbour master said. The "
    "hull is not damaged, and the company hopes to float the ship at high tide tonight.\n"
)
COPY = STORY + "A second ferry serves the route until then.\n"
OTHER = (
    "Bakers in the capital raised the price of a loaf for the third time this year. Flour costs "
    "twice what it did in spring, their guild said, and the new tax on salt comes on top. Many "
    "shops now close on Mondays to save fuel for the ovens.\n"
)


@pytest.fixture
def signed(monkeypatch):
    """The texts that were given a signature, in order."""
    texts = []
    real = near_duplicates.signature_of

    def count(text):
        texts.append(text)
        return real(text)

    monkeypatch.setattr(near_duplicates, "signature_of", count)
    return texts


def test_a_copy_in_a_later_batch_joins_the_group_and_only_it_is_signed(house, folder, signed):
    house.run(folder("first", a=STORY, b=OTHER))
    assert house.rows("raw.near_duplicates") == []
    assert len(signed) == 2
    house.run(folder("second", c=COPY))
    assert len(signed) == 3
    rows = house.rows("raw.near_duplicates", "near_duplicate_group_id")
    assert len(rows) == 2
    assert len(set(rows)) == 1


def test_loading_again_changes_and_signs_nothing(house, folder, signed):
    path = folder("first", a=STORY, b=COPY)
    house.run(path)
    before = house.everything()
    house.run(path)
    assert house.everything() == before
    assert len(signed) == 2


def test_another_method_signs_everything_again(house, folder, signed, monkeypatch):
    house.run(folder("first", a=STORY, b=COPY))
    before = house.rows("raw.near_duplicates")
    monkeypatch.setattr(near_duplicates, "METHOD", "minhash-of-tomorrow")
    house.run(folder("second", c=OTHER))
    assert len(signed) == 5
    assert house.rows("raw.near_duplicates") == before


def test_a_group_goes_with_its_articles(house, folder):
    house.run(folder("first", a=STORY))
    house.run(folder("second", b=COPY))
    assert len(house.rows("raw.near_duplicates")) == 2
    house.lake.drop_batch("second")
    house.run()
    assert house.rows("raw.near_duplicates") == []
    assert len(house.rows("raw.article_signatures")) == 1


@pytest.mark.parametrize("articles", [4_999, 5_000, 5_001, 12_000])
def test_any_number_of_articles_is_signed_at_once(articles):
    """Of 5,000 and more, one page is not all: each must be fetched before the next is written."""
    with duckdb.connect() as connection:
        loading.prepare(connection, version="1")
        connection.execute(
            "create or replace table raw.articles as"
            " select 'art_' || n as article_id, ? || n as body_text, null::text as publisher_name,"
            " null::text as title, null::timestamp as published_at from range(?) as numbers(n)",
            [STORY, articles],
        )
        near_duplicates.replace_near_duplicates(connection)
        signed = "select count(*), count(distinct article_id) from raw.article_signatures"
        assert connection.execute(signed).fetchall() == [(articles, articles)]
        [[grouped]] = connection.execute("select count(*) from raw.near_duplicates").fetchall()
        assert grouped == articles
