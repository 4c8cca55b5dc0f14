import pytest

from pipeline.resolve.gazetteer import Gazetteer, load_tables, save_tables
from tests.unit.resolve.conftest import CITIES, city


def ids(matches):
    return [match.place.location_id for match in matches]


@pytest.mark.parametrize(
    ("spelling", "level"),
    [
        ("Deir ez-Zor", "folded"),
        ("DEIR EZ ZOR", "folded"),
        ("Deir Ezzour", "bare"),
        ("Dayr az-Zawr", "skeleton"),
    ],
)
def test_spelling_finds_city_and_its_division_by_the_strictest_key(gazetteer, spelling, level):
    matches = gazetteer.find(spelling)
    assert set(ids(matches)) == {"geo_1", "adm1_sy_07"}
    assert {match.level for match in matches} == {level}


def test_unknown_name_finds_nothing(gazetteer):
    assert gazetteer.find("Nowhereville") == []


def test_loose_keys_are_for_transliterated_names_only(gazetteer):
    assert gazetteer.find("Atlantah") == []  # "Atlanta" is spelled, not transliterated


def test_alias_reaches_a_geonames_place(gazetteer):
    assert ids(gazetteer.find("Halfmoon")) == ["geo_2"]


def test_curated_country_takes_the_stead_of_the_geonames_one(gazetteer):
    [match] = gazetteer.find("Syria")
    assert match.place.location_id == "country_sy"
    assert match.place.population == 17_000_000
    assert gazetteer.place("geo_101").location_id == "country_sy"


def test_country_that_is_not_curated_is_known_without_a_point(gazetteer):
    [match] = gazetteer.find("Atlantis")
    assert match.place.location_id == "geo_109"
    assert match.place.latitude is None
    assert match.place.longitude is None


def test_city_lies_in_its_division_and_country(gazetteer):
    place = gazetteer.place("geo_1")
    assert [p.location_id for p in gazetteer.parents(place)] == ["adm1_sy_07", "country_sy"]
    assert place.admin1_name == "Deir ez-Zor Governorate"


def test_division_is_not_paired_with_a_namesake_in_another_country(gazetteer):
    georgia = gazetteer.place("adm1_us_ga")
    assert gazetteer.twin(georgia) is None


def test_division_is_not_paired_with_a_namesake_in_another_division(gazetteer):
    assert gazetteer.twin(gazetteer.place("adm1_sy_02")) is None


@pytest.mark.parametrize("location_id", ["geo_999999", "geo_99999999999", "geo_x", "nothing"])
def test_id_of_no_place_gives_none(gazetteer, location_id):
    assert gazetteer.place(location_id) is None


def test_tables_survive_the_disk(tmp_path, reference, gazetteer_tables):
    save_tables(gazetteer_tables, tmp_path / "gazetteer")
    again = Gazetteer.from_tables(load_tables(tmp_path / "gazetteer"), reference)
    assert set(ids(again.find("Deir Ezzour"))) == {"geo_1", "adm1_sy_07"}


def test_missing_tables_are_refused(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_tables(tmp_path)


@pytest.mark.parametrize(
    "other", ["ABC", "di ming", "Дейр"], ids=["airport code", "romanisation", "another script"]
)
def test_what_no_newspaper_writes_is_no_spelling(compile_world, reference, other):
    tables = compile_world([*CITIES, city(99, "Qarmat", "SY", "07", 900, 35.0, 40.0, other)])
    assert "geo_99" not in ids(Gazetteer(tables, reference).find(other))


def test_compilation_does_not_depend_on_the_order_of_rows(compile_world, reference):
    one, other = (Gazetteer(compile_world(c), reference) for c in (CITIES, CITIES[::-1]))
    for name in ("Paris", "Tripoli", "Deir Ezzour"):
        assert ids(one.find(name)) == ids(other.find(name))
