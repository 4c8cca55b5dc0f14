"""What the words beside a predicate say of who and what takes part in it."""

from dataclasses import replace

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def unsure(words, kind, **roles):
    return replace(told(words, kind, **roles), kind_score=0.2)


def found_in(text, *claims, of):
    """Agent, things with their roles, and event type of the claim of the word ``of``."""
    rows = read(text, claims=list(claims))
    [one] = [row for row in rows["statements"] if _predicate(row, text) == of]
    things = [
        (row.thing_role, row.thing_text)
        for row in rows["statement_things"]
        if row.statement_id == one.statement_id
    ]
    return one.agent_text, things, one.event_type


def _predicate(row, text):
    return text[row.predicate_start_char : row.predicate_end_char].split()[-1]


@pytest.mark.parametrize(
    ("text", "claim", "agent", "things"),
    [
        pytest.param(
            "Rebels bombed a kiosk, a bakery and two lorries.",
            told("bombed", "attack", agent="Rebels", thing="a kiosk"),
            "Rebels",
            [("target", "kiosk"), ("target", "bakery"), ("target", "two lorries")],
            id="each of a list is hit",
        ),
        pytest.param(
            "Two mines destroyed the lorry.",
            told("destroyed", "destroy", agent="Two mines", thing="the lorry"),
            None,
            [("instrument", "Two mines"), ("target", "lorry")],
            id="arms do nothing by themselves",
        ),
        pytest.param(
            "A suicide bomber destroyed the lorry.",
            told("destroyed", "destroy", agent="A suicide bomber", thing="the lorry"),
            "suicide bomber",
            [("target", "lorry")],
            id="who is called by his arms does it himself",
        ),
        pytest.param(
            "The army struck the rocket launchers.",
            told("struck", "attack", agent="The army", thing="the rocket launchers"),
            "army",
            [("target", "rocket launchers")],
            id="arms that are struck are hit",
        ),
        pytest.param(
            "The guards were killed with bursts of machinegun fire.",
            told("killed", "kill", recipient="The guards"),
            None,
            [("instrument", "bursts of machinegun fire")],
            id="arms behind with",
        ),
    ],
)
def test_what_is_hit_and_what_it_was_done_with(text, claim, agent, things):
    assert found_in(text, claim, of=claim.words)[:2] == (agent, things)


def test_a_charge_that_goes_off_is_an_attack_on_what_it_stands_at():
    text = "A charge went off outside the bank."
    claim = unsure("went", "move")
    assert found_in(text, claim, of="went") == (
        None,
        [("instrument", "charge"), ("target", "bank")],
        "ASSAULT",
    )


def test_what_a_charge_went_off_at_is_no_recipient():
    text = "A charge went off outside the bank."
    assert recipients(text, unsure("went", "move"), of="went") == (None, "ASSAULT")


def test_a_light_that_goes_off_attacks_nobody():
    text = "The lights went off in the bank."
    assert found_in(text, unsure("went", "move"), of="went") == (None, [], None)


def recipients(text, *claims, of):
    rows = read(text, claims=list(claims))
    [one] = [row for row in rows["statements"] if _predicate(row, text) == of]
    return one.recipient_text, one.event_type


@pytest.mark.parametrize(
    ("text", "claim", "found"),
    [
        pytest.param(
            "The judge's murder angered Kalmar.",
            unsure("murder", "kill"),
            ("judge", "CASUALTY"),
            id="whose murder it is",
        ),
        pytest.param(
            "The murder attempt angered Kalmar.",
            unsure("murder", "kill"),
            (None, None),
            id="an attempt is none",
        ),
        pytest.param(
            "The murder of the monks shook the militia.",
            told("murder", "kill", recipient="the militia"),
            ("monks", "CASUALTY"),
            id="of whom it is",
        ),
        pytest.param(
            "Rebels attacked the Ostra mill.",
            told("attacked", "attack", agent="Rebels", thing="the Ostra mill"),
            ("the Ostra mill", "ASSAULT"),
            id="a town that tells a mill apart is not attacked",
        ),
        pytest.param(
            "Ambassador Dana Reyes and two guards were seized.",
            told("seized", "kidnap", recipient="two guards"),
            ("Ambassador Dana Reyes and two guards", "KIDNAP"),
            id="a name before one of its row",
        ),
    ],
)
def test_to_whom_it_was_done(text, claim, found):
    assert recipients(text, claim, of=claim.words) == found


def agents(text, *claims, of):
    rows = read(text, claims=list(claims))
    [one] = [row for row in rows["statements"] if _predicate(row, text) == of]
    [certainty] = {row.certainty for row in rows["claims"] if row.statement_id == one.statement_id}
    words = {row.mention_id: row.mention_text for row in rows["mentions"]}
    return [
        words[row.mention_id]
        for row in rows["statement_arguments"]
        if row.statement_id == one.statement_id and row.argument_role == "agent"
    ], certainty


@pytest.mark.parametrize(
    ("text", "claims", "found"),
    [
        pytest.param(
            "Kalmar blamed the Black Hand for the raid.",
            [told("blamed", "accuse", agent="Kalmar"), told("raid")],
            (["Black Hand"], "probable"),
            id="who is blamed",
        ),
        pytest.param(
            "Kalmar thanked the Black Hand for the raid.",
            [told("thanked", "support", agent="Kalmar"), told("raid")],
            ([], "certain"),
            id="who is thanked need not have done it",
        ),
        pytest.param(
            "Six guards accused of killing the judge fled.",
            [told("killing", "kill", recipient="the judge")],
            (["guards"], "probable"),
            id="who is accused of it",
        ),
        pytest.param(
            "The arrest of six guards for killing the judge angered Kalmar.",
            [told("killing", "kill", recipient="the judge")],
            (["guards"], "probable"),
            id="who is arrested for it",
        ),
        pytest.param(
            "The monks were seized and killed in May by guards.",
            [told("killed", "kill", recipient="The monks")],
            (["guards"], "certain"),
            id="by whom a row of deeds was done",
        ),
        pytest.param(
            "The murder of the monks shook the militia.",
            [told("murder", "kill", agent="the militia", recipient="the monks")],
            ([], "certain"),
            id="what a deed is said to do to somebody",
        ),
    ],
)
def test_who_did_it(text, claims, found):
    assert agents(text, *claims, of=claims[-1].words) == found
