"""What a parsed sentence counts, what it measures, and what is no figure at all."""

import pytest
from spacy.tokens import Doc, DocBin

from pipeline.extract.figures.component import FigureFinder
from pipeline.extract.nlp import component_configs
from pipeline.extract.times.component import TimeFinder
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR
from tests.unit.extract.doc_rows import VOCAB, doc_from_row
from tests.unit.extract.figures.figure_sentences import SENTENCES
from tests.unit.extract.parsed import with_parse


@pytest.fixture(scope="module")
def finder():
    """The component with the shipped words, since these are half of what is tested."""
    reference = read_reference(PROJECT_DIR / "seeds" / "reference")
    return FigureFinder(**component_configs(reference)["figures"])


def _figures(finder, text, tokens):
    doc = finder(TimeFinder()(doc_from_row(text, tokens)))
    return [
        (
            text[figure["start_char"] : figure["end_char"]],
            figure["value_low"],
            figure["value_high"],
            figure["value_point"],
            figure["measure"],
            figure["unit"],
        )
        for figure in doc._.figures
    ]


COUNTED = [row for row in SENTENCES if row[2]]
UNCOUNTED = [row for row in SENTENCES if not row[2]]


@pytest.mark.parametrize(("text", "tokens", "expected"), COUNTED, ids=[row[0] for row in COUNTED])
def test_figure_has_its_bounds_measure_and_unit(finder, text, tokens, expected):
    assert _figures(finder, text, tokens) == expected


@pytest.mark.parametrize(("text", "tokens", "_"), UNCOUNTED, ids=[row[0] for row in UNCOUNTED])
def test_date_name_or_ordinal_is_no_figure(finder, text, tokens, _):
    assert _figures(finder, text, tokens) == []


def test_counted_noun_is_kept_in_the_texts_words(finder):
    text, tokens, _ = next(row for row in SENTENCES if row[0].startswith("Around 5,000 displaced"))
    [figure] = finder(TimeFinder()(doc_from_row(text, tokens)))._.figures
    assert (figure["approximator_text"], figure["counted_text"]) == ("around", "displaced people")


@pytest.mark.parametrize(
    ("start", "words", "counted"),
    [
        ("Only 20 of 160", "Only 20", "trucks"),
        ("Of those", "12", "children"),
        ("The number of trucks", "160", "trucks"),
        ("About 90,000", "60,000", None),
        ("Observers put", "350,000", None),
        ("The militia has", "about 1,200", None),
    ],
)
def test_noun_that_stands_elsewhere_is_kept_only_where_it_is_sure(finder, start, words, counted):
    text, tokens, _ = next(row for row in SENTENCES if row[0].startswith(start))
    figures = finder(TimeFinder()(doc_from_row(text, tokens)))._.figures
    [figure] = [f for f in figures if text[f["start_char"] : f["end_char"]] == words]
    assert figure["counted_text"] == counted


def test_length_of_a_period_is_a_figure_though_the_period_is_a_time(finder):
    doc = doc_from_row(
        "It rained in the past three days.",
        "It|it|PRON|PRP|nsubj|1|- rained|rain|VERB|VBD|ROOT|1|- in|in|ADP|IN|case|6|-"
        " the|the|DET|DT|det|6|- past|past|ADJ|JJ|amod|6|- three|three|NUM|CD|nummod|6|-"
        " days|day|NOUN|NNS|obl|1|- .|.|PUNCT|.|punct|1|-",
    )
    [figure] = finder(TimeFinder()(doc))._.figures
    assert (figure["value_point"], figure["unit"]) == (3, "days")
    assert doc._.times[0]["start_date"] == "2019-05-12"


ACTIVE = (
    "Twenty|twenty|NUM|CD|nummod|1|- militants|militant|NOUN|NNS|nsubj|2|-"
    " killed|kill|VERB|VBD|ROOT|2|- villagers|villager|NOUN|NNS|obj|2|- .|.|PUNCT|.|punct|2|-"
)


def test_those_who_kill_are_not_counted_as_killed(finder):
    figures = _figures(finder, "Twenty militants killed villagers.", ACTIVE)
    assert figures == [("Twenty militants", 20, 20, 20, "fighters", "people")]


NAMED = (
    "Dana|Dana|PROPN|NNP|compound|1|B-PERSON Kovar|Kovar|PROPN|NNP|nsubj:pass|6|I-PERSON"
    " and|and|CCONJ|CC|cc|4|- Ostan|Ostan|PROPN|NNP|compound|4|B-PERSON"
    " Lind|Lind|PROPN|NNP|conj|1|I-PERSON were|be|AUX|VBD|aux:pass|6|-"
    " killed|kill|VERB|VBN|ROOT|6|- .|.|PUNCT|.|punct|6|-"
)
DESCRIBED = (
    "A|a|DET|DT|det|1|- boy|boy|NOUN|NN|nsubj:pass|6|- and|and|CCONJ|CC|cc|4|-"
    " a|a|DET|DT|det|4|- nurse|nurse|NOUN|NN|conj|1|- were|be|AUX|VBD|aux:pass|6|-"
    " killed|kill|VERB|VBN|ROOT|6|- .|.|PUNCT|.|punct|6|-"
)


def test_victims_told_of_one_by_one_are_counted(finder):
    figures = _figures(finder, "A boy and a nurse were killed.", DESCRIBED)
    assert figures == [("A boy and a nurse", 2, 2, 2, "killed", "people")]


def test_who_gives_names_does_not_say_that_nobody_else_was_killed(finder):
    figures = _figures(finder, "Dana Kovar and Ostan Lind were killed.", NAMED)
    assert figures == [("Dana Kovar and Ostan Lind", 2, None, None, "killed", "people")]


def test_unparsed_doc_is_refused(finder):
    with pytest.raises(ValueError, match="add a parser"):
        finder(Doc(VOCAB, words=["Nine", "men"]))
    with pytest.raises(ValueError, match="add a parser"):
        TimeFinder()(Doc(VOCAB, words=["last", "week"]))


def test_empty_doc_has_no_figures(finder):
    assert finder(with_parse(Doc(VOCAB)))._.figures == []


def test_figures_and_times_survive_a_docbin(finder):
    doc = finder(TimeFinder()(doc_from_row(*COUNTED[0][:2])))
    store = DocBin(store_user_data=True, docs=[doc])
    [back] = DocBin().from_bytes(store.to_bytes()).get_docs(VOCAB)
    assert list(back._.figures) == doc._.figures


def test_figure_in_a_credit_line_is_none(finder):
    doc = doc_from_row(*COUNTED[0][:2])
    doc._.layout = [{"kind": "navigation", "start_char": 0, "end_char": len(doc.text)}]
    assert finder(TimeFinder()(doc))._.figures == []
