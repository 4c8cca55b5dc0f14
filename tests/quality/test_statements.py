"""Polarity and certainty of single sentences: nine of ten are read right, class by class."""

from collections import Counter

import pytest

from scoring.classes import ClassTable
from scoring.statements import labelled_statements, read_statements

STATEMENTS = labelled_statements()


def test_a_third_is_negated_and_a_third_hedged():
    negated = sum(one.polarity == "negative" for one in STATEMENTS)
    hedged = sum("certain" not in one.certainties for one in STATEMENTS)
    assert len(STATEMENTS) >= 150
    assert min(negated, hedged) >= len(STATEMENTS) / 3


def test_no_sentence_stands_twice():
    assert [text for text, n in Counter(one.text for one in STATEMENTS).items() if n > 1] == []


@pytest.mark.parametrize("one", STATEMENTS, ids=lambda one: one.text[:40])
def test_labels_are_of_the_closed_lists(one):
    start, end = one.predicate
    assert one.text[start:end].isalpha()
    assert one.polarity in {"positive", "negative"}
    assert one.certainties <= {"certain", "probable", "possible", "unknown"}


@pytest.fixture(scope="module")
def read(reader):
    return list(read_statements(reader, STATEMENTS))


def misread(read, name):
    pairs = [(one, *getattr(one, name)) for one in read]
    return "\n".join(f"{one.labelled.sentence} {w} → {f}" for one, w, f in pairs if w != f)


def values(read, name):
    """Give what is wanted and found, of the sentences in which a claim is found."""
    return [pair for one in read if (pair := getattr(one, name))[1] is not None]


@pytest.mark.slow
def test_most_sentences_make_a_claim(read):
    assert len(values(read, "polarities")) >= LEAST_READ * len(read), misread(read, "polarities")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["polarities", "certainties"])
def test_nine_of_ten_are_read_right(read, name):
    table = ClassTable(values(read, name))
    assert table.accuracy >= 0.9, misread(read, name)


LEAST_READ = 0.85  # of the sentences; the model does not count "dug trenches" as a claim
# A little under what was measured; raised when the pipeline gets better, never lowered for it.
# Set anew with the trained heads (see test_samples), which leave some of the sentences unread.
FLOORS = {
    "polarities": {"positive": 0.94, "negative": 0.95},
    "certainties": {"certain": 0.95, "probable": 0.87, "possible": 0.93, "unknown": 0.91},
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOORS)
def test_every_class_is_read_as_well_as_before(read, name):
    table = ClassTable(values(read, name))
    found = {value: round(table.of(value).f1, 3) for value in table.classes}
    assert set(found) == set(FLOORS[name])
    assert {v: f1 for v, f1 in found.items() if f1 < FLOORS[name][v]} == {}, misread(read, name)
    assert table.macro_f1 > table.constant().macro_f1
