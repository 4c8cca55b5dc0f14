"""Where the verb over a word places it: at hand, behind or ahead."""

import pytest
from spacy.tokens import Doc

from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.tense import tense_of, tense_over
from pipeline.extract.times.component import TimeFinder
from tests.unit.extract.doc_rows import VOCAB, doc_from_row
from tests.unit.extract.reading.test_relabel import parse_of as parse_from

# Each with the parse that a trained pipeline gave it; published on Wednesday, 15 May 2019.
FRIDAYS = [
    (
        "They met on Friday",
        "They|they|PRON|PRP|nsubj|1|- met|meet|VERB|VBD|ROOT|1|- on|on|ADP|IN|case|3|- Friday|Friday|PROPN|NNP|obl|1|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They will meet on Friday",
        "They|they|PRON|PRP|nsubj|2|- will|will|AUX|MD|aux|2|- meet|meet|VERB|VB|ROOT|2|- on|on|ADP|IN|case|4|- Friday|Friday|PROPN|NNP|obl|2|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "They agreed to meet on Friday",
        "They|they|PRON|PRP|nsubj|1|- agreed|agree|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|- meet|meet|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "They managed to meet on Friday",
        "They|they|PRON|PRP|nsubj|1|- managed|manage|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|- meet|meet|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "Talks are scheduled for Friday",
        "Talks|talks|NOUN|NNS|nsubj:pass|2|- are|be|AUX|VBP|aux:pass|2|- scheduled|schedule|VERB|VBN|ROOT|2|- for|for|ADP|IN|case|4|- Friday|Friday|PROPN|NNP|obl|2|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "It was set off on Friday",
        "It|it|PRON|PRP|nsubj:pass|2|- was|be|AUX|VBD|aux:pass|2|- set|set|VERB|VBN|ROOT|2|- off|off|ADP|RP|compound:prt|2|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|2|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They tried to flee on Friday",
        "They|they|PRON|PRP|nsubj|1|- tried|try|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|- flee|flee|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "Helicopters had to turn back on Friday",
        "Helicopters|helicopter|NOUN|NNP|nsubj|1|- had|have|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|- turn|turn|VERB|VB|xcomp|1|- back|back|ADV|RB|advmod|3|- on|on|ADP|IN|case|6|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They crossed the river to escape on Friday",
        "They|they|PRON|PRP|nsubj|1|- crossed|cross|VERB|VBD|ROOT|1|- the|the|DET|DT|det|3|- river|river|NOUN|NN|obj|1|- to|to|PART|TO|mark|5|- escape|escape|VERB|VB|acl|3|- on|on|ADP|IN|case|7|- Friday|Friday|PROPN|NNP|obl|5|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They have to leave on Friday",
        "They|they|PRON|PRP|nsubj|1|- have|have|VERB|VBP|ROOT|1|- to|to|PART|TO|mark|3|- leave|leave|VERB|VB|xcomp|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "A deal to leave on Friday collapsed",
        "A|a|DET|DT|det|1|- deal|deal|NOUN|NN|nsubj|6|- to|to|PART|TO|mark|3|- leave|leave|VERB|VB|acl|1|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|3|- collapsed|collapse|VERB|VBD|ROOT|6|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "Attempts to storm it on Friday failed",
        "Attempts|attempt|NOUN|NNS|nsubj|6|- to|to|PART|TO|mark|2|- storm|storm|VERB|VB|acl|0|- it|it|PRON|PRP|obj|2|- on|on|ADP|IN|case|5|- Friday|Friday|PROPN|NNP|obl|2|- failed|fail|VERB|VBD|ROOT|6|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They agreed to stop and to leave on Friday",
        "They|they|PRON|PRP|nsubj|1|- agreed|agree|VERB|VBD|ROOT|1|- to|to|PART|TO|mark|3|- stop|stop|VERB|VB|xcomp|1|- and|and|CCONJ|CC|cc|6|- to|to|PART|TO|mark|6|- leave|leave|VERB|VB|conj|1|- on|on|ADP|IN|case|8|- Friday|Friday|PROPN|NNP|obl|6|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "They were ready to leave on Friday",
        "They|they|PRON|PRP|nsubj|2|- were|be|AUX|VBD|cop|2|- ready|ready|ADJ|JJ|ROOT|2|- to|to|PART|TO|mark|4|- leave|leave|VERB|VB|xcomp|2|- on|on|ADP|IN|case|6|- Friday|Friday|PROPN|NNP|obl|4|-",  # noqa: E501
        "2019-05-17",
    ),
    (
        "They continue to hold it on Friday",
        "They|they|PRON|PRP|nsubj|1|- continue|continue|VERB|VBP|ROOT|1|- to|to|PART|TO|mark|3|- hold|hold|VERB|VB|xcomp|1|- it|it|PRON|PRP|obj|3|- on|on|ADP|IN|case|6|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They fled, killing two men on Friday",
        "They|they|PRON|PRP|nsubj|1|- fled|fle|VERB|VBD|ROOT|1|- ,|,|PUNCT|,|punct|3|- killing|kill|VERB|VBG|advcl|1|- two|two|NUM|CD|nummod|5|- men|man|NOUN|NNS|obj|3|- on|on|ADP|IN|case|7|- Friday|Friday|PROPN|NNP|obl|3|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They will not leave in the wake of Friday's raid",
        "They|they|PRON|PRP|nsubj|3|- will|will|AUX|MD|aux|3|- not|not|PART|RB|advmod|3|- leave|leave|VERB|VB|ROOT|3|- in|in|ADP|IN|case|6|- the|the|DET|DT|det|6|- wake|wake|NOUN|NN|obl|3|- of|of|ADP|IN|case|10|- Friday|Friday|PROPN|NNP|nmod:poss|10|- 's|'s|PART|POS|case|8|- raid|raid|NOUN|NN|nmod|6|-",  # noqa: E501
        "2019-05-10",
    ),
    (
        "They will attend Friday's talks",
        "They|they|PRON|PRP|nsubj|2|- will|will|AUX|MD|aux|2|- attend|attend|VERB|VB|ROOT|2|- Friday|Friday|PROPN|NNP|nmod:poss|5|- 's|'s|PART|POS|case|3|- talks|talk|NOUN|NNS|obj|2|-",  # noqa: E501
        "2019-05-17",
    ),
]


