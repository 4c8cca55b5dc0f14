"""Which words are a time expression, and which days they denote from a publication date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.times.calendar import NO_ANCHOR, AnchorDate
from pipeline.extract.times.intervals import intervals
from tests.unit.extract.growth import is_linear

# A Wednesday; the week runs from Monday the 13th to Sunday the 19th.
ANCHOR = AnchorDate(day=date(2019, 5, 15), precision="day")


def _read(text, *, tense="past", anchor=ANCHOR):
    return [
        (
            text[match.start : match.end],
            interval.start.isoformat() if interval.start else None,
            interval.end.isoformat() if interval.end else None,
            interval.precision,
        )
        for match, interval in intervals(text, anchor, tense=tense)
    ]


RESOLVED = [
    # two expressions for one day
    ("It burned last week on Monday.", "last week on Monday", "2019-05-06", "2019-05-06", "day"),
    (
        "It burned on Tuesday of last week.",
        "on Tuesday of last week",
        "2019-05-07",
        "2019-05-07",
        "day",
    ),
    ("It burned on Friday last week.", "on Friday last week", "2019-05-10", "2019-05-10", "day"),
    (
        "It burned a week ago on Tuesday.",
        "a week ago on Tuesday",
        "2019-05-07",
        "2019-05-07",
        "day",
    ),
    (
        "It burned two weeks ago on Sunday.",
        "two weeks ago on Sunday",
        "2019-05-05",
        "2019-05-05",
        "day",
    ),
    ("It burned a fortnight ago.", "a fortnight ago", "2019-04-29", "2019-05-05", "week"),
    (
        "It burned a fortnight ago on Sunday.",
        "a fortnight ago on Sunday",
        "2019-05-05",
        "2019-05-05",
        "day",
    ),
    ("It burned ten years ago today.", "ten years ago today", "2009-05-15", "2009-05-15", "day"),
    ("It burned a month ago today.", "a month ago today", "2019-04-15", "2019-04-15", "day"),
    (
        "It burned overnight from Saturday to Sunday.",
        "overnight from Saturday to Sunday",
        "2019-05-11",
        "2019-05-12",
        "day_range",
    ),
    (
        "It burned overnight Saturday to Sunday.",
        "overnight Saturday to Sunday",
        "2019-05-11",
        "2019-05-12",
        "day_range",
    ),
    # texts in small letters
    ("It burned on tuesday.", "on tuesday", "2019-05-14", "2019-05-14", "day"),
    # absolute dates
    ("They met on March 3, 2018.", "on March 3, 2018", "2018-03-03", "2018-03-03", "day"),
    ("They met on 3 March 2018.", "on 3 March 2018", "2018-03-03", "2018-03-03", "day"),
    (
        "Signed on the 3rd of March 2018 here.",
        "on the 3rd of March 2018",
        "2018-03-03",
        "2018-03-03",
        "day",
    ),
    ("Released on Dec. 7, 2018, it shows", "on Dec. 7, 2018", "2018-12-07", "2018-12-07", "day"),
    (
        "On Sunday, April 7, 2019, it rained.",
        "On Sunday, April 7, 2019",
        "2019-04-07",
        "2019-04-07",
        "day",
    ),
    ("Dated 2018-11-30 in the file.", "2018-11-30", "2018-11-30", "2018-11-30", "day"),
    ("Dated 30.11.2018 in the file.", "30.11.2018", "2018-11-30", "2018-11-30", "day"),
    ("Dated 11/30/2018 in the file.", "11/30/2018", "2018-11-30", "2018-11-30", "day"),
    ("It fell in August 2016.", "in August 2016", "2016-08-01", "2016-08-31", "month"),
    ("It fell in Feb. 2016.", "in Feb. 2016", "2016-02-01", "2016-02-29", "month"),
    ("It fell in 2016.", "in 2016", "2016-01-01", "2016-12-31", "year"),
    ("The 2016 accord failed.", "2016", "2016-01-01", "2016-12-31", "year"),
    ("It began in late 2016.", "in late 2016", "2016-10-01", "2016-12-31", "quarter"),
    ("It began in early 2016.", "in early 2016", "2016-01-01", "2016-03-31", "quarter"),
    ("It began in mid-2016.", "in mid-2016", "2016-05-01", "2016-08-31", "quarter"),
    ("At the end of 2016 it stopped.", "At the end of 2016", "2016-10-01", "2016-12-31", "quarter"),
    (
        "In the second half of 2016 it grew.",
        "In the second half of 2016",
        "2016-07-01",
        "2016-12-31",
        "quarter",
    ),
    (
        "In the first quarter of 2018 it grew.",
        "In the first quarter of 2018",
        "2018-01-01",
        "2018-03-31",
        "quarter",
    ),
    (
        "In the summer of 2018 it grew.",
        "In the summer of 2018",
        "2018-06-01",
        "2018-08-31",
        "quarter",
    ),
    ("During the 1990s it grew.", "During the 1990s", "1990-01-01", "1999-12-31", "year"),
    ("It shrank in the late 1980s.", "in the late 1980s", "1986-01-01", "1989-12-31", "year"),
    (
        "The army took it in early June 2018.",
        "in early June 2018",
        "2018-06-01",
        "2018-06-10",
        "day_range",
    ),
    (
        "The army took it in late June 2018.",
        "in late June 2018",
        "2018-06-21",
        "2018-06-30",
        "day_range",
    ),
    # ranges
    (
        "Between 3 and 5 March 2018 it snowed.",
        "3 and 5 March 2018",
        "2018-03-03",
        "2018-03-05",
        "day_range",
    ),
    (
        "From March 3 to March 5, 2018, it snowed.",
        "From March 3 to March 5, 2018",
        "2018-03-03",
        "2018-03-05",
        "day_range",
    ),
    (
        "Between November and February it was shut.",
        "Between November and February",
        "2018-11-01",
        "2019-02-28",
        "month",
    ),
    (
        "Between January 1 and March 26 it was shut.",
        "Between January 1 and March 26",
        "2019-01-01",
        "2019-03-26",
        "day_range",
    ),
    (
        "He left on June 16 of last year.",
        "on June 16 of last year",
        "2018-06-16",
        "2018-06-16",
        "day",
    ),
    ("The war of 2003-2011 was long.", "2003-2011", "2003-01-01", "2011-12-31", "year"),
    ("From 2014 to 2016 it was shut.", "From 2014 to 2016", "2014-01-01", "2016-12-31", "year"),
    (
        "From March to May 2016 it was shut.",
        "From March to May 2016",
        "2016-03-01",
        "2016-05-31",
        "month",
    ),
    (
        "It was shut from Monday to Tuesday.",
        "from Monday to Tuesday",
        "2019-05-13",
        "2019-05-14",
        "day_range",
    ),
    # since and by open a side
    ("They have held it since 2014.", "since 2014", "2014-01-01", "2019-05-15", "open"),
    ("They have held it since Monday.", "since Monday", "2019-05-13", "2019-05-15", "open"),
    ("They held it until March 2018.", "until March 2018", None, "2018-03-31", "month"),
    ("They had left by Tuesday morning.", "by Tuesday morning", None, "2019-05-14", "day_part"),
    # weekdays
    ("He spoke on Tuesday.", "on Tuesday", "2019-05-14", "2019-05-14", "day"),
    ("He spoke Wednesday.", "Wednesday", "2019-05-15", "2019-05-15", "day"),
    ("He spoke on Thursday.", "on Thursday", "2019-05-09", "2019-05-09", "day"),
    ("He spoke last Wednesday.", "last Wednesday", "2019-05-08", "2019-05-08", "day"),
    ("He spoke late Tuesday.", "late Tuesday", "2019-05-14", "2019-05-14", "day"),
    ("He spoke on Tuesday night.", "on Tuesday night", "2019-05-14", "2019-05-14", "day_part"),
    # months and days without a year
    ("They came in September.", "in September", "2018-09-01", "2018-09-30", "month"),
    ("They came in March.", "in March", "2019-03-01", "2019-03-31", "month"),
    ("They came on March 30.", "on March 30", "2019-03-30", "2019-03-30", "day"),
    ("They came on December 2.", "on December 2", "2018-12-02", "2018-12-02", "day"),
    ("They came on 12 May.", "on 12 May", "2019-05-12", "2019-05-12", "day"),
    ("They came last April.", "last April", "2019-04-01", "2019-04-30", "month"),
    ("They came in early April.", "in early April", "2019-04-01", "2019-04-10", "day_range"),
    # deictic words
    ("It fell today.", "today", "2019-05-15", "2019-05-15", "day"),
    ("It fell yesterday.", "yesterday", "2019-05-14", "2019-05-14", "day"),
    ("It fell yesterday morning.", "yesterday morning", "2019-05-14", "2019-05-14", "day_part"),
    (
        "It fell the day before yesterday.",
        "the day before yesterday",
        "2019-05-13",
        "2019-05-13",
        "day",
    ),
    ("It fell this morning.", "this morning", "2019-05-15", "2019-05-15", "day_part"),
    ("It fell last night.", "last night", "2019-05-14", "2019-05-14", "day_part"),
    ("It fell overnight.", "overnight", "2019-05-14", "2019-05-15", "day_part"),
    ("They are currently there.", "currently", "2019-05-15", "2019-05-15", "day"),
    # calendar units
    ("It fell last week.", "last week", "2019-05-06", "2019-05-12", "week"),
    ("It fell last month.", "last month", "2019-04-01", "2019-04-30", "month"),
    ("It fell last year.", "last year", "2018-01-01", "2018-12-31", "year"),
    ("It fell this week.", "this week", "2019-05-13", "2019-05-15", "week"),
    ("It fell this year.", "this year", "2019-01-01", "2019-05-15", "year"),
    ("Earlier this week it fell.", "Earlier this week", "2019-05-13", "2019-05-15", "week"),
    ("Earlier this month it fell.", "Earlier this month", "2019-05-01", "2019-05-15", "month"),
    ("It fell late last month.", "late last month", "2019-04-21", "2019-04-30", "day_range"),
    (
        "It fell at the end of last year.",
        "at the end of last year",
        "2018-10-01",
        "2018-12-31",
        "quarter",
    ),
    (
        "It fell over the weekend last weekend.",
        "last weekend",
        "2019-05-11",
        "2019-05-12",
        "day_range",
    ),
    ("They came on Dec.4th.", "on Dec.4th", "2018-12-04", "2018-12-04", "day"),
    ("They fought over the weekend.", "the weekend", "2019-05-11", "2019-05-12", "day_range"),
    ("It fell at the weekend.", "at the weekend", "2019-05-11", "2019-05-12", "day_range"),
    ("Held since the weekend.", "since the weekend", "2019-05-11", "2019-05-15", "open"),
    ("It fell this weekend.", "this weekend", "2019-05-11", "2019-05-12", "day_range"),
    # reaching back or ahead
    ("It grew over the last year.", "the last year", "2018-05-15", "2019-05-15", "day_range"),
    ("It ran from May 3-5 there.", "May 3-5", "2019-05-03", "2019-05-05", "day_range"),
    (
        "Shelling killed ten in the past three days.",
        "in the past three days",
        "2019-05-12",
        "2019-05-15",
        "day_range",
    ),
    (
        "It grew over the last few days.",
        "the last few days",
        "2019-05-12",
        "2019-05-15",
        "day_range",
    ),
    (
        "It grew in the last 24 hours.",
        "in the last 24 hours",
        "2019-05-14",
        "2019-05-15",
        "day_range",
    ),
    ("It grew over the past week.", "the past week", "2019-05-08", "2019-05-15", "day_range"),
    (
        "It grew during the last two years.",
        "during the last two years",
        "2017-05-15",
        "2019-05-15",
        "day_range",
    ),
    ("He left three days ago.", "three days ago", "2019-05-12", "2019-05-12", "day"),
    ("He left two weeks ago.", "two weeks ago", "2019-04-29", "2019-05-05", "week"),
    ("He left five years ago.", "five years ago", "2014-01-01", "2014-12-31", "year"),
    ("He left thirteen days ago.", "thirteen days ago", "2019-05-02", "2019-05-02", "day"),
    ("He left twenty-five years ago.", "twenty-five years ago", "1994-01-01", "1994-12-31", "year"),
    ("He left a month ago.", "a month ago", "2019-04-01", "2019-04-30", "month"),
    (
        "It fell Friday through Monday.",
        "Friday through Monday",
        "2019-05-10",
        "2019-05-13",
        "day_range",
    ),
    ("It fell Friday to Monday.", "Friday to Monday", "2019-05-10", "2019-05-13", "day_range"),
    (
        "It fell May 3 through May 6.",
        "May 3 through May 6",
        "2019-05-03",
        "2019-05-06",
        "day_range",
    ),
    ("It fell on Friday, to Monday's shame.", "on Friday", "2019-05-10", "2019-05-10", "day"),
]


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "precision"),
    RESOLVED,
    ids=lambda v: v if isinstance(v, str) and " " in v else "",
)
def test_expression_gives_the_days_it_denotes(text, words, start, end, precision):
    assert (words, start, end, precision) in _read(text)


FUTURE = [
    ("They will meet on Friday.", "on Friday", "2019-05-17", "2019-05-17"),
    ("They will meet on Tuesday.", "on Tuesday", "2019-05-21", "2019-05-21"),
    ("They will meet next Wednesday.", "next Wednesday", "2019-05-22", "2019-05-22"),
    ("They will meet in September.", "in September", "2019-09-01", "2019-09-30"),
    ("They will meet on March 1.", "on March 1", "2020-03-01", "2020-03-01"),
    ("They will meet tomorrow.", "tomorrow", "2019-05-16", "2019-05-16"),
    ("They will meet next month.", "next month", "2019-06-01", "2019-06-30"),
    ("They will meet this week.", "this week", "2019-05-15", "2019-05-19"),
    ("They will meet later this year.", "later this year", "2019-05-15", "2019-12-31"),
    ("They will leave by the end of the month.", "by the end of the month", None, "2019-05-31"),
    ("They will leave over the weekend.", "the weekend", "2019-05-18", "2019-05-19"),
    ("They will leave in two weeks.", "in two weeks", "2019-05-27", "2019-06-02"),
    ("They will leave in a month.", "in a month", "2019-06-01", "2019-06-30"),
    ("They will leave in the next two days.", "in the next two days", "2019-05-15", "2019-05-17"),
]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"), FUTURE, ids=lambda v: v if v and " " in v else ""
)
def test_future_verb_sends_the_expression_ahead(text, words, start, end):
    assert (words, start, end) in [row[:3] for row in _read(text, tense="future")]


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Tuesday.",
        "They came in September.",
        "It fell today.",
        "Earlier this week it fell.",
        "It grew in the past three days.",
        "He left two years ago.",
        "They came on March 30.",
        "They are currently there.",
    ],
)
def test_relative_expression_without_publication_date_is_null_never_today(text):
    [(_, interval)] = intervals(text, NO_ANCHOR)
    assert (interval.start, interval.end, interval.null_reason) == (None, None, "no_anchor")


def test_absolute_date_needs_no_publication_date():
    assert _read("It fell on 1 May 2011.", anchor=NO_ANCHOR)[0][1] == "2011-05-01"


def test_since_without_publication_date_keeps_its_start_and_an_open_end():
    assert _read("Held since 2014.", anchor=NO_ANCHOR) == [
        ("since 2014", "2014-01-01", None, "open")
    ]


MONTH_ANCHOR = AnchorDate(day=date(2019, 5, 1), precision="month")


@pytest.mark.parametrize("words", ["on Tuesday", "yesterday", "this week", "three days ago"])
def test_month_precise_anchor_decides_no_day(words):
    [(_, interval)] = intervals(f"It fell {words}.", MONTH_ANCHOR)
    assert interval.null_reason == "no_anchor"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("last month", "2019-04-01", "2019-04-30"),
        ("this month", "2019-05-01", "2019-05-31"),
        ("in September", "2018-09-01", "2018-09-30"),
        ("last year", "2018-01-01", "2018-12-31"),
    ],
)
def test_month_precise_anchor_decides_months_and_years(words, start, end):
    assert _read(f"It fell {words}.", anchor=MONTH_ANCHOR)[0][1:3] == (start, end)


def test_year_precise_anchor_decides_years_only():
    anchor = AnchorDate(day=date(2019, 1, 1), precision="year")
    assert _read("It fell last year.", anchor=anchor)[0][1] == "2018-01-01"
    [(_, interval)] = intervals("It fell last month.", anchor)
    assert interval.null_reason == "no_anchor"


@pytest.mark.parametrize(
    "words", ["recently", "for months", "in recent weeks", "years ago", "in the coming days"]
)
def test_vague_expression_is_null_and_says_so(words):
    [(_, interval)] = intervals(f"It happened {words}.", ANCHOR)
    assert (interval.start, interval.null_reason) == (None, "vague")


@pytest.mark.parametrize(("tense", "year"), [("past", 2016), ("future", 2020)])
@pytest.mark.parametrize("words", ["Feb. 29", "29 February"])
def test_leap_day_is_one_of_the_leap_year_before_or_after(words, tense, year):
    assert [row[1] for row in _read(f"They met on {words}.", tense=tense)] == [f"{year}-02-29"]


@pytest.mark.parametrize("words", ["31 February 2018", "02/03/2018", "this 29 February"])
def test_impossible_or_ambiguous_date_is_unparsed(words):
    assert intervals(f"It fell on {words}.", ANCHOR)[0][1].null_reason == "unparsed"


def test_at_the_time_points_back_past_the_day_of_writing():
    text = "In March rebels held a hill where troops now are. It was quiet at the time."
    assert _read(text)[-1][:3] == ("at the time", "2019-03-01", "2019-03-31")


def test_day_later_counts_from_the_date_before_it():
    assert _read("It fell on May 2, 2018. Two days later it burned.")[-1][1] == "2018-05-04"


@pytest.mark.parametrize("words", ["Two minutes later", "Two days later", "A week later"])
def test_what_is_finer_than_the_date_before_it_is_vague(words):
    [_, (_, interval)] = intervals(f"It fell in 2018. {words} it burned.", ANCHOR)
    assert interval.null_reason == "vague"


def test_anaphor_without_a_date_before_it_is_vague():
    [(_, interval)] = intervals("It was quiet at the time.", ANCHOR)
    assert interval.null_reason == "vague"


LENGTHS = [
    ("The siege lasted for three years.", "three years"),
    ("A three-year siege ended.", "three-year"),
    ("The truce is expected to last two days.", "two days"),
    ("It rained for about two years.", "about two years"),
    ("It fell less than a year after the vote.", "less than a year"),
    ("It fell 10 days before the vote.", "10 days"),
    ("They held it for a week.", "a week"),
    ("A 24-hour truce held.", "24-hour"),
    ("It took two and a half years.", "two and a half years"),
    ("He stayed several weeks.", "several weeks"),
    ("A months-long siege ended.", "months-long"),
    ("After weeks of shelling they fled.", "weeks"),
    ("They took it in two weeks.", "in two weeks"),
]


@pytest.mark.parametrize(("text", "words"), LENGTHS, ids=[words for _, words in LENGTHS])
def test_length_is_a_time_without_days(text, words):
    [(match, interval)] = intervals(text, ANCHOR)
    assert text[match.start : match.end] == words
    assert (interval.start, interval.end, interval.precision, interval.null_reason) == (
        None,
        None,
        "unknown",
        "vague",
    )


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in the 12th century", "1101-01-01", "1200-12-31"),
        ("in the twentieth century", "1901-01-01", "2000-12-31"),
        ("in the late 19th century", "1867-01-01", "1900-12-31"),
        ("last century", "1901-01-01", "2000-12-31"),
    ],
)
def test_century_runs_from_its_first_year_to_its_hundredth(words, start, end):
    assert _read(f"It was built {words}.") == [(words, start, end, "year")]


def test_century_before_christ_has_no_date():
    [(_, interval)] = intervals("It was built in the third century BC.", ANCHOR)
    assert (interval.start, interval.null_reason) == (None, "unparsed")


NO_TIMES = [
    "A 15-year-old boy and a man 30 years old died.",
    "He earns $5 a day and prays five times a day.",
    "One day they left.",
    "The Six-Day War ended.",
    "Three quarters of them left.",
    "It was the weekend of the vote.",
    "He came in third after a century-old rule fell.",
    "He may say that they march on.",
    "Prime Minister May spoke.",
    "Some 2000 people fled.",
    "At least 1990 fighters died.",
    "Regiment 2017 held.",
    "The road is 2016 meters long.",
    "Until now nobody came, now that it is over.",
    "For the second time they failed.",
    "The sun rose and he sat down.",
    "It cost $2017 in all.",
    "The last three men left.",
    "They fell one after another in the second week of fighting.",
    "In the fall of the city many died.",
    "He told USA Today that it was over.",
    "It was over as soon as it began.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time_is_found_where_none_is_told(text):
    assert _read(text) == []


@given(st.text(max_size=400))
def test_any_text_gives_offsets_in_range(text):
    last = 0
    for match, interval in intervals(text, ANCHOR):
        assert last <= match.start < match.end <= len(text)
        assert interval.start is None or interval.end is None or interval.start <= interval.end
        assert (interval.start is None and interval.end is None) == (
            interval.null_reason is not None
        )
        last = match.end


WORDS = st.sampled_from(
    [
        *"on in by since until last this next early late May March Tuesday 2014 1990s 3".split(),
        *"31 the week month year days ago three past few from to and between - , . of".split(),
        *"first end now".split(),
        "\n",
        "",
    ]
)


@given(st.lists(WORDS, max_size=40), st.sampled_from(["past", "present", "future", None]))
def test_any_heap_of_time_words_resolves_or_says_why(words, tense):
    for _, interval in intervals(" ".join(words), ANCHOR, tense=tense):
        assert interval.start is None or interval.end is None or interval.start <= interval.end


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_ends_of_the_calendar_raise_nothing(day):
    text = " ".join(row[0] for row in RESOLVED) + " ".join(row[0] for row in FUTURE)
    for tense in ("past", "future"):
        intervals(text, AnchorDate(day=day), tense=tense)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "1",
        "May ",
        "the last ",
        "2014-",
        "from March 3 to ",
        "\n",
        "in the past three days ",
        "about two ",
        "a week ",
    ],
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(piece):
    assert is_linear(lambda text: intervals(text, ANCHOR), piece)


def _values(text, *, tense="past"):
    return [
        (text[match.start : match.end], interval.value)
        for match, interval in intervals(text, ANCHOR, tense=tense)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shots fell at 8 p.m. on Friday.", "2019-05-10T20:00"),
        ("Shots fell on Monday at about 06:30.", "2019-05-13T06:30"),
        ("Shots fell at noon on Monday.", "2019-05-13T12:00"),
        ("Shots fell on Monday night.", "2019-05-13TNI"),
        ("Shots fell every morning.", "XXXX-XX-XXTMO"),
        ("They meet each July.", "XXXX-07"),
        ("They meet every week.", "P1W"),
        ("It lasted three hours.", "PT3H"),
        ("It lasted for two and a half years.", "P2.5Y"),
        ("It lasted for a few days.", "PXD"),
        ("It fell in the past two months.", "P2M"),
        ("It fell recently.", "PAST_REF"),
        ("They want peace in the near future.", "FUTURE_REF"),
        ("They now hold it.", "PRESENT_REF"),
        ("It fell in the third quarter.", "2018-Q3"),
        ("It fell in the 2016 second quarter.", "2016-Q2"),
        ("It fell last week.", "2019-W19"),
        ("It fell in the 1980s.", "198"),
        ("It fell last summer.", "2018-SU"),
        ("It fell last fall.", "2018-FA"),
        ("It fell in nineteen ninety-six.", "1996"),
        ("It fell in fiscal 2016.", "2016"),
        ("It fell a week or so ago.", "2019-W19"),
        ("It should fall by year-end.", "2019"),
        ("It should fall at the year's end.", "2019"),
        ("It fell in the last fiscal year.", "2018"),
        ("Fuel runs short in the current financial year.", "2019"),
        ("It lasted two more weeks.", "P2W"),
        ("It lasted at least 20 more years.", "P20Y"),
        ("They held it an additional month.", "P1M"),
        ("They patrol the road daily.", "P1D"),
        ("The weekly convoy was late.", "P1W"),
        ("They fear for the future and stay.", "FUTURE_REF"),
    ],
)
def test_expression_is_said_as_a_timex_value(text, value):
    assert [found for _, found in _values(text)] == [value]


def test_a_year_ago_means_the_same_quarter_beside_one():
    text = "Sales fell in the first quarter. A year earlier they rose; a year ago they stood still."
    assert [value for _, value in _values(text)] == ["2019-Q1", "2018-Q1", "2018-Q1"]


def test_hour_alone_is_of_the_day_before_it_or_of_none():
    days = [interval.start for _, interval in intervals("At 5 p.m. it fell.", ANCHOR)]
    assert days == [None]
    both = [i.start for _, i in intervals("On Monday they left. At 5 p.m. it fell.", ANCHOR)]
    assert both == [date(2019, 5, 13), date(2019, 5, 13)]


@pytest.mark.parametrize(
    "text",
    [
        "At the same time they left.",
        "The fall of the town shocked them.",
        "It was 3:16.",
        "The year-end report named him.",
        "The Daily Ferry wrote so.",
        "The bi-weekly convoy was late.",
        "He spoke of the future of Varn.",
        "The future king left.",
    ],
)
def test_words_that_look_like_a_time_are_none(text):
    assert _values(text) == []
