"""Who stands where a doer would, and undergoes the deed or did another one."""

import pytest

from pipeline.extract.claims.roles.no_doer import (
    is_before_the_deed,
    is_no_doer,
    is_of_another_deed,
    is_taken_part_in,
    only_says_so,
    stands_against_it,
    undergoes,
)
from pipeline.extract.claims.roles.no_recipient import done_to_in_clause
from pipeline.extract.claims.roles.one_deed import only_ranks
from pipeline.extract.claims.roles.own_clause import named_with
from tests.unit.extract.parsed import WORDS
from tests.unit.extract.predicates import Predicate
from tests.unit.extract.reading.test_relabel import parse_of

TYPES = {"mine": "mine", "bomb": "bomb", "lorry": "vehicle", "rocket": "rocket"}

GIVEN = (
    "The/the/DET/det/1 militia/militia/NOUN/nsubj/2 {verb}/VERB/ROOT/2/VerbForm=Fin"
    " rockets/rocket/NOUN/obj/2"
)
BY = (
    "Two/two/NUM/nummod/1 men/man/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3/VerbForm=Fin"
    " killed/kill/VERB/ROOT/3/Tense=Past|VerbForm=Part by/by/ADP/case/5 {what}/NOUN/obl:agent/3"
)
SIDE = "{first}/{lemma}/ADJ/amod/1 protests/protest/NOUN/nsubj/2 began/begin/VERB/ROOT/2"


@pytest.mark.parametrize(
    ("tokens", "word", "predicate", "is_done_to"),
    [
        pytest.param(
            GIVEN.format(verb="received/receive"), 1, Predicate(2, "arm"), True, id="who is given"
        ),
        pytest.param(GIVEN.format(verb="sent/send"), 1, Predicate(2, "arm"), False, id="who gives"),
        pytest.param(
            BY.format(what="lorry/lorry"), 5, Predicate(3, "kill"), True, id="what is driven"
        ),
        pytest.param(
            BY.format(what="guards/guard"), 5, Predicate(3, "kill"), False, id="who kills"
        ),
        pytest.param(
            SIDE.format(first="anti-war", lemma="anti-war"),
            0,
            Predicate(1, "protest"),
            True,
            id="what it is against",
        ),
        pytest.param(
            SIDE.format(first="Veldorian", lemma="veldorian"),
            0,
            Predicate(1, "protest"),
            False,
            id="whose it is",
        ),
    ],
)
def test_who_undergoes_it_is_no_doer(tokens, word, predicate, is_done_to):
    assert undergoes(parse_of(*tokens.split()), word, predicate, TYPES) is is_done_to


@pytest.mark.parametrize(
    ("verb", "is_none"), [("backed/back", True), ("refused/refuse", True), ("made/make", False)]
)
def test_who_stands_by_a_deed_has_not_done_it(verb, is_none):
    tokens = f"Veda/Veda/PROPN/nsubj/1 {verb}/VERB/ROOT/1/VerbForm=Fin raids/raid/NOUN/obj/1"
    parse = parse_of(*tokens.split())
    assert is_no_doer(parse, 0, Predicate(2, "attack"), WORDS) is is_none


@pytest.mark.parametrize(
    ("kind", "done_to"), [("arm", 4), ("consult", None)], ids=["who is armed", "who is met"]
)
def test_a_bare_participle_is_said_of_its_noun(kind, done_to):
    assert done_to_in_clause(parse_of(*HELD.split()), Predicate(5, kind), WORDS) == done_to


HELD = (
    "Hostages/hostage/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2/VerbForm=Fin"
    " swapped/swap/VERB/ROOT/2/Tense=Past|VerbForm=Part for/for/ADP/case/4"
    " prisoners/prisoner/NOUN/obl/2 held/hold/VERB/acl/4/Tense=Past|VerbForm=Part"
    " by/by/ADP/case/7 rebels/rebel/NOUN/obl:agent/5"
)


DENIED = (
    "The/the/DET/det/1 army/army/NOUN/nsubj/2 denied/deny/VERB/ROOT/2/VerbForm=Fin"
    " any/any/DET/det/4 {part}/NOUN/obj/2 in/in/ADP/case/7 the/the/DET/det/7"
    " raid/raid/NOUN/nmod/4"
)


