"""Names and type designations stay whole, compounds are cut as Universal Dependencies cuts them."""

import pytest

from language_model.components.tokens import blank_pipeline


@pytest.fixture(scope="module")
def nlp():
    return blank_pipeline()


@pytest.mark.parametrize(
    "name",
    [
        "ez-Zor",
        "al-Shaddadi",
        "al-Thawra",
        "Al-Hasakah",
        "el-Arab",
        "Su-34",
        "T-72s",
        "Il-76",
        "F-16",
    ],
)
def test_names_and_designations_stay_whole(nlp, name):
    assert [token.text for token in nlp(f"near {name}, today")] == ["near", name, ",", "today"]


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("U.S.-backed", ["U.S.", "-", "backed"]),
        ("US-led", ["US", "-", "led"]),
        ("Damascus-based", ["Damascus", "-", "based"]),
        ("al-Nusra-held", ["al-Nusra", "-", "held"]),
        ("EU-brokered", ["EU", "-", "brokered"]),
        ("15-year-old", ["15", "-", "year", "-", "old"]),
    ],
)
def test_compounds_are_cut_at_the_hyphen(nlp, compound, parts):
    assert [token.text for token in nlp(compound)] == parts


@pytest.mark.parametrize(
    "word", ["anti-aircraft", "pre-war", "re-election", "Pro-government", "e-mails"]
)
def test_prefixes_stay_on_their_word(nlp, word):
    assert [token.text for token in nlp(word)] == [word]


@pytest.mark.parametrize("run", ["!!", "?!", "...?", "=====", "***", "____", ">>"])
def test_a_run_of_marks_is_one_token(nlp, run):
    assert [token.text for token in nlp(f"No {run}")] == ["No", run]
    assert [token.text for token in nlp(f"No{run}")] == ["No", run]


def test_different_marks_stay_apart(nlp):
    assert [token.text for token in nlp('"No," he said.')] == [
        '"',
        "No",
        ",",
        '"',
        "he",
        "said",
        ".",
    ]
    assert [token.text for token in nlp("(No.)")] == ["(", "No", ".", ")"]


@pytest.mark.parametrize("word", ["Col.", "Lt.", "Sgt.", "Wed.", "Ft."])
def test_an_abbreviation_keeps_its_full_stop(nlp, word):
    assert [token.text for token in nlp(f"{word} Smith")] == [word, "Smith"]


@pytest.mark.parametrize("word", ["713-555-0100", "1-713-555-0100", "id"])
def test_numbers_to_call_and_papers_stay_whole(nlp, word):
    assert [token.text for token in nlp(word)] == [word]


@pytest.mark.parametrize(
    ("word", "parts"),
    [("7:30pm", ["7:30", "pm"]), ("11:05AM", ["11:05", "AM"]), ("500-1000", ["500", "-", "1000"])],
)
def test_a_clock_and_a_range_are_cut(nlp, word, parts):
    assert [token.text for token in nlp(word)] == parts


@pytest.mark.parametrize(("word", "parts"), [("wanna", ["wan", "na"]), ("Outta", ["Out", "ta"])])
def test_what_is_said_as_one_word_is_two(nlp, word, parts):
    assert [token.text for token in nlp(word)] == parts


def test_a_slash_between_conjunctions_cuts(nlp):
    assert [token.text for token in nlp("and/or")] == ["and", "/", "or"]


def test_paragraph_break_is_one_space_token(nlp):
    assert [token.text for token in nlp("Headline\n\nText")] == ["Headline", "\n\n", "Text"]
