"""What a predicate means by the words beside it, where the model reads it by itself.

"Lifted the ban" ends a ban: nobody has banned anything. A road that a crowd blocks is a protest
and no siege. A few verbs have one sense, and too few examples for the model to be sure of it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.extract.claims.kinds.selection import OPEN, is_being, is_untouchable, kind_by_object
from pipeline.extract.claims.nouns import is_reliever, measure_at, names_of
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.against import SURE_EVENT
from pipeline.extract.claims.roles.things import ARMS, given_as, type_at, type_of
from pipeline.extract.reading.lexicon import Lexicon
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import Parse

_MEASURES = frozenset({"coerce", "sanction", "besiege"})  # kinds of what is imposed
_CALLED_OFF = frozenset({"protest", "attack", "threaten", "mobilise"})
_HELP = frozenset({"aid", "arm"})
_RELIEF = frozenset({"food", "water", "medicine", "aid", "shelter"})  # types of things
_DONE_TO = frozenset({"obj", "nsubj:pass"})
# Types of what is fired and thrown; who shoots these down, gives or tests them does not attack.
_ON_WORDS = frozenset("accuse deny fight repel support".split())  # what "defended" is taken for
_FIRED = ARMS | {"thrown_object", "crowd_control"}
# What goes off by itself, and verbs for that.
_CHARGES = frozenset({"bomb", "explosive", "mine"})
_GOING_OFF = frozenset({"detonate", "explode", "go off"})
_ON_SHOTS = frozenset("repel mobilise arm kill wound destroy threaten".split())
_OF_GROUND = frozenset({"seize", "control"})
_SENT = frozenset({"reinforce", "mobilise", "move"})
_UNSURE = 0.4  # share of a kind below which what a verb is done to is believed


@dataclass(frozen=True)
class Held:
    """A word in another role than the model gave it: who is captured is no place."""

    token: int
    start: int
    end: int
    role: str = "recipient"
    score: float = 1.0


@dataclass(frozen=True)
class Sense:
    """A predicate whose kind the words beside it say."""

    token: int
    kind: str
    score: float
    kind_score: float
    arguments: tuple[Argument, ...]
    certainty: str
    certainty_score: float
    polarity: str
    tense: str
    tense_score: float


def in_context(
    parse: Parse,
    predicates: Iterable[Predicate],
    *,
    thing_types: Mapping[str, str],
    least_share: float,
    least_score: float = 0.0,
) -> list[Predicate]:
    """Give predicates the kind that the words beside them say.

    Args:
        parse: The parsed text.
        predicates: What the model read.
        thing_types: Lemmas of a noun for a thing → its type.
        least_share: Share of a kind that is said by the words beside a predicate, at least.
        least_score: How likely what several words say is stored, at least: "opened fire".

    Returns:
        Predicates in text order; without the measures that a verb ends, which are no events.
    """
    by_token = {one.token: one for one in predicates}
    kinds = {token: one.kind for token, one in by_token.items()}
    events = {token for token, one in by_token.items() if one.score >= SURE_EVENT}
    for token in sorted(by_token):
        if token not in by_token:  # ended by a verb before it
            continue
        verb, ended = by_token[token], None
        if over := _ended(parse, token, by_token):
            kind, ended = over[0], by_token.get(over[1])
        elif said := _by_itself(parse, verb, kinds, thing_types, least_share):
            kind = said
        elif verb.kind_score < least_share:
            continue
        else:
            fits = kind_by_object(parse, verb, events=events, kinds=kinds, thing_types=thing_types)
            if fits is None:
                continue
            # "Detonated explosives" detains nobody, and the verb has one sense elsewhere.
            kind = fits or parse.lexicon.likely.get(_verb(parse, token), OPEN)
        sense = _of_kind(verb, kind, ended, least_share)
        if kind in _HELP and parse.lemma[token] == "receive":
            sense = replace(sense, arguments=_received(parse, verb))
        if kind == "detain" and verb.kind in _OF_GROUND:
            sense = replace(sense, arguments=_with_captives(parse, verb))
        if kind == "detain":  # "was put under arrest" is told once
            for jail in _captivity(parse, token):
                by_token.pop(jail, None)
        if _is_phrase(parse, token, kind):
            sense = replace(sense, score=max(sense.score, least_score))
        if ended is not None:
            del by_token[ended.token]
            given = {one.token for one in verb.arguments if one.role != "recipient"}
            # Whom the measure was against gains by its end, and the noun tells it more surely.
            towards = [one for one in ended.arguments if one.role == "recipient"]
            told = {one.token for one in towards}
            own = [one for one in verb.arguments if one.token not in told or one.token in given]
            new = [one for one in towards if one.token not in given]
            sense = replace(sense, arguments=(*own, *new))
        by_token[token] = sense
    return [by_token[token] for token in sorted(by_token)]


def as_request(one: Predicate, *, least_share: float = 0.5) -> Predicate:
    """Read what somebody says that others must do as what he asks of them."""
    return _of_kind(one, "request", None, least_share)


def _received(parse: Parse, verb: Predicate) -> tuple[Argument, ...]:
    """Give a verb's arguments, its subject as who is helped, and from whom as who helps."""
    subject, turned = subject_of(parse, verb.token), []
    for one in verb.arguments:
        role = "recipient" if one.token == subject else one.role
        role = "agent" if parse.case(one.token) == "from" and role != "thing" else role
        turned.append(Held(one.token, one.start, one.end, role, one.score))
    return tuple(turned)


