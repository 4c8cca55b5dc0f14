"""Who takes part in an event where the words beside it say so and the model gives nobody."""

from dataclasses import replace

import pytest

from tests.unit.extract.parsed import names_in, processed, role_texts, statement_of
from tests.unit.extract.predicates import told

NAMES = [
    *[("Kalmari", "NORP"), ("Vedan", "NORP"), ("Veda", "ORG"), ("Kalmar", "ORG")],
    *[("Orlan Party", "ORG"), ("Lind Council", "ORG"), ("Tarn", "GPE")],
    *[("Ana Reyes", "PERSON"), ("Dana Vance", "PERSON")],
    ("Anti-Lorn", "NORP"),
]


def who_and_whom(text, *claims):
    """Doers, and those to whom it is done, of the first of some claims."""
    doc = processed(text, entities=names_in(text, NAMES), claims=claims)
    statement = statement_of(doc, claims[0].words)
    return role_texts(doc, statement, "agent"), role_texts(doc, statement, "recipient")


@pytest.mark.parametrize(
    ("text", "claim", "whom"),
    [
        pytest.param(
            "Kalmar lifted the ban on the Orlan Party.",
            told("lifted", "yield", agent="Kalmar"),
            ["Orlan Party"],
            id="a ban is of whom it is laid on",
        ),
        pytest.param(
            "Kalmar ended its boycott of the Lind Council.",
            told("ended", "yield", agent="Kalmar"),
            ["Lind Council"],
            id="a boycott of a body",
        ),
        pytest.param(
            "Kalmar stopped the suspension of aid to Veda.",
            told("suspension", "cut_ties"),
            ["Veda"],
            id="aid to somebody",
        ),
        pytest.param(
            "Veda violated the Tarn accords.",
            told("violated", "break_agreement", agent="Veda"),
            [],
            id="accords are not those of where they were made",
        ),
        pytest.param(
            "Kalmar lifted the ban on loud music.",
            told("lifted", "yield", agent="Kalmar"),
            [],
            id="music is nobody",
        ),
        pytest.param(
            "Kalmar lifted the lid on the Orlan Party.",
            told("lifted", "yield", agent="Kalmar"),
            [],
            id="a lid is no measure",
        ),
        pytest.param(
            "Veda rejected the Kalmari proposal.",
            told("rejected", "reject", agent="Veda"),
            ["Kalmari"],
            id="words are of whose they are",
        ),
        pytest.param(
            "Veda rejected a proposal by Kalmar.",
            told("rejected", "reject", agent="Veda"),
            ["Kalmar"],
            id="by whom they are",
        ),
        pytest.param(
            "Kalmar rejected a decision of the Lind Council.",
            told("rejected", "reject", agent="Kalmar"),
            ["Lind Council"],
            id="a decision of whoever took it",
        ),
        pytest.param(
            "Kalmar rejected the recognition of Veda.",
            told("rejected", "reject", agent="Kalmar"),
            [],
            id="who is recognised has not said it",
        ),
        pytest.param(
            "Kalmar violated a ban by Veda.",
            told("violated", "break_agreement", agent="Kalmar"),
            ["Veda"],
            id="whose ban is violated",
        ),
        pytest.param(
            "Kalmar telephoned Dana Vance.",
            told("telephoned", "consult", agent="Kalmar|Dana Vance"),
            ["Dana Vance"],
            id="an object is no doer",
        ),
        pytest.param(
            "Kalmar praised the weather.",
            told("praised", "support", agent="Kalmar"),
            [],
            id="the weather is nobody",
        ),
        pytest.param(
            "Veda rejected its own proposal.",
            told("rejected", "reject", agent="Veda"),
            [],
            id="nobody does it to himself",
        ),
        pytest.param(
            "Kalmar destroyed the Vedan plan.",
            told("destroyed", "control", agent="Kalmar"),
            [],
            id="no kind that is done by words",
        ),
        pytest.param(
            "Kalmar ratified a treaty with Veda.",
            told("ratified", "support", agent="Kalmar"),
            ["Veda"],
            id="with whom a treaty is",
        ),
        pytest.param(
            "Kalmar ratified a treaty in Veda.",
            told("ratified", "support", agent="Kalmar"),
            [],
            id="where it is done",
        ),
        pytest.param(
            "Veda signed an accord to expand trade with Kalmar.",
            told("signed", "support", agent="Veda"),
            ["Kalmar"],
            id="with whom the trade is",
        ),
        pytest.param(
            "Ana Reyes mediated between Kalmar and Veda.",
            told("mediated", "consult", agent="Ana Reyes"),
            ["Kalmar", "Veda"],
            id="between whom",
        ),
        pytest.param(
            "Kalmar sought an answer from Veda.",
            told("sought", "request", agent="Kalmar"),
            ["Veda"],
            id="from whom it is wanted",
        ),
        pytest.param(
            "Kalmar declared a state of emergency.",
            told("declared", "coerce", agent="Kalmar", recipient="state"),
            [],
            id="a state of emergency is no state",
        ),
        pytest.param(
            "Veda promised Kalmar boats.",
            told("promised", "promise", agent="Veda"),
            ["Kalmar"],
            id="to whom something is promised",
        ),
        pytest.param(
            "Kalmar imposed a curfew in Tarn.",
            told("imposed", "coerce", agent="Kalmar", place="Tarn"),
            ["Tarn"],
            id="a curfew is laid on where it is",
        ),
        pytest.param(
            "Kalmar lifted the state of emergency in Tarn.",
            told("lifted", "yield", agent="Kalmar", place="Tarn"),
            ["Tarn"],
            id="a measure of more than one word",
        ),
        pytest.param(
            "Kalmar imposed a fee in Tarn.",
            told("imposed", "coerce", agent="Kalmar", place="Tarn"),
            [],
            id="a fee is on whoever pays it",
        ),
        pytest.param(
            "Students rallied against the killing of Ana Reyes.",
            told("rallied", "protest", agent="Students"),
            [],
            id="who was killed is not whom they are against",
        ),
        pytest.param(
            "Kalmar outlawed the Orlan Party.",
            told("outlawed", "coerce", agent="Kalmar"),
            ["Orlan Party"],
            id="a party is outlawed",
        ),
        pytest.param(
            "Kalmar granted an amnesty to the Orlan Party.",
            told("granted", "yield", agent="Kalmar"),
            ["Orlan Party"],
            id="to whom it is granted",
        ),
        pytest.param(
            "Kalmar sent flour to Veda.",
            told("sent", "aid", agent="Kalmar"),
            ["Veda"],
            id="to whom it is sent",
        ),
        pytest.param(
            "Kalmar sent troops to Veda.",
            told("sent", "move", agent="Kalmar"),
            [],
            id="troops are given to nobody",
        ),
        pytest.param(
            "Kalmar praised the efforts of Veda.",
            told("praised", "support", agent="Kalmar"),
            ["Veda"],
            id="whose efforts are praised",
        ),
    ],
)
def test_whom_it_is_done_to_stands_behind_a_noun(text, claim, whom):
    assert who_and_whom(text, claim)[1] == whom


