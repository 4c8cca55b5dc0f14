"""Which stretches hold or touch a place, and at what cost."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.reading.overlaps import Intervals
from tests.unit.extract.growth import grows_with_length

STRETCHES = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda two: tuple(sorted(two)))


@given(st.lists(STRETCHES, max_size=30), STRETCHES)
def test_those_near_are_those_of_looking_at_all(stretches, asked):
    kept = sorted((start, end, number) for number, (start, end) in enumerate(stretches))
    start, end = asked
    intervals = Intervals(kept)
    assert intervals.holding(start, end) == [n for a, b, n in kept if a <= start and end <= b]
    if start < end:
        assert intervals.touching(start, end) == [n for a, b, n in kept if a < end and start < b]


def _with_a_long_one(size):
    places = range(0, size, 20)
    return places, Intervals([(0, size, -1), *((at, at + 10, at) for at in places)])


def _ask_all(case):
    places, intervals = case
    for at in places:
        intervals.holding(at, at + 5)
        intervals.touching(at, at + 5)


def test_one_long_stretch_costs_the_others_nothing():
    assert grows_with_length(_ask_all, _with_a_long_one)