def _with_captives(parse: Parse, verb: Predicate) -> tuple[Argument, ...]:
    """Give a verb's arguments, whoever it is done to in the role of whom it is done to."""
    objects = [k for noun in parse.children(verb.token, *_DONE_TO) for k in parse.conjuncts(noun)]
    objects = [k for k in objects if parse.pos[k] != "PRON"]
    phrases = {k: parse.subtree_without(k, parse.children(k, "conj", "cc")) for k in objects}
    held = [Held(k, min(phrase), max(phrase) + 1) for k, phrase in phrases.items()]
    others = [one for one in verb.arguments if one.token not in phrases]
    return tuple(sorted([*others, *held], key=lambda one: one.token))


def _of_kind(one: Predicate, kind: str, ended: Predicate | None, least_share: float) -> Sense:
    share = max(one.kind_score if one.kind == kind else 0.0, least_share)
    return Sense(
        token=one.token,
        kind=kind or one.kind,
        score=max(one.score, ended.score if ended else 0.0),
        kind_score=0.0 if kind == OPEN else share,
        arguments=tuple(one.arguments),
        certainty=one.certainty,
        certainty_score=one.certainty_score,
        polarity=one.polarity,
        tense=one.tense,
        tense_score=one.tense_score,
    )


def _ended(parse: Parse, token: int, by_token: dict[int, Predicate]) -> tuple[str, int] | None:
    """Read "lifted the ban", "sanctions were eased", "suspended aid": a kind, and the noun."""
    lemma = _verb(parse, token)
    is_off = lemma.endswith(" off")
    is_end, is_halt = lemma in parse.lexicon.ending, lemma in parse.lexicon.halting
    for noun in parse.children(token, *_DONE_TO) if is_end or is_halt else []:
        kind = by_token[noun].kind if noun in by_token else None
        word = measure_at(parse, noun) or parse.lemma[noun]
        if is_halt and (kind in _HELP or word == "aid"):
            return "cut_ties", noun
        if is_off and is_end and kind in _CALLED_OFF:
            return "yield", noun
        if not (word in parse.lexicon.measures or (is_end and kind in _MEASURES)):
            continue
        if kind == "sanction" or word in {"sanction", "embargo"}:
            return "lift_sanction", noun
        is_siege = kind == "besiege" or word in {"siege", "blockade"}
        return ("lift_siege" if is_siege else "yield"), noun
    return None


def _verb(parse: Parse, token: int) -> str:
    """Give a verb's lemma with its particle: "blow up"."""
    particle = parse.child(token, "compound:prt")
    return parse.lemma[token] + (f" {parse.lower[particle]}" if particle is not None else "")


def _is_death(parse: Parse, token: int) -> bool:
    """Whether a word under a verb says that somebody died of it: "to death", "dead"."""
    is_to_death = parse.lower[token] == "death" and parse.case(token) == "to"
    return is_to_death or parse.lower[token] == "dead"


