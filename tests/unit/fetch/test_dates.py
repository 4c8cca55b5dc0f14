from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fetch.dates import find_date_in_file_name, find_date_in_text, read_date


def stated(found):
    return found and (found.start.isoformat(timespec="minutes")[:16], found.precision)


DAY = ("2017-09-07T00:00", "day")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017", ("2017-01-01T00:00", "year")),
        ("2017-09", ("2017-09-01T00:00", "month")),
        ("September 2017", ("2017-09-01T00:00", "month")),
        ("Sept. 2017", ("2017-09-01T00:00", "month")),
        ("2017-09-07", DAY),
        ("20170907", DAY),
        ("2017/09/07", DAY),
        (" 2017-09-07\n", DAY),
        ("7 September 2017", DAY),
        ("September 7, 2017", DAY),
        ("Sept. 7, 2017", DAY),
        ("Thursday, 7th of September 2017", DAY),
        ("25/12/2017", ("2017-12-25T00:00", "day")),
        ("12/25/2017", ("2017-12-25T00:00", "day")),
        ("4.4.2017", ("2017-04-04T00:00", "day")),
        ("2017-09-07T14:30", ("2017-09-07T14:30", "minute")),
        ("2017-09-07 14:30:59", ("2017-09-07T14:30", "minute")),
        ("2017-09-07T14:30:00Z", ("2017-09-07T14:30", "minute")),
        ("2017-09-07t14:30:00z", ("2017-09-07T14:30", "minute")),
        ("2017-09-07 01:30:00 +0300", ("2017-09-06T22:30", "minute")),
        ("2017-09-07T01:30:00+03:00", ("2017-09-06T22:30", "minute")),
        ("Thu, 07 Sep 2017 15:15:00 GMT", ("2017-09-07T15:15", "minute")),
        ("September 7, 2017 at 3:15 PM EST", ("2017-09-07T20:15", "minute")),
        ("2017-09-07T00:00:00", DAY),
        (date(2017, 9, 7), DAY),
        (datetime(2017, 9, 7), DAY),
        (datetime(2017, 9, 7, 1, 2, tzinfo=timezone(timedelta(hours=3))),
         ("2017-09-06T22:02", "minute")),
        (2017, ("2017-01-01T00:00", "year")),
    ],
    ids=str,
)  # fmt: skip
def test_date_is_read_as_precisely_as_it_is_written(value, expected):
    assert stated(read_date(value)) == expected


MINUTE = ("2017-09-07T14:30", "minute")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017/9/7", DAY),
        ("2017.09.07", DAY),
        ("2017-Sep-07", DAY),
        ("Sep-07-2017", DAY),
        ("07Sep2017", DAY),
        ("9/27/17", ("2017-09-27T00:00", "day")),
        ("2017-09-07Z", DAY),
        ("2017-09-07+03:00", DAY),
        ("Published: September 7, 2017", DAY),
        ("7. September 2017 Donnerstag", DAY),
        ("Donnerstag 14. März 2024", ("2024-03-14T00:00", "day")),
        ("jeudi 3 août 2017", ("2017-08-03T00:00", "day")),
        ("7 de septiembre de 2017", DAY),
        ("2017/09/07 14:30", MINUTE),
        ("27/09/2017 14:30:00", ("2017-09-27T14:30", "minute")),
        ("9/27/2017 2:30 PM", ("2017-09-27T14:30", "minute")),
        ("2017-09-07 02:30 PM", MINUTE),
        ("2017-09-07 12:05 AM", ("2017-09-07T00:05", "minute")),
        ("07-Sep-2017 14.30.00", MINUTE),
        ("20170907143000123", MINUTE),
        ("/Date(1504794600000)/", MINUTE),
        ("D:20170907173000+03'00'", MINUTE),
        ("D:20170907", DAY),
        ("07/Sep/2017:14:30:00 +0000", MINUTE),
        ("Thu Sep 07 14:30:00 +0000 2017", MINUTE),
        ("2017-09-07T17:30:00+03:00[Europe/Kyiv]", MINUTE),
        ("2017-09-07 17:30 GMT+3", MINUTE),
        ("2017-09-07 09:00 UTC-05:30", MINUTE),
    ],
    ids=str,
)
def test_date_is_read_as_programs_and_other_languages_spell_it(value, expected):
    assert stated(read_date(value)) == expected


