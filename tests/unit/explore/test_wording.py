"""Figures, days and names in words."""

from datetime import date

import pytest

from pipeline.explore import closed_lists
from pipeline.explore.wording import (
    bounds,
    counted,
    days,
    listed,
    number,
    plural,
    published,
    quoted,
    spread,
    web_url,
)
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR


@pytest.mark.parametrize(
    ("low", "high", "is_exclusive", "words"),
    [
        (31, 31, False, "31"),
        (96, None, False, "at least 96"),
        (8_000_000, None, True, "more than 8,000,000"),
        (None, 120, False, "up to 120"),
        (24, 99, False, "24–99"),
        (None, None, False, ""),
        (0.5, 0.5, False, "0.5"),
    ],
)
def test_a_figure_says_what_it_allows(low, high, is_exclusive, words):
    assert bounds(low, high, is_exclusive=is_exclusive) == words


def test_a_spread_goes_from_the_least_to_the_greatest():
    assert spread(8_000_000, 6_000_000) == "6,000,000–8,000,000"
    assert spread(5, 5) == "5"
    assert spread(5, None) == "at least 5"


def test_what_is_counted_says_whether_its_upper_end_is_a_floor():
    assert counted(40, 40, is_floor=True) == "at least 40"
    assert counted(18, 27, is_floor=True) == "18–27 or more"
    assert counted(18, 27, is_floor=False) == "18–27"
    assert counted(None, None, is_floor=False) == ""


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2017, 1, 16), date(2017, 1, 16), "16 January 2017"),
        (date(2023, 6, 8), date(2023, 6, 12), "8–12 June 2023"),
        (date(2023, 5, 30), date(2023, 6, 2), "30 May – 2 June 2023"),
        (date(2022, 12, 30), date(2023, 1, 2), "30 December 2022 – 2 January 2023"),
        (date(2022, 12, 30), None, "30 December 2022"),
        (None, None, ""),
    ],
)
def test_days_read_as_people_write_them(start, end, words):
    assert days(start, end) == words


def test_a_date_is_no_more_exact_than_it_is_known():
    day = date(2017, 1, 1)
    assert published({"published_date": day, "published_precision": "year"}) == "2017"
    assert published({"published_date": day, "published_precision": "month"}) == "January 2017"
    assert published({"published_date": None}) == "date not known"


def test_counts_and_lists():
    assert plural(1, "outlet") == "1 outlet"
    assert plural(1200, "outlet") == "1,200 outlets"
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B", "C", "D"]) == "A, B and 2 others"
    assert number(1234567.0) == "1,234,567"


def test_words_are_cut_out_of_their_sentence():
    body = "Before. The mayor said nobody left. After."
    assert quoted(body, 23, 34, 8, 35) == ("The mayor said ", "nobody left", ".")
    assert quoted(body, 0, 6, 8, 35)[1] == "Before"


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://wire.example/2017/01/it?a=1&b=2", True),
        ("http://wire.example", True),
        ("javascript:alert(1)", False),
        (" https://wire.example", False),
        ('https://wire.example/"onmouseover=1', False),
        ("https://wire.example/>x", False),
        ("file:///etc/hostname", False),
        (None, False),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(address, is_link):
    assert web_url(address) == (address if is_link else None)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [("event_types", "event_type", "EVENTS"), ("reporting_verbs", "stance", "STANCES")],
)
def test_all_of_our_closed_lists_have_words(table, column, words):
    reference = read_reference(PROJECT_DIR / "seeds" / "reference")
    known = {getattr(row, column) for row in getattr(reference, table)}
    said = getattr(closed_lists, words)
    assert known | {"unknown"} == set(said) | {"unknown"}
