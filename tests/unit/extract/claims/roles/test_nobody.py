"""Whose part in an event is denied, while the event is told as one that was."""

import pytest

from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read

CLAIMED = "No group has claimed responsibility for the bombing of a hotel."
TOOK_PART = "The troops took no part in the raid on the village."


def row_of(text, *claims):
    """The row of the last claim: its polarity, and who did it."""
    rows = read(text, claims=claims)
    at = text.index(claims[-1].words)
    ends = at + len(claims[-1].words)
    [statement] = [one for one in rows["statements"] if one.predicate_end_char == ends]
    [claim] = [one for one in rows["claims"] if one.statement_id == statement.statement_id]
    return claim.polarity, statement.agent_text


@pytest.mark.parametrize(
    ("text", "claims", "wanted"),
    [
        pytest.param(
            CLAIMED,
            [told("claimed", "responsibility"), told("bombing", agent="group", recipient="hotel")],
            ("positive", None),
            id="whoever did it, nobody has claimed it",
        ),
        pytest.param(
            "No civilians died in the shelling of the town.",
            [told("died", "kill", recipient="civilians"), told("shelling", place="the town")],
            ("positive", None),
            id="nobody died of it",
        ),
        pytest.param(
            TOOK_PART,
            [told("raid", agent="The troops", recipient="the village")],
            ("positive", None),
            id="others than these did it",
        ),
        pytest.param(
            "Nobody carried out the bombing of a hotel.",
            [told("bombing", recipient="a hotel")],
            ("negative", None),
            id="nobody did it",
        ),
        pytest.param(
            "There were no reports of casualties in the clashes.",
            [told("casualties", "kill")],
            ("negative", None),
            id="no reports of it",
        ),
        pytest.param(
            "The Northern Front claimed responsibility for the bombing of a hotel.",
            [told("bombing", recipient="hotel")],
            ("positive", "Northern Front"),
            id="who claims it did it",
        ),
    ],
)
def test_an_event_is_none_the_less_where_a_part_in_it_is_denied(text, claims, wanted):
    assert row_of(text, *claims) == wanted
