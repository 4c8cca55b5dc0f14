"""Which words say that something is not so, and what they say it of."""

import pytest

from pipeline.extract.reading.negation import denies, is_denied, is_negated, is_nobody
from tests.unit.extract.reading.test_relabel import parse_of

HELD = ("They/they/PRON/nsubj/3", "held/hold/VERB/ROOT/3")


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        pytest.param("had/have/AUX/aux/3 not/not/PART/advmod/3", True, id="not"),
        pytest.param("had/have/AUX/aux/3 never/never/ADV/advmod/3", True, id="never"),
        pytest.param("had/have/AUX/aux/3 hardly/hardly/ADV/advmod/3", True, id="hardly"),
        pytest.param("no/no/DET/det/2 longer/long/ADV/advmod/3", True, id="no longer"),
        pytest.param("not/not/PART/advmod/3 only/only/ADV/advmod/3", False, id="not only"),
        pytest.param("had/have/AUX/aux/3 long/long/ADV/advmod/3", False, id="no negation"),
    ],
)
def test_predicate_is_negated_by_what_hangs_on_it(words, negated):
    parse = parse_of(HELD[0], *words.split(), HELD[1])
    assert is_negated(parse, 3) is negated


@pytest.mark.parametrize(
    ("tokens", "nobody"),
    [
        ("Nobody/nobody/PRON/nsubj/1", True),
        ("No/no/DET/det/1 rebels/rebel/NOUN/nsubj/2", True),
        ("No/no/DET/dep/2 one/one/PRON/nsubj/2", True),
        ("The/the/DET/det/1 rebels/rebel/NOUN/nsubj/2", False),
    ],
)
def test_subject_that_names_nobody_denies_its_predicate(tokens, nobody):
    rows = tokens.split()
    parse = parse_of(*rows, f"left/leave/VERB/ROOT/{len(rows)}")
    assert is_nobody(parse, len(rows) - 1) is nobody
    assert is_denied(parse, len(rows)) is nobody
    assert not is_negated(parse, len(rows))


def test_not_all_are_somebody_and_deny_all_the_same():
    parse = parse_of(
        "Not/not/PART/advmod/2",
        "all/all/DET/det/2",
        "men/man/NOUN/nsubj/3",
        "left/leave/VERB/ROOT/3",
    )
    assert denies(parse, 2)
    assert not is_nobody(parse, 2)
