import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from language_model.components.entities import final_label, head_word, people_adjectives


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


def _tagged(words, adjectives, *, starts=(0,)):
    doc = Doc(
        Vocab(),
        words=words,
        pos=["ADJ" if word in adjectives else "NOUN" for word in words],
        sent_starts=[index in starts for index in range(len(words))],
    )
    return [span.text for span in people_adjectives(doc, [])]


def test_an_adjective_of_a_people_is_found_inside_a_sentence():
    assert _tagged(["the", "Syrian", "army"], {"Syrian"}) == ["Syrian"]


@pytest.mark.parametrize("word", ["syrian", "Heavy", "SYRIAN"])
def test_other_adjectives_are_none(word):
    assert _tagged(["the", word, "army"], {word}) == []


def test_the_first_word_of_a_sentence_counts_if_the_text_has_it_elsewhere():
    assert _tagged(["Urban", "fighting"], {"Urban"}) == []
    words = ["Iraqi", "troops", "met", "Iraqi", "police"]
    assert _tagged(words, {"Iraqi"}) == ["Iraqi", "Iraqi"]


def test_a_word_inside_a_name_is_no_adjective_of_its_own():
    doc = Doc(Vocab(), words=["the", "British", "Museum"], pos=["DET", "ADJ", "PROPN"])
    assert people_adjectives(doc, [doc[1:3]]) == []
