"""What a predicate means by the words beside it."""

from dataclasses import replace

import pytest

from tests.unit.extract.parsed import processed, role_texts, words_at
from tests.unit.extract.predicates import told
from tests.unit.extract.whole import read

STATES = [("Kalmar", "GPE"), ("Veda", "GPE")]


def types_of(text, *claims):
    entities = [one for one in STATES if one[0] in text]
    doc = processed(text, entities=entities, claims=claims)
    return [(words_at(doc, one["predicate"]), one["event_type"]) for one in doc._.statements]


def unsure(words, kind, **roles):
    return replace(told(words, kind, **roles), kind_score=0.2)


@pytest.mark.parametrize(
    ("text", "claims", "types"),
    [
        pytest.param(
            "Kalmar lifted the ban on the party.",
            [unsure("lifted", "other", agent="Kalmar"), told("ban", "coerce", agent="Kalmar")],
            [("lifted", "YIELD")],
            id="who lifts a ban has not banned",
        ),
        pytest.param(
            "Kalmar imposed the ban on the party.",
            [told("imposed", "coerce", agent="Kalmar")],
            [("imposed", "COERCE")],
            id="who imposes it has",
        ),
        pytest.param(
            "Sanctions on Veda were eased.",
            [unsure("eased", "coerce"), told("Sanctions", "sanction", recipient="Veda")],
            [("eased", "YIELD")],
            id="in the passive",
        ),
        pytest.param(
            "Kalmar suspended aid to Veda.",
            [unsure("suspended", "cut_ties", agent="Kalmar"), told("aid", "aid", recipient="Veda")],
            [("suspended", "SANCTION")],
            id="aid that is kept back is not given",
        ),
        pytest.param(
            "The union called off the strike.",
            [unsure("called", "other"), told("strike", "attack", agent="union")],
            [("called", "YIELD")],
            id="what is called off does not happen",
        ),
        pytest.param(
            "Kalmar spoke in an interview.",
            [told("spoke", "consult", agent="Kalmar")],
            [("spoke", "STATEMENT")],
            id="who speaks to nobody named consults nobody",
        ),
        pytest.param(
            "Kalmar spoke with Veda.",
            [told("spoke", "consult", agent="Kalmar", recipient="Veda")],
            [("spoke", "CONSULT")],
            id="who speaks with somebody does",
        ),
        pytest.param(
            "Kalmar called in the envoy.",
            [told("called", "request", agent="Kalmar")],
            [("called", "OTHER")],
            id="called in",
        ),
        pytest.param(
            "Kalmar called the raid useless.",
            [told("called", "request", agent="Kalmar")],
            [("called", "STATEMENT")],
            id="called so",
        ),
        pytest.param(
            "Kalmar called for sanctions against Veda.",
            [told("called", "request", agent="Kalmar", recipient="Veda")],
            [("called", "ACCUSE")],
            id="who wants another punished blames him",
        ),
        pytest.param(
            "Kalmar called for the removal of Ana Reyes.",
            [told("called", "request", agent="Kalmar")],
            [("called", "ACCUSE")],
            id="… and who wants somebody removed",
        ),
        pytest.param(
            "Kalmar called for the removal of mines.",
            [told("called", "request", agent="Kalmar")],
            [("called", "DEMAND")],
            id="mines are not punished",
        ),
        pytest.param(
            "A court ordered the arrest of Ana Reyes.",
            [told("ordered", "request", agent="court")],
            [("ordered", "DEMAND")],
            id="who orders an arrest asks for no more",
        ),
        pytest.param(
            "Kalmar shared intelligence with Veda.",
            [unsure("shared", "support", agent="Kalmar", recipient="Veda")],
            [("shared", "COOPERATE")],
            id="who tells what is secret works together",
        ),
        pytest.param(
            "Kalmar shared a meal with Veda.",
            [unsure("shared", "support", agent="Kalmar", recipient="Veda")],
            [("shared", None)],
            id="a meal is no secret",
        ),
        pytest.param(
            "Kalmar accepted refugees.",
            [unsure("accepted", "agree", agent="Kalmar", recipient="refugees")],
            [("accepted", "YIELD")],
            id="who lets somebody in gives way",
        ),
        pytest.param(
            "Kalmar accepted parcels.",
            [unsure("accepted", "agree", agent="Kalmar", thing="parcels")],
            [("accepted", None)],
            id="parcels are not let in",
        ),
        pytest.param(
            "Kalmar mobilised funds for the valley.",
            [told("mobilised", "mobilise", agent="Kalmar", thing="funds")],
            [("mobilised", "AID")],
            id="funds are no forces",
        ),
        pytest.param(
            "Kalmar mobilised reservists.",
            [told("mobilised", "mobilise", agent="Kalmar", recipient="reservists")],
            [("mobilised", "REINFORCE")],
            id="reservists are",
        ),
        pytest.param(
            "Kalmar dug shelters.",
            [told("dug", "mobilise", agent="Kalmar", thing="shelters")],
            [("dug", "REINFORCE")],
            id="what is dug is not sent",
        ),
        pytest.param(
            "Kalmar increased its troops in Veda.",
            [unsure("increased", "other", agent="Kalmar", recipient="troops")],
            [("increased", "REINFORCE")],
            id="more troops are stronger",
        ),
        pytest.param(
            "Kalmar increased its exports.",
            [unsure("increased", "reinforce", agent="Kalmar", thing="exports")],
            [("increased", None)],
            id="more exports are not",
        ),
        pytest.param(
            "Kalmar suspended the tariffs on Veda.",
            [told("suspended", "cut_ties", agent="Kalmar")],
            [("suspended", "YIELD")],
            id="a measure that is suspended is ended",
        ),
        pytest.param(
            "Helicopters evacuated the village.",
            [told("evacuated", "displace", agent="Helicopters", recipient="village")],
            [("evacuated", "DISPLACEMENT")],
            id="a village is left",
        ),
        pytest.param(
            "Kalmar gave Veda a deadline.",
            [unsure("gave", "promise", agent="Kalmar", recipient="Veda")],
            [("gave", "DEMAND")],
            id="a deadline demands",
        ),
        pytest.param(
            "A court issued a warrant.",
            [unsure("issued", "other", agent="court")],
            [("issued", "DETAIN")],
            id="a warrant is a court's",
        ),
        pytest.param(
            "Kalmar closed its embassy in Veda.",
            [unsure("closed", "besiege", agent="Kalmar")],
            [("closed", "SANCTION")],
            id="an embassy that is closed cuts ties",
        ),
        pytest.param(
            "Kalmar closed its shops in Veda.",
            [unsure("closed", "besiege", agent="Kalmar")],
            [("closed", None)],
            id="shops cut none",
        ),
        pytest.param(
            "Kalmar closed its borders.",
            [told("closed", "besiege", agent="Kalmar")],
            [("closed", "COERCE")],
            id="who closes his own borders besieges nobody",
        ),
        pytest.param(
            "Kalmar closed the crossing.",
            [told("closed", "besiege", agent="Kalmar")],
            [("closed", "SIEGE")],
            id="who closes a crossing may",
        ),
        pytest.param(
            "Kalmar bowed to the demands of students.",
            [unsure("bowed", "other", agent="Kalmar")],
            [("bowed", "YIELD")],
            id="a verb and what is behind its preposition",
        ),
        pytest.param(
            "Kalmar bowed to the crowd.",
            [unsure("bowed", "other", agent="Kalmar")],
            [("bowed", None)],
            id="who bows to a crowd greets it",
        ),
        pytest.param(
            "Kalmar held elections.",
            [unsure("held", "detain", agent="Kalmar")],
            [("held", None)],
            id="elections are none",
        ),
        pytest.param(
            "Kalmar admitted inspectors.",
            [unsure("admitted", "accuse", agent="Kalmar")],
            [("admitted", "YIELD")],
            id="who lets inspectors in gives way",
        ),
        pytest.param(
            "Kalmar admitted tourists.",
            [unsure("admitted", "accuse", agent="Kalmar")],
            [("admitted", None)],
            id="who lets tourists in does not",
        ),
        pytest.param(
            "Kalmar recalled its ambassador.",
            [unsure("recalled", "speak", agent="Kalmar")],
            [("recalled", "SANCTION")],
            id="an envoy is called home",
        ),
        pytest.param(
            "Kalmar recalled its history.",
            [unsure("recalled", "speak", agent="Kalmar")],
            [("recalled", None)],
            id="history is remembered",
        ),
        pytest.param(
            "Students marched along the coast.",
            [unsure("marched", "move", agent="Students")],
            [("marched", None)],
            id="somewhere",
        ),
        pytest.param(
            "Kalmar ratified a border treaty.",
            [told("ratified", "politics", agent="Kalmar")],
            [("ratified", "SUPPORT")],
            id="a treaty that a parliament makes binding",
        ),
        pytest.param(
            "Kalmar ratified a truce treaty.",
            [told("ratified", "politics", agent="Kalmar")],
            [("ratified", "OTHER")],
            id="one of war and peace",
        ),
        pytest.param(
            "Kalmar put its army on alert.",
            [unsure("put", "other", agent="Kalmar")],
            [("put", "REINFORCE")],
            id="forces are made ready",
        ),
        pytest.param(
            "Kalmar put its hospitals on alert.",
            [unsure("put", "other", agent="Kalmar")],
            [("put", None)],
            id="hospitals are no forces",
        ),
        pytest.param(
            "Residents barricaded the road.",
            [told("barricaded", "coerce", agent="Residents")],
            [("barricaded", "PROTEST")],
            id="a crowd on a road, whatever it is taken for",
        ),
        pytest.param(
            "Crowds protested in Veda.",
            [told("protested", "protest", agent="Crowds")],
            [("protested", "PROTEST")],
            id="who protests somewhere marches",
        ),
        pytest.param(
            "Kalmar ordered battalions to fire.",
            [told("ordered", "request", agent="Kalmar")],
            [("ordered", "DEMAND")],
            id="forces that are ordered to do something are asked",
        ),
        pytest.param(
            "Kalmar approved an accord with Veda.",
            [told("approved", "politics", agent="Kalmar")],
            [("approved", "SUPPORT")],
            id="an accord that is approved",
        ),
        pytest.param(
            "Kalmar approved a truce accord with Veda.",
            [told("approved", "politics", agent="Kalmar")],
            [("approved", "OTHER")],
            id="a truce that is approved",
        ),
        pytest.param(
            "Kalmar carried out two days of repairs.",
            [unsure("carried", "attack", agent="Kalmar")],
            [("carried", None)],
            id="repairs are no manoeuvres",
        ),
        pytest.param(
            "Kalmar pardoned two men.",
            [unsure("pardoned", "coerce", agent="Kalmar", recipient="two men")],
            [("pardoned", "YIELD")],
            id="who pardons lets go",
        ),
        pytest.param(
            "Police rounded up two men.",
            [unsure("rounded", "other", agent="Police", recipient="two men")],
            [("rounded", "DETAIN")],
            id="men who are rounded up",
        ),
        pytest.param(
            "Police rounded up two cows.",
            [unsure("rounded", "other", agent="Police")],
            [("rounded", None)],
            id="cows that are",
        ),
        pytest.param(
            "Ana Reyes arrived for talks.",
            [unsure("arrived", "move", agent="Ana Reyes")],
            [("arrived", "CONSULT")],
            id="who comes for talks talks",
        ),
        pytest.param(
            "Ana Reyes arrived for dinner.",
            [unsure("arrived", "move", agent="Ana Reyes")],
            [("arrived", None)],
            id="who comes for dinner eats",
        ),
        pytest.param(
            "Crowds marched to the palace.",
            [told("marched", "protest", agent="Crowds")],
            [("marched", "PROTEST")],
            id="who marches to a place does not complain to it",
        ),
        pytest.param(
            "Police dispersed students.",
            [unsure("dispersed", "other", agent="Police", recipient="students")],
            [("dispersed", "COERCE")],
            id="who is driven apart is forced",
        ),
        pytest.param(
            "Kalmar called for a truce.",
            [told("called", "request", agent="Kalmar")],
            [("called", "DEMAND")],
            id="called for",
        ),
        pytest.param(
            "Villagers blocked the road.",
            [told("blocked", "besiege", agent="Villagers", thing="road")],
            [("blocked", "PROTEST")],
            id="a crowd on a road",
        ),
        pytest.param(
            "Gunmen blocked the road.",
            [told("blocked", "besiege", agent="Gunmen", thing="road")],
            [("blocked", "SIEGE")],
            id="men with guns on a road",
        ),
        pytest.param(
            "Police nabbed two men.",
            [unsure("nabbed", "other", agent="Police", recipient="two men")],
            [("nabbed", "DETAIN")],
            id="a verb of one sense",
        ),
        pytest.param(
            "The mayor resigned.",
            [told("resigned", "other", agent="mayor")],
            [("resigned", "YIELD")],
            id="of one sense, however sure the model is of another",
        ),
        pytest.param(
            "Two men were shot to death.",
            [unsure("shot", "other", recipient="Two men")],
            [("shot", "CASUALTY")],
            id="of what they died",
        ),
        pytest.param(
            "Rebels blew up a bridge.",
            [unsure("blew", "other", agent="Rebels", thing="bridge")],
            [("blew", "ASSAULT")],
            id="a verb and its particle",
        ),
        pytest.param(
            "Rebels blew up a bridge.",
            [told("blew", "accuse", agent="Rebels", thing="bridge")],
            [("blew", "ACCUSE")],
            id="what hardly has another sense has it where the model is sure",
        ),
        pytest.param(
            "Rebels blew up a bridge.",
            [told("blew", "detain", agent="Rebels", thing="bridge")],
            [("blew", "ASSAULT")],
            id="… and where what the model is sure of cannot be",
        ),
        pytest.param(
            "Kalmar declared a state of siege.",
            [told("siege", "besiege", agent="Kalmar")],
            [("siege", "COERCE")],
            id="nobody is besieged",
        ),
        pytest.param(
            "The fleet held war games.",
            [told("games", "fight", agent="fleet")],
            [("held war games", "REINFORCE")],
            id="nobody fights",
        ),
        pytest.param(
            "Kalmar eased the state of emergency.",
            [unsure("eased", "other", agent="Kalmar")],
            [("eased", "YIELD")],
            id="a measure of more than one word",
        ),
        pytest.param(
            "Kalmar gave Veda rifles.",
            [unsure("gave", "aid", agent="Kalmar", thing="rifles")],
            [("gave", "MILITARY_SUPPORT")],
            id="arms are given",
        ),
        pytest.param(
            "Kalmar gave Veda flour.",
            [unsure("gave", "arm", agent="Kalmar", thing="flour")],
            [("gave", "AID")],
            id="food is given",
        ),
        pytest.param(
            "Kalmar recovered rifles.",
            [unsure("recovered", "arm", agent="Kalmar", thing="rifles")],
            [("recovered", None)],
            id="who finds arms gives none",
        ),
        pytest.param(
            "Kalmar gave Veda funding.",
            [unsure("gave", "surrender", agent="Kalmar", thing="funding")],
            [("gave", "AID")],
            id="money is given",
        ),
        pytest.param(
            "Kalmar gave Veda ten million dollars to feed families.",
            [
                unsure("gave", "arm", agent="Kalmar", recipient="Veda", thing="million dollars"),
                told("feed", "aid", recipient="families"),
            ],
            [("gave", "AID"), ("feed", "AID")],
            id="money to help with",
        ),
        pytest.param(
            "Families received flour.",
            [unsure("received", "reinforce", recipient="Families", thing="flour")],
            [("received", "AID")],
            id="who is given food is helped",
        ),
        pytest.param(
            "Families received letters.",
            [unsure("received", "reinforce", recipient="Families", thing="letters")],
            [("received", None)],
            id="letters help nobody",
        ),
        pytest.param(
            "Kalmar gave permission for the flight.",
            [unsure("gave", "promise", agent="Kalmar")],
            [("gave", "YIELD")],
            id="who permits gives way",
        ),
        pytest.param(
            "Kalmar signed a trade agreement with Veda.",
            [told("signed", "agree", agent="Kalmar", recipient="Veda", thing="agreement")],
            [("signed", "SUPPORT")],
            id="a treaty of trade, as PLOVER has it",
        ),
        pytest.param(
            "Kalmar signed an agreement with Veda to increase trade.",
            [told("signed", "agree", agent="Kalmar", recipient="Veda", thing="agreement")],
            [("signed", "SUPPORT")],
            id="a treaty to trade",
        ),
        pytest.param(
            "Kalmar signed a truce agreement with Veda.",
            [told("signed", "agree", agent="Kalmar", recipient="Veda", thing="agreement")],
            [("signed", "AGREEMENT")],
            id="a truce is none",
        ),
        pytest.param(
            "Kalmar broke a trade agreement with Veda.",
            [told("broke", "break_agreement", agent="Kalmar", recipient="Veda", thing="agreement")],
            [("broke", "AGREEMENT_BREAKDOWN")],
            id="one that is broken",
        ),
        pytest.param(
            "Kalmar provided photographs and intelligence.",
            [told("provided", "arm", agent="Kalmar", thing="photographs")],
            [("provided", "MILITARY_SUPPORT")],
            id="the second of what is given is help in war",
        ),
        pytest.param(
            "Kalmar deported ninety families.",
            [told("deported", "displace", agent="Kalmar", recipient="ninety families")],
            [("deported", "COERCE")],
            id="a state deports",
        ),
        pytest.param(
            "A court indicted Ana Reyes.",
            [told("indicted", "detain", agent="court", recipient="Ana Reyes")],
            [("indicted", "ACCUSE")],
            id="who is indicted is not held",
        ),
        pytest.param(
            "A court jailed Ana Reyes.",
            [told("jailed", "detain", agent="court", recipient="Ana Reyes")],
            [("jailed", "DETAIN")],
            id="who is jailed is",
        ),
        pytest.param(
            "Veda expelled some of the observers.",
            [unsure("expelled", "politics", agent="Veda", recipient="some")],
            [("expelled", "SANCTION")],
            id="who stands for a side is expelled",
        ),
        pytest.param(
            "Veda expelled the rebels.",
            [unsure("expelled", "repel", agent="Veda", recipient="rebels")],
            [("expelled", None)],
            id="others are expelled",
        ),
        pytest.param(
            "Kalmar defended its handling of the strike.",
            [unsure("defended", "fight", agent="Kalmar")],
            [("defended", "STATEMENT")],
            id="what one has done oneself is defended in words",
        ),
        pytest.param(
            "Kalmar defended Veda's handling of the strike.",
            [unsure("defended", "fight", agent="Kalmar")],
            [("defended", "SUPPORT")],
            id="what others have done is supported so",
        ),
        pytest.param(
            "Kalmar defended the bridge.",
            [told("defended", "fight", agent="Kalmar", place="bridge")],
            [("defended", "FIGHT")],
            id="a bridge is defended with arms",
        ),
        pytest.param(
            "The coast was hit by rebels.",
            [told("hit", "attack", agent="rebels", thing="coast")],
            [("hit", "ASSAULT")],
            id="rebels do",
        ),
        pytest.param(
            "Police opened fire.",
            [unsure("opened", "lift_siege", agent="Police")],
            [("opened", "ASSAULT")],
            id="a verb and its object",
        ),
        pytest.param(
            "Police opened an office.",
            [unsure("opened", "lift_siege", agent="Police")],
            [("opened", None)],
            id="another object",
        ),
        pytest.param(
            "Guards fired ten rounds.",
            [told("fired", "politics", agent="Guards", thing="ten rounds")],
            [("fired", "ASSAULT")],
            id="shots are fired",
        ),
        pytest.param(
            "The mill fired ten men.",
            [told("fired", "politics", agent="mill", recipient="ten men")],
            [("fired", "OTHER")],
            id="men are fired",
        ),
        pytest.param(
            "Two men were sent to prison.",
            [told("sent", "reinforce", recipient="Two men")],
            [("sent", "DETAIN")],
            id="to prison",
        ),
        pytest.param(
            "Two men were sent to school.",
            [told("sent", "reinforce", recipient="Two men")],
            [("sent", "REINFORCE")],
            id="to school",
        ),
        pytest.param(
            "Two men were put under arrest.",
            [told("put", "detain", recipient="Two men"), told("arrest", "detain")],
            [("put", "DETAIN")],
            id="the arrest is told once",
        ),
        pytest.param(
            "Police booked two men.",
            [unsure("booked", "politics", agent="Police", recipient="two men")],
            [("booked", "DETAIN")],
            id="men are booked",
        ),
        pytest.param(
            "Police booked two rooms.",
            [unsure("booked", "politics", agent="Police", thing="two rooms")],
            [("booked", None)],
            id="rooms are booked",
        ),
        pytest.param(
            "Kalmar cut ties with Veda.",
            [unsure("cut", "besiege", agent="Kalmar", recipient="Veda")],
            [("cut", "SANCTION")],
            id="ties are cut",
        ),
        pytest.param(
            "Kalmar restored ties with Veda.",
            [unsure("restored", "agree", agent="Kalmar", recipient="Veda")],
            [("restored", "SUPPORT")],
            id="ties are restored",
        ),
        pytest.param(
            "Police stopped the march.",
            [unsure("stopped", "other", agent="Police"), unsure("march", "protest")],
            [("stopped", "COERCE"), ("march", None)],
            id="a protest is stopped",
        ),
        pytest.param(
            "Workers began a strike.",
            [told("strike", "attack", agent="Workers")],
            [("began a strike", "PROTEST")],
            id="who works strikes in protest",
        ),
        pytest.param(
            "Pilots began a strike.",
            [told("strike", "attack", agent="Pilots")],
            [("began a strike", "ASSAULT")],
            id="who may do either is left alone",
        ),
        pytest.param(
            "Planes are striking the depot.",
            [unsure("striking", "attack", agent="Planes", thing="depot")],
            [("striking", "ASSAULT")],
            id="what the model holds likeliest, of what can be hit",
        ),
        pytest.param(
            "The union sued the mayor.",
            [told("sued", "prosecute", agent="union", recipient="mayor")],
            [("sued", "ACCUSE")],
            id="who is sued is not held",
        ),
        pytest.param(
            "Kalmar gave Veda hope.",
            [unsure("gave", "arm", agent="Kalmar", thing="hope")],
            [("gave", None)],
            id="what nobody lists stays open",
        ),
    ],
)
def test_kind_is_that_of_the_words_together(text, claims, types):
    assert types_of(text, *claims) == types


