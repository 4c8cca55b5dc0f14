"""What one side will not give until another does something: that is demanded of the other."""

from dataclasses import replace

import pytest

from tests.unit.extract.parsed import processed, role_texts, statement_of
from tests.unit.extract.predicates import told


def read(text, main):
    entities = [(name, "ORG") for name in ("Kalmar", "Veda") if name in text]
    opens = replace(told("opens", "lift_siege", agent="Veda"), tense="hypothetical")
    claims = [replace(main, tense="future"), opens]
    doc = processed(text, entities=entities, claims=claims)
    row = statement_of(doc, "opens")
    return row["event_type"], role_texts(doc, row, "agent"), role_texts(doc, row, "recipient")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kalmar will not free the men unless Veda opens the road.", id="unless"),
        pytest.param(
            "Kalmar said it will not free the men until Veda opens the road.", id="as it says"
        ),
    ],
)
def test_what_is_awaited_of_another_side_is_demanded_of_it(text):
    free = told("free", "release", agent="Kalmar", recipient="men")
    assert read(text, free) == ("DEMAND", ["Kalmar"], ["Veda"])


def test_what_is_only_a_time_is_not_demanded():
    free = told("free", "release", agent="Kalmar", recipient="men")
    text = "Kalmar will free the men when Veda opens the road."
    assert read(text, free)[0] == "SIEGE_LIFTED"


def test_who_will_not_attack_before_demands_nothing():
    shell = told("shell", "attack", agent="Kalmar", recipient="town")
    text = "Kalmar will not shell the town until Veda opens the road."
    assert read(text, shell)[0] == "SIEGE_LIFTED"


def test_nothing_is_demanded_of_the_winter():
    free = told("free", "release", agent="Kalmar", recipient="men")
    opens = told("opens", "lift_siege")
    text = "Kalmar will not free the men until winter opens the road."
    doc = processed(text, entities=[("Kalmar", "ORG")], claims=[free, opens])
    assert statement_of(doc, "opens")["event_type"] == "SIEGE_LIFTED"