def test_who_condemns_a_deed_does_it_to_who_did_it():
    text, shelling = "Kalmar condemned the shelling by Veda.", told("shelling", agent="Veda")
    condemned = told("condemned", "accuse", agent="Kalmar")
    assert who_and_whom(text, condemned, shelling) == (["Kalmar"], ["Veda"])


def test_who_films_a_deed_does_nothing_to_who_did_it():
    text, shelling = "Kalmar filmed the shelling by Veda.", told("shelling", agent="Veda")
    filmed = told("filmed", "other", agent="Kalmar")
    assert who_and_whom(text, filmed, shelling) == (["Kalmar"], [])


@pytest.mark.parametrize(
    ("text", "claim", "who"),
    [
        pytest.param(
            "Ana Reyes met Dana Vance.",
            told("met", "consult", recipient="Ana Reyes|Dana Vance"),
            (["Ana Reyes"], ["Dana Vance"]),
            id="who meets somebody does it",
        ),
        pytest.param(
            "Kalmar declined on Monday.",
            told("declined", "reject"),
            (["Kalmar"], []),
            id="who declines does it",
        ),
        pytest.param(
            "Kalmari jets bombed a village.",
            told("bombed", "attack", instrument="Kalmari jets"),
            (["Kalmari jets"], []),
            id="whose jets they are bombs with them",
        ),
        pytest.param(
            "A second jet bombed a village.",
            told("bombed", "attack", instrument="A second jet"),
            ([], []),
            id="a jet of nobody's",
        ),
        pytest.param(
            "Kalmar shrank on Monday.",
            told("shrank", "other"),
            ([], []),
            id="what needs no mind",
        ),
        pytest.param(
            "Veda is opposed to the Kalmari proposal.",
            told("opposed", "reject", recipient="Veda"),
            (["Veda"], ["Kalmari"]),
            id="who is opposed to a thing rejects it",
        ),
        pytest.param(
            "Two men were hurt and blamed the guards.",
            told("blamed", "accuse", recipient="the guards"),
            ([], ["guards"]),
            id="who is hurt need not be who blames",
        ),
        pytest.param(
            "Kalmar's raid threatens the harvest.",
            told("threatens", "threaten"),
            ([], []),
            id="a raid has no mind, whoever's it is",
        ),
        pytest.param(
            "Kalmar sought rifles.",
            told("sought", "request"),
            (["Kalmar"], []),
            id="a thing is asked of nobody",
        ),
        pytest.param(
            "Veda was opposed by Kalmar.",
            told("opposed", "reject", recipient="Veda"),
            (["Kalmar"], ["Veda"]),
            id="who is opposed by somebody does not, and that one does",
        ),
    ],
)
def test_the_subject_of_a_verb_does_what_only_a_mind_can_do(text, claim, who):
    assert who_and_whom(text, claim) == who


