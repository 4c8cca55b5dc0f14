from dataclasses import replace

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from language_model.components.entities import NAME_TYPES
from language_model.components.labels import bio_names
from language_model.gum_names import UNKNOWN
from language_model.records import Labelled
from language_model.silver_names import close_open_tokens, label_documents
from language_model.silver_rules import Reading, agreed, carry_over, silver_labels


def read(text, *, entities=(), places=(), demonyms=(), proper=None):
    """Make a Reading of words parted by spaces; capitals are proper nouns if not said."""
    words = text.split()
    is_proper = [word[0].isupper() for word in words] if proper is None else proper
    return Reading(words, is_proper, entities, places, demonyms)


CASES = {
    "a resolved place": (
        read("troops left Hama", places=[(2, 3)]),
        "O O B-LOC",
    ),
    "a proper noun that nobody knows is open": (
        read("the firm Brell spoke"),
        "O O ? O",
    ),
    "a demonym is no name": (
        read("the Syrian army", demonyms=[(1, 2)]),
        "O O O",
    ),
    "a weekday is no name": (
        read("they left on Monday"),
        "O O O O",
    ),
    "a place in an unknown longer name is open": (
        read("at Ohio Widget Works", places=[(1, 2)]),
        "O ? ? ?",
    ),
    "what touches a place is no body": (
        read("at Ohio Widget Works", places=[(1, 2)], entities=[(1, 4, "ORG")]),
        "O ? ? ?",
    ),
    "a place with a comma is two": (
        read("in Hama , Syria", places=[(1, 4)]),
        "O B-LOC O B-LOC",
    ),
    "a direction is no part of a place": (
        read("in eastern Hama", places=[(1, 3)]),
        "O O B-LOC",
    ),
    "a person named in full, then by surname": (
        read("Ann Brell spoke . Brell left", entities=[(0, 2, "PERSON"), (4, 5, "PERSON")]),
        "B-PERSON I-PERSON O O B-PERSON O",
    ),
    "a lone name that no full one explains is open": (
        read("Brell left", entities=[(0, 1, "PERSON")]),
        "? O",
    ),
    "a title behind a place parts it from the person": (
        read("Ohio Governor Ann Brell", entities=[(0, 4, "PERSON")], places=[(0, 1)]),
        "B-LOC O B-PERSON I-PERSON",
    ),
    "a person called like a place is open": (
        read("Ann Arbor spoke", entities=[(0, 2, "PERSON")]),
        "? ? O",
    ),
    "letters are no surname": (
        read("Ann BR spoke", entities=[(0, 2, "PERSON")]),
        "? ? O",
    ),
    "a body of several words": (
        read("the Bank of Widgets", entities=[(0, 4, "ORG")]),
        "O B-ORG I-ORG I-ORG",
    ),
    "a body of one word is open, initials are a body": (
        read("Brell and BRL", entities=[(0, 1, "ORG"), (2, 3, "ORG")]),
        "? O B-ORG",
    ),
    "a person that the model calls a body is open": (
        read("President Ann Brell", entities=[(0, 3, "ORG")]),
        "O ? ?",
    ),
}


@pytest.mark.parametrize(("reading", "expected"), CASES.values(), ids=CASES)
def test_only_what_is_sure_is_labelled(reading, expected):
    labels = silver_labels(reading, lambda text: text == "Ann Arbor")
    assert " ".join(label or "?" for label in labels) == expected


def test_a_name_that_is_mostly_called_otherwise_is_open():
    texts = [(["Brell"], ["B-PERSON"])] * 9 + [(["Brell"], ["B-LOC"])]
    labels = agreed(texts)
    assert labels == [["B-PERSON"]] * 9 + [[UNKNOWN]]


def test_a_name_that_is_mostly_a_common_word_is_open():
    texts = [(["come", "come", "Come"], ["O", "O", "B-LOC"]), (["Hama"], ["B-LOC"])]
    assert agreed(texts) == [["O", "O", UNKNOWN], ["B-LOC"]]


def test_a_body_named_once_is_open():
    assert agreed([(["Widget", "Works"], ["B-ORG", "I-ORG"])]) == [[UNKNOWN, UNKNOWN]]


def test_labels_go_over_to_other_tokens_of_the_text():
    source = Doc(Vocab(), words=["in", "Deir", "ez-Zor", "Brell"])
    target = Doc(
        Vocab(),
        words=["in", "Deir", "ez", "-", "Zor", "Brell"],
        spaces=[True, True, False, False, True, True],
    )
    labels = carry_over(source, ["O", "B-LOC", "I-LOC", UNKNOWN], target)
    assert labels == ["O", "B-LOC", "I-LOC", "I-LOC", "I-LOC", UNKNOWN]


def test_gold_labels_of_a_treebank_stay_and_open_ones_are_closed():
    words = ["Ann", "left", "Hama", "for", "Brell", "Town"]
    doc = Doc(Vocab(), words=words, ents=["B-PERSON", "O", "", "O", "", ""])
    source = Doc(Vocab(), words=words)
    close_open_tokens([doc], [(source, ["O", "B-LOC", "B-LOC", "O", UNKNOWN, UNKNOWN])])
    assert [token.ent_iob_ + token.ent_type_ for token in doc] == [
        "BPERSON", "O", "BLOC", "O", "", "",
    ]  # fmt: skip


@pytest.fixture
def documents():
    return [Labelled("a", ["in", "Hama"], [0, 3])]


def test_documents_take_the_numbers_of_the_labels(documents):
    doc = Doc(Vocab(), words=["in", "Hama"])
    [labelled] = label_documents(documents, [(doc, [UNKNOWN, "B-LOC"])])
    assert labelled == replace(documents[0], labels=[-100, bio_names(NAME_TYPES).index("B-LOC")])


def test_other_tokens_than_the_documents_are_refused(documents):
    doc = Doc(Vocab(), words=["in", "Ha", "ma"])
    with pytest.raises(ValueError, match="a: its tokens are not those of the text"):
        list(label_documents(documents, [(doc, ["O", "O", "O"])]))


def test_a_place_called_like_a_person_of_the_texts_is_open():
    persons = [(["George", "Brell"], ["B-PERSON", "I-PERSON"])] * 2
    labels = agreed([*persons, (["George"], ["B-LOC"]), (["Hama"], ["B-LOC"])])
    assert labels[2:] == [[UNKNOWN], ["B-LOC"]]


def test_a_persons_state_stays_a_place():
    person = (["Brell", "-", "Calif."], ["B-PERSON", "I-PERSON", "I-PERSON"])
    assert agreed([person, (["Calif."], ["B-LOC"])])[1] == ["B-LOC"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Widget Council", "PERSON"), ("of Brell", "PERSON"), ("Brell Islands", "ORG")],
)
def test_what_sounds_like_another_kind_is_open(name, kind):
    words = name.split()
    labels = agreed([(words, [f"B-{kind}", f"I-{kind}"])] * 5)
    assert labels == [[UNKNOWN, UNKNOWN]] * 5