@pytest.mark.parametrize(
    ("part", "is_one"), [("role/role", True), ("deaths/death", False)], ids=["a role", "deaths"]
)
def test_part_in_an_event(part, is_one):
    assert is_taken_part_in(parse_of(*DENIED.format(part=part).split()), 7) is is_one


def test_who_denies_a_part_in_a_raid_has_not_made_it():
    parse = parse_of(*DENIED.format(part="role/role").split())
    assert is_no_doer(parse, 1, Predicate(7, "attack"), WORDS)


TEAM = (
    "A/a/DET/det/1 team/team/NOUN/nsubj/8 of/of/ADP/case/3 experts/expert/NOUN/nmod/1"
    " who/who/PRON/nsubj/5 came/come/VERB/acl:relcl/3/VerbForm=Fin to/to/PART/mark/7"
    " look/look/VERB/advcl/5/VerbForm=Inf slept/sleep/VERB/ROOT/8/VerbForm=Fin"
)
ACCUSED = (
    "Veldoria/Veldoria/PROPN/nsubj:pass/2 was/be/AUX/aux:pass/2/VerbForm=Fin"
    " accused/accuse/VERB/ROOT/2/Tense=Past|VerbForm=Part by/by/ADP/case/4"
    " Kasten/Kasten/PROPN/obl:agent/2 of/of/SCONJ/mark/6"
    " shelling/shell/VERB/advcl/2/VerbForm=Ger it/it/PRON/obj/6"
)
GATHERED = (
    "Soldiers/soldier/NOUN/nsubj/1 shot/shoot/VERB/ROOT/1/VerbForm=Fin at/at/ADP/case/4"
    " a/a/DET/det/4 crowd/crowd/NOUN/obl/1 that/that/PRON/nsubj/6"
    " gathered/gather/VERB/acl:relcl/4/VerbForm=Fin to/to/PART/mark/8"
    " protest/protest/VERB/advcl/6/VerbForm=Inf"
)
KEPT = (
    "It/it/PRON/nsubj/1 backed/back/VERB/ROOT/1/VerbForm=Fin Veldoria/Veldoria/PROPN/obj/1"
    " in/in/ADP/case/5 its/its/PRON/nmod:poss/5 efforts/effort/NOUN/obl/1 to/to/PART/mark/7"
    " stop/stop/VERB/acl/5/VerbForm=Inf Kasten/Kasten/PROPN/obj/7 from/from/SCONJ/mark/10"
    " arming/arm/VERB/advcl/7/VerbForm=Ger"
)


@pytest.mark.parametrize(
    ("tokens", "word", "predicate", "is_none"),
    [
        pytest.param(GATHERED, 0, Predicate(8, "protest"), True, id="who shot at a crowd"),
        pytest.param(GATHERED, 4, Predicate(8, "protest"), False, id="who gathered to protest"),
        pytest.param(KEPT, 2, Predicate(10, "arm"), True, id="who wants to stop it"),
        pytest.param(KEPT, 8, Predicate(10, "arm"), False, id="who would do it"),
        pytest.param(
            GIVEN.format(verb="received/receive"), 1, Predicate(2, "arm"), True, id="who is given"
        ),
        pytest.param(TEAM, 1, Predicate(7, "investigate"), False, id="a team of those who came"),
        pytest.param(ACCUSED, 4, Predicate(6, "attack"), True, id="who accuses"),
        pytest.param(ACCUSED, 0, Predicate(6, "attack"), False, id="who is accused"),
    ],
)
def test_doer_of_another_clause_is_none(tokens, word, predicate, is_none):
    assert is_no_doer(parse_of(*tokens.split()), word, predicate, WORDS) is is_none


