"""Places with more words around them, names that are persons', and where an outlet is at home."""

import dataclasses

import pytest

from pipeline.names.place_words import kind_asked
from pipeline.resolve.gazetteer import Gazetteer
from pipeline.resolve.place_fit import may_be
from pipeline.resolve.publishers import country_of_address
from pipeline.resolve.resolver import Resolver
from pipeline.resolve.surface import readings
from tests.unit.resolve.conftest import CITIES, city, place_of

SYRIA = "Fighting went on across Syria. "


@pytest.mark.parametrize(
    ("name", "location_id", "precision"),
    [
        pytest.param("East Aleppo", "geo_3", 2, id="part of a city"),
        pytest.param("Northeastern Syria", "country_sy", 3, id="part of a country"),
        pytest.param("Syrian capital Damascus", "geo_4", 1, id="noun before the name"),
        pytest.param("Aleppo Citadel", "geo_3", 2, id="site called after its town"),
        pytest.param("Aleppo", "geo_3", 1, id="the city itself"),
    ],
)
def test_a_place_is_found_in_the_words_around_it(page, resolver, name, location_id, precision):
    one = page(f"{SYRIA}Shells fell on {name} and more.")
    one.place("Syria")
    mention = one.place(name, nth=1 if name == "Syria" else 0)
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.geo_precision) == (location_id, precision)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Aleppo Holdings", id="a firm"),
        pytest.param("Westaleppo", id="one word"),
        pytest.param("Syrian capital", id="no name at all"),
    ],
)
def test_words_that_are_no_part_of_a_place_find_none(page, resolver, name):
    one = page(f"{SYRIA}Crowds saw {name} there.")
    one.place("Syria")
    mention = one.place(name, nth=0)
    found = [
        row.location_id
        for row in one.resolve(resolver)["resolved_locations"]
        if row.mention_id == mention.mention_id
    ]
    assert found == [None]


def test_a_city_that_is_called_after_a_sea_is_no_sea(gazetteer):
    city = gazetteer.place("geo_3")
    sea = dataclasses.replace(city, feature_class="H", feature_code="SEA")
    asked = {text: kind_asked(text, 0, 9) for text in ("Black Sea city", "Black Sea coast")}
    assert asked == {"Black Sea city": "city", "Black Sea coast": "area"}
    assert (may_be(city, "city"), may_be(sea, "city"), may_be(sea, "area")) == (True, False, True)


def test_a_surname_of_somebody_named_in_full_is_no_place(page, resolver):
    one = page("In the United States, Dana Atlanta spoke. Later Atlanta left.")
    one.place("United States")
    one.person("Dana Atlanta")
    surname = one.place("Atlanta", nth=1)
    rows = one.resolve(resolver)
    assert surname.mention_id not in {row.mention_id for row in rows["resolved_locations"]}


@pytest.mark.parametrize(
    ("name", "population", "is_place"),
    [
        pytest.param("El Marwa", 200_000, True, id="a city with its article"),
        pytest.param("El Marwa", 2_000, False, id="a village"),
        pytest.param("Nour Marwa", 200_000, False, id="no article"),
    ],
)
def test_a_city_with_an_article_is_no_person(
    page, compile_world, reference, name, population, is_place
):
    cities = [*CITIES, city(30, name, "SY", "07", population, 35.0, 40.0)]
    world = Resolver(reference, Gazetteer(compile_world(cities), reference))
    one = page(f"{SYRIA}Later {name} slept.")
    one.place("Syria")
    mention = one.person(name)
    rows = one.resolve(world)
    found = {r.mention_id for r in rows["resolved_locations"] if r.location_id == "geo_30"}
    assert (mention.mention_id in found) == is_place
    assert bool(rows["entities"]) != is_place


