"""What a kind of event asks of what it is done to."""

import pytest

from pipeline.extract.claims.kinds.by_object import (
    DONE_TO,
    OPEN,
    Deed,
    kind_by_object,
    kind_that_object_allows,
)
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR
from tests.unit.extract.predicates import Argument, Predicate
from tests.unit.extract.reading.test_relabel import parse_of

THINGS = {
    row.thing_text: row.thing_type
    for row in read_reference(PROJECT_DIR / "seeds" / "reference").thing_words
}


def kind_of(kind, tokens, *, at=1, roles=None):
    """Give the kind of the word ``at``; tokens as ``test_relabel`` writes them."""
    parse = parse_of(*tokens.split())
    objects = parse.children(at, *DONE_TO)
    one = Predicate(at, kind, tuple(Argument(r, i, i, i + 1) for i, r in (roles or {}).items()))
    return kind_that_object_allows(Deed(parse, one, parse.lemma[at], objects, {}, (), THINGS))


def sense_of(kind, tokens, *, at=1):
    """Give what the word ``at`` means by what it is done to."""
    parse = parse_of(*tokens.split())
    objects = parse.children(at, *DONE_TO)
    one = Predicate(at, kind)
    return kind_by_object(Deed(parse, one, parse.lemma[at], objects, {}, (), THINGS))


def done_to(verb, thing, *rest):
    """Write "They verb thing …"; a noun unless its part of speech is given."""
    word, lemma = verb.split("/") if "/" in verb else (verb, verb)
    noun, tag = thing.split("/") if "/" in thing else (thing, "NOUN")
    first = f"They/they/PRON/nsubj/1 {word}/{lemma}/VERB/ROOT/1/VerbForm=Fin"
    return " ".join([first, f"{noun}/{noun}/{tag}/obj/1", *rest])


@pytest.mark.parametrize(
    ("kind", "verb", "thing", "expected"),
    [
        ("detain", "hold", "meeting", OPEN),
        ("detain", "hold", "griffin", None),  # on no list: nobody knows
        ("detain", "arrest", "smuggler", None),
        ("detain", "hold", "suspect", None),
        ("kidnap", "hijack", "bus", None),
        ("detain", "explode", "mine", OPEN),
        ("seize", "capture", "commander", "detain"),
        ("seize", "take", "commander", OPEN),
        ("seize", "take", "village", None),
        ("seize", "take", "barracks", None),
        ("seize", "take", "control", None),
        ("seize", "take", "Velm/PROPN", None),
        ("seize", "take", "rifle", OPEN),
        ("seize", "seize", "rifle", "coerce"),
        ("seize", "take", "decision", OPEN),
        ("control", "hold", "summit", OPEN),
        ("control", "hold", "valley", None),
        ("control", "maintain", "presence", None),
        ("lose", "lose", "hill", None),
        ("lose", "lose", "patience", OPEN),
        ("lose", "hand", "prisoner", "release"),
        ("lose", "hand", "body", "release"),
        ("lose", "hand", "bag", OPEN),
        ("lose", "hand", "airport", None),
        ("lose", "hand", "Velm/PROPN", None),
        ("withdraw", "withdraw", "statement", OPEN),
        ("withdraw", "withdraw", "support", "cut_ties"),
        ("withdraw", "withdraw", "troops", None),
        ("withdraw", "withdraw", "tank", None),
        ("surrender", "surrender", "privilege", OPEN),
        ("surrender", "surrender", "rifle", None),
        ("surrender", "hand", "hostage", "release"),
        ("arm", "provide", "water", "aid"),
        ("arm", "provide", "detail", OPEN),
        ("arm", "provide", "rifle", None),
        ("arm", "provide", "training", None),
        ("arm", "train", "gun", OPEN),
        ("arm", "train", "fighter", None),
        ("lift_siege", "break", "silence", OPEN),
        ("lift_siege", "break", "blockade", None),
        ("lift_siege", "open", "road", None),
        ("attack", "attack", "policy", None),  # a kind that asks for nothing here
    ],
)
def test_kind_is_one_that_what_it_is_done_to_can_undergo(kind, verb, thing, expected):
    assert kind_of(kind, done_to(verb, thing)) == expected


def test_what_only_counts_is_what_it_counts():
    of_troops = "of/of/ADP/case/4 troops/troops/NOUN/nmod/2"
    assert kind_of("withdraw", done_to("pull", "thousand", of_troops)) is None


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        pytest.param("from/from/ADP/case/3", "break_agreement", id="talks"),
        pytest.param("before/before/ADP/case/3", None, id="another case"),
    ],
)
def test_who_leaves_talks_leaves_no_front(prefix, expected):
    tokens = (
        "Rebels/rebel/NOUN/nsubj/1 withdrew/withdraw/VERB/ROOT/1/VerbForm=Fin"
        f" {prefix} talks/talk/NOUN/obl/1"
    )
    assert kind_of("withdraw", tokens) == expected


