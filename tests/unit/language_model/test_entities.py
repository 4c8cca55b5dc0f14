import pytest

from language_model.components.entities import final_label, head_word


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Aleppo", "GPE"),
        ("the city", "GPE"),
        ("the town of Qabasin", "GPE"),
        ("a field hospital in Aleppo", "FAC"),
        ("Tabqa Airport", "FAC"),
        ("the outskirts of Raqqa", "LOC"),
        ("the Euphrates", "LOC"),
        ("the region", "LOC"),
    ],
)
def test_places_are_told_apart_by_their_head(text, label):
    assert final_label(text.split(), "GPE") == label


def test_units_are_told_from_organisations():
    assert final_label("the 5th Brigade".split(), "ORG") == "MILITARY_UNIT"
    assert final_label("the Syrian army".split(), "ORG") == "ORG"


def test_craft_and_arms_are_no_organisations():
    assert final_label("Su-34 jets".split(), "ORG") == "VEHICLE"
    assert final_label("Grad rockets".split(), "ORG") == "WEAPON"


def test_other_labels_pass_through():
    assert final_label(["Monday"], "DATE") == "DATE"


def test_first_word_is_never_taken_for_a_preposition():
    assert head_word(["Near", "East"]) == "east"