IN_SPITE = (
    "Despite/despite/ADP/case/3 {owner} sustained/sustained/ADJ/amod/3"
    " raids/raid/NOUN/obl/6 the/the/DET/det/5 militia/militia/NOUN/nsubj/6"
    " held/hold/VERB/ROOT/6/VerbForm=Fin ridges/ridge/NOUN/obj/6"
)
THE, ITS = "the/the/DET/det/3", "its/its/PRON/nmod:poss/3"
IN_ITS_WAKE = (
    "In/in/ADP/case/2 the/the/DET/det/2 {noun}/NOUN/obl/7 of/of/ADP/case/4 raids/raid/NOUN/nmod/2"
    " the/the/DET/det/6 militia/militia/NOUN/nsubj/7 held/hold/VERB/ROOT/7/VerbForm=Fin"
    " ridges/ridge/NOUN/obj/7"
)


@pytest.mark.parametrize(
    ("tokens", "word", "is_against"),
    [
        pytest.param(IN_SPITE.format(owner=THE), 5, True, id="who holds out in spite of it"),
        pytest.param(IN_SPITE.format(owner=ITS), 5, False, id="in spite of its own"),
        pytest.param(IN_SPITE.format(owner=THE), 7, False, id="no subject"),
        pytest.param(
            IN_SPITE.format(owner=THE).replace("Despite/despite", "After/after"),
            5,
            False,
            id="after",
        ),
    ],
)
def test_who_does_something_in_spite_of_a_deed_has_not_done_it(tokens, word, is_against):
    assert stands_against_it(parse_of(*tokens.split()), word, 3) is is_against


@pytest.mark.parametrize(
    ("noun", "is_against"),
    [
        pytest.param("aftermath/aftermath", True, id="it came before"),
        pytest.param("course/course", False, id="it went on"),
    ],
)
def test_who_acts_in_the_wake_of_a_deed_has_not_done_it(noun, is_against):
    parse = parse_of(*IN_ITS_WAKE.format(noun=noun).split())
    assert stands_against_it(parse, 6, 4) is is_against


def test_who_stands_in_a_row_with_an_object_is_done_to():
    parse = parse_of(
        *(
            "Envoys/envoy/NOUN/nsubj/1 disarmed/disarm/VERB/ROOT/1/VerbForm=Fin"
            " rebels/rebel/NOUN/obj/1 and/and/CCONJ/cc/5 his/his/PRON/nmod:poss/5"
            " troops/troops/NOUN/conj/2"
        ).split()
    )
    disarmed = Predicate(1, "surrender")
    assert is_no_doer(parse, 5, disarmed, WORDS)
    assert not is_no_doer(parse, 0, disarmed, WORDS)


PARDON = (
    "The/the/DET/det/1 pardon/pardon/NOUN/nsubj:pass/5 for/for/ADP/case/3"
    " deserters/deserter/NOUN/nmod/1 was/be/AUX/aux:pass/5/VerbForm=Fin"
    " rejected/reject/VERB/ROOT/5/Tense=Past|VerbForm=Part by/by/ADP/case/8 the/the/DET/det/8"
    " Front/Front/PROPN/obl:agent/5"
)

KILLING = (
    "He/he/PRON/nsubj/1 rued/rue/VERB/ROOT/1/VerbForm=Fin the/the/DET/det/3"
    " killing/killing/NOUN/obj/1 of/of/ADP/case/5 nurses/nurse/NOUN/nmod/3 by/by/ADP/case/7"
    " guards/guard/NOUN/nmod/3 to/to/ADP/case/9 envoys/envoy/NOUN/obl/1"
)


@pytest.mark.parametrize(
    ("tokens", "token", "role", "words", "kept"),
    [
        pytest.param(PARDON, 5, "agent", [3, 8], [8], id="behind by, and somebody else"),
        pytest.param(PARDON, 5, "agent", [3], [3], id="nobody behind by"),
        pytest.param(PARDON, 5, "recipient", [1, 3], [1, 3], id="no participle by itself"),
        pytest.param(KILLING, 3, "agent", [0, 7], [7], id="by whom the killing is"),
        pytest.param(KILLING, 3, "recipient", [5, 9], [5], id="of whom it is"),
        pytest.param(KILLING, 3, "recipient", [9], [9], id="nobody behind of"),
        pytest.param(HELD, 5, "recipient", [0, 4], [4], id="who is held"),
        pytest.param(HELD, 2, "recipient", [0, 4], [0, 4], id="who is swapped"),
    ],
)
def test_an_event_names_its_own(tokens, token, role, words, kept):
    assert named_with(parse_of(*tokens.split()), token, role, words) == kept


