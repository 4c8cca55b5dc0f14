"""How a place is meant that something is done to: as a place, or for who rules it."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.mentions.spans import Candidate
from pipeline.extract.mentions.types import toponym_role_of
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON


def role_of_object(words: str, verb: str, dep: str = "obj") -> str | None:
    """Role of the fourth word, the object of the third in "The rebels took Ruritania …"."""
    tokens = words.split()
    doc = Doc(
        Vocab(),
        words=tokens,
        lemmas=[verb if i == 2 else token.lower() for i, token in enumerate(tokens)],
        pos=["DET", "NOUN", "VERB", "PROPN", *["NOUN"] * (len(tokens) - 4)],
        heads=[1, 2, 2, 2, *[2] * (len(tokens) - 4)],
        deps=["det", "nsubj", "ROOT", dep, *["obl"] * (len(tokens) - 4)],
        sent_starts=[True, *[False] * (len(tokens) - 1)],
    )
    return toponym_role_of(
        Parse(doc, lexicon=LEXICON), Candidate(3, 3, 3, "GPE"), frozenset({"say"})
    )


@pytest.mark.parametrize(
    ("words", "verb", "role"),
    [
        pytest.param("The rebels took Ruritania by surprise", "take", "metonymic", id="surprise"),
        pytest.param("The rebels caught Ruritania off guard", "catch", "metonymic", id="guard"),
        pytest.param("The rebels accused Ruritania", "accuse", "metonymic", id="accused"),
        pytest.param("The rebels surprised Ruritania", "surprise", "metonymic", id="surprised"),
        pytest.param("The rebels took Ruritania by storm", "take", "literal", id="by storm"),
        pytest.param("The rebels took Ruritania by night", "take", "literal", id="by night"),
        pytest.param("The rebels bombed Ruritania", "bomb", "literal", id="bombed"),
    ],
)
def test_a_place_that_is_surprised_stands_for_who_rules_it(words, verb, role):
    assert role_of_object(words, verb) == role


def test_a_hyphen_at_the_end_of_a_text_ties_nothing_to_a_place():
    doc = Doc(Vocab(), words=["-"], pos=["PROPN"], heads=[0], deps=["ROOT"])
    role = toponym_role_of(Parse(doc, lexicon=LEXICON), Candidate(0, 0, 0, "GPE"), frozenset())
    assert role == "literal"
