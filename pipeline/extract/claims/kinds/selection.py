"""What a kind of event asks of what it is done to, where the model's kind asks for something else.

Who is detained is a person, what is taken as ground is a place or stands on one, who withdraws
moves itself or its forces, who arms gives something to fight with: a meeting that is held detains
nobody, a statement that is withdrawn leaves no front. Where the object says which kind it is
instead it gets that one, else its kind stays open: a wrong kind is worse than none.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from pipeline.extract.claims.predicates import Predicate
from pipeline.extract.claims.roles.things import ARMS, given_as, type_at
from pipeline.extract.reading.tree import Parse

OPEN = ""  # in place of a kind: none that is known
_DONE_TO = ("obj", "nsubj:pass")
_BEINGS = frozenset({"PERSON", "ORG", "NORP", "MILITARY_UNIT"})
_GROUNDS = frozenset({"GPE", "LOC", "FAC"})
_NAMES = frozenset({"PROPN", "PRON", "NUM", "DET", "SYM", "X"})
# Types of things that stand where they are.
_FIXED = frozenset(
    "military_site government_site bridge road airport port energy water_works communications"
    " hospital school religious_site cultural_site home shelter business farm building".split()
)
_WAYS = frozenset({"road", "airport", "port", "bridge"})
_RELIEF = frozenset({"food", "water", "medicine", "aid", "shelter"})
# Endings of nouns for what nobody can touch; groups of people that end so are listed actors.
_ABSTRACT = (
    *("tion", "sion", "ment", "ness", "ship", "ity", "ism", "ance", "ence"),
    *("ture", "cy", "dom", "hood"),
)
_TALKING = frozenset({"consult", "agree", "cooperate"})  # kinds of what one withdraws from
_SURE_THING = 0.5
# Sites that a side gives up, unlike a house that is handed over.
_HELD_SITES = frozenset({"military_site", "airport", "port", "bridge", "road", "energy"})


@dataclass(frozen=True)
class _Deed:
    """A predicate with what it is done to."""

    parse: Parse
    one: Predicate
    objects: list[int]
    events: Collection[int]  # tokens of what the model takes for events
    kinds: Mapping[int, str]  # … and their kinds
    thing_types: Mapping[str, str]

    @property
    def lemma(self) -> str:
        return self.parse.lemma[self.one.token]

    @property
    def has_place(self) -> bool:
        return any(one.role in {"place", "from", "to"} for one in self.one.arguments)

    @property
    def words(self) -> set[str]:
        return {self.parse.lemma[k] for k in self.objects}

    def types(self) -> set[str]:
        found = (type_at(self.parse, noun, self.thing_types) for noun in self.objects)
        return {one for one in found if one is not None}

    def is_beings(self) -> bool:
        return any(is_being(self.parse, noun) for noun in self.objects)

    def is_persons(self) -> bool:
        """Whether all that it is done to are persons, as a list or the model's names say."""
        return all(self._is_person(noun) for noun in self.objects)

    def _is_person(self, noun: int) -> bool:
        one, lemma = self.parse, self.parse.lemma[noun]
        if lemma in one.lexicon.persons or one.entity[noun] == "PERSON":
            return True
        # What the model names as one who acts and no list as a body: "a Vedan arms buyer".
        is_body = one.lexicon.actors.get(lemma) == "ORG" or lemma in one.lexicon.bodies_or_places
        return one.entity[noun] == "ORG" and one.pos[noun] == "NOUN" and not is_body

    def is_places(self) -> bool:
        parse = self.parse
        return any(
            parse.entity[noun] in _GROUNDS or parse.lemma[noun] in parse.lexicon.places
            for noun in self.objects
        ) or bool(self.types() & _FIXED)

    def is_untouchable(self) -> bool:
        """Whether all that it is done to is none that can be touched: "a meeting", "elections"."""
        return all(
            is_untouchable(self.parse, noun, self.thing_types, self.events) for noun in self.objects
        )