FREED = (
    "Bandits/bandit/NOUN/nsubj:pass/5 kidnapped/kidnap/VERB/acl/0/Tense=Past|VerbForm=Part"
    " by/by/ADP/case/3 rivals/rival/NOUN/obl:agent/1 were/be/AUX/aux:pass/5/VerbForm=Fin"
    " freed/free/VERB/ROOT/5/Tense=Past|VerbForm=Part by/by/ADP/case/7"
    " police/police/NOUN/obl:agent/5"
)

PLANTED = (
    "A/a/DET/det/1 bomb/bomb/NOUN/nsubj/5 planted/plant/VERB/acl/1/Tense=Past|VerbForm=Part"
    " by/by/ADP/case/4 rebels/rebel/NOUN/obl:agent/2 killed/kill/VERB/ROOT/5/VerbForm=Fin"
    " guards/guard/NOUN/obj/5"
)

LISTED = (
    "It/it/PRON/nsubj/1 saw/see/VERB/ROOT/1/VerbForm=Fin raids/raid/NOUN/obj/1"
    " by/by/ADP/case/4 rebels/rebel/NOUN/nmod/2 ,/,/PUNCT/punct/6 clashes/clash/NOUN/{dep}/2"
    " and/and/CCONJ/cc/8 arrests/arrest/NOUN/conj/6"
)

SHARED = (
    "It/it/PRON/nsubj/1 saw/see/VERB/ROOT/1/VerbForm=Fin arrests/arrest/NOUN/obj/1"
    " and/and/CCONJ/cc/4 raids/raid/NOUN/conj/2 by/by/ADP/case/6 rebels/rebel/NOUN/nmod/4"
)

ALONE = (
    "It/it/PRON/nsubj/1 saw/see/VERB/ROOT/1/VerbForm=Fin raids/raid/NOUN/obj/1"
    " by/by/ADP/case/4 rebels/rebel/NOUN/nmod/2 ,/,/PUNCT/punct/7 the/the/DET/det/7"
    " outrage/outrage/NOUN/appos/2"
)


ENDED = (
    "Troops/troops/NOUN/nsubj/1 ended/end/VERB/ROOT/1/VerbForm=Fin a/a/DET/det/3"
    " siege/siege/NOUN/obj/1 by/by/ADP/case/5 rebels/rebel/NOUN/{dep}"
)


@pytest.mark.parametrize(
    ("tokens", "word", "token", "is_another"),
    [
        pytest.param(FREED, 3, 5, True, id="who took those that were freed"),
        pytest.param(FREED, 3, 1, False, id="who took them"),
        pytest.param(FREED, 7, 5, False, id="who freed them"),
        pytest.param(PLANTED, 4, 5, False, id="whose bomb killed"),
        pytest.param(LISTED.format(dep="conj"), 4, 6, True, id="next in the list"),
        pytest.param(LISTED.format(dep="conj"), 4, 8, True, id="last in the list"),
        pytest.param(LISTED.format(dep="appos"), 4, 6, True, id="a list hung as an apposition"),
        pytest.param(ALONE, 4, 7, False, id="the same event called again"),
        pytest.param(SHARED, 6, 2, False, id="named behind both"),
        pytest.param(ENDED.format(dep="nmod/3"), 5, 1, True, id="whose siege others ended"),
        pytest.param(ENDED.format(dep="obl/1"), 5, 1, True, id="hung on the verb"),
        pytest.param(ENDED.format(dep="nmod/3"), 5, 3, False, id="whose siege it was"),
    ],
)
def test_by_somebody_is_said_of_one_deed(tokens, word, token, is_another):
    assert is_of_another_deed(parse_of(*tokens.split()), word, token) is is_another


