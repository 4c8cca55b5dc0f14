"""What a kind of event asks of what it is done to."""

import pytest

from pipeline.extract.claims.kinds.selection import OPEN, kind_by_object
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR
from tests.unit.extract.predicates import Argument, Predicate
from tests.unit.extract.reading.test_relabel import parse_of

THINGS = {
    row.thing_text: row.thing_type
    for row in read_reference(PROJECT_DIR / "seeds" / "reference").thing_words
}


def kind_of(kind, tokens, *, at=1, roles=None, kinds=None):
    """Give the kind of the word ``at``; tokens as ``test_relabel`` writes them."""
    parse = parse_of(*tokens.split())
    arguments = tuple(Argument(role, i, i, i + 1) for i, role in (roles or {}).items())
    return kind_by_object(
        parse,
        Predicate(at, kind, arguments),
        events=set(),
        kinds=kinds or {},
        thing_types=THINGS,
    )


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
        ("kidnap", "take", "refuge", OPEN),
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
        ("seize", "advance", "date", OPEN),
        ("seize", "sweep", "election", "politics"),
        ("control", "hold", "summit", OPEN),
        ("control", "hold", "valley", None),
        ("control", "maintain", "presence", None),
        ("lose", "lose", "hill", None),
        ("lose", "lose", "patience", OPEN),
        ("lose", "lose", "referendum", "politics"),
        ("lose", "hand", "prisoner", "release"),
        ("lose", "hand", "body", "release"),
        ("lose", "hand", "bag", OPEN),
        ("lose", "hand", "airport", None),
        ("lose", "hand", "Velm/PROPN", None),
        ("withdraw", "withdraw", "statement", OPEN),
        ("withdraw", "withdraw", "support", "cut_ties"),
        ("withdraw", "withdraw", "troops", None),
        ("withdraw", "withdraw", "tank", None),
        ("withdraw", "pull", "child", OPEN),
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
        ("request", "direct", "fighter", OPEN),
        ("prosecute", "file", "objection", OPEN),
        ("prosecute", "try", "general", None),
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


@pytest.mark.parametrize(
    ("doer", "expected"),
    [("He/he/PRON", OPEN), ("mayor/mayor/NOUN", OPEN), ("army/army/NOUN", None)],
)
def test_one_person_alone_is_no_force_that_withdraws(doer, expected):
    tokens = f"{doer}/nsubj/1 withdrew/withdraw/VERB/ROOT/1/VerbForm=Fin"
    assert kind_of("withdraw", tokens) == expected


def test_who_is_told_from_where_he_withdraws_has_moved():
    tokens = (
        "He/he/PRON/nsubj/1 withdrew/withdraw/VERB/ROOT/1/VerbForm=Fin north/north/ADV/advmod/1"
    )
    assert kind_of("withdraw", tokens, roles={2: "to"}) is None


def test_directing_somebody_to_do_a_thing_is_asking():
    leave = "to/to/PART/mark/4 leave/leave/VERB/xcomp/1"
    assert kind_of("request", done_to("direct", "fighter", leave)) is None


@pytest.mark.parametrize(("case", "expected"), [("of", "accuse"), ("with", None)])
def test_charging_somebody_of_a_thing_is_no_trial(case, expected):
    crime = f"{case}/{case}/ADP/case/4 neglect/neglect/NOUN/obl/1"
    assert kind_of("prosecute", done_to("charge", "mayor", crime)) == expected


def test_who_charges_at_somebody_attacks():
    tokens = (
        "They/they/PRON/nsubj/1 charged/charge/VERB/ROOT/1/VerbForm=Fin"
        " towards/towards/ADP/case/3 us/we/PRON/obl/1"
    )
    assert kind_of("prosecute", tokens) == "attack"


def test_nobody_is_held_who_is_only_held_accountable():
    named = "accountable/accountable/ADJ/xcomp/1"
    assert kind_of("detain", done_to("hold", "minister", named)) == OPEN


def test_money_arms_those_alone_who_fight():
    assert kind_of("arm", done_to("provide", "funding"), roles={0: "agent"}) == OPEN
    to_rebels = "to/to/ADP/case/4 rebels/rebel/NOUN/obl/1"
    tokens = done_to("provide", "funding", to_rebels)
    assert kind_of("arm", tokens, roles={0: "agent", 4: "recipient"}) is None


def test_a_noun_is_read_by_what_it_is_of():
    withdrawal = "withdrawal/withdrawal/NOUN/ROOT/0 of/of/ADP/case/2"
    assert kind_of("withdraw", f"{withdrawal} remarks/remark/NOUN/nmod/0", at=0) == OPEN
    assert kind_of("withdraw", f"{withdrawal} forces/force/NOUN/nmod/0", at=0) is None
    assert kind_of("withdraw", "withdrawal/withdrawal/NOUN/ROOT/0", at=0) is None


def test_a_participle_is_done_to_the_noun_before_it():
    tokens = "remarks/remark/NOUN/ROOT/0 withdrawn/withdraw/VERB/acl/0/Tense=Past|VerbForm=Part"
    assert kind_of("withdraw", tokens.replace("|", "/")) == OPEN


def test_what_the_model_takes_for_the_thing_stands_for_a_lost_object():
    tokens = (
        "They/they/PRON/nsubj/1 hand/hand/VERB/ROOT/1/VerbForm=Fin"
        " over/over/ADP/compound:prt/1 bag/bag/NOUN/obl/1"
    )
    assert kind_of("lose", tokens, roles={3: "thing"}) == OPEN
    assert kind_of("lose", tokens) is None


@pytest.mark.parametrize(
    ("verb", "expected"), [("lost/lose", "lose"), ("took/take", None)], ids=["lost", "taken"]
)
def test_control_that_is_lost_is_no_ground_gained(verb, expected):
    tokens = done_to(verb, "control", "of/of/ADP/case/4", "Velm/Velm/PROPN/nmod/2")
    assert kind_of("seize", tokens, at=2) == expected