@pytest.mark.parametrize(
    ("text", "claim", "told_of"),
    [
        pytest.param(
            "Guards captured a Vedan facilitator and two men.",
            told("captured", "seize", agent="Guards", place="facilitator"),
            ("DETAIN", ["Vedan facilitator", "men"]),
            id="persons are held",
        ),
        pytest.param(
            "Guards captured a Vedan outpost.",
            told("captured", "seize", agent="Guards", place="outpost"),
            ("SEIZE_TERRITORY", []),
            id="an outpost is taken",
        ),
    ],
)
def test_who_is_captured_is_held_and_no_ground(text, claim, told_of):
    doc = processed(text, entities=[("Vedan", "NORP")], claims=[claim])
    [statement] = doc._.statements
    assert (statement["event_type"], role_texts(doc, statement, "recipient")) == told_of


@pytest.mark.parametrize(
    ("text", "share", "told_of"),
    [
        pytest.param(
            "Veda said that Kalmar must ensure calm.",
            0.2,
            ("DEMAND", ["Veda"], ["Kalmar"]),
            id="who says so asks for it",
        ),
        pytest.param(
            "Veda said that Kalmar must ensure calm.",
            0.9,
            ("AID", ["Kalmar"], []),
            id="a deed of its own kind stays so",
        ),
        pytest.param(
            "Veda said that Kalmar must not ensure calm.",
            0.2,
            (None, ["Kalmar"], []),
            id="nothing is asked for",
        ),
        pytest.param(
            "Kalmar must ensure calm.",
            0.2,
            (None, ["Kalmar"], []),
            id="nobody says so",
        ),
    ],
)
def test_who_says_that_somebody_must_do_it_asks_him_to(text, share, told_of):
    claim = replace(told("ensure", "aid", agent="Kalmar"), kind_score=share)
    names = [("Veda", "ORG"), ("Kalmar", "ORG")]
    doc = processed(text, entities=[one for one in names if one[0] in text], claims=[claim])
    [one] = doc._.statements
    found = one["event_type"], role_texts(doc, one, "agent"), role_texts(doc, one, "recipient")
    assert found == told_of


def test_who_says_that_he_must_do_it_asks_nobody():
    claim = replace(told("ensure", "aid", agent="it"), kind_score=0.2)
    text = "Veda said that it must ensure calm."
    [one] = processed(text, entities=[("Veda", "ORG")], claims=[claim])._.statements
    assert one["event_type"] is None


def test_of_what_kind_it_is_must_be_sure():
    claim = replace(told("declined", "reject"), kind_score=0.3)
    assert who_and_whom("Kalmar declined on Monday.", claim) == ([], [])


def test_who_calls_for_a_boycott_has_not_made_it():
    claim = told("boycotting", "reject", recipient="Veda")
    assert who_and_whom("Kalmar called for boycotting Veda.", claim) == ([], ["Veda"])


def test_a_resignation_is_done_to_nobody():
    claim = told("resignation", "yield")
    assert who_and_whom("The resignation of Dana Vance pleased Kalmar.", claim) == ([], [])


def test_calls_that_are_rejected_are_whose_they_are():
    text, calls = "Kalmar rejected calls by Veda.", told("calls", "request", agent="Veda")
    rejected = told("rejected", "reject", agent="Kalmar")
    assert who_and_whom(text, rejected, calls) == (["Kalmar"], ["Veda"])


def test_a_ring_that_is_broken_up_is_no_rally():
    broke = told("broke", "coerce", agent="Police")
    assert who_and_whom("Police broke up a ring of thieves.", broke)[1] == []