_PAST, _PRES = "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Fin"
TOLD = (
    f"Men/man/NOUN/nsubj/1 ran/run/VERB/ccomp/7/{_PAST} and/and/CCONJ/cc/3"
    f" opened/open/VERB/conj/7/{_PAST} fire/fire/NOUN/obj/3 ,/,/PUNCT/punct/7"
    f" Dessa/Dessa/PROPN/nsubj/7 told/tell/VERB/ROOT/7/{_PAST} us/us/PRON/iobj/7"
)
CALLING = (
    f"Dessa/Dessa/PROPN/nsubj/1 said/say/VERB/ROOT/1/{_PAST} Veldoria/Veldoria/PROPN/nsubj/4"
    f" is/be/AUX/cop/4/{_PRES} worried/worried/ADJ/ccomp/1 and/and/CCONJ/cc/7"
    f" is/be/AUX/aux/7/{_PRES} calling/call/VERB/conj/1/VerbForm=Part"
)
LEFT = (
    f"Dessa/Dessa/PROPN/nsubj/1 said/say/VERB/ROOT/1/{_PAST} Veldoria/Veldoria/PROPN/nsubj/4"
    f" is/be/AUX/cop/4/{_PRES} worried/worried/ADJ/ccomp/1 and/and/CCONJ/cc/6"
    f" fled/flee/VERB/conj/1/{_PAST}"
)
VOWED = (
    f"Rebels/rebel/NOUN/nsubj/1 vowed/vow/VERB/ROOT/1/{_PAST} to/to/PART/mark/3"
    " fight/fight/VERB/xcomp/1/VerbForm=Inf"
)


@pytest.mark.parametrize(
    ("tokens", "word", "token", "speakers", "is_told"),
    [
        pytest.param(TOLD, 6, 3, [6], True, id="who tells of it behind"),
        pytest.param(TOLD, 0, 3, [6], False, id="who did it"),
        pytest.param(CALLING, 0, 7, [0], True, id="who said that another is at it"),
        pytest.param(LEFT, 0, 6, [0], False, id="who said it and went"),
        pytest.param(VOWED, 0, 3, [0], False, id="who vows it"),
    ],
)
def test_who_tells_of_a_deed_has_not_done_it(tokens, word, token, speakers, is_told):
    assert only_says_so(parse_of(*tokens.split()), word, token, speakers) is is_told


SOLD = (
    "Arms/arm/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2 {verb}/VERB/ROOT/2"
    " to/to/ADP/case/4 Tarn/Tarn/PROPN/obl/2 and/and/CCONJ/cc/6 states/state/NOUN/obl:agent/2"
    " by/by/ADP/case/8 traders/trader/NOUN/obl/2"
)
HELP = (
    "He/he/PRON/nsubj/1 gave/give/VERB/ROOT/1 support/support/NOUN/obj/1"
    " to/to/ADP/case/4 either/either/PRON/nmod/2 of/of/ADP/case/6 sides/side/NOUN/nmod/4"
)
LAID = (
    "He/he/PRON/nsubj/1 {verb}/VERB/ROOT/1 raids/raid/NOUN/obj/1 to/to/ADP/case/4"
    " bandits/bandit/NOUN/obl/1"
)


@pytest.mark.parametrize(
    ("tokens", "word", "predicate", "is_none"),
    [
        (SOLD.format(verb="sold/sell"), 4, Predicate(2, "arm"), True),
        (SOLD.format(verb="sold/sell"), 6, Predicate(2, "arm"), True),
        (SOLD.format(verb="sold/sell"), 8, Predicate(2, "arm"), False),
        (SOLD.format(verb="lost/lose"), 4, Predicate(2, "lose"), False),
        (HELP, 6, Predicate(2, "support"), True),
        (LAID.format(verb="tied/tie"), 4, Predicate(2, "attack"), True),
        (LAID.format(verb="attributed/attribute"), 4, Predicate(2, "attack"), False),
    ],
    ids=["sold to", "and in one row", "sold by", "lost to", "help to", "to whom", "laid to"],
)
def test_who_gets_something_does_not_give_it(tokens, word, predicate, is_none):
    assert is_no_doer(parse_of(*tokens.split()), word, predicate, WORDS) is is_none


BACKGROUND = (
    "Raids/raid/NOUN/ROOT/0 {case}/{case}/ADP/case/3 the/the/DET/det/3 war/war/NOUN/nmod/0"
    " between/between/ADP/case/6 the/the/DET/det/6 army/army/NOUN/nmod/3 and/and/CCONJ/cc/8"
    " rebels/rebel/NOUN/conj/6"
)