def kind_by_object(
    parse: Parse,
    one: Predicate,
    *,
    events: Collection[int],
    kinds: Mapping[int, str],
    thing_types: Mapping[str, str],
) -> str | None:
    """Give the kind that what a predicate is done to says, ``OPEN``, or None where its own fits.

    Args:
        parse: The parsed text.
        one: What the model read.
        events: Tokens of what the model takes for events.
        kinds: Their kinds, by token.
        thing_types: Lemmas of a noun for a thing → its type.
    """
    check = _CHECKS.get(one.kind)
    if check is None:
        return None
    objects = _objects(parse, one.token) or _things(parse, one)
    deed = _Deed(parse, one, objects, events, kinds, thing_types)
    if one.kind in _OF_SIDES and _is_of_a_vote(deed):
        return "politics"
    if not deed.objects:
        return _without_object(deed)
    return check(deed)


def _is_of_a_vote(deed: _Deed) -> bool:
    """Whether it is done in a vote or to one: "lost in the elections", "swept the polls"."""
    parse, token = deed.parse, deed.one.token
    around = [*deed.objects, *parse.children(token, "obl", "nmod")]
    around += [k for one in deed.objects for k in parse.children(one, "nmod")]
    told = [k for k in around if k in deed.objects or parse.case(k) in {"in", "at", "to"}]
    return any(parse.lemma[k] in parse.lexicon.votes for k in told)