def _by_itself(
    parse: Parse,
    one: Predicate,
    kinds: Mapping[int, str],
    thing_types: Mapping[str, str],
    least_share: float,
) -> str | None:
    """Read a word that has its sense by itself, or by what it is done to and by whom."""
    is_sure = one.kind_score >= least_share
    if parse.pos[one.token] == "NOUN":
        return _noun_by_itself(parse, one, is_sure)
    if parse.pos[one.token] != "VERB":
        return None
    lemma = _verb(parse, one.token)
    if (by := _by_its_doer(parse, one, lemma)) is not None:
        return by
    names = [lemma, *_phrases(parse, one.token, lemma)]
    known = [parse.lexicon.senses[name] for name in names if name in parse.lexicon.senses]
    sense = known[0] if known else _by_its_object(parse, one, lemma, kinds, thing_types)
    if sense is not None:
        return sense
    if one.kind == "protest" and lemma == "protest" and _is_said_to(parse, one.token):
        return "accuse"
    if one.kind == "request" and _asks_for_a_penalty(parse, one.token):
        return "accuse"
    if one.kind == "request" and parse.lemma[one.token] == "call":
        return _of_calling(parse, one.token, lemma)
    if is_sure:
        return None
    likely = next((name for name in names if name in parse.lexicon.likely), None)
    if likely is not None and not _goes_apart(parse, one.token, parse.lexicon.likely[likely]):
        is_deadly = any(_is_death(parse, k) for k in parse.kids[one.token])
        return "kill" if is_deadly else parse.lexicon.likely[likely]
    giving = parse.lexicon.giving if one.kind in _HELP else parse.lexicon.granting
    return _by_what_is_given(parse, one, kinds, thing_types) if lemma in giving else None


def _goes_apart(parse: Parse, token: int, kind: str) -> bool:
    """Whether nobody is made to do it: "the crowd dispersed"."""
    return kind == "coerce" and not parse.children(token, *_DONE_TO)


def _is_said_to(parse: Parse, token: int) -> bool:
    """Whether somebody is told that a deed is wrong: "Kalmar protested to Veda"."""
    return any(parse.case(k) == "to" for k in parse.children(token, "obl"))


def _noun_by_itself(parse: Parse, one: Predicate, is_sure: bool) -> str | None:
    """Read nouns of one sense together, riots, and the strike of a crowd."""
    token, lexicon = one.token, parse.lexicon
    lemma = parse.lemma[token]
    if not is_sure and lexicon.senses.get(lemma) == "protest":
        return "protest"  # "riots"
    if not is_sure and lemma in lexicon.murders and parse.dep[token] != "compound":
        return "kill"  # unlike "a murder attempt"
    names = [name for name in names_of(parse, token) if name in lexicon.senses]
    if names:
        return _unless_joint(parse, one, lexicon.senses[names[0]])
    is_strike = one.kind in {"attack", "protest"} and lemma in {"strike", "walkout"}
    doers = [parse.lemma[k] for k in (*_heads(parse, one, "agent"), *parse.kids[token])]
    return "protest" if is_strike and any(d in lexicon.crowds for d in doers) else None


def _by_its_doer(parse: Parse, one: Predicate, lemma: str) -> str | None:
    """Read what storms and hackers do, which is no attack, and the road that a crowd blocks."""
    lexicon = parse.lexicon
    if one.kind in {"attack", "destroy"} and _is_by(parse, one, lexicon.calamities):
        return "accident"
    if one.kind in {"attack", "destroy", "coerce"} and _is_by(parse, one, lexicon.hackers):
        return "coerce"
    if one.kind not in _MEASURES or lemma not in {"block", "barricade", "blockade"}:
        return None
    doers = [parse.lemma[k] for k in _heads(parse, one, "agent")]
    ways = [parse.lemma[k] for k in parse.children(one.token, *_DONE_TO)]
    is_way = any(way in lexicon.streets or way == "bridge" for way in ways)
    return "protest" if is_way and any(d in lexicon.crowds for d in doers) else None


def _by_what_is_given(
    parse: Parse, one: Predicate, kinds: Mapping[int, str], thing_types: Mapping[str, str]
) -> str | None:
    """Read giving as aid or as arming, by what is given and to whom."""
    given = [a for a in one.arguments if a.role == "thing"]
    types = {type_of(parse, argument, thing_types) for argument in given}
    if any(_is_sum(parse, a.token) for a in given):
        types.add("money")
    if types & {"money", "aid"}:
        types |= given_as(parse, one.token, [a.token for a in given], thing_types)
    if types & ARMS:
        return "arm"
    is_to_help = any(kinds.get(k) == "aid" for k in parse.children(one.token, "advcl"))
    is_for_peace = is_to_help or not _may_fight(parse, one)
    is_aid = types & _RELIEF or ("money" in types and is_for_peace)
    return "aid" if is_aid else None


