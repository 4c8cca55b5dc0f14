"""Where something was: not where another clause, an example or a comparison is."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read


def places(text, *claims):
    """The place of each statement, by the lemma of its predicate."""
    rows = read(text, claims=claims)
    return {one.predicate_lemma: one.location_text for one in rows["statements"]}


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        pytest.param(
            "Sudan recorded nine deaths.",
            [told("deaths", "kill")],
            {"death": "Sudan"},
            id="the place that had it",
        ),
        pytest.param(
            "Nine people died in the raid, while a bomb in Ostra killed two.",
            [told("died", "kill", place="Ostra"), told("killed", "kill", place="Ostra")],
            {"die": None, "kill": "Ostra"},
            id="another one, meanwhile",
        ),
        pytest.param(
            "Nine people died when a bomb exploded in Ostra.",
            [told("died", "kill", place="Ostra")],
            {"die": "Ostra"},
            id="the same one",
        ),
        pytest.param(
            "The raid came a day after the general had threatened Tarn.",
            [told("raid", place="Tarn")],
            {"raid": None},
            id="after another one, wherever a parser hung the conjunction",
        ),
        pytest.param(
            "Veda took control of Tarn.",
            [told("control", "seize", agent="Veda")],
            {"control": "Tarn"},
            id="the ground that is taken",
        ),
        pytest.param(
            "Veda pulled out of Tarn.",
            [told("pulled", "withdraw", agent="Veda")],
            {"pull": "Tarn"},
            id="the ground that is left",
        ),
        pytest.param(
            "Veda seized trucks from Tarn.",
            [told("seized", "seize", agent="Veda")],
            {"seize": None},
            id="whose trucks are taken",
        ),
        pytest.param(
            "Nine died in Tarn, two in Ostra.",
            [told("died", "kill", place="Tarn|Ostra")],
            {"die": "Tarn"},
            id="that of another count",
        ),
        pytest.param(
            "Rebels struck at Tarn Airport in Ostra.",
            [told("struck", agent="Rebels", place="Ostra")],
            {"strike": "Tarn Airport"},
            id="the site in the place that the model gives",
        ),
        pytest.param(
            "Rebels struck from Tarn Airport in Ostra.",
            [told("struck", agent="Rebels", place="Ostra")],
            {"strike": "Ostra"},
            id="what it was done from is left out",
        ),
        pytest.param(
            "Rebels shelled Tarn like Ostra.",
            [told("shelled", agent="Rebels", place="Ostra")],
            {"shell": None},
            id="what it is only like",
        ),
        pytest.param(
            "The group was named after the town of Tarn.",
            [told("named", "characteristic", place="the town of Tarn")],
            {"name": None},
            id="what it is called after",
        ),
        pytest.param(
            "Crowds carrying pictures of those killed on Monday marched in Dorlan.",
            [told("killed", "kill", place="Dorlan"), told("marched", "protest", place="Dorlan")],
            {"kill": None, "march": "Dorlan"},
            id="where those are of whom it is told",
        ),
        pytest.param(
            "Ten of those wounded on Monday were killed in Dorlan.",
            [told("wounded", "wound", place="Dorlan"), told("killed", "kill", place="Dorlan")],
            {"wound": "Dorlan", "kill": "Dorlan"},
            id="two acts of violence may be one",
        ),
        pytest.param(
            "Veldoria suffered several bombings, including two attacks in Tarn.",
            [told("bombings", place="Tarn"), told("attacks", place="Tarn")],
            {"bombing": None, "attack": "Tarn"},
            id="some of several",
        ),
        pytest.param(
            "Rebels seized several towns, including Tarn.",
            [told("seized", "seize", agent="Rebels", place="Tarn")],
            {"seize": "Tarn"},
            id="a place among several of one event",
        ),
        pytest.param(
            "The minister warned the Northern Front in Veldoria.",
            [told("warned", "threaten", agent="The minister", recipient="the Northern Front")],
            {"warn": None},
            id="where those are who are only spoken to",
        ),
        pytest.param(
            "Jets bombed the Northern Front in Veldoria.",
            [told("bombed", recipient="the Northern Front")],
            {"bomb": "Veldoria"},
            id="where those are to whom it is done",
        ),
        pytest.param(
            "A bomb killed nine people in Tarn in the north of the land.",
            [told("killed", "kill", place="the north of the land")],
            {"kill": "Tarn"},
            id="the place that another one is said to hold",
        ),
        pytest.param(
            "Rebels shelled mountain villages.",
            [told("shelled", agent="Rebels", place="mountain villages")],
            {"shell": None},
            id="several places that nothing tells",
        ),
        pytest.param(
            "Rebels shelled Syrian villages.",
            [told("shelled", agent="Rebels", place="Syrian villages")],
            {"shell": "Syrian villages"},
            id="several places of a country",
        ),
    ],
)
def test_a_place_is_that_of_its_own_event(text, claims, expected):
    found = places(text, *claims)
    assert {lemma: found[lemma] for lemma in expected} == expected


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        pytest.param(
            "Police detained four men in Hadra district, Ostia province, on Monday.",
            [told("detained", "detain", place="Hadra district")],
            ["Hadra district", "Ostia province"],
            id="a district and its province",
        ),
        pytest.param(
            "Troops detained two men in Hadra district, Ostia province, today.",
            [told("detained", "detain", place="Hadra district")],
            ["Hadra district", "Ostia province"],
            id="between commas, whatever a parser hung it on",
        ),
        pytest.param(
            "In Tarn, Ostia, Veldor and Maren agreed on a truce.",
            [told("agreed", "agree", place="Tarn")],
            ["Tarn"],
            id="the first of those who agree",
        ),
        pytest.param(
            "In Tarn, Ostia said that troops had left.",
            [told("left", "withdraw", agent="troops", place="Tarn")],
            ["Tarn"],
            id="who speaks behind a comma",
        ),
        pytest.param(
            "A rebel leader in Hadra district was arrested on Monday.",
            [told("arrested", "detain", recipient="A rebel leader", place="Hadra district")],
            ["Hadra district"],
            id="a leader in it is none of it",
        ),
    ],
)
def test_what_a_place_lies_in_is_told_behind_a_comma(text, claims, expected):
    rows = read(text, claims=claims)
    words = {one.mention_id: one.mention_text for one in rows["mentions"]}
    where = [one for one in rows["statement_arguments"] if one.argument_role == "where"]
    assert [words[one.mention_id] for one in where] == expected
