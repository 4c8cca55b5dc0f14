"""What approximators, ranges and vague numbers say about the bounds of a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.figures.bounds import Bounds, bounds, vague_bounds
from pipeline.extract.figures.quantities import QuantityFinder
from tests.unit.extract.growth import is_linear


def _row(text, rule, low=None, high=None):
    return {"approximator_text": text, "bound_rule": rule, "value_low": low, "value_high": high}


APPROXIMATORS = [
    _row("at least", "floor"),
    _row("no fewer than", "floor"),
    _row("or more", "floor"),
    _row("more than", "floor_exclusive"),
    _row("over", "floor_exclusive"),
    _row("up to", "ceiling"),
    _row("as many as", "ceiling"),
    _row("or fewer", "ceiling"),
    _row("less than", "ceiling_exclusive"),
    _row("nearly", "ceiling_exclusive"),
    _row("almost", "ceiling_exclusive"),
    _row("about", "point"),
    _row("some", "point"),
    _row("roughly", "point"),
    _row("an estimated", "point"),
    _row("dozens", "vague", 24.0, 99.0),
    _row("hundreds", "vague", 200.0, 999.0),
    _row("thousands", "vague", 2000.0, 9999.0),
    _row("tens of thousands", "vague", 20000.0, 99999.0),
    _row("several", "vague", 3.0, 9.0),
    _row("a few", "vague", 2.0, 9.0),
    _row("a number of", "vague", 1.0, None),
    _row("much of", "vague", 50.0, None),
    _row("all of", "vague", 100.0, 100.0),
]
FINDER = QuantityFinder(APPROXIMATORS)

CASES = [
    ("120 men", "120", 120, 120, 120),
    ("at least 122 civilians", "at least 122", 122, None, 122),
    ("no fewer than 30 men", "no fewer than 30", 30, None, 30),
    ("more than 5,000 men", "more than 5,000", 5000, None, 5000),
    ("over 40 towns", "over 40", 40, None, 40),
    ("up to 900 men", "up to 900", None, 900, 900),
    ("as many as 60 men", "as many as 60", None, 60, 60),
    ("less than 10 men", "less than 10", None, 10, 10),
    ("nearly 50 men", "nearly 50", None, 50, 50),
    ("almost a million", "almost a million", None, 1000000, 1000000),
    ("some 200,000 men", "some 200,000", 200000, 200000, 200000),
    ("an estimated 2,500 men", "an estimated 2,500", 2500, 2500, 2500),
    ("at least some 200 men", "at least some 200", 200, None, 200),
    ("up to about 200 men", "up to about 200", None, 200, 200),
    ("30 or more men", "30 or more", 30, None, 30),
    ("30 or fewer men", "30 or fewer", None, 30, 30),
    ("100+ men", "100+", 100, None, 100),
    ("dozens of men", "dozens", 24, 99, None),
    ("at least dozens of men", "at least dozens", 24, None, None),
    ("tens of thousands of men", "tens of thousands", 20000, 99999, None),
    ("several men", "several", 3, 9, None),
    ("several hundred men", "several hundred", 300, 999, None),
    ("a few thousand men", "a few thousand", 2000, 9999, None),
    ("a number of men", "a number of", 1, None, None),
    ("much of the city", "much of", 50, None, None),
    ("all of the city", "all of", 100, 100, None),
    ("between 30 and 40 men", "between 30 and 40", 30, 40, None),
    ("from 30 to 40 men", "from 30 to 40", 30, 40, None),
    ("30-40 men", "30-40", 30, 40, None),
    ("30 to 40 men", "30 to 40", 30, 40, None),
    ("two or three men", "two or three", 2, 3, None),
    ("two to three million men", "two to three million", 2000000, 3000000, None),
    ("about 30-40 men", "about 30-40", 30, 40, None),
    ("60 percent", "60 percent", 60, 60, 60),
    ("more than 60% of it", "more than 60%", 60, None, 60),
    ("30 to 40 percent", "30 to 40 percent", 30, 40, None),
    ("more than half of it", "more than half", 50, None, 50),
    ("about two-thirds of it", "about two-thirds", 66.67, 66.67, 66.67),
    ("$5 million", "$5 million", 5000000, 5000000, 5000000),
    ("from $30 to $60", "from $30 to $60", 30, 60, None),
    ("less than a year", "less than a", None, 1, 1),
    ("for over two years", "over two", 2, None, 2),
    ("fell over two years", "two", 2, 2, 2),
    ("nine out of ten wells", "nine out of ten", 90, 90, 90),
    ("one in five wells", "one in five", 20, 20, 20),
    ("two in every three wells", "two in every three", 66.67, 66.67, 66.67),
    ("prices ranged from 30 to 40", "from 30 to 40", 30, 40, None),
]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "point"), CASES, ids=[row[0] for row in CASES]
)
def test_words_around_a_number_bound_it(text, words, low, high, point):
    [quantity] = FINDER.find(text)
    held = quantity.bounds
    assert text[quantity.start : quantity.end] == words
    assert (held.low, held.high, held.point) == (low, high, point)


@pytest.mark.parametrize("text", ["more than 5 men", "over 5 men"])
def test_more_than_excludes_its_number(text):
    assert FINDER.find(text)[0].bounds.low_is_exclusive


def test_at_least_includes_its_number():
    assert not FINDER.find("at least 5 men")[0].bounds.low_is_exclusive


@pytest.mark.parametrize(
    "text",
    [
        "40-30 men",
        "10-10 men",
        "30 and 40 men",
        "from 40 to 30 men",
        "rose from 30 to 40 men",
        "increasing its count from 30 to 40",
        "killed five in ten days",
        "12 out of 45 towns",
        "two in five hours",
    ],
)
def test_two_numbers_that_make_no_range_stay_two(text):
    assert len(FINDER.find(text)) == 2


def test_a_year_alone_counts_nothing():
    assert FINDER.find("a year in the city") == []


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("point", Bounds(low=9, high=9, point=9)),
        ("floor", Bounds(low=9, high=None, point=9)),
        ("floor_exclusive", Bounds(low=9, high=None, point=9, low_is_exclusive=True)),
        ("ceiling", Bounds(low=None, high=9, point=9)),
        ("ceiling_exclusive", Bounds(low=None, high=9, point=9)),
    ],
)
def test_each_rule_gives_its_bounds(rule, expected):
    assert bounds(9, rule=rule) == expected


@pytest.mark.parametrize("rule", ["vague", "vague_multiple", "", "At least"])
def test_unknown_rule_is_refused(rule):
    with pytest.raises(ValueError, match="unknown rule"):
        bounds(9, rule=rule)
    with pytest.raises(ValueError, match="unknown rule"):
        vague_bounds(1, 9, rule=rule)


@given(st.text(max_size=300))
def test_any_text_gives_quantities_in_order_and_in_range(text):
    last = 0
    for quantity in FINDER.find(text):
        assert last <= quantity.start <= quantity.number_start < quantity.number_end
        assert quantity.number_end <= quantity.end <= len(text)
        last = quantity.end


WORDS = st.sampled_from(
    "at least more than some up to about between from and - 30 40 $ % dozens of hundreds several"
    " million half a third or +".split()
)


@given(st.lists(WORDS, max_size=20))
def test_low_never_exceeds_high(words):
    for quantity in FINDER.find(" ".join(words)):
        held = quantity.bounds
        assert held.low is None or held.high is None or held.low <= held.high


@pytest.mark.parametrize(
    "piece",
    ["a", "1", " ", "1,000", "at least ", "cut ", "half ", "one ", "1 to ", "-", "rose from 1 to "],
)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(piece):
    assert is_linear(FINDER.find, piece)
