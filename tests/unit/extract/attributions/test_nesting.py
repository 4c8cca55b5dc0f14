"""Whose words hold whose: attributions inside attributions, and never a circle of them."""

import itertools

import pytest

from pipeline.extract.attributions.nesting import set_parents, without_hearsay


def attribution(cue: tuple[int, int], *content: tuple[int, int]) -> dict:
    return {
        "source": None,
        "cue": cue,
        "cue_lemma": "say",
        "content": [list(piece) for piece in content],
        "quote_type": "indirect",
        "is_impersonal": False,
        "parent_index": None,
        "role_text": None,
        "addressee_text": None,
        "method": "labeller",
    }


def parents(*attributions: dict) -> list[int | None]:
    set_parents(list(attributions))
    return [one["parent_index"] for one in attributions]


OUTER = attribution((0, 4), (10, 90))
MIDDLE = attribution((20, 24), (30, 80))
INNER = attribution((40, 44), (50, 60))


def test_each_points_to_the_next_around_it():
    assert parents(OUTER, MIDDLE, INNER) == [None, 0, 1]


def test_of_two_inside_each_other_the_outer_holds_the_others_cue_and_content():
    # "CUE content … ; CUE content": the first reaches over the second, whose own content was
    # read back over the first one's cue.
    outer = attribution((10, 18), (0, 9), (20, 90))
    inner = attribution((70, 75), (5, 30), (76, 85))
    assert parents(outer, inner) == [None, 0]
    assert parents(inner, outer) == [1, None]


def test_where_neither_holds_the_other_whole_the_longer_is_the_outer():
    longer = attribution((10, 14), (0, 8), (20, 60))
    shorter = attribution((50, 54), (10, 40), (55, 61))
    assert parents(shorter, longer) == [1, None]


@pytest.mark.parametrize("order", itertools.permutations(range(3)))
def test_three_in_a_ring_have_an_outermost(order):
    ring = [
        attribution((0, 2), (20, 30)),  # holds the second's cue
        attribution((21, 23), (40, 51)),  # holds the third's
        attribution((41, 43), (0, 12)),  # holds the first's
    ]
    shuffled = [ring[index] for index in order]
    set_parents(shuffled)
    for start in range(3):
        seen = [start]
        while (parent := shuffled[seen[-1]]["parent_index"]) is not None:
            assert parent not in seen
            seen.append(parent)
    assert sum(one["parent_index"] is None for one in shuffled) == 1


def ruled(source: tuple[int, int], cue: tuple[int, int], *content: tuple[int, int]) -> dict:
    return {**attribution(cue, *content), "source": list(source), "method": "rule"}


def test_hearsay_is_kept_where_it_is_all_that_is_passed_on():
    outer = attribution((0, 4), (10, 90))
    whole = ruled((12, 18), (19, 23), (24, 90))
    part = ruled((60, 66), (67, 70), (71, 90))
    for inner, kept in ((whole, 2), (part, 1)):
        rows = [dict(outer), dict(inner)]
        set_parents(rows)
        assert len(without_hearsay(rows)) == kept
