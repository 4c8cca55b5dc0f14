"""Which words are a number, and what they are worth."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.reading.numbers import find_numbers, parse_number

VALUES = [
    ("7", 7),
    ("1,200", 1200),
    ("2,500,000", 2500000),
    ("200 000", 200000),
    ("12 500", 12500),
    ("1.5", 1.5),
    ("1.5 million", 1500000),
    ("3 billion", 3000000000),
    ("12k", 12000),
    ("4bn", 4000000000),
    ("nine", 9),
    ("seventeen", 17),
    ("twenty-two", 22),
    ("twenty two", 22),
    ("a hundred", 100),
    ("one hundred", 100),
    ("two hundred and five", 205),
    ("two hundred five", 205),
    ("twelve hundred", 1200),
    ("a thousand", 1000),
    ("forty thousand", 40000),
    ("one hundred thousand", 100000),
    ("two million three hundred thousand", 2300000),
    ("a dozen", 12),
    ("two dozen", 24),
    ("half a dozen", 6),
    ("a dozen and a half", 18),
    ("half a million", 500000),
    ("two and a half million", 2500000),
    ("a million and a half", 1500000),
    ("seven and a half", 7.5),
    ("zero", 0),
]


@pytest.mark.parametrize(("text", "value"), VALUES, ids=[text for text, _ in VALUES])
def test_number_is_worth_what_it_says(text, value):
    assert parse_number(text) == value


SHARES = [
    ("half of the city", "half", 50),
    ("half the city", "half", 50),
    ("a third of them", "a third", 33.33),
    ("one-third of them", "one-third", 33.33),
    ("two-thirds of them", "two-thirds", 66.67),
    ("three quarters of it", "three quarters", 75),
    ("a quarter of it", "a quarter", 25),
    ("four fifths of it", "four fifths", 80),
]


@pytest.mark.parametrize(("text", "words", "value"), SHARES, ids=[row[0] for row in SHARES])
def test_fraction_is_a_share_in_percent(text, words, value):
    [number] = find_numbers(text)
    assert (text[number.start : number.end], number.value, number.is_share) == (words, value, True)


NONE = [
    "Su-34",
    "T-72",
    "F/A-18",
    "Halab24",
    "MH17",
    "COVID-19",
    "10:30",
    "24/7",
    "3rd and 21st",
    "1.2.3",
    "a third country",
    "the second half",
    "the western half of it",
    "hundreds",
    "someone",
    "often",
    "won",
    "user_12",
]


@pytest.mark.parametrize("text", NONE)
def test_no_number_is_read_into_names_codes_and_times(text):
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "values"), [("5 and 6", [5, 6]), ("two three", [2, 3]), ("twenty and two", [20, 2])]
)
def test_two_numbers_stay_two(text, values):
    assert [number.value for number in find_numbers(text)] == values


@given(
    st.text(alphabet=st.sampled_from("0123456789 ,.-/ahlfd ½％٣\n") | st.characters(), max_size=200)
)
def test_any_text_gives_numbers_in_order_and_in_range(text):
    last = 0
    for number in find_numbers(text):
        assert last <= number.start < number.end <= len(text)
        assert number.value >= 0
        last = number.end


WORDS = st.sampled_from(
    "a half hundred thousand million dozen two twenty and 3 1,000 third of the".split()
)


@given(st.lists(WORDS, max_size=12))
def test_any_heap_of_number_words_is_read_without_overlap(words):
    numbers = find_numbers(" ".join(words))
    assert all(a.end <= b.start for a, b in itertools.pairwise(numbers))
