"""What a predicate means by the words beside it, where the model reads it by itself.

"Lifted the ban" ends a ban: nobody has banned anything. A road that a crowd blocks is a protest
and no siege. A few verbs have one sense, and too few examples for the model to be sure of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.extract.claims.kinds.selection import OPEN, is_being, is_untouchable, kind_by_object
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.against import SURE_EVENT
from pipeline.extract.claims.roles.things import ARMS, given_as, type_at, type_of
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
_PUTTING = frozenset("send take put place bring lodge commit keep hold house throw move".split())
# Verbs of giving that are so whatever the model takes them for.
_GIVING = frozenset("give provide supply grant donate contribute allocate earmark receive".split())
_CURRENCIES = frozenset("dollar euro pound franc yen yuan rupee rouble ruble lira".split())
_HITTING = frozenset({"strike", "hit", "pound", "target", "pummel"})
# Whose sending home cuts the ties between two sides.
_ENVOYS = frozenset(
    "ambassador attache attaché consul delegation diplomat embassy envoy inspector mission monitor"
    " observer peacekeeper".split()
)
# Verbs by which an agreement is brought to its end, what is agreed, and on what it is made.
_SIGNING = frozenset("conclude finalise finalize initial ratify sign".split())
_PACTS = frozenset("accord agreement contract deal memorandum pact protocol treaty".split())
_WORKS = frozenset(
    "commerce cooperation culture customs economy economic education energy investment partnership"
    " science tax tourism trade trading transport visa".split()
)
_WARS = frozenset(
    "arm army base cease-fire ceasefire defence defense fighting hostage military peace prisoner"
    " security troop truce war weapon withdrawal".split()
)
# What hits without meaning to.
_CALAMITIES = frozenset(
    "avalanche cyclone disease drought earthquake epidemic famine flood flooding heatwave hurricane"
    " landslide outbreak pandemic quake storm tornado tsunami typhoon virus wildfire".split()
)
_UNSURE = 0.4  # share of a kind below which a verb of arresting is believed


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
        word = _name_of(parse, noun)
        if is_halt and (kind in _HELP or word == "aid"):
            return "cut_ties", noun
        if is_off and is_end and kind in _CALLED_OFF:
            return "yield", noun
        if not is_end or not (word in parse.lexicon.measures or kind in _MEASURES):
            continue
        if kind == "sanction" or word in {"sanction", "embargo"}:
            return "lift_sanction", noun
        is_siege = kind == "besiege" or word in {"siege", "blockade"}
        return ("lift_siege" if is_siege else "yield"), noun
    return None


def _nouns(parse: Parse, noun: int) -> list[str]:
    """Name a noun together with another: "war game", "state of siege" by either of its two."""
    inner = parse.children(noun, "compound", "amod")
    of = [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    names = [f"{parse.lemma[k]} {parse.lemma[noun]}" for k in inner]
    names += [f"{parse.lemma[noun]} of {parse.lemma[k]}" for k in of]
    if parse.dep[noun] == "nmod" and parse.case(noun) == "of":
        names.append(f"{parse.lemma[parse.head[noun]]} of {parse.lemma[noun]}")
    return names


def _verb(parse: Parse, token: int) -> str:
    """Give a verb's lemma with its particle: "blow up"."""
    particle = parse.child(token, "compound:prt")
    return parse.lemma[token] + (f" {parse.lower[particle]}" if particle is not None else "")


def _is_death(parse: Parse, token: int) -> bool:
    """Whether a word under a verb says that somebody died of it: "to death", "dead"."""
    is_to_death = parse.lower[token] == "death" and parse.case(token) == "to"
    return is_to_death or parse.lower[token] == "dead"