def test_whom_a_measure_was_against_gains_by_its_end():
    claims = [unsure("eased", "coerce"), told("Sanctions", "sanction", recipient="Veda")]
    doc = processed("Sanctions on Veda were eased.", entities=STATES[1:], claims=claims)
    [eased] = doc._.statements
    assert role_texts(doc, eased, "recipient") == ["Veda"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Gunmen opened fire on a bus.", ["ASSAULT"], id="by what is opened"),
        pytest.param("Gunmen opened a road to the port.", [None], id="something else"),
    ],
)
def test_a_verb_has_one_sense_with_what_it_is_done_to(text, wanted):
    rows = read(text, claims=[unsure("opened", "repel", agent="Gunmen")])
    assert [one.event_type for one in rows["statements"]] == wanted


def likeliest(words, kind, **roles):
    return replace(told(words, kind, **roles), kind_score=0.25)


@pytest.mark.parametrize(
    ("text", "claims", "types"),
    [
        pytest.param(
            "Kalmar used missiles.",
            [likeliest("used", "attack", agent="Kalmar", thing="missiles")],
            [("used", "ASSAULT")],
            id="arms that are used",
        ),
        pytest.param(
            "Kalmar used the law.",
            [likeliest("used", "attack", agent="Kalmar", thing="law")],
            [("used", None)],
            id="what else is used",
        ),
        pytest.param(
            "Kalmar used missiles.",
            [unsure("used", "arm", agent="Kalmar", thing="missiles")],
            [("used", None)],
            id="another kind",
        ),
        pytest.param(
            "Rebels regained territory.",
            [likeliest("regained", "seize", agent="Rebels", place="territory")],
            [("regained", "SEIZE_TERRITORY")],
            id="ground that is taken",
        ),
        pytest.param(
            "The rebels took their posts.",
            [likeliest("took", "seize", agent="rebels", place="posts")],
            [("took", None)],
            id="a post is none",
        ),
        pytest.param(
            "Troops defended Tarn.",
            [likeliest("defended", "fight", agent="Troops", place="Tarn")],
            [("defended", "FIGHT")],
            id="a place that is defended",
        ),
        pytest.param(
            "Kalmar met with Veda.",
            [likeliest("met", "consult", agent="Kalmar", recipient="Veda")],
            [("met", "CONSULT")],
            id="whom somebody meets",
        ),
        pytest.param(
            "Kalmar met with surprise.",
            [likeliest("met", "consult", agent="Kalmar")],
            [("met", None)],
            id="what nobody meets",
        ),
        pytest.param(
            "Kalmar sent troops.",
            [likeliest("sent", "reinforce", agent="Kalmar", thing="troops")],
            [("sent", "REINFORCE")],
            id="men who are sent",
        ),
        pytest.param(
            "Two died in an ambush.",
            [likeliest("ambush", "attack")],
            [("ambush", "ASSAULT")],
            id="a noun for an attack",
        ),
    ],
)
def test_verb_and_object_bear_out_the_likeliest_kind(text, claims, types):
    entities = [("Tarn", "GPE")] if "Tarn" in text else []
    doc = processed(text, entities=entities, claims=claims)
    assert [(words_at(doc, one["predicate"]), one["event_type"]) for one in doc._.statements] == (
        types
    )


