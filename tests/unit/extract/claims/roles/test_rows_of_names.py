"""Who is named beside the word that fills a role, and who only stands near it."""

import dataclasses

import pytest

from tests.unit.extract.predicates import set_predicates, told
from tests.unit.extract.whole import doc_of, read, run_rules


def recipients(text, claim, *, shares=None):
    """The mentions to whom the event of a claim is done, in text order.

    ``shares``: how sure the model is of some words, for all others it is sure.
    """
    doc = set_predicates(doc_of(text), [claim])
    [one] = doc._.predicates
    sure = {doc.text.index(words): share for words, share in (shares or {}).items()}
    arguments = [
        dataclasses.replace(part, score=sure.get(doc[part.start].idx, part.score))
        for part in one.arguments
    ]
    doc._.predicates = (dataclasses.replace(one, arguments=tuple(arguments)),)
    rows = run_rules(doc, text, is_dated=True)
    at = text.index(claim.words)
    [statement] = [one for one in rows["statements"] if one.predicate_start_char == at]
    mentions = {one.mention_id: one.mention_text for one in rows["mentions"]}
    return [
        mentions[one.mention_id]
        for one in rows["statement_arguments"]
        if one.statement_id == statement.statement_id and one.argument_role == "recipient"
    ]


@pytest.mark.parametrize(
    ("text", "claim", "wanted"),
    [
        pytest.param(
            "Two of her drivers, Pedro Silva and Juan Moro, were killed.",
            told("killed", "kill", recipient="Two"),
            ["Pedro Silva", "Juan Moro"],
            id="a number that is told by names",
        ),
        pytest.param(
            "The army shot the herders Carlos Diaz and Rafael Ortiz.",
            told("shot", "kill", agent="The army", recipient="the herders"),
            ["Carlos Diaz", "Rafael Ortiz"],
            id="every one of those named behind a noun",
        ),
        pytest.param(
            "The fishermen, Olin Vance and one other, were abducted by pirates.",
            told("abducted", "kidnap", agent="pirates", recipient="The fishermen"),
            ["fishermen", "Olin Vance"],
            id="not all of them are named",
        ),
        pytest.param(
            "The rebels killed six people, including Mayor Tom Lind.",
            told("killed", "kill", agent="The rebels", recipient="six people"),
            ["people", "Mayor Tom Lind"],
            id="who is counted in",
        ),
        pytest.param(
            "Two of the soldiers, Tom Lind and Ben Vance, were shot.",
            told("shot", "kill", recipient="Two"),
            ["Tom Lind", "Ben Vance"],
            id="a number, and the names behind whom it counts",
        ),
        pytest.param(
            "Ana and Eva Torres, two nurses who were held by rebels, were freed.",
            told("held", "kidnap", agent="rebels", recipient="nurses"),
            ["Ana", "Eva Torres"],
            id="a noun behind the names",
        ),
        pytest.param(
            "Villagers met their rival, the cleric, Omar Hadi.",
            told("met", "consult", agent="Villagers", recipient="rival"),
            ["Omar Hadi"],
            id="the name is not the first to stand behind it",
        ),
    ],
)
def test_names_beside_a_word_fill_its_role(text, claim, wanted):
    assert recipients(text, claim) == wanted


def test_who_does_it_is_not_whom_it_is_done_to():
    text = "The fishermen, Olin Vance and one other, were abducted by pirates."
    claim = told("abducted", "kidnap", recipient="pirates")
    assert recipients(text, claim) == []


@pytest.mark.parametrize(
    ("text", "claim", "wanted"),
    [
        pytest.param(
            "The minister's son was abducted.",
            told("abducted", "kidnap", recipient="The minister|son"),
            ["son"],
            id="possessive",
        ),
        pytest.param(
            "Gunmen killed the wife of a commander.",
            told("killed", "kill", agent="Gunmen", recipient="the wife|a commander"),
            ["wife"],
            id="behind it",
        ),
        pytest.param(
            "Police arrested the killers of Bishop Rosas.",
            told("arrested", "detain", agent="Police", recipient="the killers"),
            ["killers"],
            id="whom they killed",
        ),
    ],
)
def test_who_only_says_whose_relative_it_was_is_not_whom_it_was_done_to(text, claim, wanted):
    assert recipients(text, claim) == wanted


def test_who_is_of_no_known_body_acts_by_a_word_for_anybody():
    rows = read(
        "Two hooded individuals threw a grenade at a house.",
        claims=[told("threw", agent="Two hooded individuals", recipient="a house")],
    )
    assert [one.mention_text for one in rows["mentions"]] == ["hooded individuals"]


def test_an_adjective_that_is_a_noun_for_anybody_names_nobody():
    rows = read("Individual attacks went on.", claims=[told("attacks")])
    assert rows["mentions"] == []


@pytest.mark.parametrize(
    ("text", "claim", "wanted"),
    [
        pytest.param(
            "He met union leader Dana Reyes, who was killed by gunmen.",
            told("killed", "kill", agent="gunmen"),
            ["Dana Reyes"],
            id="who was killed",
        ),
        pytest.param(
            "Troops who were attacked left the town.",
            told("attacked", "attack"),
            [],
            id="a place may have been attacked, too",
        ),
    ],
)
def test_a_clause_in_the_passive_tells_to_whom_it_was_done(text, claim, wanted):
    assert recipients(text, claim) == wanted


def test_he_is_one_person_whoever_is_told_of_beside_him_in_the_plural():
    text = "President Ivan Petrov spoke and the teachers fled. He demanded an apology."
    claims = [
        told("spoke", "consult", agent="President Ivan Petrov"),
        told("fled", "displace", recipient="teachers"),
        told("demanded", "request", agent="He"),
    ]
    statement = read(text, claims=claims)["statements"][-1]
    assert (statement.predicate_lemma, statement.agent_text) == ("demand", "President Ivan Petrov")


@pytest.mark.parametrize(
    ("text", "roles", "shares", "wanted"),
    [
        pytest.param(
            "The army shot the herders Carlos Diaz and Rafael Ortiz.",
            "Carlos Diaz|Rafael Ortiz",
            {"Rafael": 0.4},
            ["Carlos Diaz", "Rafael Ortiz"],
            id="in the row",
        ),
        pytest.param(
            "Dana Reyes, rector of the college, five priests and two women were shot.",
            "Dana Reyes|five priests|two women",
            {"Dana": 0.4},
            ["Dana Reyes", "priests", "women"],
            id="in a row that a parser has split",
        ),
        pytest.param(
            "Dana Reyes, rector of the college, five priests and two women were shot.",
            "five priests|two women",
            {},
            ["priests", "women"],
            id="to whom the model gives no share at all",
        ),
        pytest.param(
            "Gunmen killed the wife of a commander.",
            "the wife|a commander",
            {"a commander": 0.4},
            ["wife"],
            id="no name",
        ),
    ],
)
def test_a_name_in_the_row_needs_a_smaller_share(text, roles, shares, wanted):
    verb = "killed" if "killed" in text else "shot"
    assert recipients(text, told(verb, "kill", recipient=roles), shares=shares) == wanted


def test_what_goes_off_is_not_attacked():
    text = "Gunmen stormed in, opening fire and detonating several explosives."
    claim = told("opening", agent="Gunmen", thing="several explosives")
    rows = {one.predicate_lemma: one for one in read(text, claims=[claim])["statements"]}
    assert (rows["open"].agent_text, rows["open"].recipient_text) == ("Gunmen", None)