@pytest.mark.parametrize(("case", "is_none"), [("since", True), ("in", False)])
def test_who_fights_a_war_has_not_made_each_raid_since(case, is_none):
    parse = parse_of(*BACKGROUND.format(case=case).split())
    assert is_no_doer(parse, 6, Predicate(0, "attack"), WORDS) is is_none


SITE = (
    "Crews/crew/NOUN/ROOT/0 at/at/ADP/case/3 a/a/DET/det/3 site/site/NOUN/nmod/0 of/of/ADP/case/5"
    " strikes/strike/NOUN/nmod/3 {who}/{who}/PRON/nsubj/7 killed/kill/VERB/acl:relcl/0"
    " six/six/NUM/obj/7"
)


@pytest.mark.parametrize(
    ("who", "deeds", "is_before"),
    [("that", {5}, True), ("who", {5}, False), ("that", set(), False)],
    ids=["that", "who", "no deed between"],
)
def test_what_killed_is_the_deed_told_last(who, deeds, is_before):
    parse = parse_of(*SITE.format(who=who).split())
    assert is_before_the_deed(parse, 0, 7, deeds) is is_before


RANKED = (
    "Jets/jet/NOUN/nsubj/1 bombed/bomb/VERB/ROOT/1 Tarn/Tarn/PROPN/obj/1 {comma}/,/{pos}/punct/1"
    " in/in/ADP/case/5 one/one/NUM/obl/1 of/of/ADP/case/9 the/the/DET/det/9"
    " {worst}/bad/ADJ/amod/9/{degree} raids/raid/NOUN/nmod/5"
)


@pytest.mark.parametrize(
    ("words", "is_ranked"),
    [
        ({"comma": ",", "pos": "PUNCT", "worst": "worst", "degree": "Degree=Sup"}, True),
        ({"comma": "again", "pos": "ADV", "worst": "worst", "degree": "Degree=Sup"}, False),
        ({"comma": ",", "pos": "PUNCT", "worst": "bad", "degree": "Degree=Pos"}, False),
    ],
    ids=["set off", "not set off", "no rank"],
)
def test_a_noun_may_only_rank_the_deed_told_before(words, is_ranked):
    parse = parse_of(*RANKED.format(**words).split())
    told = {1: (Predicate(1, "attack"), None), 9: (Predicate(9, "attack"), None)}
    assert only_ranks(parse, 9, told, violent={"attack"}) is is_ranked


@pytest.mark.parametrize(
    ("verb", "is_asker"),
    [
        pytest.param("urged/urge", True, id="who asks others leaves it to them"),
        pytest.param("helped/help", False, id="who helps them does it too"),
    ],
)
def test_who_asks_others_to_do_it_does_not(verb, is_asker):
    parse = parse_of(
        *(
            f"Kasten/Kasten/PROPN/nsubj/1 {verb}/VERB/ROOT/1/VerbForm=Fin"
            " Veldoria/Veldoria/PROPN/obj/1 to/to/PART/mark/4 shell/shell/VERB/xcomp/1/VerbForm=Inf"
            " it/it/PRON/obj/4"
        ).split()
    )
    shell = Predicate(4, "attack")
    assert is_no_doer(parse, 0, shell, WORDS) is is_asker
    assert not is_no_doer(parse, 2, shell, WORDS)


MEDIATED = (
    "Men/man/NOUN/nsubj:pass/2 were/be/AUX/aux:pass/2 freed/free/VERB/ROOT/2"
    " {case}/{case}/ADP/case/5 a/a/DET/det/5 deal/deal/NOUN/obl/2"
    " made/make/VERB/acl/5/VerbForm=Part by/by/ADP/case/8 Tarn/Tarn/PROPN/obl/6"
)


@pytest.mark.parametrize(("case", "is_another"), [("under", True), ("by", False)])
def test_by_whom_something_else_was_made_has_not_done_it(case, is_another):
    parse = parse_of(*MEDIATED.format(case=case).split())
    assert is_of_another_deed(parse, 8, 2) is is_another
