"""Who is cited: how a source is introduced, who is nobody, and whom the words were told to."""

import pytest

from tests.unit.extract.phenomena import Attribution, Case, params
from tests.unit.extract.whole import assert_read

INTRODUCED = {
    "spokesman for a body, then his name": (
        "A spokesman for the coalition, Col. Sean Doyle, said the strike had failed.",
        "A spokesman for the coalition",
        "the strike had failed",
        "A spokesman for the coalition",
    ),
    "name, then head of a body": (
        "Rami Qasim, head of the Darfur Monitor, said 40 people had died.",
        "Rami Qasim",
        "40 people had died",
        "head of the Darfur Monitor",
    ),
    "owner of the spokeswoman": (
        "The army's spokeswoman said the hill was safe.",
        "The army's spokeswoman",
        "the hill was safe",
        "The army's spokeswoman",
    ),
    "unnamed official": (
        "An official who asked not to be named said talks had begun.",
        "An official who asked not to be named",
        "talks had begun",
        "An official",
    ),
    "name, age and trade": (
        "Omar Haddad, a baker from Homs, said the oven was gone.",
        "Omar Haddad",
        "the oven was gone",
        "a baker from Homs",
    ),
    "title before the name": (
        "President Daoud Karim said elections would be held.",
        "President Daoud Karim",
        "elections would be held",
        None,
    ),
    "state media": (
        "State television said the rebels had fled.",
        "State television",
        "the rebels had fled",
        None,
    ),
    "body with a long name": (
        "The U.N. refugee agency said 600 people had crossed.",
        "The U.N. refugee agency",
        "600 people had crossed",
        None,
    ),
    "several of a kind": (
        "The leaders of both militias said they would attend.",
        "The leaders of both militias",
        "they would attend",
        None,
    ),
    "somebody close to a body": (
        "Sources close to the army said the assault had failed.",
        "Sources close to the army",
        "the assault had failed",
        None,
    ),
}
NOBODY = {
    "it is feared": ("It is feared that the dam will burst.", "that the dam will burst"),
    "reportedly": ("Reportedly, the general fled to Chad.", "the general fled to Chad"),
    "it was reported": ("It was reported that the envoy had left.", "that the envoy had left"),
    "is said to": ("The colonel is said to be in Benghazi.", "The colonel … to be in Benghazi"),
}


TOLD = Attribution("One resident", "that snipers fired all night", addressee="the agency")
NOT_CITED = {
    "nobody": Case("No one said the army had left.", attributions=[]),
    "a question": Case("Who said the army had left?", attributions=[]),
}
CASES = {
    **{
        name: Case(text, [Attribution(source, content, role=role)])
        for name, (text, source, content, role) in INTRODUCED.items()
    },
    **{name: Case(text, [Attribution(None, content)]) for name, (text, content) in NOBODY.items()},
    "one told": Case("One resident told the agency that snipers fired all night.", [TOLD]),
    **NOT_CITED,
}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(INTRODUCED, KNOWN))
def test_source_keeps_its_words_and_its_role(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NOBODY, KNOWN))
def test_impersonal_report_names_no_source(name):
    assert_read(CASES[name])


def test_one_told_is_no_source():
    assert_read(CASES["one told"])


@pytest.mark.parametrize("name", params(NOT_CITED, KNOWN))
def test_nobody_and_a_question_cite_no_source(name):
    assert_read(CASES[name])
