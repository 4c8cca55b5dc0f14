import pytest
from hypothesis import given
from hypothesis import strategies as st

from language_model.components.lemma_rules import apply_lemma_rule, lemma_rule

PAIRS = [
    ("Cities", "city"),
    ("went", "go"),
    ("were", "be"),
    ("Syrians", "Syrian"),
    ("SEIZED", "seize"),
    ("U.S.", "U.S."),
    ("n't", "not"),
]


@pytest.mark.parametrize(("form", "lemma"), PAIRS)
def test_rule_gives_back_the_lemma_it_was_made_from(form, lemma):
    assert apply_lemma_rule(form, lemma_rule(form, lemma)) == lemma


def test_words_that_inflect_alike_share_a_rule():
    assert lemma_rule("attacked", "attack") == lemma_rule("Shelled", "shell")


def test_rule_that_cuts_more_than_there_is_leaves_the_form():
    assert apply_lemma_rule("is", "l5be") == "is"


@given(st.text(st.characters(codec="ascii"), min_size=1), st.sampled_from(["l1y", "k0", "t2x"]))
def test_a_lemma_is_never_empty(form, rule):
    assert apply_lemma_rule(form, rule)
