"""Who is one source and who is several, and which words name nobody."""

import pytest

from pipeline.extract.attributions.labelled import mended_source
from pipeline.extract.reading.subjects import joint_sources, saying_under, subject_of
from tests.unit.extract.reading.test_word_order import FIN, parse_of

PLURAL = "Number=Plur"


def parted(*rows):
    """The sources that all but the last of the words, a verb, are parted into."""
    parse = parse_of(*rows, ("spoke", "VERB", "root", len(rows) + 1, FIN))
    words = joint_sources(parse, list(range(len(rows))))
    return [" ".join(parse.lower[i] for i in one) for one in words]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ("the", "DET", "det", 2),
                ("nurses", "NOUN", "nsubj", 6, PLURAL),
                ("and", "CCONJ", "cc", 5),
                ("two", "NUM", "nummod", 5),
                ("drivers", "NOUN", "conj", 2, PLURAL),
            ],
            ["the nurses", "two drivers"],
            id="two bodies",
        ),
        pytest.param(
            [
                ("the", "DET", "det", 2),
                ("mayor", "NOUN", "nsubj", 6),
                ("and", "CCONJ", "cc", 5),
                ("his", "PRON", "nmod:poss", 5),
                ("deputy", "NOUN", "conj", 2),
            ],
            ["the mayor", "his deputy"],
            id="two persons",
        ),
        pytest.param(
            [
                ("the", "DET", "det", 3),
                ("former", "ADJ", "amod", 3),
                ("mayor", "NOUN", "nsubj", 6),
                ("and", "CCONJ", "cc", 5),
                ("envoy", "NOUN", "conj", 3),
            ],
            ["the former mayor and envoy"],
            id="two roles of one person",
        ),
        pytest.param(
            [
                ("former", "ADJ", "amod", 2),
                ("mayors", "NOUN", "nsubj", 5, PLURAL),
                ("and", "CCONJ", "cc", 4),
                ("envoys", "NOUN", "conj", 2, PLURAL),
            ],
            ["former mayors", "envoys"],
            id="former ones of two kinds",
        ),
        pytest.param(
            [
                ("nurses", "NOUN", "nsubj", 6, PLURAL),
                ("and", "CCONJ", "cc", 3),
                ("drivers", "NOUN", "conj", 1, PLURAL),
                ("in", "ADP", "case", 5),
                ("Lund", "PROPN", "nmod", 1),
            ],
            ["nurses and drivers in lund"],
            id="what follows is of both",
        ),
        pytest.param(
            [
                ("nurses", "NOUN", "nsubj", 7, PLURAL),
                ("here", "ADV", "advmod", 1),
                ("and", "CCONJ", "cc", 6),
                ("around", "ADP", "case", 6),
                ("the", "DET", "det", 6),
                ("country", "NOUN", "conj", 1),
            ],
            ["nurses here and around the country"],
            id="two places of one body",
        ),
        pytest.param(
            [
                ("nurses", "NOUN", "nsubj", 4, PLURAL),
                ("and", "CCONJ", "cc", 3),
                ("wept", "VERB", "conj", 1, FIN),
            ],
            ["nurses and wept"],
            id="an act",
        ),
        pytest.param(
            [
                ("aides", "NOUN", "nsubj", 9, PLURAL),
                ("who", "PRON", "nsubj", 3),
                ("hope", "VERB", "acl:relcl", 1, FIN),
                ("to", "PART", "mark", 5),
                ("topple", "VERB", "xcomp", 3),
                ("rebels", "NOUN", "obj", 5, PLURAL),
                ("and", "CCONJ", "cc", 8),
                ("build", "VERB", "conj", 5),
                ("armies", "NOUN", "obj", 8, PLURAL),
            ],
            ["aides who hope to topple rebels and build armies"],
            id="what they mean to do",
        ),
    ],
)
def test_only_those_who_speak_beside_each_other_are_joint_sources(rows, expected):
    assert parted(*rows) == expected


QUOTED = [
    ("the", "DET", "det", 2),
    ("paper", "NOUN", "nsubj", 3),
    ("{verb}", "VERB", "root", 3, FIN),
    ("a", "DET", "det", 5),
    ("guard", "NOUN", "obj", 3),
    ("{mark}", "SCONJ", "mark", 7),
    ("saying", "VERB", "advcl", 3),
    ("shells", "NOUN", "nsubj", 9, PLURAL),
    ("fell", "VERB", "ccomp", 7, FIN),
]


@pytest.mark.parametrize(
    ("verb", "mark", "speaker"),
    [
        pytest.param("quote", "as", "guard", id="who is quoted"),
        pytest.param("quote", "before", "paper", id="what it did besides"),
        pytest.param("praise", "as", "paper", id="who is praised"),
    ],
)
def test_who_is_quoted_as_saying_it_says_it(verb, mark, speaker):
    rows = [(word.format(verb=verb, mark=mark), *rest) for word, *rest in QUOTED]
    parse = parse_of(*rows)
    assert parse.lower[subject_of(parse, 6)] == speaker
    is_quoted = speaker == "guard"
    assert saying_under(parse, 2) == (6 if is_quoted else None)
    assert mended_source(parse, [0, 1], 6) == ([3, 4] if is_quoted else [0, 1])
