"""To whom a deed is laid, and which noun is what a sentence states."""

import dataclasses

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def statement_of(text, claim):
    """The statement of a claim; None where it makes no row."""
    rows = read(text, claims=[claim])
    found = [one for one in rows["statements"] if claim.words in one.claim_text]
    kind = {"attack": "ASSAULT", "kill": "CASUALTY", "accuse": "ACCUSE", "aid": "AID"}[claim.kind]
    return next((one for one in found if one.event_type == kind), None)


@pytest.mark.parametrize(
    ("text", "claim", "agent"),
    [
        pytest.param(
            "Captain Duran is responsible for the murder of the monks.",
            told("murder", "kill", recipient="the monks"),
            "Captain Duran",
            id="who is responsible",
        ),
        pytest.param(
            "No group is responsible for the murder of the monks.",
            told("murder", "kill", agent="group", recipient="the monks"),
            None,
            id="who is not",
        ),
        pytest.param(
            "Captain Duran is responsible for aid to the villages.",
            told("aid", "aid", recipient="the villages"),
            None,
            id="whose duty it is",
        ),
    ],
)
def test_who_is_responsible_for_violence_has_done_it(text, claim, agent):
    statement = statement_of(text, claim)
    assert statement is not None
    assert statement.agent_text == agent


@pytest.mark.parametrize(
    ("text", "is_row"),
    [
        pytest.param("The attack was carried out by four men.", True, id="carried by its verb"),
        pytest.param("The army feared an attack.", False, id="only feared"),
        pytest.param(
            "The callers attributed the attack to the Black Hand.", False, id="only told of"
        ),
    ],
)
def test_a_noun_that_its_verb_only_carries_is_what_the_sentence_mainly_states(text, is_row):
    claim = dataclasses.replace(told("attack"), score=0.45)
    assert (statement_of(text, claim) is not None) == is_row


@pytest.mark.parametrize(
    ("text", "claim", "agent"),
    [
        pytest.param(
            "A spokesman for the Ostian Front claimed responsibility for the raid.",
            told("raid"),
            "Ostian Front",
            id="whose spokesman claims it",
        ),
        pytest.param(
            "No group claimed responsibility for planting the bomb.",
            told("planting", agent="No group"),
            None,
            id="nobody, whom the model takes for the doer",
        ),
        pytest.param(
            "Police suspect the army of a role in the massacre of monks.",
            told("massacre", "kill", recipient="monks"),
            "army",
            id="who is suspected of a part in it",
        ),
    ],
)
def test_a_deed_is_laid_to_who_is_said_to_have_had_a_part_in_it(text, claim, agent):
    statement = statement_of(text, claim)
    assert statement is not None
    assert statement.agent_text == agent
