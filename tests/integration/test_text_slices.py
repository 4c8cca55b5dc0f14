"""The SQL that cuts stretches out of texts: the right words, at a cost of their length."""

import duckdb
import pytest
from jinja2 import Environment

from pipeline.settings import PROJECT_DIR
from tests.unit.extract.growth import grows_with_length

PIECE = "Élan took Qarah – nobody saw it. "


@pytest.fixture(scope="module")
def query() -> str:
    source = (PROJECT_DIR / "dbt_project" / "macros" / "text_slices.sql").read_text("utf-8")
    macros = Environment().from_string(source).module
    return f"""
        with pieces as ({macros.text_pieces("articles")})
        select spans.start_char, spans.end_char,
            {macros.text_slice("spans", "start_char", "end_char")} as words
        from spans
        inner join articles on spans.article_id = articles.article_id
        left join pieces on {macros.is_in_piece("spans", "start_char")}
        order by all
    """


def warehouse(text, spans):
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.execute(
        "create table articles as select 'art_1' as article_id, ? as body_text", [text]
    )
    connection.execute(
        "create table spans as select 'art_1' as article_id, unnest(?) as start_char,"
        " unnest(?) as end_char",
        [[start for start, _ in spans], [end for _, end in spans]],
    )
    return connection


def test_a_slice_is_the_words_at_its_offsets_wherever_it_lies(query):
    text = PIECE * 300
    starts = [0, 1, 1990, 1999, 2000, 2001, 3999, 4000, 7777, len(text) - 3]
    spans = [(at, min(len(text), at + size)) for at in starts for size in (1, 3, 2000, 2500, 9000)]
    found = warehouse(text, spans).execute(query).fetchall()
    assert found == sorted((start, end, text[start:end]) for start, end in spans)


def test_what_lies_outside_its_article_has_no_words(query):
    found = warehouse(PIECE, [(5000, 5003)]).execute(query).fetchall()
    assert found in ([(5000, 5003, "")], [(5000, 5003, None)])


def test_ten_times_the_text_and_its_spans_take_at_most_fifteen_times_as_long(query):
    def make(size):
        text = (PIECE * size)[:size]
        return warehouse(text, [(at, at + 20) for at in range(0, size, 30)])

    assert grows_with_length(
        lambda connection: connection.execute(query).fetchall(), make, short=30_000
    )
