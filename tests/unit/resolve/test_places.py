import pytest

from pipeline.resolve.gazetteer import Gazetteer
from pipeline.resolve.resolver import Resolver
from tests.unit.resolve.conftest import CITIES, city, place_of

SYRIA = "Fighting went on across Syria. "


@pytest.mark.parametrize(
    ("text", "name", "location_id", "precision"),
    [
        ("Shells fell on the city of Deir ez-Zor.", "Deir ez-Zor", "geo_1", 1),
        ("Shells fell in Deir ez-Zor province.", "Deir ez-Zor", "adm1_sy_07", 3),
        ("Shells fell in Deir ez-Zor Governorate.", "Deir ez-Zor Governorate", "adm1_sy_07", 3),
        ("They left Deir Ezzour, the capital of a province.", "Deir Ezzour", "geo_1", 1),
        ("A camp 40 kilometers from Deir ez-Zor was hit.", "Deir ez-Zor", "geo_1", 2),
        ("Clashes broke out near Deir ez-Zor.", "Deir ez-Zor", "geo_1", 2),
        ("Shops opened in Aleppo.", "Aleppo", "geo_3", 1),
        ("Crops failed in Aleppo province.", "Aleppo", "adm1_sy_09", 3),
        ("Jets left the Tanf Ridge air base.", "Tanf Ridge air base", "base_t9", 1),
    ],
    ids=[
        "city of", "province", "own name of the division", "apposition", "distance", "near",
        "city of a million stands for itself", "word outweighs size", "curated site",
    ],
)  # fmt: skip
def test_words_beside_a_name_decide_between_city_and_division(
    page, resolver, text, name, location_id, precision
):
    one = page(SYRIA + text)
    one.place("Syria")
    mention = one.place(name)
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.geo_precision) == (location_id, precision)
    assert row.alternative_location_id is None


def test_open_between_city_and_division_is_the_division_with_the_city_as_alternative(
    page, resolver
):
    one = page("Food was short in Deir al-Zour.")
    mention = one.place("Deir al-Zour")
    row = place_of(one.resolve(resolver), mention)
    assert row.location_id == "adm1_sy_07"
    assert row.alternative_location_id == "geo_1"
    assert row.geo_precision == 3
    assert row.resolution_score <= 0.5


@pytest.mark.parametrize(
    ("text", "location_id"),
    [
        pytest.param("The city of Deir ez-Zor froze.", "geo_1", id="a town"),
        pytest.param("The towns of Deir ez-Zor froze.", "geo_1", id="one of two towns"),
        pytest.param("Deir ez-Zor froze.", "adm1_sy_07", id="who knows"),
        pytest.param(
            "The city of Deir ez-Zor froze. Deir ez-Zor province froze.",
            "adm1_sy_07",
            id="a town and its province",
        ),
    ],
)
def test_a_name_is_what_the_article_calls_it_elsewhere(page, resolver, text, location_id):
    one = page(f"{SYRIA}{text} Food was short in Deir ez-Zor.")
    one.place("Syria")
    count = one.article.body_text.count("Deir ez-Zor")
    mentions = [one.place("Deir ez-Zor", nth=n) for n in range(count)]
    assert place_of(one.resolve(resolver), mentions[-1]).location_id == location_id


@pytest.mark.parametrize(
    ("context", "location_id"),
    [("Lebanon", "geo_8"), ("Libya", "geo_7")],
)
def test_countries_of_the_article_decide_between_namesakes(page, resolver, context, location_id):
    one = page(f"In {context} talks stalled. Crowds in Tripoli waited. {context} paid nothing.")
    one.place(context)
    mention = one.place("Tripoli")
    one.place(context, nth=1)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


def test_container_behind_a_comma_outweighs_size(page, resolver):
    one = page("He was born in Tripoli, Lebanon, and lives in Libya. Libya is far.")
    mention = one.place("Tripoli")
    for name, nth in (("Lebanon", 0), ("Libya", 0), ("Libya", 1)):
        one.place(name, nth)
    assert place_of(one.resolve(resolver), mention).location_id == "geo_8"


@pytest.mark.parametrize(
    ("text", "others", "location_id"),
    [
        ("Talks in Georgia and in Tbilisi failed.", ["Tbilisi"], "country_ge"),
        ("Storms hit Georgia and its largest city Atlanta.", ["Atlanta"], "adm1_us_ga"),
    ],
    ids=["country", "state"],
)
def test_georgia_is_a_country_or_a_state_by_its_company(page, resolver, text, others, location_id):
    one = page(text)
    mention = one.place("Georgia")
    for other in others:
        one.place(other)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


def test_demonym_is_its_country_and_a_people_without_one_is_no_place(page, resolver):
    one = page("Syrian and Kurdish fighters met.")
    syrian = one.mention("Syrian", "NORP", role="demonym")
    one.mention("Kurdish", "NORP", role="demonym")
    [row] = one.resolve(resolver)["resolved_locations"]
    assert row.mention_id == syrian.mention_id
    assert (row.location_id, row.resolution_method) == ("country_sy", "demonym")


