"""Who did a deed, to whom and where, in what says so beside the word for it."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def filled(text, *claims):
    """Kind, then texts by role, of each statement by the lemma of its predicate."""
    rows = read(text, claims=claims)
    words = {one.mention_id: one.mention_text for one in rows["mentions"]}
    found = {}
    for one in rows["statements"]:
        roles = {}
        for argument in rows["statement_arguments"]:
            if argument.statement_id == one.statement_id:
                roles.setdefault(argument.argument_role, []).append(words[argument.mention_id])
        found[one.predicate_lemma] = (one.event_type, roles)
    return found


def test_what_was_done_during_a_raid_was_done_where_the_raid_was():
    claim = told("arrested", "detain", agent="Soldiers", recipient="two men")
    _, roles = filled("Soldiers arrested two men during a raid in Tarn.", claim)["arrest"]
    assert roles["where"] == ["Tarn"]


def test_who_is_held_during_a_raid_does_not_seize_anybody():
    claim = told("seize", "detain", agent="Soldiers|one man", recipient="a rebel")
    _, roles = filled("Soldiers held one man during a raid to seize a rebel.", claim)["seize"]
    assert roles["agent"] == ["Soldiers"]


def test_a_deed_is_of_whoever_committed_it():
    _, roles = filled("The murder was committed by rebels.", told("murder", "kill"))["murder"]
    assert roles["agent"] == ["rebels"]


def test_who_is_behind_by_did_it_where_a_parser_takes_them_for_a_subject():
    claim = told("shot", "attack", recipient="The judge")
    _, roles = filled("The judge was shot by two gunmen.", claim)["shoot"]
    assert roles["agent"] == ["gunmen"]


def test_whose_lives_were_claimed_were_killed():
    text = "The attacks claimed the lives of Peter Lind and a guard."
    _, roles = filled(text, told("claimed", "kill"))["claim"]
    assert roles["recipient"] == ["Peter Lind", "guard"]


@pytest.mark.parametrize(
    ("text", "claim", "whom"),
    [
        pytest.param(
            "The mayor was the target of an attack.", told("attack"), "mayor", id="its target"
        ),
        pytest.param(
            "The soldiers came under attack near Tarn.",
            told("attack", agent="The soldiers", place="Tarn"),
            "soldiers",
            id="who comes under it, whom the model takes for the doer",
        ),
    ],
)
def test_an_attack_is_made_on_what_is_said_to_be_under_it(text, claim, whom):
    event_type, roles = filled(text, claim)["attack"]
    assert event_type == "ASSAULT"
    assert roles["recipient"] == [whom]
    assert "agent" not in roles


def test_coming_under_attack_is_no_movement():
    claims = [told("came", "move", agent="The soldiers"), told("attack")]
    text = "The soldiers came under attack near Tarn."
    assert list(filled(text, *claims)) == ["attack"]
    [row] = read(text, claims=claims)["statements"]
    assert text[row.predicate_start_char : row.predicate_end_char] == "came under attack"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "The victims were identified as Dana Reyes and Peter Lind.", "CASUALTY", id="victims"
        ),
        pytest.param(
            "The kidnap victim was identified as Dana Reyes.", "MONITOR", id="not of a killing"
        ),
    ],
)
def test_who_the_victims_are_said_to_be_is_whom_it_was_done_to(text, kind):
    claim = told("identified", "monitor", recipient="victims" if "victims" in text else "victim")
    event_type, roles = filled(text, claim)["identify"]
    assert event_type == kind
    assert (roles["recipient"] == ["Dana Reyes", "Peter Lind"]) == (kind == "CASUALTY")


@pytest.mark.parametrize(
    ("text", "claim", "polarity"),
    [
        pytest.param(
            "The party rejected the murder of the judge.",
            told("murder", "kill", recipient="the judge"),
            "positive",
            id="a murder",
        ),
        pytest.param(
            "The army rejected the charge of murder.",
            told("murder", "kill"),
            "negative",
            id="a charge of it",
        ),
    ],
)
def test_who_rejects_a_murder_does_not_say_that_there_was_none(text, claim, polarity):
    rows = read(text, claims=[told("rejected", "reject"), claim])
    kinds = {one.statement_id: one.event_type for one in rows["statements"]}
    said = [one.polarity for one in rows["claims"] if kinds[one.statement_id] == "CASUALTY"]
    assert said == [polarity]


@pytest.mark.parametrize(
    ("text", "claim", "lemma"),
    [
        pytest.param(
            "Protesters marched in Tarn over the killing of two students.",
            told("killing", "kill", agent="Protesters", recipient="two students"),
            "killing",
            id="who takes to the streets over it",
        ),
        pytest.param(
            "Police opened an inquiry into the bombing of the church.",
            told("bombing", agent="Police", thing="the church"),
            "bombing",
            id="who looks into it",
        ),
        pytest.param(
            "Nine judges are investigating the murder of the mayor.",
            told("murder", "kill", agent="Nine judges", recipient="the mayor"),
            "murder",
            id="who investigates it",
        ),
    ],
)
def test_who_only_acts_upon_a_deed_has_not_done_it(text, claim, lemma):
    _, roles = filled(text, claim)[lemma]
    assert "agent" not in roles


def test_losses_are_of_whoever_inflicted_them():
    text = "Rebels inflicted heavy losses on the army."
    _, roles = filled(text, told("losses", "kill", recipient="the army"))["loss"]
    assert roles["agent"] == ["Rebels"]


def test_a_raid_that_is_blamed_on_somebody_accuses_them():
    text = "Six soldiers died in a raid blamed on smugglers."
    event_type, roles = filled(text, told("blamed", "accuse", recipient="Six soldiers"))["blame"]
    assert (event_type, roles["recipient"]) == ("ACCUSE", ["smugglers"])


def test_whoever_seized_and_murdered_somebody_was_not_seized():
    claim = told("kidnapped", "kidnap", recipient="The rebels|a priest")
    _, roles = filled("The rebels kidnapped and later murdered a priest.", claim)["kidnap"]
    assert roles["agent"] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "claim", "agent"),
    [
        pytest.param(
            "A grenade thrown by two men injured four guards.",
            told("injured", "wound", recipient="four guards"),
            "men",
            id="who threw it",
        ),
        pytest.param(
            "Four people were killed by a bomb planted by rebels.",
            told("killed", "kill", recipient="Four people", agent="rebels"),
            "rebels",
            id="who planted it",
        ),
    ],
)
def test_who_used_what_did_it_has_done_it(text, claim, agent):
    [(_, roles)] = filled(text, claim).values()
    assert roles["agent"] == [agent]


def test_what_somebody_is_linked_to_is_not_certain():
    text = "The Ostian Front has been linked to several bombings."
    rows = read(text, claims=[told("bombings", agent="The Ostian Front")])
    assert [one.certainty for one in rows["claims"]] == ["probable"]


def test_who_comes_under_fire_from_somebody_is_attacked_by_them():
    claim = told("came", "move", recipient="the rebels")
    text = "The army came under rocket fire from the rebels."
    assert filled(text, claim)["come"] == ("ASSAULT", {"recipient": ["army"], "agent": ["rebels"]})


def test_who_comes_under_fire_for_something_is_not_shot_at():
    assert not filled("The minister came under fire for his silence.", told("came", "move"))
