"""Curated names of actors that the model left without a label."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.mentions.actors.component import ActorNameFinder, ActorNames, add_actor_names
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.mentions.test_toponyms import doc_of, mention_of

NAMES = ActorNames(
    [
        ("River Front", "ORG"),
        ("RF", "ORG"),
        ("RoF", "ORG"),
        ("McRoe", "PERSON"),
        ("WHO", "ORG"),
        ("U.S.-led coalition", "ORG"),
        ("Jane Roe", "PERSON"),
        ("Front", "ORG"),
    ]
)


def found_in(tagged, mentions=()):
    doc = doc_of(tagged)
    known = [mention_of(doc.text, name, label) for name, label in mentions]
    found = add_actor_names(Parse(doc, lexicon=LEXICON), known, names=NAMES)
    return {doc.text[m["start_char"] : m["end_char"]]: m["entity_label"] for m in found}


@pytest.mark.parametrize(
    ("tagged", "mentions", "expected"),
    [
        ("He/PRON told/VERB RF/PROPN", [], {"RF": "ORG"}),
        ("the/DET River/PROPN Front/PROPN fled/VERB", [], {"River Front": "ORG"}),
        (
            "the/DET River/PROPN Front/PROPN fled/VERB",
            [("River", "GPE"), ("Front", "PERSON")],
            {"River Front": "ORG"},
        ),
        (
            "the/DET River/PROPN Front/PROPN fled/VERB",
            [("River Front fled", "LOC")],
            {"River Front fled": "LOC"},
        ),
        ("Jane/PROPN Roe/PROPN fled/VERB", [], {"Jane Roe": "PERSON"}),
        ("They/PRON fled/VERB the/DET Front/PROPN", [], {}),
        ("They/PRON told/VERB RoF/PROPN", [], {"RoF": "ORG"}),
        ("They/PRON told/VERB McRoe/PROPN", [], {}),
        ("who/PRON fled/VERB", [], {}),
        ("WHO/PRON FLED/VERB NOW/ADV", [], {}),
    ],
    ids=[
        "acronym", "several-words", "pieces-give-way", "longer-mention-stays", "person",
        "common-word-alone", "acronym-with-small-letters", "surname-with-two-capitals",
        "lower-case", "shouted",
    ],
)  # fmt: skip
def test_curated_name_is_a_mention(tagged, mentions, expected):
    assert found_in(tagged, mentions) == expected


def test_name_in_a_description_is_a_mention_inside_it():
    doc = doc_of("RF/PROPN officials/NOUN fled/VERB")
    outer = mention_of(doc.text, "RF officials", "PERSON") | {"mention_type": "nominal"}
    found = add_actor_names(Parse(doc, lexicon=LEXICON), [outer], names=NAMES)
    assert [doc.text[m["start_char"] : m["end_char"]] for m in found] == ["RF officials", "RF"]


@pytest.mark.parametrize(
    ("outer", "expected"),
    [
        pytest.param("RF air base", ["RF air base", "RF"], id="described by whose it is"),
        pytest.param("RF Avenue", ["RF Avenue"], id="called after it"),
    ],
)
def test_an_owner_is_a_mention_inside_a_described_place_only(outer, expected):
    tagged = " ".join(
        f"{word}/{'PROPN' if word[0].isupper() else 'NOUN'}" for word in outer.split()
    )
    doc = doc_of(f"{tagged} burned/VERB")
    place = mention_of(doc.text, outer, "FAC") | {
        "head_lemma": outer.split()[-1].lower(),
        "toponym_role": "literal",
    }
    found = add_actor_names(Parse(doc, lexicon=LEXICON), [place], names=NAMES)
    assert [doc.text[m["start_char"] : m["end_char"]] for m in found] == expected


def test_component_refuses_a_doc_without_a_parse():
    with pytest.raises(ValueError, match="dependency parse"):
        ActorNameFinder("actor_names", names=NAMES)(Doc(Vocab(), words=["RF"]))
