"""Denials that do not say again what they deny."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read

KARSONIA = "Monitors said Karsonian jets had bombed the school. Karsonia "
BOMBED = told("bombed", agent="Karsonian jets", recipient="school")


def stated(text, *claims):
    """Statement, polarity and source's words of every claim, in text order."""
    rows = read(text, claims=claims)
    statements = {one.statement_id: one for one in rows["statements"]}
    sources = {one.attribution_id: one.source_text for one in rows["attributions"]}
    found = [
        (statements[one.statement_id], one.polarity, sources.get(one.attribution_id))
        for one in rows["claims"]
    ]
    return sorted(found, key=lambda one: one[0].predicate_start_char)


def denials(text, *claims):
    """Words, event type and source's words of the claims that something is not so."""
    return [
        (one.claim_text, one.event_type, source)
        for one, polarity, source in stated(text, *claims)
        if polarity == "negative"
    ]


def test_who_rejects_an_accusation_denies_the_deed():
    text = (
        "Veldoria accused Karsonia of shelling the market in Dorlan."
        " Karsonia rejected the accusation."
    )
    shelled = told("shelling", agent="Karsonia", recipient="market", place="Dorlan")
    denied = told("rejected", "deny", agent="Karsonia")
    assert denials(text, shelled, denied) == [
        ("Karsonia rejected the accusation", "ASSAULT", "Karsonia")
    ]
    assert "DENY" not in {one.event_type for one, _, _ in stated(text, shelled, denied)}


def test_a_denial_has_the_roles_and_the_place_of_what_it_denies():
    text = (
        "Veldoria accused Karsonia of shelling the market in Dorlan."
        " Karsonia rejected the accusation."
    )
    shelled = told("shelling", agent="Karsonia", recipient="market", place="Dorlan")
    (claimed, yes, _), (denied, no, _) = stated(text, shelled)
    assert (yes, no) == ("positive", "negative")
    assert (claimed.agent_text, claimed.location_text) == (denied.agent_text, denied.location_text)


def test_an_allegation_in_apposition_is_denied_by_whom_it_names():
    text = (
        "The army said gunmen armed by Karsonia had shelled the convoy,"
        " an allegation Karsonia rejected."
    )
    claims = (
        told("armed", "arm", agent="Karsonia", recipient="gunmen"),
        told("shelled", agent="gunmen", recipient="convoy"),
    )
    assert denials(text, *claims) == [
        ("an allegation Karsonia rejected", "MILITARY_SUPPORT", "Karsonia")
    ]


def test_a_report_is_denied_by_who_is_said_to_have_done_it():
    text = KARSONIA + "dismissed the report."
    assert denials(text, BOMBED) == [("Karsonia dismissed the report", "ASSAULT", "Karsonia")]


def test_who_denies_a_part_in_it_denies_to_have_done_it():
    text = (
        "A car bomb killed 12 people in Dorlan. The Northern Front denied any role in the attack."
    )
    killed = told("killed", "kill", recipient="people", place="Dorlan")
    _, (denied, polarity, _) = stated(text, killed)
    assert polarity == "negative"
    assert (denied.event_type, denied.agent_text) == ("CASUALTY", "Northern Front")


def test_we_is_who_is_cited():
    text = (
        "Veldoria said Karsonian troops had shelled the port."
        " “We reject this claim,” a Karsonian general insisted."
    )
    shelled = told("shelled", agent="Karsonian troops", recipient="port")
    [(words, event_type, source)] = denials(text, shelled)
    assert (words, event_type, source) == (
        "We reject this claim",
        "ASSAULT",
        "a Karsonian general",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            KARSONIA.removesuffix("Karsonia ") + "Veldoria rejected the report.",
            id="of what another did",
        ),
        pytest.param(KARSONIA + "did not deny it.", id="not denied"),
        pytest.param(KARSONIA + "may reject the report.", id="may be denied"),
        pytest.param(KARSONIA + "will deny the claim.", id="will be denied"),
        pytest.param(KARSONIA + "rejected the proposal.", id="of what nobody said was so"),
    ],
)
def test_it_is_left_open_what_is_denied(text):
    assert denials(text, BOMBED) == []


def test_a_capital_denies_what_its_states_forces_are_said_to_have_done():
    text = "Monitors said Russian jets had bombed the school. Moscow dismissed the report."
    bombed = told("bombed", agent="Russian jets", recipient="school")
    assert denials(text, bombed) == [("Moscow dismissed the report", "ASSAULT", "Moscow")]


def test_what_somebody_is_blamed_for_is_so_whoever_denies_the_blame():
    text = "The ministry dismissed claims that blamed the army for a deadly bombing in Dorlan."
    [(bombing, polarity, _)] = [
        one
        for one in stated(text, told("bombing", place="Dorlan"))
        if one[0].predicate_lemma == "bombing"
    ]
    assert (bombing.event_type, polarity) == ("ASSAULT", "positive")
