"""Under which of its forms a table knows a word."""

import pytest

from pipeline.extract.reading.lemmas import known_form

KNOWN = {"troop", "house", "unit", "kill", "wounded", "live", "flee"}


@pytest.mark.parametrize(
    ("form", "lemma", "pos", "found"),
    [
        ("wounded", "wound", "ADJ", "wounded"),
        ("killing", "kill", "VERB", "kill"),
        ("killed", "kille", "VERB", "kill"),
        ("fled", "fle", "VERB", "flee"),
        ("troops", "troops", "NOUN", "troop"),
        ("troops", "troops", "PROPN", "troop"),
        ("lives", "life", "NOUN", None),
        ("housing", "housing", "NOUN", None),
        ("united", "united", "ADJ", None),
    ],
)
def test_word_is_known_by_what_it_inflects_and_by_nothing_else(form, lemma, pos, found):
    assert known_form(form, lemma, pos, known=KNOWN) == found
