import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from language_model.components.lemmas import lower_common_lemmas


@pytest.mark.parametrize(
    ("lemma", "pos", "expected"),
    [
        ("Fighter", "NOUN", "fighter"),
        ("Seize", "VERB", "seize"),
        ("Aleppo", "PROPN", "Aleppo"),
        ("Syrian", "ADJ", "Syrian"),
        ("UAV", "NOUN", "UAV"),
        ("I", "PRON", "I"),
    ],
)
def test_only_common_words_lose_their_capital(lemma, pos, expected):
    doc = Doc(Vocab(), words=["x"], lemmas=[lemma], pos=[pos])
    assert lower_common_lemmas(doc)[0].lemma_ == expected
