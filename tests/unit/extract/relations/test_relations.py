import pytest

from tests.unit.extract.parsed import processed, words_at


def relations_of(text, entities=()):
    doc = processed(text, entities=entities)

    def mention(index):
        one = doc._.mentions[index]
        return words_at(doc, [one["start_char"], one["end_char"]])

    return [
        (mention(r["subject_index"]), r["relation_type"], mention(r["object_index"]))
        for r in doc._.relations
    ]


@pytest.mark.parametrize(
    ("text", "entities", "relation"),
    [
        (
            "The U.S.-backed forces entered the town.",
            [("U.S.", "GPE")],
            ("U.S.-backed forces", "backed_by", "U.S."),
        ),
        (
            "A Turkey-based activist fled.",
            [("Turkey", "GPE")],
            ("Turkey-based activist", "based_in", "Turkey"),
        ),
        (
            "The forces, backed by Russian jets, took the town.",
            [],
            ("forces", "backed_by", "Russian jets"),
        ),
        (
            "Lena Marsh, a spokeswoman for the coalition, resigned.",
            [("Lena Marsh", "PERSON")],
            ("Lena Marsh", "spokesman_for", "coalition"),
        ),
        (
            "Idris Hale, head of the council, resigned.",
            [("Idris Hale", "PERSON")],
            ("Idris Hale", "head_of", "council"),
        ),
        ("The coalition fighting the militia met.", [], ("coalition", "fights", "militia")),
    ],
)
def test_relations_inside_a_phrase(text, entities, relation):
    assert relations_of(text, entities) == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "The army captured the hill from the rebels.",
        "Rebels besieged the town.",
        "The army and the rebels said the truce had ended.",
    ],
)
def test_an_event_is_no_relation(text):
    assert relations_of(text) == []