def _name_of(parse: Parse, noun: int) -> str:
    """Give a noun's lemma; of "a state of emergency" the whole, where that is a measure."""
    of = [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    names = [f"{parse.lemma[noun]} of {parse.lemma[k]}" for k in of]
    return next((name for name in names if name in parse.lexicon.measures), parse.lemma[noun])


def _by_itself(
    parse: Parse,
    one: Predicate,
    kinds: Mapping[int, str],
    thing_types: Mapping[str, str],
    least_share: float,
) -> str | None:
    """Read verbs of one sense, the road that a crowd blocks, and what help is by what is given."""
    token, lemma = one.token, _verb(parse, one.token)
    is_sure = one.kind_score >= least_share
    if parse.pos[token] == "NOUN":
        return _noun_by_itself(parse, one, lemma, is_sure=is_sure)
    if parse.pos[token] != "VERB":
        return None
    if one.kind in {"attack", "destroy"} and _is_by_nature(parse, one):
        return "accident"
    names = [lemma, *_phrases(parse, token, lemma)]
    known = [parse.lexicon.senses[name] for name in names if name in parse.lexicon.senses]
    sense = known[0] if known else _by_its_object(parse, one, lemma, kinds, thing_types)
    if sense is not None:
        return sense
    if one.kind == "request" and parse.lemma[token] == "call":
        return _of_calling(parse, token, lemma)
    likely = next((name for name in names if name in parse.lexicon.likely), None)
    if not is_sure and likely is not None:
        is_deadly = any(_is_death(parse, k) for k in parse.kids[token])
        return "kill" if is_deadly else parse.lexicon.likely[likely]
    if one.kind == "besiege" and lemma in {"block", "barricade", "blockade"}:
        doers = [parse.lemma[k] for k in _heads(parse, one, "agent")]
        ways = [parse.lemma[k] for k in parse.children(token, *_DONE_TO)]
        is_way = any(way in parse.lexicon.streets or way == "bridge" for way in ways)
        return "protest" if is_way and any(d in parse.lexicon.crowds for d in doers) else None
    if not is_sure and lemma in parse.lexicon.giving and (one.kind in _HELP or lemma in _GIVING):
        given = [a for a in one.arguments if a.role == "thing"]
        types = {type_of(parse, argument, thing_types) for argument in given}
        if any(_is_sum(parse, a.token) for a in given):
            types.add("money")
        if types & {"money", "aid"}:
            types |= given_as(parse, token, [a.token for a in given], thing_types)
        if types & ARMS:
            return "arm"
        is_to_help = any(kinds.get(k) == "aid" for k in parse.children(token, "advcl"))
        is_for_peace = is_to_help or not _may_fight(parse, one)
        if types & _RELIEF or ("money" in types and is_for_peace):
            return "aid"
    return None


def _noun_by_itself(parse: Parse, one: Predicate, lemma: str, *, is_sure: bool) -> str | None:
    token = one.token
    names = [name for name in _nouns(parse, token) if name in parse.lexicon.senses]
    if not is_sure and parse.lexicon.senses.get(lemma) == "protest":
        return "protest"  # "riots"
    if not is_sure and lemma in parse.lexicon.murders and parse.dep[token] != "compound":
        return "kill"  # unlike "a murder attempt"
    if names:
        return parse.lexicon.senses[names[0]]
    is_strike = one.kind in {"attack", "protest"} and lemma in {"strike", "walkout"}
    doers = [parse.lemma[k] for k in (*_heads(parse, one, "agent"), *parse.kids[token])]
    return "protest" if is_strike and any(d in parse.lexicon.crowds for d in doers) else None


def _may_fight(parse: Parse, one: Predicate) -> bool:
    """Whether somebody to whom a thing is given may fight: a name, a force, fighters."""
    given_to = [a.token for a in one.arguments if a.role in {"recipient", "to"}]
    fighting = parse.lexicon.fighters | parse.lexicon.forces
    return any(parse.pos[k] == "PROPN" or parse.lemma[k] in fighting for k in given_to)


def _is_sum(parse: Parse, token: int) -> bool:
    return parse.pos[token] == "SYM" or parse.lemma[token] in _CURRENCIES


def _phrases(parse: Parse, token: int, lemma: str) -> list[str]:
    """Name a verb together with what it takes: "open fire", "set free"."""
    held = [parse.lemma[k] for k in parse.children(token, *_DONE_TO)]
    held += [parse.lower[k] for k in parse.children(token, "xcomp", "advmod", "amod")]
    held += [f"{parse.case(k)} {parse.lemma[k]}" for k in parse.children(token, "obl")]
    return [f"{lemma} {word}" for word in held]


def _by_its_object(
    parse: Parse,
    one: Predicate,
    lemma: str,
    kinds: Mapping[int, str],
    thing_types: Mapping[str, str],
) -> str | None:
    """Read what is fired, who is sent to prison and which ties are made or cut."""
    token, lexicon = one.token, parse.lexicon
    off = [k for k in parse.children(token, "advmod") if parse.lower[k] == "off"]
    if lemma in _GOING_OFF or (lemma == "go" and off):
        subjects = parse.children(token, "nsubj")
        is_charge = any(type_at(parse, k, thing_types) in _CHARGES for k in subjects)
        return "attack" if is_charge and one.kind not in _ON_SHOTS else None
    objects = parse.children(token, *_DONE_TO)
    words = {parse.lemma[k] for k in objects}
    if lemma in lexicon.firing:
        types = {type_at(parse, k, thing_types) for k in objects}
        is_shot = bool(words & lexicon.shots or types & _FIRED)
        return "attack" if is_shot and one.kind not in _ON_SHOTS else None
    if not objects:
        return None
    if words & lexicon.bonds and lemma in lexicon.binding:
        return "support"
    of = [k for noun in objects for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    if lemma == "expel" and (words | {parse.lemma[k] for k in of}) & _ENVOYS:
        return "cut_ties"  # also "some of the observers"
    is_word = all(is_untouchable(parse, k, thing_types) for k in objects)
    if lemma == "defend" and is_word and one.kind in _ON_WORDS:
        owners = [k for noun in objects for k in parse.children(noun, "nmod:poss")]
        return "speak" if any(parse.pos[k] == "PRON" for k in owners) else "support"
    if one.kind == "agree" and lemma in _SIGNING and words & _PACTS:
        matters = {
            parse.lemma[k]
            for noun in (*objects, *_purposes(parse, token))
            for k in parse.subtree(noun)
        }
        return "support" if matters & _WORKS and not matters & _WARS else None
    if words & lexicon.bonds and lemma in lexicon.cutting:
        return "cut_ties"
    is_person = any(is_being(parse, k) for k in objects)
    if is_person and _captivity(parse, token):
        return "detain"
    if lemma in lexicon.preventing | lexicon.averting and kinds.get(objects[0]) == "protest":
        return "coerce"
    types = {type_at(parse, k, thing_types) for k in objects}
    if one.kind in {"attack", "destroy"} and lemma in _HITTING and (is_person or types - {None}):
        return one.kind
    is_unsure = one.kind_score < _UNSURE
    return "detain" if is_person and is_unsure and lemma in lexicon.catching else None


def _purposes(parse: Parse, token: int) -> list[int]:
    """Find what a verb is done for: "to increase trade"."""
    return [
        k for k in parse.children(token, "advcl", "xcomp") if parse.child(k, "mark") is not None
    ]


def _is_by_nature(parse: Parse, one: Predicate) -> bool:
    """Whether a storm or a disease does it, which means to do nothing: "hit by a storm"."""
    doers = [a.token for a in one.arguments if a.role in {"agent", "instrument"}]
    doers = [k for k in doers if parse.head[k] == one.token]
    return bool(doers) and all(parse.lemma[k] in _CALAMITIES for k in doers)


def _captivity(parse: Parse, token: int) -> list[int]:
    """Find where somebody is put, to be held: "sent to prison", "taken into custody"."""
    if parse.lemma[token] not in _PUTTING:
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