def _weekday(text, tokens, *, layout=()):
    doc = doc_from_row(text, tokens)
    doc._.layout = list(layout)
    [found] = TimeFinder()(doc)._.times
    return found


@pytest.mark.parametrize(("text", "tokens", "day"), FRIDAYS, ids=[row[0] for row in FRIDAYS])
def test_tense_of_the_finite_verb_places_a_weekday_unless_its_infinitive_is_planned(
    text, tokens, day
):
    found = _weekday(text, tokens)
    assert (found["start_date"], found["anchor_date"]) == (day, "2019-05-15")


def test_caption_is_dated_by_itself():
    text, tokens, _ = FRIDAYS[0]
    layout = [{"kind": "caption", "start_char": 0, "end_char": len(text)}]
    found = _weekday(text, tokens, layout=layout)
    assert (found["start_date"], found["null_reason"], found["anchor_date"]) == (
        None,
        "no_anchor",
        None,
    )


def test_day_on_a_line_of_its_own_is_that_before_publication():
    text, tokens = "4 May", "4|4|NUM|CD|nummod|1|- May|May|PROPN|NNP|ROOT|1|-"
    label = {"kind": "label", "start_char": 0, "end_char": len(text)}
    assert _weekday(text, tokens, layout=[label])["start_date"] == "2019-05-04"


def test_word_without_a_verb_has_no_tense():
    doc = doc_from_row("Friday", "Friday|Friday|PROPN|NNP|ROOT|0|-")
    assert tense_over(parse_of(doc, "times"), 0) is None


def test_times_refuse_an_unparsed_doc():
    with pytest.raises(ValueError, match="add a parser"):
        TimeFinder()(Doc(VOCAB, words=["last", "week"]))


PAST, PRESENT = "Tense=Past/VerbForm=Fin", "Tense=Pres/VerbForm=Fin"


@pytest.mark.parametrize(
    ("tokens", "predicate", "tense"),
    [
        pytest.param(
            f"They/they/PRON/nsubj/1 fled/flee/VERB/ROOT/1/{PAST}"
            " leaving/leave/VERB/advcl/1/VerbForm=Ger",
            2,
            "past",
            id="participle under a verb",
        ),
        pytest.param(
            f"Medics/medic/NOUN/nsubj/1 tell/tell/VERB/ROOT/1/{PRESENT} of/of/ADP/case/3"
            " men/man/NOUN/obl/1 killed/kill/VERB/acl/3/Tense=Past/VerbForm=Part",
            4,
            "past",
            id="past participle under a present verb",
        ),
        pytest.param(
            f"They/they/PRON/nsubj/2 are/be/AUX/aux:pass/2/{PRESENT}"
            " thought/think/VERB/ROOT/2/Tense=Past/VerbForm=Part to/to/PART/mark/5"
            " have/have/AUX/aux/5 fled/flee/VERB/xcomp/2/Tense=Past/VerbForm=Part",
            5,
            "past",
            id="perfect infinitive",
        ),
        pytest.param(
            f"They/they/PRON/nsubj/2 are/be/AUX/aux:pass/2/{PRESENT}"
            " thought/think/VERB/ROOT/2/Tense=Past/VerbForm=Part to/to/PART/mark/4"
            " lead/lead/VERB/xcomp/2/VerbForm=Inf",
            4,
            "present",
            id="what is thought",
        ),
        pytest.param(
            f"They/they/PRON/nsubj/2 are/be/AUX/aux:pass/2/{PRESENT}"
            " due/due/ADJ/ROOT/2 to/to/PART/mark/4 talk/talk/VERB/xcomp/2/VerbForm=Inf",
            4,
            "future",
            id="what is due",
        ),
        pytest.param(
            "It/it/PRON/nsubj:pass/3 could/could/AUX/aux/3 be/be/AUX/aux:pass/3"
            " seen/see/VERB/ROOT/3/Tense=Past/VerbForm=Part",
            3,
            "past",
            id="could be seen",
        ),
        pytest.param(
            "They/they/PRON/nsubj/2 may/may/AUX/aux/2 hold/hold/VERB/ROOT/2/VerbForm=Inf",
            2,
            "present",
            id="may",
        ),
    ],
)
def test_predicate_is_told_in_its_own_tense_or_that_of_the_verb_over_it(tokens, predicate, tense):
    assert tense_of(parse_from(*tokens.split()), predicate) == tense
