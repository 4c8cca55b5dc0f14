"""Claims that agree by likeness alone are one group only where they hold together."""

import importlib.util
from itertools import combinations, pairwise

import numpy as np
import pytest

from pipeline.settings import PROJECT_DIR

MODEL = PROJECT_DIR / "dbt_project/models/analysis/steps/int_claims__grouped.py"
SPEC = importlib.util.spec_from_file_location(MODEL.stem, MODEL)
assert SPEC is not None
assert SPEC.loader is not None
grouped = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(grouped)


def groups(count, links, bound=()):
    ordered = sorted(links)
    first, second = (np.array(side) for side in zip(*ordered, strict=True))
    least = grouped.least_reached(count, first, second)
    may_chain = np.array([link not in bound for link in ordered])
    return grouped.held_together(least, first, second, may_chain).tolist()


def test_a_chain_of_like_claims_is_taken_apart():
    assert groups(6, pairwise(range(6))) == [0, 0, 0, 3, 3, 3]


def test_claims_that_nearly_all_agree_stay_together():
    links = [link for link in combinations(range(5), 2) if link != (0, 4)]
    assert groups(5, links) == [0] * 5


def test_two_bunches_that_one_pair_ties_are_two_groups():
    bunches = [*combinations(range(4), 2), *combinations(range(4, 8), 2)]
    assert groups(8, [*bunches, (3, 4)]) == [0] * 4 + [4] * 4


@pytest.mark.parametrize("bound", [(2, 3), (0, 1)])
def test_a_group_with_a_contradiction_is_not_torn_apart(bound):
    assert groups(6, pairwise(range(6)), bound={bound}) == [0] * 6


def test_others_groups_are_left_alone():
    assert groups(9, [*pairwise(range(6)), (6, 7)])[6:] == [6, 6, 8]
