from itertools import permutations

import pytest

from scoring.coreference import (
    Counts,
    b_cubed,
    best_pairing,
    ceaf_e,
    conll,
    counts_of,
    muc,
    without_singletons,
)

# The example of Pradhan and others (2014): "c" is split off, "e" not found, "h" and "i" are
# nothing, and it has the scores of the reference scorer.
LABELLED = [set("abc"), set("defg")]
GIVEN = [set("ab"), set("cd"), set("fghi")]


@pytest.mark.parametrize(
    ("measure", "recall", "precision"),
    [
        pytest.param(muc, 2 / 5, 2 / 5, id="muc"),
        pytest.param(b_cubed, 35 / 12 / 7, 4 / 8, id="b_cubed"),
        pytest.param(ceaf_e, 1.3 / 2, 1.3 / 3, id="ceaf_e"),
    ],
)
def test_published_example_has_its_published_scores(measure, recall, precision):
    counts = measure(LABELLED, GIVEN)
    assert (counts.recall, counts.precision) == pytest.approx((recall, precision))


def test_conll_is_the_mean_of_three_f1():
    assert conll(counts_of(LABELLED, GIVEN)) == pytest.approx((0.4 + 5 / 11 + 0.52) / 3)


def test_same_grouping_is_wholly_right():
    assert conll(counts_of(LABELLED, [set("gfed"), set("cba")])) == pytest.approx(1)


def test_one_heap_finds_every_link_and_is_wrong_in_precision():
    labelled, heap = [set("ab"), set("cd")], [set("abcd")]
    assert muc(labelled, heap).recall == 1
    assert muc(labelled, heap).precision == pytest.approx(2 / 3)
    assert b_cubed(labelled, heap).precision == pytest.approx(1 / 2)
    assert ceaf_e(labelled, heap).recall == pytest.approx(2 * 2 / 6 / 2)


def test_nothing_given_is_nothing_right():
    assert conll(counts_of(LABELLED, [])) == 0


def test_documents_are_added_up_before_shares_are_taken():
    both = muc([set("ab")], [set("ab")]) + muc([set("abcd")], [])
    assert both == Counts(1, 4, 1, 1)


def test_best_pairing_is_the_best_of_all_pairings():
    gains = [[7, 5, 1, 2], [6, 1, 0, 3], [5, 4, 2, 2]]
    best = max(
        sum(gains[row][column] for row, column in enumerate(order))
        for order in permutations(range(4), 3)
    )
    assert best_pairing(gains) == best == 14
    assert best_pairing(list(zip(*gains, strict=True))) == best


def test_singletons_are_left_out():
    assert without_singletons([{"a"}, {"b", "c"}]) == [{"b", "c"}]
