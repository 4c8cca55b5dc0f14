"""Crossing branches are lifted, others left alone."""

import pytest

from pipeline.extract.reading.mending.crossing import has_crossing, lift_crossing


@pytest.mark.parametrize(
    ("head", "lifted"),
    [
        pytest.param([1, 1, 1, 2], [1, 1, 1, 2], id="no branch crosses"),
        pytest.param([2, 3, 2, 2], [2, 2, 2, 2], id="word beyond its clause's verb"),
        pytest.param([1, 4, 1, 4, 4, 3], [1, 4, 1, 4, 4, 4], id="word of a phrase that has ended"),
        pytest.param([0], [0], id="one word"),
    ],
)
def test_word_beyond_a_branch_hangs_on_the_nearest_head_that_covers_it(head, lifted):
    lift_crossing(head, 0, len(head))
    assert head == lifted
    assert not has_crossing(head, 0, len(head))


def test_only_the_sentence_asked_for_is_changed():
    head = [0, 3, 4, 3, 3]
    lift_crossing(head, 0, 1)
    assert head == [0, 3, 4, 3, 3]
    assert has_crossing(head, 1, 5)


def test_very_long_sentence_is_left_alone():
    head = [2, 3, 2, *[2] * 400]
    before = [*head]
    lift_crossing(head, 0, len(head))
    assert head == before
