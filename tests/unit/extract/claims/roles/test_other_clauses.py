"""Who acts, speaks or is told of in another clause than the predicate's."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def stated(text, *claims):
    """The one statement of each predicate, and whose words it is, by its lemma."""
    rows = read(text, claims=claims)
    sources = {one.attribution_id: one.source_text for one in rows["attributions"]}
    said = {one.statement_id: sources.get(one.attribution_id) for one in rows["claims"]}
    return {one.predicate_lemma: (one, said[one.statement_id]) for one in rows["statements"]}


@pytest.mark.parametrize(
    ("text", "claim", "agent"),
    [
        pytest.param(
            "A blast killed three people as Veldoria and the Northern Front wrangled over a deal.",
            told("killed", "kill", agent="Veldoria", recipient="people"),
            None,
            id="who acts in a clause beside",
        ),
        pytest.param(
            "Gunmen entered Dorlan, hitting a guard and fighting troops.",
            told("fighting", "fight", agent="a guard", recipient="troops"),
            None,
            id="to whom the verb before was done",
        ),
        pytest.param(
            "The ministry had counted 40 dead by Monday.",
            told("dead", "kill", agent="The ministry"),
            None,
            id="who counts the dead",
        ),
        pytest.param(
            "Veldoria joined a coalition against rebels who have seized Dorlan.",
            told("seized", "seize", agent="coalition", recipient="Dorlan"),
            None,
            id="who is against those who do it",
        ),
        pytest.param(
            "Veldoria joined a coalition against rebels who have seized Dorlan.",
            told("seized", "seize", agent="rebels", recipient="Dorlan"),
            "rebels",
            id="those who do it",
        ),
        pytest.param(
            "The group planned attacks that threatened Veldorian forces.",
            told("attacks", agent="Veldorian forces"),
            None,
            id="who is under an attack",
        ),
        pytest.param(
            "The group planned attacks that threatened Veldorian forces.",
            told("attacks", agent="The group"),
            "group",
            id="who plans one",
        ),
        pytest.param(
            "The Northern Front claimed responsibility for the bombing of a hotel.",
            told("bombing", recipient="hotel"),
            "Northern Front",
            id="who claims responsibility, though the model names nobody",
        ),
    ],
)
def test_who_does_it_acts_in_the_predicates_clause(text, claim, agent):
    [statement] = [one for one, _ in stated(text, claim).values() if one.event_type != "STATEMENT"]
    assert statement.agent_text == agent


@pytest.mark.parametrize(
    ("text", "claim", "source"),
    [
        pytest.param(
            "Lawmakers vowed to end the war after a car bomb killed nine people in Dorlan.",
            told("killed", "kill", recipient="people", place="Dorlan"),
            None,
            id="what a vow only follows",
        ),
        pytest.param(
            "Officials said rebels had shelled Dorlan after the army had bombed the port.",
            told("bombed", agent="army", recipient="port"),
            "Officials",
            id="what is told with the rest",
        ),
        pytest.param(
            "The chief answered claims by Western envoys that a missile had hit the plane.",
            told("hit", recipient="plane"),
            "Western envoys",
            id="whose claims they are",
        ),
    ],
)
def test_who_is_cited_says_it(text, claim, source):
    found = stated(text, claim)
    [lemma] = [one for one in found if one in {"kill", "bomb", "hit"}]
    assert found[lemma][1] == source


@pytest.mark.parametrize(
    ("text", "thing", "recipient"),
    [
        ("Rebels struck a Ukrainian depot.", "a Ukrainian depot", "a Ukrainian depot"),
        ("Rebels struck Houthi positions.", "Houthi positions", "Houthi"),
    ],
    ids=["a land's depot", "a group's positions"],
)
def test_what_is_hit_in_a_land_is_named_as_it_is_called(text, thing, recipient):
    statement, _ = stated(text, told("struck", agent="Rebels", thing=thing))["strike"]
    assert statement.recipient_text == recipient


def test_the_border_with_a_country_lies_not_in_it():
    text = "Shells hit a village at the border with Veldoria."
    statement, _ = stated(text, told("hit", recipient="village", place="Veldoria"))["hit"]
    assert statement.location_text != "Veldoria"


def test_what_a_correction_says_stood_there_is_not_so():
    text = "Correction: An earlier version of this article said 40 people were killed in Dorlan."
    rows = read(text, claims=[told("killed", "kill", recipient="people", place="Dorlan")])
    assert [one.polarity for one in rows["claims"]] == ["negative"]


def test_when_a_war_began_is_not_its_day():
    text = "The war, which began on Monday, has killed 40 people."
    began = told("began", "fight", time="Monday")
    war = told("war", "fight", time="Monday")
    found = stated(text, began, war)
    assert found["begin"][0].event_start_date is not None
    assert found["war"][0].event_start_date is None
