"""Who is told of beside a deed, and who has it done to them."""

import pytest

from pipeline.extract.claims.roles.no_recipient import is_bystander
from tests.unit.extract.predicates import Predicate
from tests.unit.extract.reading.test_relabel import parse_of

FORCED = (
    "Dozens/dozen/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2/VerbForm=Fin"
    " killed/kill/VERB/ROOT/2/Tense=Past|VerbForm=Part and/and/CCONJ/cc/6"
    " thousands/thousand/NOUN/nsubj:pass/6 were/be/AUX/aux:pass/6/VerbForm=Fin"
    " forced/force/VERB/conj/2/Tense=Past|VerbForm=Part to/to/PART/mark/8"
    " flee/flee/VERB/xcomp/6/VerbForm=Inf"
)
HURT = (
    "Dozens/dozen/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2/VerbForm=Fin"
    " beaten/beat/VERB/ROOT/2/Tense=Past|VerbForm=Part and/and/CCONJ/cc/4"
    " robbed/rob/VERB/conj/2/Tense=Past|VerbForm=Part"
)
FEARED = (
    "Villagers/villager/NOUN/nsubj/1 feared/fear/VERB/ROOT/1/VerbForm=Fin a/a/DET/det/3"
    " raid/raid/NOUN/obj/1 by/by/ADP/case/5 rebels/rebel/NOUN/nmod/3 on/on/ADP/case/7"
    " farmers/farmer/NOUN/nmod/3"
)
FROM = (
    "Raids/raid/NOUN/nsubj/5 from/from/ADP/case/2 Veldoria/Veldoria/PROPN/nmod/0"
    " and/and/CCONJ/cc/4 allies/ally/NOUN/conj/2 went/go/VERB/ROOT/5/VerbForm=Fin"
    " on/on/ADV/advmod/5"
)
BESIDE = (
    "They/they/PRON/nsubj/1 fought/fight/VERB/ROOT/1/VerbForm=Fin {case}/{case}/ADP/case/3"
    " militias/militia/NOUN/obl/1 {other}/{other}/ADP/case/5 bandits/bandit/NOUN/obl/1"
)
ROW = (
    "It/it/PRON/nsubj/3 was/be/AUX/cop/3/VerbForm=Fin no/no/DET/det/3 raid/raid/NOUN/ROOT/3"
    " but/but/CCONJ/cc/5 campaign/campaign/NOUN/conj/3"
)
BLAMED = (
    "They/they/PRON/nsubj/1 {verb}/VERB/ROOT/1/VerbForm=Fin raids/raid/NOUN/obj/1"
    " on/on/ADP/case/4 rebels/rebel/NOUN/nmod/2"
)
SENT = (
    "Veldoria/Veldoria/PROPN/nsubj/1 sent/send/VERB/ROOT/1/VerbForm=Fin"
    " troops/troop/NOUN/obj/1 to/to/PART/mark/4 {verb}/VERB/xcomp/1/VerbForm=Inf"
    " guards/guard/NOUN/obj/4"
)


@pytest.mark.parametrize(
    ("tokens", "word", "predicate", "is_beside"),
    [
        pytest.param(FORCED, 0, Predicate(8, "displace"), True, id="killed and not fled"),
        pytest.param(FORCED, 0, Predicate(6, "abuse"), True, id="killed and not forced"),
        pytest.param(FORCED, 4, Predicate(8, "displace"), False, id="who fled"),
        pytest.param(FORCED, 0, Predicate(2, "kill"), False, id="who was killed"),
        pytest.param(HURT, 0, Predicate(4, "attack"), False, id="one subject of two verbs"),
        pytest.param(FEARED, 5, Predicate(1, "accuse"), True, id="by whom a raid is feared"),
        pytest.param(FEARED, 7, Predicate(3, "attack"), False, id="on whom"),
        pytest.param(FROM, 4, Predicate(0, "attack"), True, id="from whom raids come, too"),
        pytest.param(FROM, 4, Predicate(0, "aid"), False, id="what aid comes from is not asked"),
        pytest.param(BESIDE.format(case="with", other="against"), 3, Predicate(1, "fight"), True,
                     id="with whom one fights others"),
        pytest.param(BESIDE.format(case="with", other="against"), 5, Predicate(1, "fight"), False,
                     id="against whom"),
        pytest.param(BESIDE.format(case="with", other="over"), 3, Predicate(1, "fight"), False,
                     id="with whom one fights"),
        pytest.param(ROW, 5, Predicate(3, "attack"), True, id="what it is instead"),
        pytest.param(BLAMED.format(verb="blamed/blame"), 4, Predicate(2, "attack"), True,
                     id="on whom a raid is blamed"),
        pytest.param(BLAMED.format(verb="made/make"), 4, Predicate(2, "attack"), False,
                     id="on whom it is made"),
        pytest.param(SENT.format(verb="support/support"), 2, Predicate(4, "arm"), True,
                     id="who is sent to support"),
        pytest.param(SENT.format(verb="support/support"), 5, Predicate(4, "arm"), False,
                     id="who is supported"),
        pytest.param(SENT.format(verb="leave/leave"), 2, Predicate(4, "withdraw"), False,
                     id="who is made to leave"),
    ],
)  # fmt: skip
def test_who_stands_beside_a_deed(tokens, word, predicate, is_beside):
    assert is_bystander(parse_of(*tokens.split()), word, predicate) is is_beside
