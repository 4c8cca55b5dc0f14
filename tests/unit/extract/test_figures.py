"""What a parsed sentence counts, what it measures, and what is no figure at all."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from pipeline.extract.annotations import register_extensions
from pipeline.extract.figures import FigureFinder, figures_config
from pipeline.extract.tense import tense_over
from pipeline.extract.times import TimeFinder
from pipeline.reference import read_reference
from pipeline.settings import PROJECT_DIR
from tests.unit.extract.figure_sentences import SENTENCES

register_extensions()
VOCAB = spacy.blank("en").vocab  # an empty one knows no lower-cased forms


@pytest.fixture(scope="module")
def finder():
    """The component with the shipped words, since these are half of what is tested."""
    reference = read_reference(PROJECT_DIR / "seeds" / "reference")
    return FigureFinder(**figures_config(reference))


def _doc(text, tokens):
    rows = [token.split("|") for token in tokens.split(" ")]
    words, spaces, at = [], [], 0
    for form, *_ in rows:
        at = text.index(form, at) + len(form)
        words.append(form)
        spaces.append(text[at : at + 1] == " ")
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        deps=[row[4] for row in rows],
        heads=[int(row[5]) for row in rows],
        ents=["O" if row[6] == "-" else row[6] for row in rows],
    )
    doc._.anchor = {"date": date(2019, 5, 15).isoformat(), "precision": "day"}
    assert doc.text == text
    return doc


def _figures(finder, text, tokens):
    doc = finder(TimeFinder()(_doc(text, tokens)))
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
    [figure] = finder(TimeFinder()(_doc(text, tokens)))._.figures
    assert (figure["approximator_text"], figure["counted_text"]) == ("around", "displaced people")


def test_length_of_a_period_is_a_figure_though_the_period_is_a_time(finder):
    doc = _doc(
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


def test_unparsed_doc_is_refused(finder):
    with pytest.raises(ValueError, match="add a parser"):
        finder(Doc(VOCAB, words=["Nine", "men"]))
    with pytest.raises(ValueError, match="add a parser"):
        TimeFinder()(Doc(VOCAB, words=["last", "week"]))


def test_empty_doc_has_no_figures(finder):
    assert finder(Doc(VOCAB))._.figures == []


def test_figures_and_times_survive_a_docbin(finder):
    doc = finder(TimeFinder()(_doc(*COUNTED[0][:2])))
    store = DocBin(store_user_data=True, docs=[doc])
    [back] = DocBin().from_bytes(store.to_bytes()).get_docs(VOCAB)
    assert list(back._.figures) == doc._.figures


def test_figure_in_a_credit_line_is_none(finder):
    doc = _doc(*COUNTED[0][:2])
    doc._.layout = [{"kind": "navigation", "start_char": 0, "end_char": len(doc.text)}]
    assert finder(TimeFinder()(doc))._.figures == []


def _weekday(text, tokens, *, layout=()):
    doc = _doc(text, tokens)
    doc._.layout = list(layout)
    [found] = TimeFinder()(doc)._.times
    return found


PAST = (
    "They met on Friday",
    "They|they|PRON|PRP|nsubj|1|- met|meet|VERB|VBD|ROOT|1|- on|on|ADP|IN|case|3|-"
    " Friday|Friday|PROPN|NNP|obl|1|-",
)
FUTURE = (
    "They will meet on Friday",
    "They|they|PRON|PRP|nsubj|2|- will|will|AUX|MD|aux|2|- meet|meet|VERB|VB|ROOT|2|-"
    " on|on|ADP|IN|case|4|- Friday|Friday|PROPN|NNP|obl|2|-",
)
PLANNED = (
    "They agreed to meet on Friday",
    "They|they|PRON|PRP|nsubj|1|- agreed|agree|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|-"
    " meet|meet|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",
)
MANAGED = (
    "They managed to meet on Friday",
    "They|they|PRON|PRP|nsubj|1|- managed|manage|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|-"
    " meet|meet|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",
)
SCHEDULED = (
    "Talks are scheduled for Friday",
    "Talks|talk|NOUN|NNS|nsubj:pass|2|- are|be|AUX|VBP|aux:pass|2|-"
    " scheduled|schedule|VERB|VBN|ROOT|2|- for|for|ADP|IN|case|4|- Friday|Friday|PROPN|NNP|obl|2|-",
)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (PAST, "2019-05-10"),
        (FUTURE, "2019-05-17"),
        (PLANNED, "2019-05-17"),
        (MANAGED, "2019-05-10"),
        (SCHEDULED, "2019-05-17"),
    ],
    ids=["past", "future", "planned", "managed", "scheduled"],
)
def test_tense_of_the_governing_verb_places_a_weekday(sentence, day):
    found = _weekday(*sentence)
    assert (found["start_date"], found["anchor_date"]) == (day, "2019-05-15")


def test_caption_is_dated_by_itself():
    text = PAST[0]
    layout = [{"kind": "caption", "start_char": 0, "end_char": len(text)}]
    found = _weekday(*PAST, layout=layout)
    assert (found["start_date"], found["null_reason"], found["anchor_date"]) == (
        None,
        "no_anchor",
        None,
    )


def test_word_without_a_verb_has_no_tense():
    doc = _doc("Friday", "Friday|Friday|PROPN|NNP|ROOT|0|-")
    assert tense_over(doc[0]) is None
