"""What is subject and what object is told by the order of words, whatever a parse calls them."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.reading.mending.rewrites import mended_parse

FIN = "VerbForm=Fin"


def parse_of(*rows):
    """A sentence of (word, part of speech, relation, number of its head from 1 on, features)."""
    words, tags, deps, heads, morphs = zip(*((*row, "")[:5] for row in rows), strict=True)
    doc = Doc(
        Vocab(),
        words=list(words),
        lemmas=[word.lower() for word in words],
        pos=list(tags),
        deps=list(deps),
        heads=[head - 1 for head in heads],
        morphs=list(morphs),
        sent_starts=[True] + [False] * (len(words) - 1),
    )
    return mended_parse(doc)


def at(parse, word):
    return parse.lower.index(word)


def relation(parse, word):
    i = at(parse, word)
    return parse.dep[i], parse.lower[parse.head[i]]


@pytest.mark.parametrize("called", ["obj", "obl", "obl:agent"])
def test_nominal_before_auxiliary_and_verb_is_its_subject(called):
    parse = parse_of(
        ("Their", "PRON", "nmod:poss", 2),
        ("jets", "NOUN", called, 4),
        ("had", "AUX", "aux", 4),
        ("hit", "VERB", "root", 4, FIN),
        ("barns", "NOUN", "obj", 4),
    )
    assert relation(parse, "jets") == ("nsubj", "hit")


def test_nominal_before_a_passive_is_the_subject_of_a_passive():
    parse = parse_of(
        ("Barns", "NOUN", "obl", 3),
        ("were", "AUX", "aux:pass", 3),
        ("hit", "VERB", "root", 3, FIN),
    )
    assert relation(parse, "barns") == ("nsubj:pass", "hit")


@pytest.mark.parametrize(
    ("noun", "becomes"),
    [
        pytest.param("bridge", "obj", id="thing"),
        pytest.param("week", "obl", id="time is no object"),
    ],
)
def test_nominal_without_preposition_right_behind_its_verb_is_its_object(noun, becomes):
    parse = parse_of(
        ("Troops", "NOUN", "nsubj", 2),
        ("took", "VERB", "root", 2, FIN),
        ("the", "DET", "det", 4),
        (noun, "NOUN", "obl", 2),
    )
    assert relation(parse, noun) == (becomes, "took")


def test_object_hangs_on_the_verb_before_it_not_on_the_clause_above():
    parse = parse_of(
        ("Troops", "NOUN", "nsubj", 2),
        ("came", "VERB", "root", 2, FIN),
        (",", "PUNCT", "punct", 4),
        ("ending", "VERB", "advcl", 2, "Tense=Pres|VerbForm=Part"),
        ("a", "DET", "det", 6),
        ("siege", "NOUN", "obl", 2),
    )
    assert relation(parse, "siege") == ("obj", "ending")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ("Troops", "NOUN", "nsubj", 2),
                ("moved", "VERB", "root", 2, FIN),
                ("toward", "ADP", "case", 4),
                ("barns", "NOUN", "obl", 2),
            ],
            id="preposition",
        ),
        pytest.param(
            [
                ("Towns", "NOUN", "nsubj:pass", 3),
                ("were", "AUX", "aux:pass", 3),
                ("given", "VERB", "root", 3, FIN),
                ("barns", "NOUN", "obl", 3),
            ],
            id="passive",
        ),
    ],
)
def test_other_obliques_stay(rows):
    assert relation(parse_of(*rows), "barns")[0] == "obl"


def test_number_called_a_pronoun_stays_with_the_verb_of_its_noun():
    parse = parse_of(
        ("They", "PRON", "nsubj", 2),
        ("said", "VERB", "root", 2, FIN),
        ("14", "PRON", "obj", 6),
        ("men", "NOUN", "nsubj:pass", 6),
        ("were", "AUX", "aux:pass", 6),
        ("hurt", "VERB", "ccomp", 2),
    )
    assert relation(parse, "14") == ("obj", "hurt")
