"""Times against a publication on Wednesday, 15 May 2019; the tense decides where it can."""

import pytest

from tests.unit.extract.phenomena import Case
from tests.unit.extract.whole import assert_read, read

DATED = {
    "weekday, past": ("The town fell on Tuesday.", "on Tuesday", "2019-05-14", "2019-05-14"),
    "weekday, future": ("Troops will arrive on Friday.", "on Friday", "2019-05-17", "2019-05-17"),
    "last week": ("Shells hit the port last week.", "last week", "2019-05-06", "2019-05-12"),
    "month, past": ("The war began in September.", "in September", "2018-09-01", "2018-09-30"),
    "month, future": (
        "Elections will be held in September.",
        "in September",
        "2019-09-01",
        "2019-09-30",
    ),
    "days ago": ("Two days ago, rebels left the hill.", "Two days ago", "2019-05-13", "2019-05-13"),
    "tomorrow": ("The truce expires tomorrow.", "tomorrow", "2019-05-16", "2019-05-16"),
    "whole date": (
        "He was arrested on May 3, 2018.",
        "on May 3, 2018",
        "2018-05-03",
        "2018-05-03",
    ),
    "decade": ("The dam was built in the 1970s.", "in the 1970s", "1970-01-01", "1979-12-31"),
    "from year to year": (
        "Between 2014 and 2017, the group held the city.",
        "Between 2014 and 2017",
        "2014-01-01",
        "2017-12-31",
    ),
    "yesterday": ("The envoy resigned yesterday.", "yesterday", "2019-05-14", "2019-05-14"),
    "this year": ("The army has lost two jets this year.", "this year", "2019-01-01", "2019-05-15"),
    "plan in a past sentence": (
        "The army said it would leave on Friday.",
        "on Friday",
        "2019-05-17",
        "2019-05-17",
    ),
}
NO_DATE = {
    "length of time": "The raid lasted three hours.",
    "name of a unit": "The May Brigade left the town.",
    "modal verb": "The rebels may leave the town.",
    "march on foot": "The march ended in the square.",
    "number of people": "In all, 2,000 people came.",
}


CASES = {
    **{
        name: Case(text, times=[(words, start, end)])
        for name, (text, words, start, end) in DATED.items()
    },
    "two times": Case(
        "On Tuesday, they said the talks would resume on Thursday.",
        times=[
            ("On Tuesday", "2019-05-14", "2019-05-14"),
            ("on Thursday", "2019-05-16", "2019-05-16"),
        ],
    ),
}


@pytest.mark.parametrize("name", DATED)
def test_time_is_an_interval_against_the_publication(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", NO_DATE)
def test_word_that_only_looks_like_a_time_has_no_days(name):
    assert [row for row in read(NO_DATE[name])["times"] if row.start_date or row.end_date] == []


def test_two_times_are_two_rows():
    assert_read(CASES["two times"])


def test_vague_time_has_no_days_and_says_so():
    [row] = read("The envoy arrived recently.")["times"]
    assert (row.start_date, row.end_date, row.null_reason) == (None, None, "vague")


@pytest.mark.parametrize("name", ["weekday, past", "month, past", "tomorrow", "days ago"])
def test_without_a_publication_date_there_are_no_days(name):
    text, words, *_ = DATED[name]
    [row] = read(text, is_dated=False)["times"]
    assert row.time_text.lower() in words.lower()
    assert (row.start_date, row.end_date, row.null_reason) == (None, None, "no_anchor")


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        ("“Shells hit our convoy today,” the general said.", None, "spoken"),
        ("Shells hit the convoy today, the general said.", "2019-05-15", None),
        ("“Shells hit our convoy on Monday,” the general said.", "2019-05-13", None),
    ],
)
def test_from_which_day_somebody_quoted_counts_is_not_known(text, day, reason):
    rows = read(text)
    [row] = rows["times"]
    assert (row.start_date and row.start_date.isoformat(), row.null_reason) == (day, reason)
    assert row.time_value == (day or "2019-05-15")
