"""Which place "the city" is, and which town a site or a division stands at."""

from dataclasses import replace

import pytest

from pipeline.resolve.gazetteer import Gazetteer
from pipeline.resolve.resolver import Resolver
from tests.unit.resolve.conftest import CITIES, city, place_of


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
            None,
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
    ids=["named-most", "in-the-headline", "two-named-near", "apposed", "no-government"],
)
def test_the_city_is_the_one_the_article_is_about(page, resolver, text, names, title, location_id):
    one, mention = _with_city(page, text, names, title=title)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "noun", "location_id"),
    [
        pytest.param(
            "Food came from Deir ez-Zor. Aid reached the town.", "town", "geo_1", id="only one"
        ),
        pytest.param(
            "Mosul starved. Food came from Aleppo. Aid reached the town.", "town", None, id="two"
        ),
        pytest.param("Food came from Aleppo. Aid reached a town.", "town", None, id="any town"),
        pytest.param("Aleppo starved. Men fled to other towns.", "towns", None, id="plural"),
        pytest.param("Aleppo starved. A nearby town froze.", "nearby town", None, id="another"),
        pytest.param("Aleppo is a trading town.", "trading town", "geo_3", id="what Aleppo is"),
        pytest.param(
            "Aleppo starved. One. Two. Three. The town froze.", "town", None, id="long ago"
        ),
        pytest.param(
            "Aleppo starved. Envoys liked the Iraqi town.", "Iraqi town", None, id="in a country"
        ),
        pytest.param("Aleppo hoped. The region slept.", "region", None, id="could be anything"),
    ],
)
def test_a_noun_means_the_one_place_named_just_before(page, resolver, text, noun, location_id):
    one = page(text)
    for name in ("Mosul", "Aleppo", "Deir ez-Zor"):
        if name in text:
            one.place(name)
    mention = one.place(noun, kind="nominal", lemma=noun.split()[-1].removesuffix("s"))
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "noun", "lemma", "expected"),
    [
        pytest.param("Raids hit south of the city.", "south of the city", "south", 2, id="near"),
        pytest.param("Raids hit parts of the city.", "parts of the city", "part", 2, id="in it"),
        pytest.param("Raids hit south of a city.", "south of a city", "south", None, id="any"),
        pytest.param("No part of the city slept.", "part of the city", "part", None, id="none"),
        pytest.param("Raids hit south of the dam.", "south of the dam", "south", None, id="site"),
    ],
)
def test_a_part_of_the_city_or_what_is_beside_it_is_near_it(
    page, resolver, text, noun, lemma, expected
):
    one = page(f"Mosul starved. {text}")
    one.place("Mosul")
    mention = one.place(noun, kind="nominal", lemma=lemma)
    found = place_of(one.resolve(resolver), mention)
    assert (found.location_id, found.geo_precision) == ("geo_6" if expected else None, expected)


@pytest.mark.parametrize(
    ("noun", "lemma", "location_id"),
    [
        pytest.param("Iraqi territory", "territory", "country_iq", id="its ground"),
        pytest.param("Iraqi towns", "town", "country_iq", id="some of its towns"),
        pytest.param("an Iraqi town", "town", "country_iq", id="one of them"),
        pytest.param("mountain towns", "town", None, id="of no country"),
        pytest.param("Iraqi barracks", "barrack", None, id="what may be abroad"),
    ],
)
def test_what_is_only_told_by_its_country_is_somewhere_in_it(
    page, resolver, noun, lemma, location_id
):
    one = page(f"Mosul froze. Shells hit {noun} at dawn.")
    one.place("Mosul")
    mention = one.place(noun.removeprefix("an "), kind="nominal", lemma=lemma)
    found = place_of(one.resolve(resolver), mention)
    assert (found.location_id, found.geo_precision) == (location_id, 3 if location_id else None)


@pytest.mark.parametrize(
    ("title", "location_id"),
    [pytest.param("Hits Hospital", "geo_6", id="headline"), pytest.param(None, None, id="text")],
)
def test_an_unknown_name_may_be_the_city_meant_unless_a_headline_made_it_one(
    page, resolver, title, location_id
):
    one, mention = _with_city(
        page,
        "Hits Hospital. Mosul starved. Aid reached the city.",
        [("Hits Hospital", 0, "literal"), ("Mosul", 0, "literal")],
        title=title,
    )
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "names", "noun", "location_id"),
    [
        pytest.param(
            "Mosul froze. Syria wept. The Syrian capital slept.",
            ["Mosul", "Syria"],
            "Syrian capital",
            "geo_4",
            id="of a country",
        ),
        pytest.param(
            "Aleppo and Syria froze. The capital slept.",
            ["Aleppo", "Syria"],
            "capital",
            "geo_4",
            id="of the article's",
        ),
        pytest.param(
            "Syria wept. They met in Aleppo, the provincial capital.",
            ["Syria", "Aleppo"],
            "provincial capital",
            "geo_3",
            id="of a province, which a name goes before",
        ),
        pytest.param(
            "Syria wept. The provincial capital slept.",
            ["Syria"],
            "provincial capital",
            None,
            id="of a province, nobody knows which",
        ),
        pytest.param(
            "Syria and Iraq wept. The capital slept.",
            ["Syria", "Iraq"],
            "capital",
            None,
            id="of two",
        ),
    ],
)
def test_the_capital_is_a_countrys(page, resolver, text, names, noun, location_id):
    one = page(text)
    for name in names:
        one.place(name)
    mention = one.place(noun, kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "names", "location_id"),
    [
        pytest.param(
            "Aleppo fell. The country wept.", ["Aleppo"], "country_sy", id="of its places"
        ),
        pytest.param(
            "Syria and Aleppo froze. Envoys left Iraq. The country wept.",
            ["Syria", "Aleppo", "Iraq"],
            None,
            id="another one named near",
        ),
        pytest.param(
            "Syria and Iraq froze. The country wept.", ["Syria", "Iraq"], None, id="two of them"
        ),
        pytest.param("Snow fell. The country wept.", [], None, id="no country"),
    ],
)
def test_the_country_is_the_articles(page, resolver, text, names, location_id):
    one = page(text)
    for name in names:
        one.place(name)
    mention = one.place("country", kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "names", "location_id"),
    [
        pytest.param("They met in Marwa.", [], None, id="its country is not named"),
        pytest.param("They met in Marwa. Libya froze.", ["Libya"], "geo_31", id="named"),
    ],
)
def test_a_far_town_needs_its_country(page, compile_world, reference, text, names, location_id):
    twin = city(31, "Marwa", "LY", "61", 60_000, 32.0, 13.0)
    world = Resolver(reference, Gazetteer(compile_world([*CITIES, twin]), reference))
    one = page(text)
    for name in names:
        one.place(name)
    mention = one.place("Marwa")
    assert place_of(one.resolve(world), mention).location_id == location_id


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
    [
        ("Mosul Cathedral", "geo_6"),
        ("Unheard Cathedral", None),
        ("Syrian Cathedral", None),
        ("Syria Embassy", None),
    ],
    ids=["town-in-front", "unknown", "adjective", "country"],
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