@pytest.mark.parametrize(
    "value",
    [
        "03/04/2017",
        "03/04/2017 10:15",
        "25/12/17",
        "31/Feb/2017:10:15:00 +0000",
        "Published: 03/04/2017",
        "7 de nada de 2017",
        "2017-09-07 14:30 PM PM",
        "/Date(12)/",
        "3/4/17",
        "07.09.17",
        "7 September",
        "September 7",
        "Thursday",
        "yesterday",
        "2 days ago",
        "last month",
        "2017-02-31",
        "31 February 2017",
        "2017-13",
        "0017-09-07",
        "2017-09-07T25:00",
        "about 2017",
        "30/30/2017",
        "soon",
        "150474",
        "2024-03-14 25:00 EST",
        "14-Xyz-24",
        "20241340101500",
        True,
        [2017],
        {"year": 2017},
        b"2017",
        "7 September 2017" + " " * 90 + "and more",
        "9999-12-31T23:00:00-05:00",
        datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-5))),
    ],
    ids=str,
)
def test_unclear_date_is_not_guessed(value):
    assert read_date(value) is None


def test_a_text_longer_than_any_date_is_not_searched_for_one(monkeypatch):
    monkeypatch.setattr("dateparser.parse", lambda *_, **__: pytest.fail("searched"))
    assert read_date("3 May 2016 or so, " * 1000) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_iso_day_starts_at_midnight_utc(day):
    found = read_date(day.isoformat())
    assert found.start == datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert found.precision == "day"


@given(st.text())
def test_any_text_is_read_or_not_but_never_fails(text):
    read_date(text)
    find_date_in_text(text)
    find_date_in_file_name(text)


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        ("minute", ("2017-09-07T14:30", "minute")),
        ("day", DAY),
        ("month", ("2017-09-01T00:00", "month")),
        ("year", ("2017-01-01T00:00", "year")),
    ],
)
def test_coarsened_date_starts_the_wider_interval(precision, expected):
    assert stated(read_date("2017-09-07T14:30").coarsened(precision)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Convoy reaches the valley\nPublished: 7 September 2017\n\nAid came.",
        "Convoy reaches the valley\n\nThursday, September 7, 2017\n\nAid came.",
        "Convoy reaches the valley\nPosted on 2017-09-07\nAid came.",
        "AMMAN, 7 September 2017 (Sample Wire) — Aid came.",
        "PORT SUDAN, Sudan, Sept. 7, 2017 -- Aid came.",
        "PORT SUDAN, Sudan (Sept. 7, 2017) – Aid came.",
        "AMMAN (7 September 2017)\nAid came.",
    ],
    ids=[
        "published line",
        "bare line",
        "posted",
        "dateline",
        "dateline with country",
        "in brackets",
        "dateline on a line of its own",
    ],
)
def test_date_that_the_page_states_for_itself_is_found(text):
    assert stated(find_date_in_text(text)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "The siege began on 7 September 2017.\nAid came.",
        "A picture taken on Aug. 12, 2017 shows trucks.",
        "AMMAN, Sept. 7 (Sample Wire) — Aid came.",
        "Updated 7 September 2017\nAid came.",
        "THE OLD BRIDGE (Sept. 7, 2017) is shut.",
        "\n".join(["A line of text."] * 9 + ["7 September 2017"]),
    ],
    ids=["in a sentence", "caption", "no year", "update", "name with a day", "far down"],
)
def test_date_in_the_news_is_not_taken_for_the_date_of_publication(text):
    assert find_date_in_text(text) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2017-09-07_convoy.txt", DAY),
        ("wire-20170907.html", DAY),
        ("convoy 2017_09_07.txt", DAY),
        ("000_ec4e31920170907e.txt", None),
        ("2017-19-47.txt", None),
        ("wire20170907.txt", None),
        ("2017-09.txt", None),
        ("12345678.txt", None),
        ("2017-0907.txt", None),
    ],
)
def test_only_a_full_date_standing_free_counts_in_a_file_name(name, expected):
    assert stated(find_date_in_file_name(name)) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2017, 9, 7, tzinfo=UTC), False),
        (datetime(2017, 9, 5, tzinfo=UTC), False),
        (datetime(2017, 9, 3, 23, 59, tzinfo=UTC), True),
        (datetime(2016, 1, 1, tzinfo=UTC), True),
    ],
    ids=["today", "clock two days slow", "four days", "next year"],
)
def test_date_more_than_days_ahead_is_still_to_come(now, expected):
    assert read_date("2017-09-07").is_to_come(now) is expected