@pytest.mark.parametrize(
    ("text", "claims", "types"),
    [
        pytest.param(
            "Kalmar broke a ceasefire with Veda.",
            [told("broke", "lift_siege", agent="Kalmar"), told("ceasefire", "agree")],
            [("broke", "AGREEMENT_BREAKDOWN")],
            id="a truce that is broken is not made",
        ),
        pytest.param(
            "Kalmar violated the truce.",
            [unsure("violated", "attack", agent="Kalmar"), told("truce", "agree")],
            [("violated", "AGREEMENT_BREAKDOWN")],
            id="or violated",
        ),
        pytest.param(
            "A raid took place in Tarn.",
            [told("raid", place="Tarn"), told("took", "seize", place="Tarn")],
            [("raid", "ASSAULT")],
            id="what takes place takes none",
        ),
        pytest.param(
            "A raid took place in Tarn.",
            [told("took", "seize", place="Tarn")],
            [("took", None)],
            id="whatever it is",
        ),
        pytest.param(
            "Kalmar held talks with Veda.",
            [unsure("held", "kidnap", agent="Kalmar"), told("talks", "consult", recipient="Veda")],
            [("held talks", "CONSULT")],
            id="talks that are held are told once",
        ),
        pytest.param(
            "The raid left two dead.",
            [told("left", "plight"), told("dead", "kill", recipient="two")],
            [("dead", "CASUALTY")],
            id="so are the dead that are left",
        ),
        pytest.param(
            "The army denied medics access.",
            [told("denied", "deny", agent="army", recipient="medics")],
            [("denied", "COERCE")],
            id="who denies access says nothing",
        ),
        pytest.param(
            "The army denied the raid.",
            [told("denied", "deny", agent="army")],
            [("denied", "DENY")],
            id="who denies a raid does",
        ),
        pytest.param(
            "Kalmar bought two tanks.",
            [told("bought", "arm", agent="Kalmar", thing="tanks")],
            [("bought", "REINFORCE")],
            id="who buys arms gives none",
        ),
    ],
)
def test_a_verb_and_its_noun_tell_one_event(text, claims, types):
    assert types_of(text, *claims) == types


def test_who_comes_under_fire_is_shot_at_where_that_is():
    text = "Two soldiers came under mortar fire near Tarn."
    fire = replace(told("fire", "attack", place="Tarn"), score=0.3, kind_score=0.2)
    doc = processed(
        text,
        entities=[("Tarn", "GPE")],
        claims=[told("came", "move", recipient="soldiers"), fire],
    )
    [one] = doc._.statements
    assert one["event_type"] == "ASSAULT"
    assert role_texts(doc, one, "recipient") == ["soldiers"]
    assert role_texts(doc, one, "where") == ["Tarn"]
