"""Predicates that the parse hangs in odd places, and what stands at a statement's edge."""

import pytest

from pipeline.extract.claims.statement_rows import take_in_figures
from pipeline.extract.claims.words import Given
from pipeline.extract.reading.overlaps import Intervals, Stretches
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.parsed import doc_of


def row(text, words, predicate):
    start, at = text.index(words), text.index(predicate)
    return {
        "start_char": start,
        "end_char": start + len(words),
        "predicate": [at, at + len(predicate)],
    }


@pytest.mark.parametrize(
    ("words", "figure", "taken"),
    [
        pytest.param(
            "men continued", "30 and 40 men", "30 and 40 men continued", id="over its edge"
        ),
        pytest.param("continued", "40 men", "40 men continued", id="right before it"),
        pytest.param("continued", "30", "continued", id="not from farther away"),
    ],
)
def test_statement_takes_in_the_figure_at_its_edge(words, figure, taken):
    text = "Clashes between 30 and 40 men continued."
    low = text.index(figure)
    found = Given(
        mentions=[],
        attributions=[],
        times=[],
        figures=[{"start_char": low, "end_char": low + len(figure)}],
        skipped=[],
    )
    rows = [row(text, words, "continued")]
    take_in_figures(Parse(doc_of(text), lexicon=LEXICON), found, rows)
    assert text[rows[0]["start_char"] : rows[0]["end_char"]] == taken


def test_stretches_that_hold_or_touch_another_are_found():
    known = Intervals([(0, 10, 1), (5, 8, 2), (9, 30, 3)])
    assert known.holding(6, 7) == [1, 2]
    assert known.touching(8, 10) == [1, 3]
    assert known.touching(30, 40) == []


def test_all_stretches_in_reach_are_given():
    known = Stretches([(0, 3), (5, 8), (9, 12)])
    assert known.all_overlapping(2, 9) == [(0, 3), (5, 8)]
    assert known.overlapping(3, 5) is None


def test_two_single_marks_are_one_quotation_mark():
    text = "She said: ''We will not leave the town.'' Then she left."
    assert [text[low:high] for low, high in find_quotes(text)] == [
        "''We will not leave the town.''"
    ]
