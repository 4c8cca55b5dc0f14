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
# … and of a verb that hardly ever has another sense: for where the model is not sure.
_LIKELY = {"killing": "kill", "attacking": "attack", "abducting": "kidnap", "denouncing": "accuse"}

_Words = frozenset[str]
_NONE: _Words = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """Words by kind."""

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

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> "Lexicon":
        """Sort the rows of ``word_kinds.csv``."""
        kinds: dict[str, set[str]] = {}
        for row in rows:
            kinds.setdefault(row["word_kind"], set()).add(row["word_lemma"])

        def words(kind: str) -> _Words:
            return frozenset(kinds.get(kind, ()))

        def labels(of: Mapping[str, str]) -> dict[str, str]:
            return {word: label for kind, label in of.items() for word in words(kind)}

        return cls(
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
        )

    @property
    def known_verbs(self) -> frozenset[str]:
        """Verbs to which the model's lemmas are mended."""
        sure = self.senses.keys() | self.likely.keys()
        judged = self.enduring | self.retracting | self.clearing
        taking = self.giving | self.binding | self.cutting | self.catching | self.firing
        return self.deciding | self.ending | self.halting | judged | taking | sure


NO_WORDS = Lexicon()
