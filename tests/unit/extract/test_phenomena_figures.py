"""Figures: bounds, what is counted, and what only looks like a number."""

import pytest

from tests.unit.extract.phenomena import Case, params
from tests.unit.extract.whole import assert_read

STATED = {
    "between": ("Between 40 and 60 houses burned.", [("40 and 60", 40, 60, "buildings")]),
    "nearly": ("Nearly 9,000 families fled.", [("9,000", None, 9000, "households|displaced")]),
    "up to": ("Up to 20 rebels died.", [("20", None, 20, "killed")]),
    "fewer than": ("Fewer than 50 fighters remain.", [("50", None, 50, "fighters")]),
    "dozens": ("Dozens of cars burned.", [("Dozens", 24, 99, "vehicles")]),
    "hundreds, of nothing named": (
        "Hundreds were arrested.",
        [("Hundreds", 200, 999, "detained")],
    ),
    "tens of thousands": (
        "Tens of thousands of people are trapped.",
        [("Tens of thousands", 20_000, 99_999, "trapped")],
    ),
    "words": ("Sixty-two bodies were found.", [("Sixty-two", 62, 62, "killed")]),
    "a dozen": ("A dozen trucks arrived.", [("dozen", 12, 12, "vehicles")]),
    "millions with a point": (
        "Some 1.2 million people need food.",
        [("1.2 million", 1_200_000, 1_200_000, "aid_recipients|people")],
    ),
    "more than half": (
        "More than half of the town is destroyed.",
        [("half of the town", 50, None, "territory_share")],
    ),
    "a third": (
        "A third of the district is mined.",
        [("third of the district", 33.3, 33.3, "territory_share")],
    ),
    "percent": (
        "Only 3 percent of the fields are safe.",
        [("3 percent", 3, 3, "share_other|territory_share")],
    ),
    "a role behind a name is no second person": (
        "Both Dana Reyes, a nurse, and Peter Lind were killed.",
        [("Dana Reyes, a nurse, and Peter", 2, None, "killed")],
    ),
    "who was seized along with somebody": (
        "Police found and arrested the mayor along with two aides.",
        [("two aides", 2, 2, "detained")],
    ),
    "who is joined to the object": (
        "Police arrested the mayor and two aides.",
        [("two aides", 2, 2, "detained")],
    ),
    "length of time": ("The siege lasted 40 days.", [("40 days", 40, 40, "duration")]),
    "two of one thing": (
        "About 70 of the 90 trucks turned back.",
        [("70", 70, 70, "vehicles"), ("90", 90, 90, "vehicles")],
    ),
    "from one number to another": (
        "The population fell from 80,000 to 15,000.",
        [("80,000", 80_000, 80_000, "population"), ("15,000", 15_000, 15_000, "population")],
    ),
    "money": ("The bridge cost $2 million.", [("$2 million", 2_000_000, 2_000_000, "money")]),
    "two-thirds": (
        "Roughly two-thirds of the city lies in ruins.",
        [("two-thirds of the city", 66.7, 66.7, "territory_share")],
    ),
    "fraction of a million": (
        "A quarter of a million people face famine.",
        [("quarter of a million", 250_000, 250_000, "people|population|aid_recipients")],
    ),
    "some of those counted": (
        "The strike killed 11 people, six of them children.",
        [("11 people", 11, 11, "killed"), ("six", 6, 6, "killed")],
    ),
    "dead and wounded without a noun": (
        "The bombing left 14 dead and more than 30 wounded.",
        [("14 dead", 14, 14, "killed"), ("30 wounded", 30, None, "injured")],
    ),
    "number beside a type": ("Two Su-34 jets took off.", [("Two", 2, 2, "vehicles")]),
}
NO_FIGURE = {
    "unit": "Regiment 137 left the base.",
    "year": "The army entered the town in 2016.",
    "date": "On March 3, shells hit the camp.",
    "ordinal": "It was the third raid.",
    "road": "Highway 7 is closed.",
    "intelligence unit": "The strike hit Unit 8200.",
    "calibre": "The army fired 155 mm shells.",
    "times as many": "Twice as many people came.",
    "resolution": "The council adopted Resolution 2254.",
    "one of them": "One of the drivers wept.",
}


CASES = {
    **{name: Case(text, figures=figures) for name, (text, figures) in STATED.items()},
    **{name: Case(text, figures=[]) for name, text in NO_FIGURE.items()},
}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(STATED, KNOWN))
def test_figure_has_its_bounds_and_its_measure(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NO_FIGURE, KNOWN))
def test_number_that_counts_nothing_is_no_figure(name):
    assert_read(CASES[name])
