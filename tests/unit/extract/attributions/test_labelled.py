"""What the labeller read, mended by the parse."""

import pytest

from pipeline.extract.attributions.component import AttributionFinder
from pipeline.extract.attributions.labelled import mended_source
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.tree import Parse
from tests.unit.extract.curated import LEXICON
from tests.unit.extract.links import link_of
from tests.unit.extract.parsed import REPORTING, doc_of, processed, with_parse, words_at
from tests.unit.extract.reading.test_word_order import FIN, parse_of


def labelled(text, source, cue, *content):
    """The attributions of a sentence, given one that the labeller read in it."""
    doc = doc_of(text)
    doc._.attribution_links = [link_of(text, source, cue, list(content))]
    finder = AttributionFinder("attributions", words=ReportingWords.from_rows(REPORTING))
    return doc, finder(with_parse(doc))._.attributions


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        pytest.param(
            "The militia welcomed the offer.",
            "The militia",
            "welcomed",
            "the offer",
            id="what an act is done to",
        ),
        pytest.param(
            "He did not say whether the bridge had held.",
            "He",
            "did not say",
            "whether the bridge had held",
            id="what is not said",
        ),
    ],
)
def test_no_words_of_theirs_are_given(text, source, cue, content):
    _, rows = labelled(text, source, cue, content)
    assert rows == []


def test_according_to_is_about_the_clause_it_stands_in():
    text = "According to the ministry, 12 soldiers died."
    doc, [one] = labelled(text, "the ministry", "According to", "the ministry")
    assert [words_at(doc, piece) for piece in one["content"]] == ["12 soldiers died"]


def test_who_is_told_does_not_speak():
    text = "A commander told reporters that the road was closed."
    doc, [one] = labelled(text, "reporters", "told", "that the road was closed")
    assert words_at(doc, one["source"]) == "A commander"


def test_short_clause_under_a_reporting_verb_is_kept():
    text = "The spokesman said the army had left. He added that it would return."
    doc, rows = labelled(text, "He", "added", "it would return")
    assert "it would return" in [words_at(doc, one["content"][0]) for one in rows]


def test_clause_that_is_read_with_its_predicate_is_left_as_it_is():
    text = "The army shelled the village, a medic said."
    doc, [one] = labelled(text, "a medic", "said", "shelled the village")
    assert words_at(doc, one["content"][0]) == "shelled the village"


def test_words_without_a_cue_or_a_verb_are_the_outlets():
    _, rows = labelled("The militia welcomed the offer.", "The militia", "welcomed", "the offer")
    assert rows == []


def test_relative_clause_speaks_for_its_noun():
    doc = processed("A medic who said the road was shut fled.")
    [one] = doc._.attributions
    assert words_at(doc, one["source"]) == "who"
    assert words_at(doc, one["content"][0]) == "the road was shut"


def test_source_does_not_end_with_the_pronoun_of_a_clause_left_out():
    parse = Parse(doc_of("A medic who said the road was shut fled."), lexicon=LEXICON)
    words = [parse.lower[i] for i in mended_source(parse, [0, 1, 2], None)]
    assert words == ["a", "medic"]


@pytest.mark.parametrize(
    ("word", "relation", "expected"),
    [
        ("some", "nsubj", [0]),
        ("all", "nsubj", [0]),
        ("each", "det", []),
        ("the", "nsubj", []),
        ("an", "det", []),
    ],
)
def test_word_that_stands_for_people_is_a_source_and_an_article_is_none(word, relation, expected):
    parse = parse_of((word, "DET", relation, 2), ("agreed", "VERB", "root", 2, FIN))
    assert mended_source(parse, [0], 1) == expected


def test_quantifier_behind_who_speaks_is_no_source():
    parse = parse_of(
        ("miners", "NOUN", "nsubj", 3),
        ("all", "DET", "nsubj", 3),
        ("agreed", "VERB", "root", 3, FIN),
    )
    assert mended_source(parse, [1], 2) == []


def test_who_is_told_does_not_speak_though_nobody_is_the_subject():
    parse = parse_of(
        ("Miners", "NOUN", "nsubj", 2),
        ("left", "VERB", "ccomp", 3, FIN),
        ("told", "VERB", "root", 3, FIN),
        ("traders", "NOUN", "iobj", 3),
    )
    assert mended_source(parse, [3], 2) == []


def test_a_relative_clause_with_a_subject_has_its_own_speaker():
    parse = parse_of(
        ("Traders", "NOUN", "nsubj", 2),
        ("counted", "VERB", "root", 2, FIN),
        ("men", "NOUN", "obj", 2),
        ("nurses", "NOUN", "nsubj", 5),
        ("said", "VERB", "acl:relcl", 3, FIN),
    )
    assert mended_source(parse, [0], 4) == [3]


def test_whoever_speaks_in_a_clause_that_hangs_on_another_is_left_as_read():
    parse = parse_of(
        ("Traders", "NOUN", "nsubj", 2),
        ("hope", "VERB", "root", 2, FIN),
        ("nurses", "NOUN", "nsubj", 4),
        ("agree", "VERB", "ccomp", 2, FIN),
    )
    assert mended_source(parse, [0], 3) == [0]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        pytest.param("believed", [], id="who is thought to do something says nothing"),
        pytest.param("told", [], id="nor does who is told"),
        pytest.param("quoted", [0], id="who is quoted does"),
        pytest.param("cited", [0], id="or cited"),
    ],
)
def test_subject_of_a_passive_is_no_source_unless_it_is_quoted(verb, expected):
    parse = parse_of(
        ("Nurses", "NOUN", "nsubj:pass", 3),
        ("were", "AUX", "aux:pass", 3),
        (verb, "VERB", "root", 3, "VerbForm=Part"),
    )
    parse.lemma[2] = {"quoted": "quote", "cited": "cite", "told": "tell"}.get(verb, "believe")
    assert mended_source(parse, [0], 2) == expected


@pytest.mark.parametrize(
    ("noun", "case", "expected"),
    [
        ("statement", "from", ["a", "statement", "from", "the", "ministry"]),
        ("report", "by", ["a", "report", "by", "the", "ministry"]),
        ("report", "about", ["a", "report"]),
        ("man", "from", ["a", "man"]),
    ],
)
def test_whoever_made_a_document_belongs_to_its_words(noun, case, expected):
    parse = parse_of(
        ("according", "VERB", "case", 4),
        ("to", "ADP", "fixed", 1),
        ("a", "DET", "det", 4),
        (noun, "NOUN", "obl", 11),
        (case, "ADP", "case", 7),
        ("the", "DET", "det", 7),
        ("ministry", "NOUN", "nmod", 4),
        (",", "PUNCT", "punct", 11),
        ("nine", "NUM", "nummod", 10),
        ("people", "NOUN", "nsubj", 11),
        ("died", "VERB", "root", 11, FIN),
    )
    parse.lexicon = LEXICON
    assert [parse.lower[i] for i in mended_source(parse, [2, 3], None)] == expected
