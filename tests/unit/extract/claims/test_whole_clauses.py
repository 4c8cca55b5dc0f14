"""A claim's words hold its subject, or the noun that it describes, and can be read alone."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.extract.claims.whole_clauses import whole_clause
from pipeline.extract.reading.clauses import Clause, find_clauses
from pipeline.extract.reading.tree import Parse

# form/part of speech/relation/head, heads counted from 1; a fifth field says what form of verb.
_FORMS = {"G": "VerbForm=Ger", "P": "Tense=Pres|VerbForm=Part", "I": "VerbForm=Inf"}
PARTICIPLE = (
    "A/DET/det/2 bomber/NOUN/nsubj/3 struck/VERB/ROOT/3 the/DET/det/5 market/NOUN/obj/3"
    " ,/PUNCT/punct/7 killing/VERB/advcl/3/P nine/NUM/obj/7 ./PUNCT/punct/3"
)
RELATIVE = (
    "Medics/NOUN/nsubj/2 left/VERB/ROOT/2 the/DET/det/4 town/NOUN/obj/2 that/PRON/nsubj/6"
    " fell/VERB/acl:relcl/4 ./PUNCT/punct/2"
)
JOINED = (
    "Rebels/NOUN/nsubj/2 came/VERB/ROOT/2 and/CCONJ/cc/4 burned/VERB/conj/2 the/DET/det/6"
    " mill/NOUN/obj/4 ./PUNCT/punct/2"
)
FRONTED = (
    "Lacking/VERB/advcl/6/P jets/NOUN/obj/1 ,/PUNCT/punct/1 the/DET/det/5 army/NOUN/nsubj/6"
    " withdrew/VERB/ROOT/6 ./PUNCT/punct/6"
)
OPENED = (
    "They/PRON/nsubj/2 fled/VERB/ROOT/2 after/SCONJ/mark/5 troops/NOUN/nsubj/5"
    " came/VERB/advcl/2 in/ADV/advmod/5 ./PUNCT/punct/2"
)
SEVERAL = (
    "Several/ADJ/amod/2 more/ADJ/nsubj:pass/4 were/AUX/aux:pass/4 hurt/VERB/ROOT/4 ./PUNCT/punct/4"
)
BARE = "burned/VERB/ROOT/1 ./PUNCT/punct/1"


def parse_of(spec: str) -> Parse:
    rows = [token.rsplit("/", 3 + (token.count("/") > 3)) for token in spec.split()]
    doc = Doc(
        Vocab(),
        words=[row[0] for row in rows],
        lemmas=[row[0].lower() for row in rows],
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) - 1 for row in rows],
        morphs=[_FORMS[row[4]] if len(row) > 4 else "" for row in rows],
    )
    return Parse(doc)


def words_of(spec: str, predicate: str) -> str | None:
    parse = parse_of(spec)
    [clause] = [c for c in find_clauses(parse) if parse.lower[c.predicate] == predicate]
    whole = whole_clause(parse, clause)
    return None if whole is None else " ".join(map(parse.written, range(whole[0], whole[1] + 1)))


@pytest.mark.parametrize(
    ("spec", "predicate", "words"),
    [
        (PARTICIPLE, "killing", "A bomber struck the market , killing nine"),
        (RELATIVE, "fell", "the town that fell"),
        (JOINED, "burned", "Rebels came and burned the mill"),
        (FRONTED, "lacking", "Lacking jets , the army withdrew"),
        (OPENED, "came", "troops came in"),
        (SEVERAL, "hurt", "Several more were hurt"),
    ],
    ids=[
        "participle",
        "relative clause",
        "joined verb",
        "fronted participle",
        "conjunction",
        "adjective as subject",
    ],
)
def test_words_reach_from_the_subject_or_the_noun_described(spec, predicate, words):
    assert words_of(spec, predicate) == words


@pytest.mark.parametrize(
    ("spec", "predicate"),
    [
        pytest.param(
            "One/NUM/nsubj/5 of/ADP/case/3 those/PRON/nmod/1 hurt/VERB/acl/3 left/VERB/ROOT/5",
            "hurt",
            id="a participle that only says whom",
        ),
        pytest.param(
            "Talks/NOUN/nsubj/2 end/VERB/ROOT/2 blasts/NOUN/obj/2 Sunday/PROPN/obl/2"
            " that/PRON/nsubj/6 killed/VERB/advcl/2 five/NUM/obj/6",
            "killed",
            id="a relative clause hung on another word than its noun",
        ),
    ],
)
def test_words_that_have_lost_their_noun_are_no_claim(spec, predicate):
    assert words_of(spec, predicate) is None


def test_preposition_of_a_word_that_is_cut_off_is_no_part_of_the_words():
    parse = parse_of(
        "Threats/NOUN/nsubj/5 of/ADP/case/3 raids/NOUN/nmod/1 there/ADV/advmod/3 grew/VERB/ROOT/5"
    )
    clause = Clause(top=2, predicate=2, kind="noun", leads=(), subject=None, tokens=[1, 2, 3])
    assert whole_clause(parse, clause) == (2, 3)


def test_one_word_is_no_claim():
    assert words_of(BARE, "burned") is None


def test_source_before_the_subject_is_no_part_of_the_words():
    parse = parse_of(
        "Officials/NOUN/nsubj/2 say/VERB/ROOT/2 rebels/NOUN/nsubj/4 came/VERB/ccomp/2"
        " and/CCONJ/cc/6 burned/VERB/conj/4 it/PRON/obj/6 ./PUNCT/punct/2"
    )
    [clause] = [c for c in find_clauses(parse) if parse.lower[c.predicate] == "burned"]
    assert whole_clause(parse, clause, [range(0, 1), range(1, 2)]) == (2, 6)
