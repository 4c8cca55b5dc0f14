"""Things of an event: what it was done with, what was hit, what was given."""

import pytest

from pipeline.extract.claims.roles.no_recipient import is_no_recipient
from pipeline.extract.claims.roles.things import find_things
from tests.unit.extract.parsed import WORDS
from tests.unit.extract.predicates import Argument, Predicate
from tests.unit.extract.reading.test_relabel import parse_of

TYPES = {
    "drone": "drone",
    "tank": "tank",
    "fuel tank": "energy",
    "depot": "military_site",
    "oil depot": "energy",
    "supplies": "aid",
    "bank": "business",
}


def things_of(tokens, kind, *arguments):
    """Give role, type and words of what is found; arguments are role, word, first, end, score."""
    parse = parse_of(*tokens.split())
    found = find_things(
        parse, Predicate(1, kind, tuple(Argument(*one) for one in arguments)), TYPES
    )
    return [
        (one["role"], one["thing_type"], parse.text[one["start_char"] : one["end_char"]])
        for one in found
    ]


STRUCK = (
    "Drones/drone/NOUN/nsubj/1 struck/strike/VERB/ROOT/1 the/the/DET/det/4"
    " oil/oil/NOUN/compound/4 depot/depot/NOUN/obj/1"
)


def test_what_it_was_done_with_and_what_was_hit():
    assert things_of(STRUCK, "attack", ("instrument", 0, 0, 1), ("thing", 4, 2, 5)) == [
        ("instrument", "drone", "Drones"),
        ("target", "energy", "oil depot"),
    ]


@pytest.mark.parametrize(
    ("kind", "role"), [("attack", "target"), ("arm", "supply"), ("agree", None), ("kill", None)]
)
def test_kind_of_event_says_what_the_thing_is_in_it(kind, role):
    found = things_of(STRUCK, kind, ("thing", 4, 2, 5))
    assert found == ([] if role is None else [(role, "energy", "oil depot")])


def test_word_that_the_model_is_not_sure_of_is_left_out():
    assert things_of(STRUCK, "attack", ("thing", 4, 2, 5, 0.49)) == []


@pytest.mark.parametrize(
    ("tokens", "argument", "found"),
    [
        pytest.param(
            "dozens/dozen/NOUN/nsubj/3 of/of/ADP/case/2 tanks/tank/NOUN/nmod/0"
            " burned/burn/VERB/ROOT/3",
            ("thing", 0, 0, 3),
            [("target", "tank", "dozens of tanks")],
            id="what a number is of",
        ),
        pytest.param(
            "fuel/fuel/NOUN/compound/1 tanks/tank/NOUN/nsubj/2 burned/burn/VERB/ROOT/2",
            ("thing", 1, 0, 2),
            [("target", "energy", "fuel tanks")],
            id="the longer name",
        ),
        pytest.param(
            "oil/oil/NOUN/compound/2 storage/storage/NOUN/compound/2 depots/depot/NOUN/nsubj/3"
            " burned/burn/VERB/ROOT/3",
            ("thing", 2, 0, 3),
            [("target", "energy", "oil storage depots")],
            id="a word between",
        ),
        pytest.param(
            "supplies/supplies/NOUN/nsubj/1 burned/burn/VERB/ROOT/1",
            ("thing", 0, 0, 1),
            [("target", "aid", "supplies")],
            id="a plural with a sense of its own",
        ),
        pytest.param(
            "hopes/hope/NOUN/nsubj/1 burned/burn/VERB/ROOT/1",
            ("thing", 0, 0, 1),
            [],
            id="no word of the table",
        ),
        pytest.param(
            "it/it/PRON/nsubj/1 burned/burn/VERB/ROOT/1", ("thing", 0, 0, 1), [], id="pronoun"
        ),
    ],
)
def test_type_is_that_of_the_noun(tokens, argument, found):
    assert things_of(tokens, "destroy", argument) == found


def test_name_of_a_place_is_no_thing_whatever_its_last_word():
    parse = parse_of(
        "West/West/PROPN/compound/1", "Bank/Bank/PROPN/nsubj/2", "burned/burn/VERB/ROOT/2"
    )
    parse.entity[:2] = ["GPE", "GPE"]
    assert find_things(parse, Predicate(2, "attack", (Argument("thing", 1, 0, 2),)), TYPES) == []


RAMMED = (
    "He/he/PRON/nsubj/1 rammed/ram/VERB/ROOT/1 a/a/DET/det/3 lorry/lorry/NOUN/obj/1"
    " {how}/{how}/VERB/acl/3 with/with/ADP/case/6 {what}/{what}/NOUN/obl/4"
    " into/into/ADP/case/8 tanks/tank/NOUN/obl/1"
)
PELTED = (
    "They/they/PRON/nsubj/1 {did}/VERB/ROOT/1 it/it/PRON/obj/1 with/with/ADP/case/4"
    " drones/drone/NOUN/obl/1"
)


@pytest.mark.parametrize(
    ("how", "what", "role"),
    [("packed", "explosive", "instrument"), ("packed", "flour", "target"),
     ("parked", "explosive", "target")],
)  # fmt: skip
def test_what_carries_a_charge_is_what_it_was_done_with(how, what, role):
    tokens = RAMMED.format(how=how, what=what)
    parse = parse_of(*tokens.split())
    one = Predicate(1, "attack", (Argument("thing", 3, 2, 4), Argument("thing", 8, 8, 9)))
    found = find_things(parse, one, TYPES | {"lorry": "vehicle"})
    assert [(thing["role"], thing["thing_type"]) for thing in found] == [
        (role, "vehicle"),
        ("target", "tank"),
    ]
    assert is_no_recipient(parse, 3, one, WORDS, events=()) is (role == "instrument")


@pytest.mark.parametrize(
    ("kind", "role"), [("attack", "instrument"), ("seize", "target")], ids=["pelted", "seized"]
)
def test_what_something_is_pelted_with_is_not_hit(kind, role):
    tokens = PELTED.format(did="pelted/pelt")
    assert things_of(tokens, kind, ("thing", 4, 4, 5)) == [(role, "drone", "drones")]
