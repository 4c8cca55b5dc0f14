"""What span of happening a figure sums up, and the words that say so."""

import pytest

from pipeline.extract.figures.component import FigureFinder
from pipeline.extract.nlp import component_configs
from pipeline.extract.times.component import TimeFinder
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR
from tests.unit.extract.doc_rows import doc_from_row
from tests.unit.extract.figures.scope_sentences import SENTENCES


@pytest.fixture(scope="module")
def finder():
    reference = read_reference(PROJECT_DIR / "seeds" / "reference")
    return FigureFinder(**component_configs(reference)["figures"])


@pytest.mark.parametrize(("text", "tokens", "wanted"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_a_figure_has_its_scope(finder, text, tokens, wanted):
    doc = finder(TimeFinder()(doc_from_row(text, tokens)))
    found = [
        (text[f["start_char"] : f["end_char"]], f["figure_scope"], f["scope_text"])
        for f in doc._.figures
    ]
    assert found == wanted


def test_parts_of_a_figure_are_counted_as_the_whole_is(finder):
    text, tokens, _ = SENTENCES[-1]
    doc = finder(TimeFinder()(doc_from_row(text, tokens)))
    assert [f["measure"] for f in doc._.figures] == ["killed", "killed", "killed"]
