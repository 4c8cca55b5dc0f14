"""Which place "the city" is, and which town a site or a division stands at."""

from dataclasses import replace

import pytest

from tests.unit.resolve.conftest import place_of


def _with_city(page, text, names, *, title=None, noun="city"):
    one = page(text)
    one.article = replace(one.article, title=title)
    for name, nth, role in names:
        one.place(name, nth, role=role)
    return one, one.place(noun, kind="nominal")


@pytest.mark.parametrize(
    ("text", "names", "title", "location_id"),
    [
        (
            "Mosul starved. Mosul froze. Food came from Aleppo. Aid reached the city.",
            [("Mosul", 0, "literal"), ("Mosul", 1, "literal"), ("Aleppo", 0, "literal")],
            None,
            "geo_6",
        ),
        (
            "Mosul starved. Food came from Aleppo. Aid reached the city.",
            [("Mosul", 0, "literal"), ("Aleppo", 0, "literal")],
            "Mosul starves",
            "geo_6",
        ),
        (
            "Mosul starved. Food came from Aleppo. Aid reached the city.",
            [("Mosul", 0, "literal"), ("Aleppo", 0, "literal")],
            None,
            "geo_3",
        ),
        (
            "Mosul starved. Mosul froze. Men came from Aleppo, the city of mills.",
            [("Mosul", 0, "literal"), ("Mosul", 1, "literal"), ("Aleppo", 0, "literal")],
            None,
            "geo_3",
        ),
        (
            "Mosul starved. Damascus said it knew. Damascus denied that the city fell.",
            [("Mosul", 0, "literal"), ("Damascus", 0, "metonymic"), ("Damascus", 1, "metonymic")],
            "Mosul starves",
            "geo_6",
        ),
    ],
    ids=["named-most", "in-the-headline", "else-the-nearest", "apposed", "no-government"],
)
def test_the_city_is_the_one_the_article_is_about(page, resolver, text, names, title, location_id):
    one, mention = _with_city(page, text, names, title=title)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


def test_the_town_is_the_nearest_one(page, resolver):
    text = "Mosul starved. Mosul froze. Food came from Aleppo. Aid reached the town."
    names = [("Mosul", 0, "literal"), ("Mosul", 1, "literal"), ("Aleppo", 0, "literal")]
    one, mention = _with_city(page, text, names, title="Mosul starves", noun="town")
    assert place_of(one.resolve(resolver), mention).location_id == "geo_3"


def test_name_whose_last_word_is_a_noun_for_places_is_not_the_place_named_before(page, resolver):
    one = page("Crops failed in Aleppo province. Harbour State fled.")
    one.place("Aleppo")
    mention = one.place("Harbour State")
    assert place_of(one.resolve(resolver), mention).location_id is None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("In Iraq, Mosul district froze.", "Mosul", ("geo_6", 3)),
        ("In Syria, Mosul district froze.", "Mosul", (None, None)),
        ("In United States, Paris district froze.", "Paris", (None, None)),
    ],
    ids=["article-is-there", "article-is-elsewhere", "county-of-an-unknown-state"],
)
def test_division_stands_at_its_seat_only_where_the_article_is(
    page, resolver, text, name, expected
):
    one = page(text)
    one.place(text.removeprefix("In ").split(",")[0])
    mention = one.place(name)
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.geo_precision) == expected


@pytest.mark.parametrize(
    ("words", "location_id"),
    [("Mosul Cathedral", "geo_6"), ("Unheard Cathedral", None), ("Syrian Cathedral", None)],
    ids=["town-in-front", "unknown", "adjective"],
)
def test_site_stands_at_the_town_it_is_called_after(page, resolver, words, location_id):
    one = page(f"In Iraq, {words} burned.")
    one.place("Iraq")
    mention = one.mention(words, "FAC", role="literal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


def test_lone_person_is_no_place_even_where_the_article_has_one_of_that_name(page, resolver):
    one = page("Shells fell on Paris in France. Paris smiled.")
    one.place("France")
    one.place("Paris")
    person = one.mention("Paris", "PERSON", nth=1)
    rows = one.resolve(resolver)["resolved_locations"]
    assert person.mention_id not in {row.mention_id for row in rows}


@pytest.mark.parametrize(
    ("text", "noun", "location_id"),
    [
        pytest.param(
            "They left Mosul. The capital, Damascus, slept.", "capital", "geo_4", id="comma"
        ),
        pytest.param(
            "They left Mosul. The capital Damascus slept.", "capital", "geo_4", id="at once"
        ),
        pytest.param(
            "They left Mosul. Its self-proclaimed capital, Damascus, slept.",
            "capital",
            None,
            id="only called so",
        ),
        pytest.param(
            "They left Mosul. The group's de facto capital slept. Damascus was far.",
            "capital",
            None,
            id="in fact, not in law",
        ),
        pytest.param(
            "They left Mosul. The city fell. Damascus was far.", "city", "geo_6", id="next sentence"
        ),
    ],
)
def test_a_noun_beside_a_name_is_that_place_unless_it_is_only_called_so(
    page, resolver, text, noun, location_id
):
    one, mention = _with_city(
        page, text, [("Mosul", 0, "literal"), ("Damascus", 0, "literal")], noun=noun
    )
    assert place_of(one.resolve(resolver), mention).location_id == location_id