@pytest.mark.parametrize(
    ("text", "claim", "who"),
    [
        pytest.param(
            "Kalmar ordered raids against Veda.",
            told("raids", "attack", recipient="Veda"),
            ["Kalmar"],
            id="who orders raids makes them",
        ),
        pytest.param(
            "Kalmar awaited raids against Veda.",
            told("raids", "attack", recipient="Veda"),
            [],
            id="who awaits them does not",
        ),
        pytest.param(
            "Kalmar ordered raids against Veda.",
            told("raids", "move"),
            [],
            id="who orders a march does not march",
        ),
        pytest.param(
            "Kalmari protests shook the town.",
            told("protests", "protest"),
            ["Kalmari"],
            id="protests of a people",
        ),
        pytest.param(
            "Anti-Lorn protests shook the town.",
            told("protests", "protest"),
            [],
            id="against whom they are, is told by the same place",
        ),
        pytest.param(
            "According to the Lind Council, Kalmar freed two men.",
            told("freed", "release", agent="Kalmar", recipient="two men"),
            ["Kalmar"],
            id="a parser may hang who is cited on who does it",
        ),
    ],
)
def test_who_does_it_stands_beside_a_noun(text, claim, who):
    assert who_and_whom(text, claim)[0] == who


@pytest.mark.parametrize(
    "text",
    [
        "Kalmar received military aid from Veda.",
        "Kalmar grew and received military aid from Veda.",
    ],
)
def test_who_receives_help_is_helped_and_from_whom_it_comes_helps(text):
    claim = told("received", "reinforce", agent="Kalmar", thing="military aid", recipient="Veda")
    doc = processed(
        text,
        entities=[("Kalmar", "ORG"), ("Veda", "ORG")],
        claims=[replace(claim, kind_score=0.2)],
    )
    [one] = doc._.statements
    assert role_texts(doc, one, "agent") == ["Veda"]
    assert role_texts(doc, one, "recipient") == ["Kalmar"]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        pytest.param("attack", ["launched raids"], id="one deed, told by its noun"),
        pytest.param("kill", ["launched", "raids"], id="two kinds"),
    ],
)
def test_verb_and_object_of_one_kind_are_told_once(kind, wanted):
    text = "Kalmar launched raids against Veda."
    claims = [told("launched", "attack", agent="Kalmar"), told("raids", kind, recipient="Veda")]
    entities = [("Kalmar", "ORG"), ("Veda", "ORG")]
    rows = processed(text, entities=entities, claims=claims)._.statements
    assert [text[slice(*row["predicate"])] for row in rows] == wanted


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        pytest.param("Kalmar launched raids against Veda.", "launched", ["Kalmar"], id="its own"),
        pytest.param(
            "Kalmar hoped to launch raids against Veda.", "launch", [], id="another verb's"
        ),
    ],
)
def test_noun_takes_the_doer_of_the_verb_that_tells_it(text, verb, who):
    raids = told("raids", "attack", recipient="Veda")
    launched = told(verb, "attack", agent="Kalmar")
    assert who_and_whom(text, raids, launched) == (who, ["Veda"])


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        pytest.param("attack", ["Kalmar"], id="an attack is who kills in it"),
        pytest.param("fight", [], id="of a clash nobody knows whose it is"),
    ],
)
def test_who_kills_in_an_attack_has_made_it(kind, who):
    raids, killed = told("raids", kind), told("killed", "kill", agent="Kalmar")
    assert who_and_whom("Kalmar killed two scouts in raids.", raids, killed) == (who, [])


@pytest.mark.parametrize(
    ("text", "claim", "who"),
    [
        pytest.param(
            "The bombing of mills by Veda must end.", told("bombing"), ["Veda"], id="behind whom"
        ),
        pytest.param(
            "The massacre of two judges by Veda began the war.",
            told("massacre", "kill"),
            ["Veda"],
            id="behind those killed",
        ),
        pytest.param(
            "The war began with Kalmar's massacre.",
            told("massacre", "kill", agent="Kalmar"),
            ["Kalmar"],
            id="a body's massacre",
        ),
        pytest.param("Rebels burned the mill.", told("burned"), ["Rebels"], id="who fights"),
        pytest.param(
            "Rebels committed most of the raids.", told("raids"), ["Rebels"], id="most of them"
        ),
        pytest.param(
            "Troops were involved in six clashes.",
            told("clashes", "fight"),
            ["Troops"],
            id="who was involved",
        ),
        pytest.param(
            "Troops were hurt in six clashes.", told("clashes", "fight"), [], id="who was hurt"
        ),
        pytest.param("Rebels feared most of the raids.", told("raids"), [], id="not their own"),
    ],
)
def test_who_is_said_to_have_done_it(text, claim, who):
    assert who_and_whom(text, claim)[0] == who


@pytest.mark.parametrize("roles", [{"agent": "Guards"}, {"recipient": "Kalmar|Veda"}, {}])
def test_those_between_whom_there_is_fighting_are_its_sides(roles):
    text = "Guards died in fighting between Kalmar and Veda."
    assert who_and_whom(text, told("fighting", "fight", **roles)) == (["Kalmar"], ["Veda"])
