import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from language_model.syntax_scores import syntax_scores


def make_doc(words, *, spaces=None, **changes):
    layers = {
        "tags": ["NNS", "VBD", "."],
        "pos": ["NOUN", "VERB", "PUNCT"],
        "lemmas": ["gun", "fire", "."],
        "heads": [1, 1, 1],
        "deps": ["nsubj", "ROOT", "punct"],
    } | changes
    return Doc(Vocab(), words=words, spaces=spaces or [True, False, False], **layers)


def score(doc, gold=None):
    scores = syntax_scores([(gold or make_doc(["Guns", "fired", "."]), doc)], resamples=10)
    return {measure: value[0] for measure, value in scores.items() if isinstance(value, list)}


def test_equal_documents_are_all_right():
    assert set(score(make_doc(["Guns", "fired", "."])).values()) == {100.0}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"pos": ["VERB", "VERB", "PUNCT"]}, {"upos": 66.67}),
        ({"deps": ["obj", "ROOT", "punct"]}, {"las": 50.0, "las_with_punctuation": 66.67}),
        ({"heads": [1, 1, 0]}, {"las_with_punctuation": 66.67}),
    ],
    ids=["tag", "relation", "punctuation counts in one measure only"],
)
def test_an_error_costs_its_own_measure(change, expected):
    wrong = {k: v for k, v in score(make_doc(["Guns", "fired", "."], **change)).items() if v < 100}
    assert wrong == expected


def test_a_wrong_cut_costs_both_sides():
    layers = {
        "tags": ["NNS", "VBD"],
        "pos": ["NOUN", "VERB"],
        "lemmas": ["gun", "fire"],
        "heads": [1, 1],
        "deps": ["nsubj", "ROOT"],
    }
    doc = make_doc(["Guns", "fired."], spaces=[True, False], **layers)
    assert score(doc)["upos"] == 40.0  # one of three and of two


def test_white_space_tokens_say_nothing():
    layers = {
        "tags": ["NNS", "VBD", ".", "_SP"],
        "pos": ["NOUN", "VERB", "PUNCT", "SPACE"],
        "lemmas": ["gun", "fire", ".", "\n"],
        "heads": [1, 1, 1, 2],
        "deps": ["nsubj", "ROOT", "punct", "dep"],
    }
    doc = make_doc(["Guns", "fired", ".", "\n"], spaces=[True, False, False, False], **layers)
    assert set(score(doc).values()) == {100.0}


def test_sentences_are_right_by_both_ends():
    words, spaces = ["Go", ".", "Stop", "."], [False, True, False, False]
    layers = {
        "tags": ["VB", ".", "VB", "."],
        "pos": ["VERB", "PUNCT"] * 2,
        "lemmas": words,
        "deps": ["ROOT", "punct"] * 2,
    }
    gold = make_doc(words, spaces=spaces, heads=[0, 0, 2, 2], **layers)
    joined = make_doc(
        words, spaces=spaces, heads=[0, 0, 0, 0], **layers | {"deps": ["ROOT", *["punct"] * 3]}
    )
    assert score(joined, gold)["sentences"] == 0.0


def test_interval_holds_the_spread_between_documents():
    good = make_doc(["Guns", "fired", "."])
    bad = make_doc(["Guns", "fired", "."], pos=["X", "X", "X"])
    pairs = [(good, good), (good, bad)]
    assert syntax_scores(pairs, resamples=200)["upos"] == [50.0, 0.0, 100.0]
