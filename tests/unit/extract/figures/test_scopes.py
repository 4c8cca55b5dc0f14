"""What span of happening a figure sums up, and the words that say so."""

# ruff: noqa: E501

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


@pytest.mark.parametrize(
    ("first", "scope"), [("2024-03-07", "incident"), ("2024-01-04", "running_total")]
)
def test_since_some_days_ago_is_one_battle(finder, first, scope):
    text = "More than 80 people have been killed in the valley since Thursday."
    tokens = "More|more|ADJ|JJR|amod|3|- than|than|ADP|IN|fixed|0|- 80|80|NUM|CD|nummod|3|B-QUANTITY people|people|NOUN|NNS|nsubj:pass|6|- have|have|AUX|VBP|aux|6|- been|be|AUX|VBN|aux:pass|6|- killed|kill|VERB|VBN|ROOT|6|- in|in|ADP|IN|case|9|- the|the|DET|DT|det|9|- valley|valley|NOUN|NN|obl|6|- since|since|ADP|IN|case|11|- Thursday|Thursday|PROPN|NNP|obl|6|B-DATE .|.|PUNCT|.|punct|6|-"
    doc = TimeFinder()(doc_from_row(text, tokens))
    doc._.times = [one | {"start_date": first, "end_date": "2024-03-10"} for one in doc._.times]
    assert finder(doc)._.figures[0]["figure_scope"] == scope


def test_parts_of_a_figure_are_counted_as_the_whole_is(finder):
    text, tokens, _ = SENTENCES[-1]
    doc = finder(TimeFinder()(doc_from_row(text, tokens)))
    assert [f["measure"] for f in doc._.figures] == ["killed", "killed", "killed"]