def _may_fight(parse: Parse, one: Predicate) -> bool:
    """Whether somebody to whom a thing is given may fight: a name, a force, fighters."""
    given_to = [a.token for a in one.arguments if a.role in {"recipient", "to"}]
    fighting = parse.lexicon.fighters | parse.lexicon.forces
    return any(parse.pos[k] == "PROPN" or parse.lemma[k] in fighting for k in given_to)


def _is_sum(parse: Parse, token: int) -> bool:
    return parse.pos[token] == "SYM" or parse.lemma[token] in parse.lexicon.currencies


def _phrases(parse: Parse, token: int, lemma: str) -> list[str]:
    """Name a verb together with what it takes: "open fire", "set free"."""
    held = [parse.lemma[k] for k in parse.children(token, *_DONE_TO)]
    held += [parse.lower[k] for k in parse.children(token, "xcomp", "advmod", "amod")]
    held += [f"{parse.case(k)} {parse.lemma[k]}" for k in parse.children(token, "obl")]
    return [f"{lemma} {word}" for word in held]


@dataclass(frozen=True)
class _Done:
    """A verb with what it is done to."""

    parse: Parse
    one: Predicate
    lemma: str  # with its particle
    objects: list[int]
    kinds: Mapping[int, str]
    thing_types: Mapping[str, str]

    @property
    def lexicon(self) -> Lexicon:
        return self.parse.lexicon

    @property
    def words(self) -> set[str]:
        return {self.parse.lemma[k] for k in self.objects}

    @property
    def is_unsure(self) -> bool:
        return self.one.kind_score < _UNSURE

    def types(self) -> set[str | None]:
        return {type_at(self.parse, k, self.thing_types) for k in self.objects}

    def is_person(self) -> bool:
        return any(is_being(self.parse, k) for k in self.objects)


def _by_its_object(
    parse: Parse,
    one: Predicate,
    lemma: str,
    kinds: Mapping[int, str],
    thing_types: Mapping[str, str],
) -> str | None:
    """Read what a verb means by what it is done to; without an object, who marches."""
    objects = parse.children(one.token, *_DONE_TO)
    done = _Done(parse, one, lemma, objects, kinds, thing_types)
    if _goes_off(parse, one.token, lemma):
        subjects = parse.children(one.token, "nsubj")
        is_charge = any(type_at(parse, k, thing_types) in _CHARGES for k in subjects)
        return "attack" if is_charge and one.kind not in _ON_SHOTS else None
    if lemma in parse.lexicon.firing:
        return _of_shots(done)
    if not objects:
        return "protest" if done.is_unsure and _is_protest(done) else None
    readings = (_of_exercises, _of_ties, _of_words, _of_forces, _of_persons)
    return next((kind for read in readings if (kind := read(done)) is not None), None)


def _goes_off(parse: Parse, token: int, lemma: str) -> bool:
    """Whether a verb says that something goes off by itself: "exploded", "went off"."""
    is_off = any(parse.lower[k] == "off" for k in parse.children(token, "advmod"))
    return lemma in _GOING_OFF or (lemma == "go" and is_off)


def _of_shots(done: _Done) -> str | None:
    """Read what is fired, and "test-fired a missile"."""
    parse, one = done.parse, done.one
    if not (done.words & done.lexicon.shots or done.types() & _FIRED):
        return None
    if any(parse.lower[k] == "test" for k in parse.kids[one.token]):
        return "mobilise"
    return "attack" if one.kind not in _ON_SHOTS else None