@pytest.mark.parametrize(
    ("name", "location_id"),
    [pytest.param("al-Shaddadi", "geo_5", id="bound"), pytest.param("al-town", None, id="no name")],
)
def test_a_name_that_begins_with_a_small_article_is_looked_up(page, resolver, name, location_id):
    one = page(f"{SYRIA}Men came to {name} there.")
    one.place("Syria")
    mention = one.place(name, kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("Dana Aleppo spoke. Shells fell on Aleppo.", "Dana Aleppo", id="a metropolis"),
        pytest.param("Atlanta spoke. Rain fell on Atlanta.", "Atlanta", id="one name alone"),
        pytest.param("Dana of Atlanta spoke. They left Atlanta.", "Dana of Atlanta", id="of it"),
    ],
)
def test_a_place_stays_one_although_a_person_is_called_so(page, resolver, text, person):
    one = page(text)
    one.person(person)
    name = person.split()[-1]
    mention = one.place(name, nth=1)
    assert place_of(one.resolve(resolver), mention).location_id is not None


@pytest.mark.parametrize(
    ("url", "country"),
    [
        pytest.param("https://www.post.example.co.uk/a?b=1", "GB", id="united kingdom"),
        pytest.param("http://weekly.example.eg/2009", "EG", id="a country"),
        pytest.param("https://example.com/uk", None, id="no country"),
        pytest.param("https://example.io", None, id="worldwide"),
        pytest.param("https://10.0.0.1/x", None, id="a number"),
        pytest.param("no address", None, id="no address"),
        pytest.param(None, None, id="none"),
    ],
)
def test_an_address_tells_the_country_of_its_outlet(url, country):
    assert country_of_address(url) == country


@pytest.mark.parametrize(
    ("url", "location_id"),
    [
        pytest.param("https://news.example.lb/1", "geo_30", id="of the outlet's country"),
        pytest.param("https://news.example/1", None, id="far from everything named"),
    ],
)
def test_the_address_of_an_unknown_outlet_is_a_hint(
    page, compile_world, reference, url, location_id
):
    twins = [
        city(30, "Marwa", "LB", "09", 50_000, 34.0, 36.0),
        city(31, "Marwa", "LY", "61", 60_000, 32.0, 13.0),
    ]
    world = Resolver(reference, Gazetteer(compile_world([*CITIES, *twins]), reference))
    one = page("Crowds in Marwa waited.")
    one.article = dataclasses.replace(one.article, url=url)
    mention = one.place("Marwa")
    assert place_of(one.resolve(world), mention).location_id == location_id


@pytest.mark.parametrize(
    ("name", "fuller", "shorter"),
    [
        pytest.param("Port Tarn airport", "Port Tarn", "Tarn", id="a port's airport"),
        pytest.param("Lake Veld region", "Lake Veld", "Veld", id="around a lake"),
    ],
)
def test_what_a_place_is_called_is_tried_before_a_part_of_it(name, fuller, shorter):
    tried = readings(name)
    assert tried.index(fuller) < tried.index(shorter)


def test_whose_airport_it_is_is_where_it_is():
    assert "Port Tarn" in readings("Port Tarn’s airport")
    assert "Tarn" not in readings("Tarn’s capital")


@pytest.mark.parametrize(("country", "location_id"), [("Syria", "geo_98"), (None, "geo_97")])
def test_an_outlet_that_tells_of_a_war_abroad_does_not_mean_a_town_at_home(
    compile_world, reference, page, country, location_id
):
    home = city(97, "Ormeville", "AE", "01", 21_000, 24.0, 54.0)
    abroad = city(98, "Ormeville", "FR", "11", 183_000, 50.0, 3.0)
    resolver = Resolver(reference, Gazetteer(compile_world([*CITIES, home, abroad]), reference))
    one = page("Crowds in Ormeville waited, as in Syria.", publisher_name="Gulf Gazette")
    mention = one.place("Ormeville")
    if country is not None:
        one.place(country)
    assert place_of(one.resolve(resolver), mention).location_id == location_id
