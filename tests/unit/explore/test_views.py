"""Views, their SQL as text, addresses and files."""

from datetime import date

import duckdb
import pytest

from pipeline.explore.asked import Asked, BadRequestError
from pipeline.explore.downloads import as_csv, written
from pipeline.explore.statements import filtered, inlined, used
from pipeline.explore.views import View


@pytest.fixture
def cursor():
    with duckdb.connect() as connection:
        connection.execute(
            "create table things as select range as n, 'it''s ' || range as t from range(120)"
        )
        yield connection


def asked(cursor, **query):
    return Asked(cursor, "/things", query)


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ("it's", "'it''s'"),
        ("'; drop table things; --", "'''; drop table things; --'"),
        (None, "null"),
        (True, "true"),
        (7, "7"),
        (date(2023, 6, 12), "date '2023-06-12'"),
        (["a", "b"], "['a', 'b']"),
    ],
)
def test_a_parameter_becomes_a_literal_that_is_itself(cursor, value, literal):
    assert inlined("select $it as it", {"it": value}) == f"select {literal} as it"
    assert cursor.execute(inlined("select $it", {"it": value})).fetchone()[0] == value


def test_only_parameters_that_are_named_are_given():
    assert used("select $a", {"a": 1, "b": 2}) == {"a": 1}


def test_filters_that_are_not_set_are_left_out():
    chosen = {"place": "Tabqa", "kind": None, "disputed": False}
    written = filtered(chosen, place="p = $place", kind="k = $kind", disputed="d", other="o")
    assert written.split() == ["and", "p", "=", "$place"]


def test_rows_are_counted_without_being_ordered_or_looked_up(cursor):
    sql = "with found as (select n from things order by n {limit}) select n, 1 / 0 from found"
    view = View("things", "Things", sql)
    assert "order by" not in view.counting
    assert cursor.execute(view.counting).fetchall() == [(120,)]
    assert cursor.execute(View("t", "T", "select n from things").counting).fetchall() == [(120,)]


def test_a_page_holds_its_rows_and_its_sql_gives_them_again(cursor):
    shown = asked(cursor, page="3").show_page(
        View("things", "Things", "select n from things order by n")
    )
    assert [row["n"] for row in shown.rows] == list(range(100, 120))
    assert (shown.total, shown.first, shown.last) == (120, 101, 120)
    assert cursor.execute(shown.sql).fetchall() == [(n,) for n in range(100, 120)]
    assert shown.next_page is None
    assert shown.previous_page == "/things?page=2"


def test_a_limit_stands_where_the_view_says():
    view = View("things", "Things", "with found as (from things {limit}) select * from found")
    assert view.limited("limit 5") == "with found as (from things limit 5) select * from found"
    assert "{limit}" not in view.limited("")


def test_an_address_keeps_the_filters_and_forgets_page_and_download(cursor):
    one = asked(cursor, place="Al Raqqah & more", page="2", download="x.csv", empty="")
    assert one.url(kind="A") == "/things?place=Al+Raqqah+%26+more&kind=A"
    assert one.url(place=None) == "/things"


@pytest.mark.parametrize(
    "ask",
    [
        lambda one: one.choice("kind", ["a", "b"]),
        lambda one: one.day("day"),
        lambda one: one.whole("count", 1, most=10),
    ],
    ids=["a word that is not on the list", "no day", "too many"],
)
def test_what_makes_no_sense_is_refused(cursor, ask):
    with pytest.raises(BadRequestError):
        ask(asked(cursor, kind="c", day="yesterday", count="11"))


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_of_a_csv_is_a_formula(text):
    assert as_csv(["t"], [(text,)]).decode().splitlines()[1].lstrip('"').startswith("'")


def test_a_number_of_a_csv_stays_one():
    assert as_csv(["n", "x"], [(-5, None)]).decode() == "n,x\r\n-5,\r\n"


def test_an_unknown_kind_of_file_is_refused(cursor):
    with pytest.raises(ValueError, match="exe"):
        written(cursor.execute("select 1"), "exe")
