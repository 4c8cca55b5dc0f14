"""Attributions in which nobody says anything, and what an outlet tells around one."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def sources(text, *claims):
    """Whose words the statements are, by the lemma of their predicates."""
    rows = read(text, claims=claims)
    cited = {one.attribution_id: one.source_text for one in rows["attributions"]}
    lemmas = {one.statement_id: one.predicate_lemma for one in rows["statements"]}
    return {lemmas[one.statement_id]: cited.get(one.attribution_id) for one in rows["claims"]}


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        pytest.param(
            "Troops repelled an attack by rebels that killed nine people.",
            [told("killed", "kill", recipient="people")],
            {"kill": None},
            id="who does something says nothing",
        ),
        pytest.param(
            "Rebels gave estimates of the men killed in the raid.",
            [told("killed", "kill")],
            {"kill": "Rebels"},
            id="who gives an estimate does",
        ),
        pytest.param(
            "By March envoys were told that rebels had shelled Dorlan.",
            [told("shelled", agent="rebels", place="Dorlan")],
            {"shell": None},
            id="a month cannot speak",
        ),
        pytest.param(
            "The raid demonstrated that the army had lost Dorlan.",
            [told("raid"), told("lost", "lose", agent="the army", place="Dorlan")],
            {"raid": None, "lose": None},
            id="nor can an event",
        ),
        pytest.param(
            "The raid demonstrated that the army had lost Dorlan.",
            [told("lost", "lose", agent="the army", place="Dorlan")],
            {"lose": None},
            id="nor one that the model does not take for an event",
        ),
        pytest.param(
            "The minister demonstrated that the army had lost Dorlan.",
            [told("lost", "lose", agent="the army", place="Dorlan")],
            {"lose": "The minister"},
            id="a minister can",
        ),
        pytest.param(
            "The neighbours claim the valley but govern parts of it.",
            [told("govern", "control", place="the valley")],
            {"govern": None},
            id="ground is claimed without words",
        ),
        pytest.param(
            "Thousands fled Dorlan, raising fears of further attacks.",
            [told("attacks")],
            {"flee": None, "attack": None},
            id="what happens raises fears, and not whose",
        ),
        pytest.param(
            "The army denied any role in the raid on Dorlan.",
            [told("raid", agent="The army", thing="Dorlan")],
            {"raid": None},
            id="who denies a part in a raid does not say that it was made",
        ),
        pytest.param(
            "The envoy raised fears of further attacks.",
            [told("attacks")],
            {"attack": "The envoy"},
            id="who raises them",
        ),
        pytest.param(
            "A blast, which the army said hit a barracks, killed nine people.",
            [told("hit", thing="a barracks"), told("killed", "kill", recipient="people")],
            {"hit": "the army", "kill": None},
            id="what is said in a relative clause",
        ),
        pytest.param(
            "The group announced his death and a funeral was held in Dorlan.",
            [told("death", "kill"), told("held", "protest", place="Dorlan")],
            {"death": "The group", "hold": None},
            id="a clause of its own beside what is announced",
        ),
        pytest.param(
            "A bomb killed nine people in Dorlan, police said, the third raid this month.",
            [told("killed", "kill", recipient="people"), told("raid")],
            {"kill": "police", "raid": None},
            id="what the outlet adds",
        ),
        pytest.param(
            "The minister accused the rebels of the raid, which came as troops shelled Dorlan.",
            [told("shelled", agent="troops", place="Dorlan")],
            {"shell": None},
            id="what only describes a charge",
        ),
        pytest.param(
            "The army blamed rebels for the raid, a sign that the truce had collapsed.",
            [told("raid", agent="rebels"), told("collapsed", "break_agreement")],
            {"raid": "The army", "collapse": None},
            id="what it is a sign of, the outlet tells",
        ),
        pytest.param(
            "Rebels shelled a camp officials said housed fighters.",
            [told("shelled", agent="Rebels", thing="a camp"), told("housed", "control")],
            {"shell": None, "house": "officials"},
            id="what somebody says of a noun alone",
        ),
        pytest.param(
            "Nine people died in Dorlan, said a medic who fled the raid.",
            [told("died", "kill", recipient="Nine people"), told("fled", "move", agent="a medic")],
            {"die": "a medic", "flee": None},
            id="what only tells who speaks",
        ),
        pytest.param(
            "Rebels claimed raids on Dorlan and a blast that killed nine people.",
            [told("raids", agent="Rebels"), told("killed", "kill", recipient="nine people")],
            {"raid": "Rebels", "kill": None},
            id="who claims two deeds takes for granted what they did",
        ),
        pytest.param(
            "The minister accused Veldoria of arming rebels who shelled Dorlan.",
            [told("arming", "arm", agent="Veldoria"), told("shelled", agent="rebels")],
            {"arm": "The minister", "shell": None},
            id="who only has a part in it is described",
        ),
        pytest.param(
            "Sudan recorded nine deaths.",
            [told("deaths", "kill")],
            {"death": None},
            id="where it happened says nothing",
        ),
        pytest.param(
            "The army opposes the raid on Dorlan.",
            [told("raid", thing="Dorlan")],
            {"raid": None},
            id="who is against it does not say that it was made",
        ),
    ],
)
def test_only_who_says_something_is_its_source(text, claims, expected):
    assert sources(text, *claims) == expected


def test_who_is_counted_does_not_tell_of_it():
    text = "Forty miners told reporters that the road was closed."
    assert sources(text).get("tell") is None


def test_what_is_only_feared_stays_so_though_nobodys_fear_it_is():
    text = "Thousands fled Dorlan, raising fears of further attacks."
    rows = read(text, claims=[told("attacks")])
    lemmas = {one.statement_id: one.predicate_lemma for one in rows["statements"]}
    sure = {lemmas[one.statement_id]: one.certainty for one in rows["claims"]}
    assert sure == {"flee": "certain", "attack": "possible"}


def test_a_count_of_those_who_tell_it_makes_no_claim():
    text = "Two officials told reporters that drones had struck the port."
    rows = read(text, claims=[told("struck", thing="the port")])
    assert [one.predicate_lemma for one in rows["statements"]] == ["strike"]


@pytest.mark.parametrize(
    ("text", "claim", "agents"),
    [
        (
            "Protesters carried banners accusing the army of killing students.",
            told("killing", "kill", agent="Protesters|the army", recipient="students"),
            "army",
        ),
        (
            "A court dismissed Veldoria's case accusing Karsonia of shelling the port.",
            told("shelling", agent="Veldoria|Karsonia", thing="the port"),
            "Karsonia",
        ),
    ],
)
def test_only_who_is_accused_has_done_it_and_perhaps(text, claim, agents):
    rows = read(text, claims=[claim])
    assert [one.agent_text for one in rows["statements"]] == [agents]
    assert [one.certainty for one in rows["claims"]] == ["probable"]


@pytest.mark.parametrize(("helper", "level"), [("had crossed", "certain"), ("would cross", None)])
def test_who_vows_something_is_sure_of_what_has_been(helper, level):
    text = f"The army vowed that it would hunt fighters who {helper} the river."
    rows = read(text, claims=[told(helper, "move", agent="fighters")])
    sure = {
        one.certainty
        for one in rows["claims"]
        for row in rows["statements"]
        if row.statement_id == one.statement_id and row.predicate_lemma == "cross"
    }
    assert (sure == {"certain"}) is (level == "certain")


@pytest.mark.parametrize(("who", "agent"), [("The war", None), ("The Front", "Front")])
def test_what_happens_does_nothing(who, agent):
    claims = [told("divided", "attack", agent=who, place="the town")]
    claims += [told("war", "fight")] if agent is None else []
    rows = read(f"{who} divided the town.", claims=claims)
    [row] = [one for one in rows["statements"] if one.predicate_lemma == "divide"]
    assert row.agent_text == agent


def test_a_passive_that_names_nobody_is_said_of_its_subject_alone():
    text = "Casualties were reported in the first raid on Dorlan."
    rows = read(text, claims=[told("Casualties", "kill"), told("raid", place="Dorlan")])
    lemmas = {one.statement_id: one.predicate_lemma for one in rows["statements"]}
    sure = {lemmas[one.statement_id]: one.certainty for one in rows["claims"]}
    assert (sure["casualty"], sure["raid"]) == ("probable", "certain")


@pytest.mark.parametrize(
    ("text", "claim", "source"),
    [
        pytest.param(
            "The army opposes the raid on Dorlan.",
            told("raid"),
            "The army",
            id="an attitude is one",
        ),
        pytest.param(
            "Sudan recorded nine deaths.", told("deaths", "kill"), None, id="a place has none"
        ),
        pytest.param(
            "Troops repelled an attack by rebels that killed nine people.",
            told("repelled", "repel", agent="Troops"),
            None,
            id="nor has a deed",
        ),
    ],
)
def test_who_cites_nobody_has_no_row(text, claim, source):
    found = [one.source_text for one in read(text, claims=[claim])["attributions"]]
    assert found == ([source] if source else [])
