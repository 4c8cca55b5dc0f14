"""What kinds of words there are, by the curated table ``word_kinds``.

General English, not of any one war: nouns that stand for actors and places, verbs by which a
place is meant as who rules it, verbs that carry an event, participles that tie one body to
another. Lemmas, lower-case; participles as written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# Kind of a noun → the label a model would give what it stands for; the last one wins.
_ACTORS = {"craft": "MILITARY_UNIT", "person": "PERSON", "body": "ORG"}
_PLACES = {"building": "FAC", "land": "LOC", "settlement": "GPE"}
# Kind of a participle → the relation it states of who is described so.
RELATIONS = ("backed_by", "controlled_by", "based_in", "allied_with")
# Kind of a verb, or of nouns together, of one sense → the kind of event that it tells.
_SENSES = {"detaining": "detain", "conceding": "yield", "rioting": "protest", "donating": "aid"}
_SENSES |= {"coercing": "coerce", "drilling": "mobilise", "suing": "accuse", "blaming": "accuse"}
_SENSES |= {"freeing": "release", "disarming": "surrender", "wrecking": "destroy"}
_SENSES |= {"cooperating": "cooperate", "demanding": "request", "prosecuting": "prosecute"}
_SENSES |= {"severing": "cut_ties", "siding": "support", "consulting": "consult"}
# … and of a verb that hardly ever has another sense: for where the model is not sure.
_LIKELY = {"killing": "kill", "attacking": "attack", "abducting": "kidnap", "denouncing": "accuse"}
_LIKELY |= {"rebuffing": "reject", "dispersing": "coerce"}
_LIKELY |= {"applauding": "support", "pardoning": "release"}
# What leads to what the object of a verb does: "urged them to stop", "accused them of shelling".
_CASES = ("to", "of", "for", "from", "with", "against", "into")

_Words = frozenset[str]
_NONE: _Words = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """Words by kind."""

    known_verbs: _Words = _NONE  # all verbs listed, to which the model's lemmas are mended
    actors: Mapping[str, str] = field(default_factory=dict)  # noun → label
    places: Mapping[str, str] = field(default_factory=dict)
    relations: Mapping[str, str] = field(default_factory=dict)  # participle → relation
    persons: _Words = _NONE  # a noun for persons keeps a group of its own: "U.N. officials"
    craft: _Words = _NONE  # an actor only with whose craft they are; "a plane" is a thing
    fighters: _Words = _NONE  # with a name in front they are that name's body: "IS militants"
    offices: _Words = _NONE  # held for what stands in front of them: "Iraq's president"
    bodies_or_places: _Words = _NONE  # without a name in front the place is the commoner
    vague_places: _Words = _NONE  # no place without what they are of: "the part", "the line"
    forces: _Words = _NONE  # what "its troops" do, it does
    attacks: _Words = _NONE  # what somebody in front of them does with arms
    deeds: _Words = _NONE  # done to a place: "the division of the city"
    deciding: _Words = _NONE  # verbs whose subject decides: a place there is its government
    minded: _Words = _NONE  # verbs whose object has a mind: "accused Moscow"
    fighting: _Words = _NONE  # verbs of fighting somebody
    handling: _Words = _NONE  # what others than the killer do to the dead and wounded
    driving: _Words = _NONE  # verbs of making people go: "driven from their homes"
    undergoing: _Words = _NONE  # verbs whose subject is whom it happens to: "12 drowned"
    going: _Words = _NONE  # who is made to do it is displaced
    preventing: _Words = _NONE  # what somebody is kept from has not happened
    forbidding: _Words = _NONE  # nor what somebody is told not to do
    denying: _Words = _NONE  # who does not do it leaves it open
    evidence: _Words = _NONE  # "there is no evidence that" leaves it open
    true: _Words = _NONE  # adjectives of what is so, and of what is not
    untrue: _Words = _NONE
    ending: _Words = _NONE  # verbs that take a measure away: "lifted the ban"
    halting: _Words = _NONE  # verbs that keep aid back
    giving: _Words = _NONE  # verbs of giving, which are aid or arming by what is given
    measures: _Words = _NONE  # what is imposed and lifted: a curfew, a ban
    senses: Mapping[str, str] = field(default_factory=dict)  # verb of one sense → kind of event
    likely: Mapping[str, str] = field(default_factory=dict)  # … of one sense nearly always
    murders: _Words = _NONE  # nouns for a killing
    crowds: _Words = _NONE  # people who protest where fighters besiege
    of_a_place: _Words = _NONE  # behind a name these make it a place's: "Ohio governor"
    common: _Words = _NONE  # words of English that are towns too: "Reading", "May"
    personal: _Words = _NONE  # countries and divisions that are names of persons as often
    streets: _Words = _NONE  # a name in front of these is a street's
    titles: _Words = _NONE  # a person's name stands behind these
    ties: _Words = _NONE  # participles that tie a place to what it stands behind
    mistaken: _Words = _NONE  # adverbs: what is said so is not so
    untruths: _Words = _NONE  # nouns: what is one of these is not so
    retracting: _Words = _NONE  # verbs: what is done to words that turn out wrong
    charged: _Words = _NONE  # participles: a vehicle that is so goes off itself
    lacking: _Words = _NONE  # nouns: what they are of is not there
    averting: _Words = _NONE  # verbs: what is done so that something does not come about
    enduring: _Words = _NONE  # verbs: their object was done by another than their subject
    clearing: _Words = _NONE  # verbs: of what somebody is cleared of, he did not do it
    imagined: _Words = _NONE  # nouns: what happens in one of these does not happen
    drills: _Words = _NONE  # nouns: nobody is attacked in one of these
    intangible: _Words = _NONE  # nouns: to kill one of these kills nobody
    immaterial: _Words = _NONE  # nouns: who holds, takes or withdraws one moves nothing
    captivity: _Words = _NONE  # nouns: who is sent there is detained
    catching: _Words = _NONE  # verbs of arresting, where a person is their object
    shots: _Words = _NONE  # nouns: what is fired
    firing: _Words = _NONE  # verbs of firing and throwing
    bonds: _Words = _NONE  # nouns: what ties states to each other
    binding: _Words = _NONE  # verbs of making such ties
    cutting: _Words = _NONE  # verbs of breaking them
    effecting: _Words = _NONE  # verbs: what somebody is made or manages to do is done
    failing: _Words = _NONE  # words that turn what they lead to into its contrary
    ordering: _Words = _NONE  # verbs: who orders a deed has it done
    penalties: _Words = _NONE  # nouns: who asks for one against somebody blames him
    raising_forces: _Words = _NONE  # verbs of making forces more or stronger
    conducts: _Words = _NONE  # nouns: praise of them is of who has them
    sending: _Words = _NONE  # verbs: what they bring, helps or strengthens
    admitting: _Words = _NONE  # verbs of letting in
    expelling: _Words = _NONE  # verbs of sending out or home
    ratifying: _Words = _NONE  # verbs of making a treaty binding
    manpower: _Words = _NONE  # nouns that stand for forces
    backing: _Words = _NONE  # nouns: who withdraws it cuts ties
    around_places: _Words = _NONE  # nouns told of a place, not of who acts there
    named_after_places: _Words = _NONE  # nouns: a place before them is where they were held
    counting_actors: _Words = _NONE  # nouns: who acts stands behind "of"
    state_nouns: _Words = _NONE  # nouns for a state, which acts as one
    accusing: _Words = _NONE  # nouns: who rejects them denies what they say
    ground: _Words = _NONE  # nouns: held or taken, they are ground
    help: _Words = _NONE  # nouns: beside what is given, it is given to who fights
    pacts: _Words = _NONE  # nouns: what is signed
    undertakings: _Words = _NONE  # nouns: what sides do together, and leave
    counting: _Words = _NONE  # nouns: what they count stands behind "of"
    impounding: _Words = _NONE  # verbs of taking a thing by law
    handing: _Words = _NONE  # verbs of giving up to another
    corpses: _Words = _NONE  # nouns for the dead
    putting: _Words = _NONE  # verbs: with a jail behind them an arrest
    granting: _Words = _NONE  # verbs of giving, whatever the model takes them for
    currencies: _Words = _NONE  # nouns: with a number they are a sum
    hitting: _Words = _NONE  # verbs of hitting somebody or something with arms
    envoys: _Words = _NONE  # nouns: to expel one cuts ties
    signing: _Words = _NONE  # verbs: what they do to an agreement ends the talks on it
    peace_matters: _Words = _NONE  # nouns: an agreement on one is diplomacy
    war_matters: _Words = _NONE  # nouns: an agreement on one is of war and peace
    utterances: _Words = _NONE  # nouns: they are of who said them: "a decision of"
    listing: _Words = _NONE  # verbs: their subject is only counted
    receiving: _Words = _NONE  # verbs: their subject is helped
    parts: _Words = _NONE  # nouns: what somebody has in a deed
    assisting: _Words = _NONE  # verbs: who does it supports a doer
    assistance: _Words = _NONE  # nouns: whose it is supports a doer
    carrying: _Words = _NONE  # verbs that only say that a deed was done
    raising: _Words = _NONE  # verbs: what raises fears says nothing
    summing_up: _Words = _NONE  # nouns for what a whole sentence comes to: "…, a sign that P"
    expressing: _Words = _NONE  # verbs: any noun behind them is words
    issuing: _Words = _NONE  # verbs: a noun for words behind them is said
    happening: _Words = _NONE  # nouns: nothing is done to what happens
    beginning: _Words = _NONE  # verbs: a time beside them is that of the start
    bare: _Words = _NONE  # verbs that state nothing by themselves
    telling: _Words = _NONE  # verbs: who "is said to have" done it has by what is passed on
    weighing: _Words = _NONE  # verbs: what somebody thinks of doing is open
    governing: Mapping[str, _Words] = field(default_factory=dict)  # case → whose object does it
    charging: _Words = _NONE  # words by which somebody did the deed named
    holding: _Words = _NONE  # nouns for what is done to him for it
    causing: _Words = _NONE  # verbs whose object does what they make it do
    wanting: _Words = _NONE  # verbs whose object is only told to do it
    leading: _Words = _NONE  # they only lead to the verb under them: "able to enter"
    implicative: _Words = _NONE  # in the present they tell what is: "continue to hold it"
    told: _Words = _NONE  # nouns for words given, whose content hangs on them
    forged: _Words = _NONE  # adjectives: pictures and papers by these show nothing
    pictures: _Words = _NONE  # nouns: what one of these does not show, nothing shows
    outlets_texts: _Words = _NONE  # nouns: what one of these said, its outlet said
    chances: _Words = _NONE  # nouns for what may be done: the infinitive behind is not done
    wakes: _Words = _NONE  # nouns: what stands behind their "of" or "to" was before
    foreseeing: _Words = _NONE  # verbs: an infinitive under them lies ahead
    foreseen: _Words = _NONE  # nouns: an infinitive behind them lies ahead
    in_prospect: _Words = _NONE  # adjectives: an infinitive behind them lies ahead
    uncounted: _Words = _NONE  # nouns: a number before them counts nothing
    totals: _Words = _NONE  # nouns whose value a number is
    changes: _Words = _NONE  # nouns of how such a value changed
    crews: _Words = _NONE  # nouns: a number behind their "of" counts people
    amounts: _Words = _NONE  # nouns: somebody puts them at a number
    documents: _Words = _NONE  # nouns: as a source, of who made them

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> "Lexicon":
        """Sort the rows of ``word_kinds.csv``."""
        kinds: dict[str, set[str]] = {}
        verbs = set()
        for row in rows:
            kinds.setdefault(row["word_kind"], set()).add(row["word_lemma"])
            if row.get("part_of_speech") == "verb":
                verbs.add(row["word_lemma"].split()[0])  # with what it takes: "open fire"

        def words(kind: str) -> _Words:
            return frozenset(kinds.get(kind, ()))

        def labels(of: Mapping[str, str]) -> dict[str, str]:
            return {word: label for kind, label in of.items() for word in words(kind)}

        return cls(
            known_verbs=frozenset(verbs),
            actors=labels(_ACTORS),
            places=labels(_PLACES),
            relations=labels({relation: relation for relation in RELATIONS}),
            persons=words("person"),
            craft=words("craft"),
            fighters=words("fighter"),
            offices=words("office"),
            bodies_or_places=words("body_or_place"),
            vague_places=words("vague_place"),
            forces=words("craft") | words("force"),
            attacks=words("attack"),
            deeds=words("deed"),
            deciding=words("deciding"),
            minded=words("minded"),
            fighting=words("fighting"),
            handling=words("handling"),
            driving=words("driving"),
            undergoing=words("undergoing"),
            going=words("going"),
            preventing=words("preventing"),
            forbidding=words("forbidding"),
            denying=words("denying"),
            evidence=words("evidence"),
            true=words("true"),
            untrue=words("untrue"),
            ending=words("ending"),
            halting=words("halting"),
            giving=words("giving"),
            measures=words("measure"),
            senses=labels(_SENSES),
            likely=labels(_LIKELY),
            murders=words("murder"),
            crowds=words("crowd"),
            of_a_place=words("of_a_place"),
            common=words("common"),
            personal=words("personal"),
            streets=words("street"),
            titles=words("title"),
            ties=words("tie"),
            mistaken=words("mistaken"),
            untruths=words("untruth"),
            retracting=words("retracting"),
            charged=words("charged"),
            lacking=words("lacking"),
            averting=words("averting"),
            enduring=words("averting") | words("enduring"),
            clearing=words("clearing"),
            imagined=words("imagined"),
            drills=words("drill"),
            intangible=words("intangible"),
            immaterial=words("immaterial"),
            captivity=words("captivity"),
            catching=words("catching"),
            shots=words("shot"),
            firing=words("firing"),
            bonds=words("bond"),
            binding=words("binding"),
            cutting=words("cutting"),
            effecting=words("effecting"),
            failing=words("failing"),
            ordering=words("ordering"),
            penalties=words("penalty"),
            raising_forces=words("raising_forces"),
            conducts=words("conduct"),
            sending=words("sending"),
            admitting=words("admitting"),
            expelling=words("expelling"),
            ratifying=words("ratifying"),
            manpower=words("manpower"),
            backing=words("backing"),
            around_places=words("around_place"),
            named_after_places=words("named_after_place"),
            counting_actors=words("counting_actors"),
            state_nouns=words("state_noun"),
            accusing=words("accusing"),
            ground=words("ground"),
            help=words("help"),
            pacts=words("pact"),
            undertakings=words("undertaking"),
            counting=words("counting"),
            impounding=words("impounding"),
            handing=words("handing"),
            corpses=words("corpse"),
            putting=words("putting"),
            granting=words("granting"),
            currencies=words("currency"),
            hitting=words("hitting"),
            envoys=words("envoy"),
            signing=words("signing"),
            peace_matters=words("peace_matter"),
            war_matters=words("war_matter"),
            utterances=words("utterance"),
            listing=words("listing"),
            receiving=words("receiving"),
            parts=words("part_in"),
            assisting=words("assisting"),
            assistance=words("assistance"),
            carrying=words("carrying"),
            raising=words("raising"),
            summing_up=words("summing_up"),
            expressing=words("expressing"),
            issuing=words("issuing"),
            happening=words("happening"),
            beginning=words("beginning"),
            bare=words("bare"),
            telling=words("telling"),
            weighing=words("weighing"),
            governing={case: found for case in _CASES if (found := words(f"governing_{case}"))},
            charging=words("charging"),
            holding=words("holding"),
            causing=words("causing"),
            wanting=words("wanting"),
            leading=words("leading"),
            implicative=words("implicative"),
            told=words("told"),
            forged=words("forged"),
            pictures=words("picture"),
            outlets_texts=words("outlets_text"),
            chances=words("chance"),
            wakes=words("wake"),
            foreseeing=words("foreseeing"),
            foreseen=words("foreseen"),
            in_prospect=words("in_prospect"),
            uncounted=words("uncounted"),
            totals=words("total"),
            changes=words("change"),
            crews=words("crew"),
            amounts=words("amount"),
            documents=words("document"),
        )


NO_WORDS = Lexicon()