def _of_exercises(done: _Done) -> str | None:
    """Read "launched ten days of war games", and exercises where the model is not sure."""
    parse, lexicon = done.parse, done.lexicon
    if parse.lemma[done.one.token] not in lexicon.carrying | lexicon.staging:
        return None
    of = [k for noun in done.objects for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    drills = [k for k in (*done.objects, *of) if parse.lemma[k] in lexicon.drills]
    if drills and done.is_unsure:
        return "cooperate" if any(_is_joint(parse, done.one, k) for k in drills) else "mobilise"
    held = [noun for noun in (*done.objects, *of) if noun not in done.kinds]
    names = [name for noun in held for name in names_of(parse, noun)]
    kind = next((lexicon.senses[name] for name in names if name in lexicon.senses), None)
    return None if kind is None else _unless_joint(parse, done.one, kind)


def _of_ties(done: _Done) -> str | None:
    """Read which ties are made or cut, and who is let in or sent home that stands for a side."""
    parse, lexicon = done.parse, done.lexicon
    if done.words & lexicon.bonds and done.lemma in lexicon.binding:
        return "support"
    if done.words & lexicon.bonds and done.lemma in lexicon.cutting:
        return "cut_ties"
    of = [k for noun in done.objects for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    if not (done.words | {parse.lemma[k] for k in of}) & lexicon.envoys:
        return None  # but also "some of the observers"
    if done.lemma in lexicon.expelling:
        return "cut_ties"
    return "yield" if done.is_unsure and done.lemma in lexicon.admitting else None


def _of_words(done: _Done) -> str | None:
    """Read what is defended in words, and treaties that are signed."""
    parse, lexicon, objects = done.parse, done.lexicon, done.objects
    is_word = all(is_untouchable(parse, k, done.thing_types) for k in objects)
    if done.lemma == "defend" and is_word and done.one.kind in _ON_WORDS:
        owners = [k for noun in objects for k in parse.children(noun, "nmod:poss")]
        return "speak" if any(parse.pos[k] == "PRON" for k in owners) else "support"
    if not done.words & lexicon.pacts:
        return None
    told = (*objects, *_purposes(parse, done.one.token))
    matters = {parse.lemma[k] for noun in told for k in parse.subtree(noun)}
    is_signed = done.lemma in lexicon.signing and done.one.kind == "agree"
    is_of_peace = is_signed and bool(matters & lexicon.peace_matters)
    is_ratified = done.lemma in lexicon.ratifying and done.one.kind in {"agree", "politics"}
    is_of_war = bool(matters & lexicon.war_matters)
    return "support" if (is_of_peace or is_ratified) and not is_of_war else None


def _of_forces(done: _Done) -> str | None:
    """Read who is sent to help or made stronger, and what is hit with arms."""
    parse, lexicon = done.parse, done.lexicon
    is_sent = done.one.kind in _SENT and done.lemma in lexicon.sending
    if is_sent and _is_relief(parse, done.objects, done.thing_types):
        return "aid"
    is_force = bool(done.words & (lexicon.forces | lexicon.manpower))
    on = [k for k in parse.children(done.one.token, "obl") if parse.case(k) == "on"]
    is_alerted = done.lemma in lexicon.putting and any(parse.lemma[k] == "alert" for k in on)
    if done.is_unsure and is_force and (is_alerted or done.lemma in lexicon.raising_forces):
        return "mobilise" if is_alerted else "reinforce"
    is_ordered = done.one.kind == "request" and done.lemma in lexicon.ordering
    if is_ordered and done.words & lexicon.forces and _goes_somewhere(done):
        return "move"
    is_hit = done.one.kind in {"attack", "destroy"} and done.lemma in lexicon.hitting
    return done.one.kind if is_hit and (done.is_person() or done.types() - {None}) else None


def _goes_somewhere(done: _Done) -> bool:
    """Whether forces are only ordered to a place: "ordered troops to the border"."""
    parse, token = done.parse, done.one.token
    to = [k for k in parse.children(token, "obl") if parse.case(k) in {"to", "into"}]
    return bool(to) and not parse.children(token, "xcomp", "advcl", "ccomp")


def _of_persons(done: _Done) -> str | None:
    """Read who is sent to prison or caught, and the protest that is kept from being held."""
    if done.is_person() and _captivity(done.parse, done.one.token):
        return "detain"
    is_kept = done.lemma in done.lexicon.preventing | done.lexicon.averting
    if is_kept and done.kinds.get(done.objects[0]) == "protest":
        return "coerce"
    is_caught = done.is_unsure and done.lemma in done.lexicon.catching
    return "detain" if is_caught and done.is_person() else None


def _is_relief(parse: Parse, objects: list[int], thing_types: Mapping[str, str]) -> bool:
    """Whether all that is sent helps people: funds, food, "rescue teams"."""
    return all(
        type_at(parse, k, thing_types) in _RELIEF | {"money"} or is_reliever(parse, k)
        for k in objects
    )


def _is_protest(done: _Done) -> bool:
    """Whether people who come together protest: "marched against the tax", "rallied to demand"."""
    parse, token = done.parse, done.one.token
    if done.lemma not in done.lexicon.marching:
        return False
    if done.lemma == "demonstrate":
        return True
    doers = [k for k in _heads(parse, done.one, "agent") if is_being(parse, k)]
    armed = done.lexicon.forces | done.lexicon.fighters
    if not any(parse.lemma[k] not in armed for k in doers):
        return False  # "the pound rallied against the dollar", "troops marched against it"
    is_against = any(parse.case(k) == "against" for k in parse.children(token, "obl"))
    to = {done.kinds.get(k) for k in _purposes(parse, token)}
    return is_against or bool(to & {"protest", "request"})


def _purposes(parse: Parse, token: int) -> list[int]:
    """Find what a verb is done for: "to increase trade"."""
    return [
        k for k in parse.children(token, "advcl", "xcomp") if parse.child(k, "mark") is not None
    ]


def _is_by(parse: Parse, one: Predicate, nouns: Collection[str]) -> bool:
    """Whether only what some nouns are for does it: "hit by a storm", "attacked by hackers"."""
    doers = [a.token for a in one.arguments if a.role in {"agent", "instrument"}]
    doers = [k for k in doers if parse.head[k] == one.token]
    return bool(doers) and all(parse.lemma[k] in nouns for k in doers)


def _unless_joint(parse: Parse, one: Predicate, kind: str) -> str:
    """Give the kind of a noun, where it is an exercise of two sides that of their working so."""
    return "cooperate" if kind == "mobilise" and _is_joint(parse, one) else kind


def _is_joint(parse: Parse, one: Predicate, noun: int | None = None) -> bool:
    """Whether two sides do it together: "joint war games", "Kalmari and Vedan war games"."""
    doers = [a.token for a in one.arguments if a.role == "agent"]
    told = [one.token, *([] if noun is None else [noun])]
    beside = {parse.lower[k] for at in told for k in parse.children(at, "amod")}
    behind = [k for at in told for k in parse.children(at, "nmod", "obl")]
    with_whom = [k for k in behind if parse.case(k) == "with"]
    whose = [k for doer in doers for k in parse.children(doer, "amod", "compound")]
    is_several = any(len(parse.conjuncts(k)) > 1 for k in [*doers, *whose])
    return bool(is_several or with_whom or "joint" in beside)


def _asks_for_a_penalty(parse: Parse, token: int) -> bool:
    """Whether somebody asks that another be punished: "called for sanctions against Kalmar"."""
    if parse.lemma[token] in parse.lexicon.ordering:
        return False  # who orders an arrest has somebody arrested
    asked = parse.children(token, "obj")
    asked += [k for k in parse.children(token, "obl") if parse.case(k) == "for"]
    return any(
        parse.case(kid) in {"against", "on"} or (parse.case(kid) == "of" and is_being(parse, kid))
        for noun in asked
        if parse.lemma[noun] in parse.lexicon.penalties
        for kid in parse.children(noun, "nmod")
    )


def _captivity(parse: Parse, token: int) -> list[int]:
    """Find where somebody is put, to be held: "sent to prison", "taken into custody"."""
    if parse.lemma[token] not in parse.lexicon.putting:
        return []
    jails = [k for k in parse.children(token, "obl") if parse.lemma[k] in parse.lexicon.captivity]
    return [k for k in jails if parse.case(k) in {"to", "into", "in", "under"}]


def _is_phrase(parse: Parse, token: int, kind: str) -> bool:
    """Whether a verb and what it takes have one sense together: "opened fire"."""
    known = {**parse.lexicon.likely, **parse.lexicon.senses}
    names = _phrases(parse, token, _verb(parse, token))
    return parse.pos[token] == "VERB" and any(known.get(name) == kind for name in names)


def _of_calling(parse: Parse, token: int, lemma: str) -> str | None:
    """Read what is no demand: "called in the envoy", "called it an occupation"."""
    persons = [k for k in parse.children(token, "obl") if parse.lemma[k] in parse.lexicon.persons]
    if lemma in {"call in", "call up"} or any(parse.case(k) == "in" for k in persons):
        return "other"
    named = parse.children(token, "xcomp")
    is_named = any(parse.pos[k] in {"NOUN", "PROPN", "ADJ"} for k in named)
    return "speak" if is_named else None


def _heads(parse: Parse, one: Predicate, role: str) -> list[int]:
    """Find who fills a role; of "hundreds of people" the people too."""
    words = [argument.token for argument in one.arguments if argument.role == role]
    return [k for word in words for k in (word, *parse.children(word, "nmod", "conj"))]
