"""Who did what to whom, and where: predicate, event type, agent, recipient, place."""

import pytest

from tests.unit.extract.phenomena import Case, Claim, params
from tests.unit.extract.whole import assert_read

ACTIVE = {
    "attack on somebody at a place": Case(
        "Militants ambushed the patrol near Gao.",
        claims=[Claim("ambushed", "ASSAULT", ["Militants"], ["patrol"], places=["Gao"])],
    ),
    "advance on a city": Case(
        "The army is advancing on Mosul.",
        claims=[Claim("advancing", "SEIZE_TERRITORY", ["army"], places=["Mosul"])],
    ),
    "retreat from a city": Case(
        "The army retreated from Tikrit.",
        claims=[Claim("retreated", "WITHDRAW|LOSE_TERRITORY", ["army"], places=["Tikrit"])],
    ),
    "loser is the agent": Case(
        "The militia lost Tikrit to the army.",
        claims=[Claim("lost", "LOSE_TERRITORY", ["militia"], places=["Tikrit"])],
    ),
    "surrender of a port": Case(
        "The army surrendered the port to the militia.",
        claims=[Claim("surrendered", "LOSE_TERRITORY", ["army"])],
    ),
    "breaker of a siege, and the besieger": Case(
        "The army broke the militia's siege of Taiz.",
        claims=[Claim("broke", "SIEGE_LIFTED", ["army"], ["militia"], places=["Taiz"])],
    ),
    "arrest": Case(
        "Soldiers detained the editor of a newspaper.",
        claims=[Claim("detained", "DETAIN", ["Soldiers"], ["editor"])],
    ),
    "sanctions on somebody": Case(
        "The United States imposed sanctions on two generals.",
        claims=[Claim("imposed", "COERCE", ["United States"], ["generals"])],
    ),
    "protest": Case(
        "Hundreds of women protested in Omdurman.",
        claims=[Claim("protested", "PROTEST", ["women"], places=["Omdurman"])],
    ),
    "training": Case(
        "The coalition trained 500 recruits.",
        claims=[Claim("trained", "MILITARY_SUPPORT", ["coalition"], ["recruits"])],
    ),
    "who is counted acts, not the count": Case(
        "A large group of rebels seized the bridge.",
        claims=[Claim("seized", "SEIZE_TERRITORY", ["rebels"])],
    ),
    "aid": Case(
        "Aid workers delivered flour to the camp.",
        claims=[Claim("delivered", "AID", ["Aid workers"])],
    ),
    "accusation without a clause": Case(
        "The army blamed the militia for the blast.",
        claims=[Claim("blamed", "ACCUSE", ["army"], ["militia"])],
    ),
    "hold of a place": Case(
        "The rebels hold the northern bank.",
        claims=[Claim("hold", "CONTROL_STATE", ["rebels"])],
    ),
    "flight from a city": Case(
        "Thousands of people fled Khartoum.",
        claims=[Claim("fled", "DISPLACEMENT", ["people"], places=["Khartoum"])],
    ),
    "truce at a place": Case(
        "The warring sides signed a truce in Jeddah.",
        claims=[Claim("signed", "AGREEMENT", ["sides"], places=["Jeddah"])],
    ),
    "journey from here to there": Case(
        "The convoy drove from Aleppo to Idlib.",
        claims=[Claim("drove", "MOVEMENT", places=["Aleppo", "Idlib"])],
    ),
    "coalition is led, not done, by the state in its name": Case(
        "The U.S.-led coalition bombed Raqqa.",
        claims=[Claim("bombed", "ASSAULT", ["U.S.-led coalition"], places=["Raqqa"])],
    ),
}
GIVEN_AND_TAKEN = {
    "accused does what he is accused of": Case(
        "Kyiv accused Moscow of shelling the plant.",
        claims=[Claim("shelling", "ASSAULT", ["Moscow"], source="Kyiv")],
    ),
    "weapons sent to somebody": Case(
        "Iran sent weapons to the Houthis.",
        claims=[Claim("sent", agents=["Iran"], recipients=["Houthis"])],
    ),
    "town taken from somebody": Case(
        "Iraqi forces recaptured Hit from Islamic State.",
        claims=[
            Claim(
                "recaptured", "SEIZE_TERRITORY", ["Iraqi forces"], ["Islamic State"], places=["Hit"]
            )
        ],
    ),
    "two who exchange": Case(
        "Russia and Ukraine exchanged 140 prisoners.",
        claims=[Claim("exchanged", agents=["Russia", "Ukraine"])],
    ),
    "bomb of nobody named": Case(
        "A car bomb exploded outside a mosque in Kabul.",
        claims=[Claim("exploded", "ASSAULT", [], places=["Kabul"])],
    ),
    "who dies does nothing": Case(
        "Four guards died.", claims=[Claim("died", "CASUALTY", [], ["guards"])]
    ),
}
PASSIVE = {
    "with its agent": Case(
        "The town was captured by the militia on Friday.",
        claims=[Claim("captured", "SEIZE_TERRITORY", ["militia"])],
    ),
    "siege broken by": Case(
        "The siege of Taiz was broken by tribal fighters.",
        claims=[Claim("broken", "SIEGE_LIFTED", ["tribal fighters"], places=["Taiz"])],
    ),
    "driven out: who is driven does nothing": Case(
        "The militia was driven out of Baiji.",
        claims=[Claim("driven", agents=[], recipients=["militia"], places=["Baiji"])],
    ),
    "defeated": Case(
        "The militia was defeated in Mosul.",
        claims=[Claim("defeated", agents=[], recipients=["militia"], places=["Mosul"])],
    ),
    "participle behind its noun": Case(
        "A bus carrying pilgrims was hit by a shell fired by the brigade.",
        claims=[Claim("fired", "ASSAULT", ["brigade"])],
    ),
}
NOMINAL = {
    "offensive by": Case(
        "An offensive by government forces has killed 30 villagers.",
        claims=[Claim("killed", "CASUALTY", ["government forces"], ["villagers"])],
    ),
    "owner of the attack": Case(
        "The militia's raid on the convoy wounded four drivers.",
        claims=[Claim("wounded", "CASUALTY", ["militia"], ["drivers"])],
    ),
    "fighting between two": Case(
        "Fighting between the army and the militia erupted in Nyala.",
        claims=[Claim("erupted", "FIGHT", ["army", "militia"], places=["Nyala"])],
    ),
    "clashes of nobody named": Case(
        "Clashes broke out near the airport on Sunday.",
        claims=[Claim("broke", "FIGHT", [])],
    ),
    "end of a truce": Case(
        "The ceasefire collapsed on Monday.",
        claims=[Claim("collapsed", "AGREEMENT_BREAKDOWN", [])],
    ),
    "reinforcements that reach somebody": Case(
        "Reinforcements reached the garrison.",
        claims=[Claim("reached", "REINFORCE", [], ["garrison"])],
    ),
    "shelling that kills": Case(
        "Shelling killed three children in Homs.",
        claims=[Claim("killed", "CASUALTY", [], ["children"], places=["Homs"])],
    ),
}
JOINED = {
    "two predicates are two rows": Case(
        "The army bombed the market and burned two shops.",
        claims=[
            Claim("bombed", "ASSAULT", ["army"]),
            Claim("burned", "ASSAULT", ["army"]),
        ],
    ),
    "two agents are one statement": Case(
        "The army and the police stormed the camp.",
        claims=[Claim("stormed", "ASSAULT|SEIZE_TERRITORY", ["army", "police"])],
    ),
    "three places are one statement": Case(
        "The militia attacked Tikrit, Baiji and Samarra.",
        claims=[Claim("attacked", "ASSAULT", ["militia"], places=["Tikrit", "Baiji", "Samarra"])],
    ),
    "participle with the agent of its verb": Case(
        "The army captured the hill, killing 12 militants.",
        claims=[
            Claim("captured", "SEIZE_TERRITORY", ["army"]),
            Claim("killing", "CASUALTY", ["army"], ["militants"]),
        ],
    ),
    "relative clause with the agent of its noun": Case(
        "The militia, which controls the port, attacked a village.",
        claims=[
            Claim("controls", "CONTROL_STATE", ["militia"]),
            Claim("attacked", "ASSAULT", ["militia"]),
        ],
    ),
    "backer is no agent": Case(
        "Rebels backed by Turkey seized the town.",
        claims=[Claim("seized", "SEIZE_TERRITORY", ["Rebels"], supporters=["Turkey"])],
        relations=[("Rebels", "backed_by", "Turkey")],
    ),
    "report: the event is the source's": Case(
        "The group said its fighters had seized the station.",
        claims=[Claim("seized", "SEIZE_TERRITORY", ["group"], source="The group")],
    ),
}
NOT_INVENTED = {
    "passive without a doer": Case(
        "The town was captured on Friday.",
        claims=[Claim("captured", "SEIZE_TERRITORY", [])],
    ),
    "dead of a shelling": Case(
        "Three children were killed in the shelling.",
        claims=[Claim("killed", "CASUALTY", [], ["children"])],
    ),
    "houses that burned after somebody came": Case(
        "The army entered the village at dawn. Six houses were burned.",
        claims=[
            Claim("entered", "SEIZE_TERRITORY", ["army"]),
            Claim("burned", agents=[]),
        ],
    ),
    "place somebody comes from": Case(
        "Tribesmen from Rada attacked the pipeline.",
        claims=[Claim("attacked", "ASSAULT", ["Tribesmen"], places=[])],
    ),
    "nationality is no place": Case(
        "A Syrian soldier was killed in Lebanon.",
        claims=[Claim("killed", "CASUALTY", [], ["Syrian soldier"], places=["Lebanon"])],
    ),
    "rain takes no town": Case(
        "Heavy rain fell on the camp.",
        not_events={"fell": "SEIZE_TERRITORY|LOSE_TERRITORY|ASSAULT"},
    ),
    "falling ill": Case(
        "The president fell ill.", not_events={"fell": "SEIZE_TERRITORY|LOSE_TERRITORY"}
    ),
    "losing money": Case("The bank lost money.", not_events={"lost": "LOSE_TERRITORY"}),
    "visit is no attack": Case(
        "The envoy visited the hospital in Goma.",
        claims=[Claim("visited", agents=["envoy"])],
        not_events={"visited": "ASSAULT|SEIZE_TERRITORY"},
    ),
}
CASES = {
    **ACTIVE,
    **GIVEN_AND_TAKEN,
    **PASSIVE,
    **NOMINAL,
    **JOINED,
    **NOT_INVENTED,
}
KNOWN: dict[str, str] = {}


@pytest.mark.parametrize("name", params(ACTIVE, KNOWN))
def test_active_clause_says_who_did_what_to_whom(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(GIVEN_AND_TAKEN, KNOWN))
def test_each_party_has_its_own_part(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(PASSIVE, KNOWN))
def test_passive_clause_keeps_doer_and_done_to_apart(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NOMINAL, KNOWN))
def test_event_named_by_a_noun_has_its_parties(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(JOINED, KNOWN))
def test_joined_words_share_what_they_share(name):
    assert_read(CASES[name])


@pytest.mark.parametrize("name", params(NOT_INVENTED, KNOWN))
def test_what_is_not_said_is_not_filled_in(name):
    assert_read(CASES[name])
