"""How much a bare name speaks for a place."""

import pytest

from pipeline.names.name_weights import NameWeights
from tests.unit.resolve.conftest import city


@pytest.mark.parametrize(
    ("folded", "weight"),
    [("bigton", 3), ("midham", 2), ("smallby", 1), ("nowhere", 0), ("oldname", 2), ("nick", 0)],
    ids=["city", "town", "village", "none", "other-name-of-a-city", "other-name-of-a-village"],
)
def test_weight_is_that_of_the_largest_bearer(compile_world, folded, weight):
    tables = compile_world(
        [
            city(1, "Bigton", "US", "TX", 900_000, 1.0, 1.0, "Oldname"),
            city(2, "Midham", "US", "TX", 20_000, 1.0, 1.0),
            city(3, "Smallby", "US", "TX", 900, 1.0, 1.0, "Nick"),
            city(4, "Bigton", "US", "GA", 600, 1.0, 1.0),
        ]
    )
    assert NameWeights(tables).weight(folded) == weight