def test_person_who_is_called_like_a_city_is_no_place(page, resolver):
    one = page("Paris Hilton arrived.")
    one.person("Paris Hilton")
    rows = one.resolve(resolver)
    assert rows["resolved_locations"] == []
    assert rows["locations"] == []


@pytest.mark.parametrize("name", ["Regiment 137", "Nowhereville"])
def test_place_without_candidate_stays_open_with_a_reason(page, resolver, name):
    one = page(f"They besieged {name}.")
    mention = one.place(name)
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.geo_precision) == (None, None)
    assert row.resolution_method == "no_candidate"


def test_loose_key_counts_only_where_the_article_is_in_that_country(page, resolver):
    alone = page("A convoy left al-Shaddadi.")
    mention = alone.place("al-Shaddadi")
    row = place_of(alone.resolve(resolver), mention)
    assert (row.location_id, row.resolution_method) == (None, "loose_key_without_context")
    in_syria = page("A convoy left al-Shaddadi in Syria.")
    mention = in_syria.place("al-Shaddadi")
    in_syria.place("Syria")
    assert place_of(in_syria.resolve(resolver), mention).location_id == "geo_5"


def test_same_consonants_are_not_enough_for_a_spelling(page, resolver, gazetteer):
    assert "geo_17" in {match.place.location_id for match in gazetteer.find("Sourinaya")}
    one = page("A camp at Sourinaya in Syria.")
    mention = one.place("Sourinaya")
    one.place("Syria")
    assert place_of(one.resolve(resolver), mention).location_id is None


def test_city_spoken_of_is_not_a_foreign_capital_in_passing(page, resolver):
    text = "Deir ez-Zor fell. Syria and Syria and Syria and Aleppo and Damascus mourned."
    one = page(f"{text} Envoys left Washington. The city froze.")
    for name, nth in (("Deir ez-Zor", 0), ("Syria", 0), ("Syria", 1), ("Syria", 2)):
        one.place(name, nth)
    one.place("Aleppo")
    one.place("Damascus")
    one.place("Washington")
    mention = one.place("city", kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id is None


@pytest.mark.parametrize(
    ("noun", "location_id"),
    [("city", "geo_1"), ("province", "adm1_sy_07"), ("country", "country_sy")],
)
def test_common_noun_is_the_last_place_of_its_kind(page, resolver, noun, location_id):
    one = page(f"Troops reached Deir ez-Zor. They shelled the {noun}.")
    one.place("Deir ez-Zor")
    mention = one.place(noun, kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


def test_city_named_after_the_country_is_not_that_country(page, resolver):
    one = page("An activist in Syria wept for the city.")
    one.place("Syria")
    mention = one.place("city", kind="nominal")
    assert place_of(one.resolve(resolver), mention).location_id is None


def test_common_noun_does_not_look_ahead(page, resolver):
    one = page("The city fell. Mosul was next.")
    mention = one.place("city", kind="nominal")
    one.place("Mosul")
    assert place_of(one.resolve(resolver), mention).location_id is None


def test_locations_hold_places_alternatives_and_all_parents_once(page, resolver):
    one = page("Food was short in Deir al-Zour. Deir al-Zour froze.")
    one.place("Deir al-Zour")
    one.place("Deir al-Zour", nth=1)
    rows = one.resolve(resolver)["locations"]
    assert [row.location_id for row in rows] == ["adm1_sy_07", "country_sy", "geo_1"]


def test_publishers_country_is_a_weak_prior(page, resolver):
    one = page("Crowds in Tripoli waited.", publisher_name="Gulf Gazette")
    mention = one.place("Tripoli")
    assert place_of(one.resolve(resolver), mention).location_id == "geo_7"


def test_town_is_not_its_county(page, resolver):
    one = page("Rain fell on Paris County, Texas, in America.")
    mention = one.place("Paris County")
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.resolution_method) == (None, "kind_not_known")


def test_airport_is_placed_near_its_town(page, resolver):
    one = page("Flights left Aleppo airport.")
    mention = one.place("Aleppo airport")
    row = place_of(one.resolve(resolver), mention)
    assert (row.location_id, row.geo_precision) == ("geo_3", 2)


@pytest.mark.parametrize(("others", "location_id"), [((), None), (("France",), "geo_97")])
def test_small_place_needs_more_than_its_name(compile_world, reference, page, others, location_id):
    tables = compile_world([*CITIES, city(97, "Ormeville", "FR", "11", 900, 50.0, 3.0)])
    resolver = Resolver(reference, Gazetteer(tables, reference))
    one = page("Smoke rose over Ormeville, far from France.")
    mention = one.place("Ormeville")
    for other in others:
        one.place(other)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "location_id"),
    [
        ("Shells hit Ormeville, said the mayor of Ormeville.", "geo_97"),
        ("Shells hit the town of Ormeville.", "geo_97"),
        ("Shells hit the town of Ormeville Sands.", None),
        ("Shells hit the town of Tarnby.", None),
        ("Shells hit the town of Ostrabad.", None),
    ],
    ids=["mayor", "town", "part of a longer name", "two abroad", "village by another name"],
)
def test_town_that_only_one_can_be_needs_no_country(
    compile_world, reference, page, text, location_id
):
    others = [
        city(97, "Ormeville", "FR", "11", 900, 50.0, 3.0),
        city(95, "Tarnby", "FR", "11", 900, 50.0, 3.0),
        city(94, "Tarnby", "US", "TX", 800, 33.0, -90.0),
        city(93, "Sandford", "US", "TX", 800, 33.0, -90.0, "Ostrabad"),
    ]
    resolver = Resolver(reference, Gazetteer(compile_world([*CITIES, *others]), reference))
    one = page(text)
    mention = one.place(next(n for n in ("Ormeville", "Tarnby", "Ostrabad") if n in text))
    if "mayor" in text:
        one.place("Ormeville", nth=1)
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize("text", ["PAR", "Par."], ids=["capitals", "dot"])
def test_abbreviation_is_no_town(compile_world, reference, page, text):
    tables = compile_world([*CITIES, city(98, "Par", "FR", "11", 900_000, 50.0, 3.0)])
    resolver = Resolver(reference, Gazetteer(tables, reference))
    one = page(f"He left {text} for France.")
    mention = one.place(text)
    one.place("France")
    assert place_of(one.resolve(resolver), mention).location_id is None