def _objects(parse: Parse, token: int) -> list[int]:
    """Find what is done to: an object, the noun before "that was held", what a noun is "of"."""
    if parse.pos[token] == "NOUN":
        return [k for k in parse.children(token, "nmod") if parse.case(k) == "of"]
    found = parse.children(token, *_DONE_TO)
    for noun in list(found):  # "thousands of troops", "the last of its forces"
        if parse.lemma[noun] in parse.lexicon.counting or parse.pos[noun] != "NOUN":
            found += [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    above = parse.head[token]
    is_behind = parse.dep[token] == "acl" and not found and above < token
    if is_behind and parse.has_morph(token, "VerbForm=Part") and parse.pos[above] == "NOUN":
        return [] if parse.lower[token].endswith("ing") else [above]
    return found


def _things(parse: Parse, one: Predicate) -> list[int]:
    """Find what the model takes for the thing, where a parse has no object: "handed over it"."""
    things = [a.token for a in one.arguments if a.role == "thing" and a.score >= _SURE_THING]
    is_verb = parse.pos[one.token] == "VERB"
    return [k for k in things if is_verb and parse.head[k] == one.token and not parse.case(k)]


def is_untouchable(
    parse: Parse, noun: int, thing_types: Mapping[str, str], events: Collection[int] = ()
) -> bool:
    """Whether a noun is for what nobody can touch: "a meeting", "elections", "a right"."""
    lemma = parse.lemma[noun]
    if parse.pos[noun] != "NOUN" or is_being(parse, noun):
        return False
    lexicon = parse.lexicon
    if parse.entity[noun] in _GROUNDS or lemma in lexicon.places or lemma in lexicon.ground:
        return False
    if type_at(parse, noun, thing_types) is not None:
        return False
    listed = lexicon.intangible | lexicon.immaterial | lexicon.measures
    return lemma in listed or lemma.endswith(_ABSTRACT) or noun in events


def is_being(parse: Parse, noun: int) -> bool:
    """Whether a word stands for somebody, as far as a list or the model's names say."""
    if parse.pos[noun] in _NAMES or parse.entity[noun] in _BEINGS:
        return True
    lemma = parse.lemma[noun]
    return lemma in parse.lexicon.actors and lemma not in parse.lexicon.bodies_or_places


def _of_captives(deed: _Deed) -> str | None:
    if deed.lemma == "take" and "refuge" in deed.words:
        return OPEN
    named = deed.parse.children(deed.one.token, "xcomp")
    if deed.lemma == "hold" and any(deed.parse.pos[k] == "ADJ" for k in named):
        return OPEN  # "held accountable"
    if deed.is_untouchable():
        return OPEN
    types = deed.types()
    return OPEN if types and not deed.is_beings() and not types & {"vehicle", "ship"} else None


def _of_ground(deed: _Deed) -> str | None:
    """Read what is seized or controlled; "lost control of it" is told of who had it."""
    parse, token, lexicon = deed.parse, deed.one.token, deed.parse.lexicon
    if parse.dep[token] == "obj" and parse.lemma[parse.head[token]] == "lose":
        return "lose"
    if deed.is_places() or deed.words & lexicon.ground:
        return None
    if deed.one.kind == "seize" and deed.lemma == "advance":
        return OPEN  # "advanced the date"
    if deed.is_persons() and deed.one.kind == "seize":
        return "detain" if deed.lemma in {"capture", "seize"} else OPEN
    if deed.is_untouchable():
        return OPEN
    types = deed.types()
    if not types or types & _FIXED or deed.one.kind != "seize":
        return None
    return "coerce" if deed.lemma in lexicon.impounding else OPEN  # "seized a ship", "took a rifle"


def _of_lost_ground(deed: _Deed) -> str | None:
    lexicon = deed.parse.lexicon
    is_handed = deed.lemma in lexicon.handing
    if is_handed and deed.types() and not deed.types() & _HELD_SITES:
        return OPEN
    if deed.is_places() or deed.words & lexicon.ground:
        return None
    if deed.words <= lexicon.persons | lexicon.corpses:
        return "release" if is_handed else OPEN
    is_named = any(deed.parse.pos[noun] == "PROPN" for noun in deed.objects)
    if is_handed and not is_named:
        return OPEN
    return OPEN if deed.is_untouchable() or deed.types() else None


def _of_leaving(deed: _Deed) -> str | None:
    """Read what is withdrawn: forces, or what nobody has moved."""
    parse = deed.parse
    particle = parse.child(deed.one.token, "compound:prt")
    if deed.lemma == "pull" and particle is not None and parse.lower[particle] in {"up", "down"}:
        return OPEN
    if deed.lemma in {"hand", "turn"} and deed.words <= parse.lexicon.persons:
        return "release"
    if deed.one.kind == "surrender":
        movable = deed.types() & (ARMS | {"equipment"})
        return None if movable or deed.is_beings() or deed.is_places() else OPEN
    if deed.words & parse.lexicon.backing:
        return "cut_ties"
    if deed.lemma == "pull" and deed.words & parse.lexicon.rescued:
        return OPEN
    is_moved = deed.is_beings() or deed.is_places() or bool(deed.types())
    is_moved = is_moved or bool(deed.words & (parse.lexicon.forces | parse.lexicon.manpower))
    return None if is_moved or deed.words & parse.lexicon.ground else OPEN


def _of_arming(deed: _Deed) -> str | None:
    parse, types = deed.parse, deed.types()
    types |= given_as(parse, deed.one.token, deed.objects, deed.thing_types)
    if types & _RELIEF and not types & ARMS:
        return "aid"
    if deed.lemma == "train" and types & ARMS:
        return OPEN  # "trained their guns on the wall"
    if types == {"money"} and deed.lemma in parse.lexicon.giving and not _has_fighters(deed):
        return OPEN
    beside = {parse.lemma[k] for noun in deed.objects for k in parse.conjuncts(noun)}
    if types or deed.is_beings() or deed.is_places() or beside & parse.lexicon.help:
        return None
    return OPEN if deed.lemma in parse.lexicon.giving else None


def _has_fighters(deed: _Deed) -> bool:
    """Whether anybody among those told with a deed may fight: a name, a force, fighters."""
    parse = deed.parse
    told = [one.token for one in deed.one.arguments if one.role in {"agent", "recipient", "to"}]
    fighting = parse.lexicon.fighters | parse.lexicon.forces
    return any(parse.pos[k] == "PROPN" or parse.lemma[k] in fighting for k in told)


def _of_court(deed: _Deed) -> str | None:
    """Read "charged them of lying" and "filed an application", which try nobody."""
    parse, token = deed.parse, deed.one.token
    marks = {parse.case(k) for k in parse.children(token, "obl", "nmod")}
    marks |= {parse.lower[m] for k in parse.kids[token] for m in parse.children(k, "mark")}
    if deed.lemma == "charge" and "of" in marks:
        return "accuse"
    return OPEN if deed.lemma in parse.lexicon.filing and deed.is_untouchable() else None


def _of_opening(deed: _Deed) -> str | None:
    is_way = deed.is_places() or bool(deed.types() & _WAYS) or deed.is_beings()
    return None if is_way or deed.words & deed.parse.lexicon.closures else OPEN


def _of_the_driven(deed: _Deed) -> str | None:
    """Read "evacuated the wounded", who are helped."""
    parse = deed.parse
    words = deed.words | {parse.lower[noun] for noun in deed.objects}
    return "aid" if deed.lemma == "evacuate" and words & parse.lexicon.patients else None


def _of_orders(deed: _Deed) -> str | None:
    """Read "directs fighters", which asks nobody for anything."""
    parse, token = deed.parse, deed.one.token
    said = parse.children(token, "xcomp", "ccomp", "advcl", "obl")
    return OPEN if deed.lemma == "direct" and deed.is_beings() and not said else None


def _without_object(deed: _Deed) -> str | None:
    """Read "withdrew from the talks", after which no front is left, and "the day passed"."""
    parse, token, kind = deed.parse, deed.one.token, deed.one.kind
    if kind == "withdraw":
        left = [k for k in parse.children(token, "obl", "nmod") if "from" in parse.case(k).split()]
        left += [k for k in parse.children(token, "obl") if parse.case(k) == "of"]  # "out of"
        joined = parse.lexicon.pacts | parse.lexicon.undertakings
        if any(deed.kinds.get(k) in _TALKING or parse.lemma[k] in joined for k in left):
            return "break_agreement"
        inner = _Deed(parse, deed.one, left, deed.events, deed.kinds, deed.thing_types)
        if left:
            return OPEN if inner.is_untouchable() else None
        return OPEN if _is_of_one(deed) and not deed.has_place else None
    if kind == "prosecute" and deed.lemma == "charge":
        ways = {parse.case(k) for k in parse.children(token, "obl")}
        return "attack" if ways & {"at", "toward", "towards"} else None
    return OPEN if kind == "arm" and deed.lemma == "intervene" and _is_of_one(deed) else None


def _is_of_one(deed: _Deed) -> bool:
    """Whether one person does it: a force that withdraws or intervenes is more than one."""
    parse, token = deed.parse, deed.one.token
    doers = [one.token for one in deed.one.arguments if one.role == "agent"]
    doers = doers or parse.children(token, "nsubj")
    persons = parse.lexicon.persons - parse.lexicon.fighters
    return bool(doers) and all(
        parse.lower[k] in {"he", "she", "i"}
        or (parse.lemma[k] in persons and not parse.has_morph(k, "Number=Plur"))
        for k in doers
    )


_CHECKS: Mapping[str, Callable[[_Deed], str | None]] = {
    "detain": _of_captives,
    "kidnap": _of_captives,
    "seize": _of_ground,
    "control": _of_ground,
    "lose": _of_lost_ground,
    "withdraw": _of_leaving,
    "surrender": _of_leaving,
    "arm": _of_arming,
    "lift_siege": _of_opening,
    "request": _of_orders,
    "displace": _of_the_driven,
    "prosecute": _of_court,
}
_OF_SIDES = frozenset({"seize", "lose", "arm"})
