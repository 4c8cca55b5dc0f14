"""Common nouns that stand for actors and places, and the verbs that make a place an actor.

Closed lists of general English, not of any one war; what is specific to a conflict belongs to
the curated tables. Lemmas, lower-case.
"""

# Nouns for bodies that act. The value is the label a model would give such a body.
_BODIES = (
    "administration agency alliance army authority bloc brigade battalion cabinet camp coalition"
    " commission committee company council command corps defence defense delegation division"
    " faction fleet force forces front gang government garrison group guard headquarters"
    " insurgency junta kingdom leadership media military militia ministry mission monarchy monitor"
    " movement navy network opposition organisation organization outfit outlet parliament party"
    " patrol police presidency rebellion regiment regime resistance squad state station"
    " tribe troop troops unit watchdog wing observatory newspaper channel broadcaster"
)
# Nouns for persons who act, alone or in number.
_PERSONS = (
    "activist adviser advisor aide ally ambassador analyst attacker aggressor armyman assailant"
    " bomber captive captain cleric civilian colonel combatant commander conscript correspondent"
    " defector deputy detainee diplomat director doctor driver envoy evacuee expert extremist"
    " eyewitness family fighter fugitive general governor guerrilla gunman head hostage"
    " infiltrator inhabitant insurgent investigator invader islamist jihadi jihadist journalist"
    " lawmaker leader lieutenant local major mayor medic mediator mercenary militant militiaman"
    " minister negotiator observer occupier officer official operative paramedic paramilitary"
    " partner people peacekeeper pilot policeman politician president prisoner protester"
    " rebel recruit refugee relative reporter rescuer resident sailor saboteur secretary"
    " separatist smuggler sniper soldier source spokesman spokesperson spokeswoman student"
    " supporter survivor terrorist trooper victim villager volunteer warlord witness worker"
    " zealot child woman man infidel thug traitor martyr bandit boy brother chief clan coast-guard"
    " crew crewman critic defender dissident donor engineer farmer father fisherman girl herder"
    " imam judge lawyer loyalist merchant migrant monk mother mourner mutineer neighbor neighbour"
    " nomad nun nurse opponent parent passenger pastor patient pilgrim pirate priest prosecutor"
    " pupil sailor serviceman settler shopkeeper teacher trader tribesman worshipper worshiper"
    " youth"
)
# Weapons systems that act for those who fly or sail them ("Syrian warplanes").
_CRAFT = "warplane jet aircraft bomber helicopter gunship drone warship plane artillery tank"

_SETTLEMENTS = (
    "capital city town village hamlet suburb neighborhood neighbourhood district quarter"
    " governorate province region oblast county municipality subdistrict sub-district country"
    " republic enclave pocket exclave settlement"
)
_LAND = (
    "area border coast countryside corridor crossing desert frontline frontier hill"
    " highway island lake line mountain outskirt outskirts plain river road route sea shore strait"
    " stronghold territory valley zone bank foothold belt strip peninsula sector crossroads"
    " part edge"
)
_BUILT = (
    "airbase airfield airport base bridge barracks camp checkpoint church dam embassy factory"
    " field hospital market mosque palace plant port prison refinery school shelter square"
    " station tunnel warehouse"
)

ACTOR_NOUNS: dict[str, str] = {
    **dict.fromkeys(_CRAFT.split(), "MILITARY_UNIT"),
    **dict.fromkeys(_PERSONS.split(), "PERSON"),
    **dict.fromkeys(_BODIES.split(), "ORG"),
}
PLACE_NOUNS: dict[str, str] = {
    **dict.fromkeys(_BUILT.split(), "FAC"),
    **dict.fromkeys(_LAND.split(), "LOC"),
    **dict.fromkeys(_SETTLEMENTS.split(), "GPE"),
}
# Both a body and a place: "government base", "police station"; without a name in front of them
# the reading as a place is the commoner one.
AMBIGUOUS = frozenset({"camp", "station", "headquarters", "state", "front"})

# Craft stand for an actor only with whose craft they are; "a plane" is a thing.
CRAFT = frozenset(_CRAFT.split())
# Nouns for those who fight for somebody: what "its troops" do, it does.
FORCE_NOUNS = CRAFT | frozenset(
    "army artillery battalion brigade commando division fighter fleet force forces gunner gunman"
    " infantry man marine men militiaman missile navy paratrooper police regiment rocket soldier"
    " trooper troop troops unit warship".split()
)
# Nouns that say nothing alone: "the part", "the line" are no place without what they are of.
VAGUE_PLACES = frozenset("part edge line field plant road route sector square border".split())

# A noun for persons keeps a group of its own: "U.N. officials" are not the U.N. by name.
PERSON_NOUNS = frozenset(_PERSONS.split())

SPEAKER_PRONOUNS = frozenset("he she they we i it who".split())

# Verbs by which only an actor can be meant when a place is their subject.
# Verbs whose object has a mind: a place there stands for who rules it ("accused Moscow").
MINDED_LEMMAS = frozenset(
    "accuse advise alarm anger antagonize antagonise ask assure blame condemn convince criticise"
    " criticize defy embarrass frustrate humiliate infuriate inform irk irritate lobby notify"
    " outrage persuade praise pressure provoke reassure remind sanction sue surprise tell thank"
    " urge warn worry".split()
)
DECISION_LEMMAS = frozenset(
    "accept accuse agree aim approve arm ask back ban blame boycott call challenge condemn"
    " consider cooperate coordinate criticize criticise decide declare delay demand deny deploy"
    " deport dismiss dispatch endorse expect expel extradite finance fear fund halt help hope"
    " impose insist intend intervene invade join launch lift mediate negotiate object offer"
    " oppose order participate pledge plan praise pressure promise propose protest provide pursue"
    " recall reject recognise recognize refuse reiterate release request resist respond retaliate"
    " sanction seek send sign strike supply support suspend threaten train urge veto view vow"
    " want warn welcome withdraw worry".split()
)
# Participles that join a place to what it stands behind: "Turkey-based", "U.S.-backed".
AFFILIATION_PARTICIPLES = frozenset(
    "based led backed supported funded aligned allied controlled run owned sponsored trained"
    " brokered held ruled linked affiliated armed equipped mediated born".split()
)
ROLE_NOUNS = frozenset(
    "ambassador envoy president minister king emir leader analyst expert correspondent"
    " representative spokesman spokeswoman spokesperson premier chancellor delegate".split()
)