def test_nobody_is_held_who_is_only_held_accountable():
    named = "accountable/accountable/ADJ/xcomp/1"
    assert kind_of("detain", done_to("hold", "minister", named)) == OPEN


def test_a_noun_is_read_by_what_it_is_of():
    seizure = "seizure/seizure/NOUN/ROOT/0 of/of/ADP/case/2"
    assert kind_of("seize", f"{seizure} rifles/rifle/NOUN/nmod/0", at=0) == OPEN
    assert kind_of("seize", f"{seizure} villages/village/NOUN/nmod/0", at=0) is None
    assert kind_of("seize", "seizure/seizure/NOUN/ROOT/0", at=0) is None


def test_a_participle_is_done_to_the_noun_before_it():
    tokens = "meetings/meeting/NOUN/ROOT/0 held/hold/VERB/acl/0/Tense=Past|VerbForm=Part"
    assert kind_of("detain", tokens.replace("|", "/")) == OPEN


@pytest.mark.parametrize(
    ("verb", "expected"), [("lost/lose", "lose"), ("took/take", None)], ids=["lost", "taken"]
)
def test_control_that_is_lost_is_no_ground_gained(verb, expected):
    tokens = done_to(verb, "control", "of/of/ADP/case/4", "Velm/Velm/PROPN/nmod/2")
    assert kind_of("seize", tokens, at=2) == expected


@pytest.mark.parametrize(
    ("verb", "thing", "rest", "expected"),
    [
        ("claimed/claim", "life", (), "kill"),
        ("cost", "life", (), "kill"),
        ("saved/save", "life", (), None),
        ("claimed/claim", "hill", (), None),
        ("took/take", "life", ("new/new/ADJ/amod/2",), None),
    ],
    ids=["claimed lives", "cost lives", "saved lives", "claimed ground", "a new life"],
)
def test_what_claims_lives_says_nothing(verb, thing, rest, expected):
    assert sense_of("statement", done_to(verb, thing, *rest)) == expected


@pytest.mark.parametrize(("label", "expected"), [("MONEY", OPEN), ("", None)])
def test_a_sum_is_no_ground(label, expected):
    parse = parse_of(*done_to("seize", "million").split())
    parse.entity[2] = label
    deed = Deed(parse, Predicate(1, "seize"), "seize", [2], {}, (), THINGS)
    assert kind_that_object_allows(deed) == expected


def test_what_the_model_takes_for_the_thing_stands_for_a_lost_object():
    tokens = (
        "They/they/PRON/nsubj/1 hand/hand/VERB/ROOT/1/VerbForm=Fin"
        " over/over/ADP/compound:prt/1 bag/bag/NOUN/obl/1"
    )
    assert kind_of("lose", tokens, roles={3: "thing"}) == OPEN
    assert kind_of("lose", tokens) is None


@pytest.mark.parametrize(
    ("thing", "expected"),
    [("parlour", OPEN), ("road", None), ("siege", None), ("Velm/PROPN", None)],
)
def test_only_a_way_or_what_shuts_it_is_opened(thing, expected):
    assert kind_of("lift_siege", done_to("open", thing)) == expected


@pytest.mark.parametrize(("particle", "expected"), [("up", OPEN), ("out", None)])
def test_who_is_pulled_up_has_not_left(particle, expected):
    tokens = done_to("pull", "army", f"{particle}/{particle}/ADP/compound:prt/1")
    assert kind_of("withdraw", tokens) == expected


@pytest.mark.parametrize(("to", "expected"), [("party", OPEN), ("rebel", None)])
def test_money_arms_those_alone_who_fight(to, expected):
    tokens = done_to("give", "money", "to/to/ADP/case/4", f"{to}/{to}/NOUN/obl/1")
    assert kind_of("arm", tokens, roles={4: "recipient"}) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("soldiers/soldier", "detain"), ("hills/hill", None)],
    ids=["men", "ground"],
)
def test_number_that_a_parser_parts_from_who_is_captured_is_nobody(noun, expected):
    tokens = (
        f"Twenty/twenty/NUM/nsubj:pass/3 {noun}/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3"
        " captured/capture/VERB/ROOT/3/VerbForm=Part"
    )
    assert kind_of("seize", tokens, at=3) == expected
