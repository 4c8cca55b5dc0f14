"""How surely a thing is said, and whether it is said to be so at all."""

import pytest

from tests.unit.extract.phenomena import Case, Claim, params
from tests.unit.extract.whole import assert_read

HEDGED = {
    "modal": ("The army might attack Idlib.", "attack", "possible"),
    "may have": ("The rebels may have left the hill.", "left", "possible"),
    "readiness": ("The rebels are prepared to attack.", "attack", "unknown"),
    "plan": ("The army plans to retake the hill.", "retake", "unknown"),
    "attempt": ("The rebels tried to enter the town.", "enter", "unknown"),
    "order": ("The president ordered the army to leave.", "leave", "unknown"),
    "likely": ("The army is likely to retreat.", "retreat", "probable"),
    "reportedly": ("The attack was reportedly carried out by militants.", "carried", "probable"),
    "appear to": ("The rebels appear to control the hill.", "control", "probable"),
    "expected to": ("The convoy is expected to leave.", "leave", "probable"),
}
DENIED = {
    "not": ("The army did not shell the town.", "shell"),
    "never": ("The rebels never held the hill.", "held"),
    "no": ("No rebels entered the town.", "entered"),
    "no longer": ("The rebels no longer hold the hill.", "hold"),
    "denied that": ("The mayor denied that the town had fallen.", "fallen"),
    "denied doing": ("The militia denied shelling the camp.", "shelling"),
    "failed to": ("The rebels failed to take the bridge.", "take"),
    "refused to": ("The rebels refused to leave the hill.", "leave"),
    "without doing": ("The army took the hill without firing a shot.", "firing"),
    "yet to": ("The army has yet to take the ridge.", "take"),
    "prevented from": ("The army prevented rebels from crossing the river.", "crossing"),
    "neither nor": ("Neither the army nor the rebels attacked the town.", "attacked"),
    "will not": ("The army will not leave the hill.", "leave"),
    "it is false that": ("The ministry said it was false that the dam had burst.", "burst"),
}
AFFIRMED = {
    "not only": ("The rebels not only shelled the camp but burned it.", "shelled"),
    "negation of a second place": ("The army shelled the town but not the camp.", "shelled"),
    "negation in another clause": (
        "The army shelled the town, but the rebels did not leave.",
        "shelled",
    ),
    "denial that is denied": ("The mayor did not deny that the town had fallen.", "fallen"),
    "no doubt": ("There is no doubt that the army shelled the town.", "shelled"),
}
NO_EVENT = {
    "possibility of": ("The possibility of an attack on the port remains.", "attack"),
    "condition": ("If the army attacks, the rebels will leave.", "attacks"),
    "condition without if": ("Had the army attacked, the town would have fallen.", "attacked"),
    "question": ("Did the rebels shell the camp?", "shell"),
    "whether": ("Nobody knows whether the pilot survived.", "survived"),
    "purpose": ("Rebels gathered to storm the town.", "storm"),
    "fear of": ("Fears of an attack on the town grew.", "attack"),
}


TENSES = {
    "will": ("The army will attack the town.", "attack", "future"),
    "going to": ("The army is going to attack the town.", "attack", "future"),
    "simple past": ("The army attacked the town.", "attacked", "past"),
    "past before the past": ("The army had attacked the town.", "attacked", "past"),
    "simple present": ("The army controls the town.", "controls", "present"),
}
CASES = {
    **{
        name: Case(text, claims=[Claim(predicate, certainty=certainty, polarity="positive")])
        for name, (text, predicate, certainty) in HEDGED.items()
    },
    **{
        name: Case(text, claims=[Claim(predicate, polarity="negative", certainty="certain")])
        for name, (text, predicate) in DENIED.items()
    },
    **{
        name: Case(text, claims=[Claim(predicate, polarity="positive")])
        for name, (text, predicate) in AFFIRMED.items()
    },
    **{name: Case(text, not_certain=[verb]) for name, (text, verb) in NO_EVENT.items()},
    **{
        name: Case(text, claims=[Claim(verb, tense=tense)])
        for name, (text, verb, tense) in TENSES.items()
    },
}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(HEDGED, KNOWN))
def test_hedge_grades_the_claim(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(DENIED, KNOWN))
def test_negation_and_denial_turn_the_claim(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(AFFIRMED, KNOWN))
def test_negation_reaches_no_further_than_its_scope(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NO_EVENT, KNOWN))
def test_what_did_not_happen_is_no_certain_claim(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(TENSES, KNOWN))
def test_tense_is_that_of_the_event(name):
    assert_read(CASES[name])
