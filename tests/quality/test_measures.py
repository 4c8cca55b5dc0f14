"""The measures themselves: a scorer that cannot count would pass anything."""

import pytest

from scoring.classes import ClassTable
from scoring.floors import shortfalls
from scoring.labels import find_span, intersection_over_union
from scoring.score import Score

TEXT = "The army took the hill. The army took the town."


@pytest.mark.parametrize(
    ("snippet", "span"),
    [("hill", (18, 22)), ("the [town].", (42, 46)), ("[The army] took the t", (24, 32))],
)
def test_snippet_gives_the_span_in_brackets(snippet, span):
    assert find_span(TEXT, snippet) == span


@pytest.mark.parametrize("snippet", ["army", "village", "the [army] fled"])
def test_snippet_that_stands_nowhere_or_twice_is_refused(snippet):
    with pytest.raises(ValueError, match="must stand once"):
        find_span(TEXT, snippet)


def test_shared_characters_are_counted_over_all_pieces():
    assert intersection_over_union([(0, 4), (6, 8)], [(2, 8)]) == pytest.approx(4 / 8)
    assert intersection_over_union([], []) == 0


def test_score_below_its_floor_is_named_with_what_was_lost():
    scores = {"times": Score(right=8, labelled=10, found=16, missed=["Monday"], wrong=["soon"])}
    assert shortfalls(scores, {"times": (0.5, 0.8)}) == []
    [recall] = shortfalls(scores, {"times": (0.5, 0.81)})
    assert "Monday" in recall
    [precision] = shortfalls(scores, {"times": (0.51, 0.8)})
    assert "soon" in precision


def test_classes_are_scored_each_apart_and_on_the_mean():
    table = ClassTable([("yes", "yes"), ("yes", "yes"), ("yes", "no"), ("no", "no"), ("no", None)])
    assert table.classes == ["yes", "no"]
    assert table.accuracy == pytest.approx(3 / 5)
    assert (table.of("yes").precision, table.of("yes").recall) == (1, pytest.approx(2 / 3))
    assert table.of("no").f1 == pytest.approx(1 / 2)
    assert table.macro_f1 == pytest.approx((4 / 5 + 1 / 2) / 2)


def test_constant_guess_knows_one_class_only():
    guess = ClassTable([("yes", "no"), ("yes", "yes"), ("no", "no")]).constant()
    assert guess.accuracy == pytest.approx(2 / 3)
    assert guess.of("no").f1 == 0


def test_no_pairs_score_nothing():
    assert ClassTable([]).macro_f1 == ClassTable([]).constant().accuracy == 0
