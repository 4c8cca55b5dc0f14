import pytest

from tests.unit.extract.parsed import processed, words_at


def mentions_of(text, entities=()):
    doc = processed(text, entities=entities)
    return {words_at(doc, [m["start_char"], m["end_char"]]): m for m in doc._.mentions}


@pytest.mark.parametrize(
    ("text", "mention", "mention_type", "label_text"),
    [
        (
            "The extremists attacked the town with the support of the militia.",
            "extremists",
            "nominal",
            "extremists",
        ),
        ('"We have lost the bridge," said a rebel commander.', "rebel commander", "nominal", None),
        ("Syrian troops shelled IS positions near Raqqa.", "Syrian troops", "name", "troops"),
        ("The regime shelled the town despite raids by the rebels.", "regime", "nominal", "regime"),
        (
            "The spokesman said the army had left. He added that it would return.",
            "He",
            "pronoun",
            None,
        ),
        ("The SDF is supported by the coalition.", "coalition", "nominal", "coalition"),
        ("The U.S.-backed forces entered the town.", "U.S.-backed forces", "name", "forces"),
    ],
)
def test_actor_mentions(text, mention, mention_type, label_text):
    found = mentions_of(text)
    assert found[mention]["mention_type"] == mention_type
    if label_text is not None:
        assert found[mention]["label_text"] == label_text


def test_article_is_not_part_of_a_mention():
    for text in mentions_of("The army and its allies took the town."):
        assert text.split()[0].lower() not in {"the", "a", "an"}


def test_model_span_is_widened_to_its_common_noun():
    found = mentions_of(
        "Syrian troops shelled IS positions near Raqqa.", [("Syrian", "NORP"), ("Raqqa", "GPE")]
    )
    assert found["Syrian troops"]["entity_label"] == "ORG"
    assert "Syrian" not in found


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Kalmar carried out two days of joint manoeuvres.", "joint", "ORG"),
        ("Police dispersed students.", "students", "PERSON"),
    ],
)
def test_a_lone_adjective_is_no_name(text, word, label):
    """A model labels one at times: "least" of "at least six people"."""
    assert (word in mentions_of(text, [(word, label)])) == (label == "PERSON")


def test_name_taken_for_a_verb_is_a_mention():
    assert mentions_of("Syrian troops shelled IS positions near Raqqa.")["IS"]["mention_type"] == (
        "name"
    )


@pytest.mark.parametrize(
    ("text", "entity", "role"),
    [
        ("Washington said the strike was a mistake.", ("Washington", "GPE"), "metonymic"),
        ("Moscow announced a truce.", ("Moscow", "GPE"), "metonymic"),
        ("Syrian troops shelled IS positions near Raqqa.", ("Raqqa", "GPE"), "literal"),
        ("A Turkey-based activist fled.", ("Turkey", "GPE"), "affiliation"),
        ("The U.S.-backed forces entered the town.", ("U.S.", "GPE"), "affiliation"),
        ("Two fled Veldoria-administered Tarn.", ("Veldoria", "GPE"), "affiliation"),
        ("Two fled Veldoria-wide raids.", ("Veldoria", "GPE"), "literal"),
        ("The forces, backed by Russian jets, took the town.", ("Russian", "NORP"), None),
    ],
)
def test_toponym_role(text, entity, role):
    found = mentions_of(text, [entity])
    if role is None:  # widened to "Russian jets", which is no place
        assert found["Russian jets"]["toponym_role"] is None
    else:
        assert found[entity[0]]["toponym_role"] == role


def test_subject_without_a_label_is_still_a_mention():
    assert mentions_of("The SDF is supported by the coalition.").keys() >= {"coalition"}
    assert mentions_of("Turkey sent tanks to the border.")["Turkey"]["entity_label"] == "ORG"


@pytest.mark.parametrize(
    "text", ["Moscow announced a truce.", "The possibility of an attack worries residents."]
)
def test_things_and_events_are_no_mentions(text):
    assert not mentions_of(text).keys() & {"truce", "possibility", "attack"}


def test_pronoun_that_says_nothing_is_no_mention():
    assert "it" not in mentions_of("The coalition said it struck the depot.")


def test_mentions_do_not_cross():
    doc = processed("A Turkey-based activist fled.", entities=[("Turkey", "GPE")])
    spans = [(m["start_char"], m["end_char"]) for m in doc._.mentions]
    for first in spans:
        for second in spans:
            crossing = first[0] < second[0] < first[1] < second[1]
            assert not crossing
