"""Who leads, speaks for, backs or belongs to whom, one relation a sentence."""

import pytest

from tests.unit.extract.phenomena import Case, params
from tests.unit.extract.whole import assert_read

CASES = {
    "head of": Case(
        "Daoud Karim, head of the Nile Monitor, resigned.",
        relations=[("Daoud Karim", "head_of", "Nile Monitor")],
    ),
    "backed by, behind a comma": Case(
        "The militia, backed by Iran, holds the dam.",
        relations=[("militia", "backed_by", "Iran")],
    ),
    "part of": Case(
        "The brigade is part of the Southern Front.",
        relations=[("brigade", "part_of", "Southern Front")],
    ),
    "spokesman for": Case(
        "The spokesman for the coalition resigned.",
        relations=[("spokesman", "spokesman_for", "coalition")],
    ),
    "talking to somebody relates nobody": Case("Daoud Karim met the spokesman.", relations=[]),
}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(CASES, KNOWN))
def test_relation_between_two_actors_is_read(name):
    assert_read(CASES[name])
