import pytest

from pipeline.names import keys
from pipeline.names.keys import (
    bare,
    fold,
    is_uncapitalised,
    skeleton,
    strip_determiner,
    strip_possessive,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Al-Ḥasakah", "al hasakah"),
        ("U.S.-led", "us led"),
        ("Shi’ite", "shiite"),
        ("Łódź", "lodz"),
        ("Muḩāfaz̧at", "muhafazat"),
        ("  ", ""),
    ],
    ids=["diacritics", "dots and hyphen", "apostrophe", "letters of their own", "marks", "empty"],
)
def test_fold_keeps_letters_and_drops_signs(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "spelling",
    ["Deir ez-Zor", "Deir Ezzor", "Deir az-Zor", "Deir al-Zor", "Deir Azzor"],
)
def test_article_is_dropped_apart_or_written_into_the_word(spelling):
    assert bare(fold(spelling)) == "deir zor"


@pytest.mark.parametrize("name", ["essen", "anna", "el"], ids=["short word", "first word", "alone"])
def test_word_that_only_looks_like_an_article_is_kept(name):
    assert bare(name) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dayr az-Zawr", "Deir Ezzour"),
        ("Al-Qaryatayn", "Qaryatein"),
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Dhiban", "Diban"),
        ("Idlib", "Edlib"),
    ],
)
def test_transliterations_of_a_name_share_a_skeleton(one, other):
    assert skeleton(fold(one)) == skeleton(fold(other)) != ""


@pytest.mark.parametrize(
    "name",
    ["Homs", "Hamaya", "Asian", "Regiment 137"],
    ids=["few letters", "few consonants", "a vowel is no consonant", "a number"],
)
def test_name_too_short_or_numbered_has_no_skeleton(name):
    assert skeleton(fold(name)) == ""


def test_names_that_differ_in_a_consonant_do_not_share_a_skeleton():
    assert skeleton("abdelhamid") != skeleton("abdelhalim")


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Syria's", "Syria"), ("the rebels’", "the rebels"), ("Homs", "Homs"), ("Shi'ite", "Shi'ite")],
)
def test_possessive_goes_and_nothing_else(text, plain):
    assert strip_possessive(text) == plain


def test_determiner_goes_only_before_a_word():
    assert strip_determiner("the army") == "army"
    assert strip_determiner("Theban") == "Theban"


@pytest.mark.parametrize(
    ("text", "is_small"),
    [("rebels took homs", True), ("Rebels took homs", False), ("12 34", False), ("", False)],
)
def test_one_capital_makes_a_text_capitalised(text, is_small):
    assert is_uncapitalised(text) is is_small


def test_a_whole_text_is_folded_and_not_kept():
    text = "Übergang in Düren. " * 100
    kept = keys._fold_name.cache_info().currsize
    assert fold(text).startswith("ubergang in duren")
    assert keys._fold_name.cache_info().currsize == kept
