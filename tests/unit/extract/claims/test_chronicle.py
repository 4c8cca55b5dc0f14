"""Which day a chronicle gives to what it tells."""

import re

import pytest

from pipeline.extract.claims.chronicle import Chronicle

DAYS = {"3 June": "2031-06-03", "9 June": "2031-06-09", "10 June": "2031-06-10"}


def day_of(text, word, *, headings=()):
    times = [
        {"start_char": m.start(), "end_char": m.end(), "start_date": DAYS[m[0]]}
        for m in re.finditer("|".join(DAYS), text)
    ]
    spans = [[text.index(one), text.index(one) + len(one)] for one in headings]
    index = Chronicle(text, times, spans).at(text.index(word))
    return None if index is None else times[index]["start_date"]


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        pytest.param(
            "How it went\n3 June\nTroops land.\nThey dig in.\n9 June\nThey leave.",
            "dig",
            "2031-06-03",
            id="a day over paragraphs",
        ),
        pytest.param(
            "How it went\n3 June\nTroops land.\n9 June\nThey leave.",
            "leave",
            "2031-06-09",
            id="the last day over the rest",
        ),
        pytest.param(
            "- 3 June: Troops land.\n- 9 June – They leave.\nThe end.",
            "leave",
            "2031-06-09",
            id="in front of its own line",
        ),
        pytest.param(
            "- 3 June: Troops land.\n- 9 June – They leave.\nThe end came.",
            "came",
            None,
            id="and of no other",
        ),
        pytest.param(
            "3 June\nTroops landed at noon.", "landed", None, id="one day is the page's own"
        ),
        pytest.param(
            "3 June\nTroops landed.\n3 June\nThey left.", "left", None, id="twice the same day"
        ),
        pytest.param(
            "3 June\nTroops landed.\nDana Reyes @reyes\n9 June\nThey left.",
            "left",
            None,
            id="the day of a post",
        ),
        pytest.param(
            "3 June was quiet.\n9 June was not: troops landed.",
            "landed",
            None,
            id="a sentence that begins with a day",
        ),
    ],
)
def test_what_a_day_stands_over(text, word, day):
    assert day_of(text, word) == day


def test_a_heading_without_a_day_ends_what_a_day_stands_over():
    text = "3 June\nTroops land.\n9 June\nThey leave.\nWhat next\nTalks go on."
    assert day_of(text, "go on", headings=["What next"]) is None
    assert day_of(text, "leave", headings=["What next"]) == "2031-06-09"
