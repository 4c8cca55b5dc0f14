"""Who does something, where another clause or a noun says it."""

import pytest

from pipeline.extract.mentions.component import find_mentions
from pipeline.extract.reading.clauses import find_clauses
from tests.unit.extract.reading.test_relabel import parse_of


def clauses_of(tokens):
    parse = parse_of(*tokens.split())
    return {
        parse.lower[clause.predicate]: None
        if clause.subject is None
        else parse.lower[clause.subject]
        for clause in find_clauses(parse)
    }


def test_who_is_forced_does_it_and_forcing_is_no_statement_beside():
    tokens = (
        "Shells/shell/NOUN/nsubj/1 forced/force/VERB/ROOT/1/VerbForm=Fin"
        " families/family/NOUN/obj/1 to/to/PART/mark/4 flee/flee/VERB/xcomp/1/VerbForm=Inf"
    )
    assert clauses_of(tokens) == {"flee": "families"}


def test_who_is_urged_would_do_it_and_urging_stays_a_statement():
    tokens = (
        "Envoys/envoy/NOUN/nsubj/1 urged/urge/VERB/ROOT/1/VerbForm=Fin"
        " rebels/rebel/NOUN/obj/1 to/to/PART/mark/4 leave/leave/VERB/xcomp/1/VerbForm=Inf"
    )
    assert clauses_of(tokens) == {"urged": "envoys", "leave": "rebels"}


def test_who_vows_does_both_in_one_statement():
    tokens = (
        "Rebels/rebel/NOUN/nsubj/1 vowed/vow/VERB/ROOT/1/VerbForm=Fin"
        " to/to/PART/mark/3 fight/fight/VERB/xcomp/1/VerbForm=Inf"
    )
    assert clauses_of(tokens) == {"fight": "rebels"}


def mentions_of(tokens):
    parse = parse_of(*tokens.split())
    found = find_mentions(parse, [], speech_lemmas=frozenset({"say"}))
    return [parse.text[one["start_char"] : one["end_char"]] for one in found]


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        pytest.param(
            "The/the/DET/det/1 division/division/NOUN/nsubj/5 of/of/ADP/case/4"
            " the/the/DET/det/4 town/town/NOUN/nmod/1 hurts/hurt/VERB/ROOT/5",
            ["town"],
            id="division of a town",
        ),
        pytest.param(
            "The/the/DET/det/1 division/division/NOUN/nsubj/2 left/leave/VERB/ROOT/2",
            ["division"],
            id="division that leaves",
        ),
        pytest.param(
            "Army/army/NOUN/compound/1 shelling/shelling/NOUN/nsubj/2 killed/kill/VERB/ROOT/2"
            " nobody/nobody/PRON/obj/2",
            ["Army"],
            id="army shelling",
        ),
        pytest.param(
            "Army/army/NOUN/compound/1 boots/boot/NOUN/nsubj/2 wore/wear/VERB/ROOT/2"
            " out/out/ADP/compound:prt/2",
            [],
            id="army boots",
        ),
    ],
)
def test_noun_is_an_actor_where_it_acts(tokens, found):
    assert mentions_of(tokens) == found
