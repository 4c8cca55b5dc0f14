"""Who does what an infinitive or a gerund says: the object of some verbs, the subject of others."""

import pytest

from pipeline.extract.reading.clauses import clause_at
from tests.unit.extract.reading.test_relabel import parse_of

SENTENCES = {
    "accused": (
        "Kyiv/kyiv/PROPN/nsubj/1 accused/accuse/VERB/ROOT/1 Moscow/moscow/PROPN/obj/1"
        " of/of/SCONJ/mark/4 shelling/shell/VERB/advcl/1 it/it/PRON/obj/4",
        "Moscow",
    ),
    "accused, with the gerund hung on who is accused": (
        "Kyiv/kyiv/PROPN/nsubj/1 accused/accuse/VERB/ROOT/1 Moscow/moscow/PROPN/obj/1"
        " of/of/SCONJ/mark/4 shelling/shell/VERB/acl/2 it/it/PRON/obj/4",
        "Moscow",
    ),
    "was accused by others": (
        "Troops/troops/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2 accused/accuse/VERB/ROOT/2"
        " by/by/ADP/case/4 monitors/monitor/NOUN/obl:agent/2 of/of/SCONJ/mark/6"
        " looting/loot/VERB/acl/4",
        "Troops",
    ),
    "urged": (
        "Envoys/envoy/NOUN/nsubj/1 urged/urge/VERB/ROOT/1 rebels/rebel/NOUN/obj/1"
        " to/to/PART/mark/4 leave/leave/VERB/xcomp/1",
        "rebels",
    ),
    "called on": (
        "Envoys/envoy/NOUN/nsubj/1 called/call/VERB/ROOT/1 on/on/ADP/case/3"
        " rebels/rebel/NOUN/obl/1 to/to/PART/mark/5 leave/leave/VERB/xcomp/1",
        "rebels",
    ),
    "vowed: the subject's own": (
        "Rebels/rebel/NOUN/nsubj/1 vowed/vow/VERB/ROOT/1 revenge/revenge/NOUN/obj/1"
        " to/to/PART/mark/4 win/win/VERB/xcomp/1",
        "Rebels",
    ),
    "left to fight: the subject's own": (
        "Rebels/rebel/NOUN/nsubj/1 left/leave/VERB/ROOT/1 town/town/NOUN/obj/1"
        " to/to/PART/mark/4 fight/fight/VERB/advcl/1",
        "Rebels",
    ),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_verb_over_an_infinitive_says_whose_it_is(name):
    tokens, doer = SENTENCES[name]
    parse = parse_of(*tokens.split())
    last = max(i for i, dep in enumerate(parse.dep) if dep in {"advcl", "acl", "xcomp"})
    subject = clause_at(parse, last).subject
    assert subject is not None
    assert parse.text[parse.start[subject] : parse.end[subject]] == doer


def test_pronoun_in_a_relative_clause_is_its_own_subject():
    parse = parse_of(
        *(
            "Rebels/rebel/NOUN/nsubj/1 left/leave/VERB/ROOT/1 towns/town/NOUN/obj/1"
            " which/which/PRON/obj/5 they/they/PRON/nsubj/5 took/take/VERB/acl:relcl/2"
        ).split()
    )
    assert clause_at(parse, 5).subject == 4