def test_a_noun_for_a_place_is_no_towns_name(compile_world, reference, page):
    tables = compile_world([*CITIES, city(96, "Airport", "FR", "11", 900_000, 50.0, 3.0)])
    resolver = Resolver(reference, Gazetteer(tables, reference))
    one = page("A raid hit Ben-Rufen Airport in France.")
    mention = one.place("Airport")
    one.place("France")
    assert place_of(one.resolve(resolver), mention).location_id is None


def test_name_is_no_evidence_for_itself(page, resolver):
    one = page("Paris woke. Paris slept. Houses in Paris, and in Atlanta, United States, burned.")
    mentions = [one.place("Paris", nth) for nth in range(3)]
    one.place("Atlanta")
    one.place("United States")
    rows = one.resolve(resolver)
    assert {place_of(rows, mention).location_id for mention in mentions} == {"geo_11"}


@pytest.mark.parametrize(
    ("text", "words", "location_id"),
    [
        ("They left Deir for the coast. Deir ez-Zor fell.", "Deir", None),
        ("They left Deir ez-Zor for the coast.", "Deir", "adm1_sy_07"),
        ("They left eastern Deir ez-Zor.", "eastern Deir ez-Zor", "adm1_sy_07"),
        ("In Aleppo--a city of stone--it rained.", "Aleppo--a city of stone", "geo_3"),
        ("In Syria a Syrian air base burned.", "Syrian air base", None),
    ],
    ids=["not beside", "cut short", "too long in front", "too long behind", "adjective alone"],
)
def test_span_is_mended_by_the_words_around_it(page, resolver, text, words, location_id):
    one = page(text)
    mention = one.place(words)
    if text.startswith("In Syria"):
        one.place("Syria")
    assert place_of(one.resolve(resolver), mention).location_id == location_id


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Troops held the city of Mosul.", "city", "Mosul"),
        ("Troops held the town of al-Shaddadi in Syria.", "town of al-Shaddadi", None),
    ],
    ids=["name behind", "name inside"],
)
def test_noun_with_its_name_is_the_named_place(page, resolver, text, noun, name):
    one = page(text)
    mention = one.place(noun, kind="nominal", lemma=noun.split()[0])
    if name:
        one.place(name)
    else:
        one.place("Syria")
    wanted = "geo_6" if name else "geo_5"
    assert place_of(one.resolve(resolver), mention).location_id == wanted


@pytest.mark.parametrize(
    ("words", "location_id"),
    [("Ben Rufen Airport", None), ("Tarnow Airport", "geo_96"), ("Tarnow Rufen Airport", "geo_96")],
    ids=["second name of a town cut short", "main name", "main name cut short"],
)
def test_a_site_is_not_called_after_the_second_name_of_a_town(
    compile_world, reference, page, words, location_id
):
    town = city(96, "Tarnow", "FR", "11", 900_000, 50.0, 3.0, "Ben")
    resolver = Resolver(reference, Gazetteer(compile_world([*CITIES, town]), reference))
    one = page(f"In France, {words} was shut.")
    one.place("France")
    mention = one.mention(words, "FAC", role="literal")
    assert place_of(one.resolve(resolver), mention).location_id == location_id
