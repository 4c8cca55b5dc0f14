"""What a predicate means by the words beside it, where the model reads it by itself.

"Lifted the ban" ends a ban: nobody has banned anything. A road that a crowd blocks is a protest
and no siege. A few verbs have one sense, and too few examples for the model to be sure of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.annotations import SURE_EVENT
from pipeline.extract.claims.kinds.by_object import (
    DONE_TO,
    OPEN,
    RELIEF,
    Deed,
    captivity,
    is_being,
    is_borne_out,
    is_taking_place,
    kind_by_object,
    kind_that_object_allows,
)
from pipeline.extract.claims.kinds.identified import harm_of_the_named
from pipeline.extract.claims.nouns import measure_at, names_of
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.things import ARMS, type_of
from pipeline.extract.reading.subjects import subject_of
from pipeline.extract.reading.tree import Parse

_BREACHING = frozenset({"break", "breach", "flout", "violate"})
_KEPT = frozenset({"ceasefire", "cease-fire", "truce"})
_MEASURES = frozenset({"coerce", "sanction", "besiege"})  # kinds of what is imposed
_CALLED_OFF = frozenset({"protest", "attack", "threaten", "mobilise"})
_HELP = frozenset({"aid", "arm"})
_HARM = frozenset({"kill", "wound"})
_OF_GROUND = frozenset({"seize", "control"})
_ADDRESSED = frozenset({"with", "to"})


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
        if _is_told_whole(parse, by_token, token, least_share, least_score):
            continue
        verb, ended = by_token[token], None
        objects = parse.children(token, *DONE_TO)
        deed = Deed(parse, verb, _verb(parse, token), objects, kinds, events, thing_types)
        if over := _ended(parse, token, by_token):
            kind, ended = over[0], by_token.get(over[1])
        elif said := _by_itself(deed, least_share):
            kind = said
        elif verb.kind_score < least_share and is_borne_out(deed):
            kind = verb.kind
        elif verb.kind_score < least_share:
            continue
        else:
            fits = kind_that_object_allows(deed)
            if fits is None:
                continue
            # "Detonated explosives" detains nobody, and the verb has one sense elsewhere.
            kind = fits or parse.lexicon.likely.get(deed.lemma, OPEN)
        sense = _of_kind(verb, kind, ended, least_share)
        if kind in _HELP and parse.lemma[token] == "receive":
            sense = replace(sense, arguments=_received(parse, verb))
        if kind == "detain" and verb.kind in _OF_GROUND:
            sense = replace(sense, arguments=_with_captives(parse, verb))
        if kind == "detain":  # "was put under arrest" is told once
            for jail in captivity(parse, token):
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


def as_other(one: Predicate) -> Predicate:
    """Read a predicate as what no type covers."""
    return _of_kind(one, "other", None, 1.0)


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
    objects = [k for noun in parse.children(verb.token, *DONE_TO) for k in parse.conjuncts(noun)]
    objects = [k for k in objects if parse.pos[k] != "PRON"]
    phrases = {k: parse.subtree_without(k, parse.children(k, "conj", "cc")) for k in objects}
    held = [Held(k, min(phrase), max(phrase) + 1) for k, phrase in phrases.items()]
    others = [one for one in verb.arguments if one.token not in phrases]
    return tuple(sorted([*others, *held], key=lambda one: one.token))


def _harmed(
    parse: Parse,
    verb: Predicate,
    kind: str,
    names: Sequence[int],
    least_share: float,
    least_score: float,
) -> Sense:
    """Read a verb that names victims as what was done to them."""
    phrases = {k: parse.subtree_without(k, parse.children(k, "conj", "cc")) for k in names}
    held = tuple(Held(k, min(phrase), max(phrase) + 1) for k, phrase in phrases.items())
    sense = replace(_of_kind(verb, kind, None, least_share), arguments=held)
    return replace(sense, score=max(sense.score, least_score))


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
    is_breach = lemma in _BREACHING
    for noun in parse.children(token, *DONE_TO) if is_end or is_halt or is_breach else []:
        kind = by_token[noun].kind if noun in by_token else None
        if is_breach and kind == "agree" and parse.lemma[noun] in _KEPT | parse.lexicon.pacts:
            return "break_agreement", noun
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


def _is_told_whole(
    parse: Parse,
    by_token: dict[int, Predicate],
    token: int,
    least_share: float,
    least_score: float,
) -> bool:
    """Read a verb that has kind and roles by its construction, in place; False of any other."""
    if _only_leads(parse, by_token, token, least_score):
        del by_token[token]
        return True
    if named := harm_of_the_named(parse, token):
        by_token[token] = _harmed(parse, by_token[token], *named, least_share, least_score)
        return True
    fire = _comes_under(parse, token)
    if fire is None:
        return False
    shot_at = _shot_at(parse, token, fire)
    is_weak = fire not in by_token or by_token[fire].score < least_score
    if is_weak and shot_at:
        sense = _of_kind(by_token[token], "attack", None, least_share)
        told = by_token.pop(fire, sense)
        circumstances = [one for one in told.arguments if one.role in {"place", "time"}]
        by_token[token] = replace(sense, arguments=(*shot_at, *circumstances))
        return True
    is_other = fire in by_token or by_token[token].kind == "move"
    if is_other:  # "came under fire for its silence" is no journey
        del by_token[token]
    return is_other


def _only_leads(
    parse: Parse, by_token: dict[int, Predicate], token: int, least_score: float
) -> bool:
    """Whether a verb says no more than that what another word tells was so.

    "A raid took place", "left two dead".
    """
    if parse.lemma[token] == "leave":
        told = [k for k in parse.children(token, "xcomp") if k in by_token]
        told = [k for k in told if by_token[k].kind in _HARM]
    elif is_taking_place(parse, token):
        subject = subject_of(parse, token)
        told = [subject] if subject in by_token else []
    else:
        return False
    return any(by_token[k].score >= least_score for k in told)


def _comes_under(parse: Parse, token: int) -> int | None:
    """Find what something is said to come under: "came under attack", "came under fire"."""
    if parse.lemma[token] != "come":
        return None
    under = (k for k in parse.children(token, "obl") if parse.case(k) == "under")
    return next((k for k in under if parse.lemma[k] in parse.lexicon.attacks | {"fire"}), None)


def _shot_at(parse: Parse, token: int, fire: int) -> tuple[Argument, ...]:
    """Give whom somebody fired at, and who did: "came under rocket fire from the rebels"."""
    lexicon = parse.lexicon
    behind = [*parse.children(token, "obl"), *parse.children(fire, "nmod")]
    who = [k for k in behind if parse.case(k) in {"from", "by"}]
    who = [k for k in who if parse.lemma[k] in lexicon.actors or parse.pos[k] == "PROPN"]
    subject = subject_of(parse, token)
    if subject is None or not (who or parse.child(fire, "compound") is not None):
        return ()
    told = [(subject, "recipient"), *((k, "agent") for k in who)]
    phrases = [(k, role, parse.subtree(k)) for k, role in told]
    return tuple(Held(k, min(phrase), max(phrase) + 1, role) for k, role, phrase in phrases)


def _is_death(parse: Parse, token: int) -> bool:
    """Whether a word under a verb says that somebody died of it: "to death", "dead"."""
    is_to_death = parse.lower[token] == "death" and parse.case(token) == "to"
    return is_to_death or parse.lower[token] == "dead"


def _by_itself(deed: Deed, least_share: float) -> str | None:
    """Read a word that has its sense by itself, or by what it is done to and by whom."""
    parse, one, lexicon = deed.parse, deed.one, deed.lexicon
    is_sure = one.kind_score >= least_share
    if parse.pos[one.token] == "NOUN":
        return _noun_by_itself(parse, one, is_sure)
    if parse.pos[one.token] != "VERB":
        return None
    if (by := _by_its_doer(parse, one, deed.lemma)) is not None:
        return by
    names = [deed.lemma, *_phrases(parse, one.token, deed.lemma)]
    known = [lexicon.senses[name] for name in names if name in lexicon.senses]
    sense = known[0] if known else kind_by_object(deed)
    if sense is not None:
        return sense
    if one.kind == "request" and _asks_for_a_penalty(parse, one.token):
        return "accuse"
    if one.kind == "consult" and deed.lemma == "speak":  # "spoke on condition of anonymity"
        with_whom = [k for k in parse.children(one.token, "obl") if parse.case(k) in _ADDRESSED]
        return None if with_whom else "speak"
    if one.kind == "request" and parse.lemma[one.token] == "call":
        return _of_calling(parse, one.token, deed.lemma)
    if is_sure:
        return None
    likely = next((name for name in names if name in lexicon.likely), None)
    if likely is not None:
        is_deadly = any(_is_death(parse, k) for k in parse.kids[one.token])
        return "kill" if is_deadly else lexicon.likely[likely]
    giving = lexicon.giving if one.kind in _HELP else lexicon.granting
    return _by_what_is_given(deed) if deed.lemma in giving else None


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
        return lexicon.senses[names[0]]
    is_strike = one.kind in {"attack", "protest"} and lemma in {"strike", "walkout"}
    doers = [parse.lemma[k] for k in (*_heads(parse, one, "agent"), *parse.kids[token])]
    return "protest" if is_strike and any(d in lexicon.crowds for d in doers) else None


def _by_its_doer(parse: Parse, one: Predicate, lemma: str) -> str | None:
    """Read the road that a crowd blocks, which is a protest."""
    lexicon = parse.lexicon
    if one.kind not in _MEASURES or lemma not in {"block", "barricade", "blockade"}:
        return None
    doers = [parse.lemma[k] for k in _heads(parse, one, "agent")]
    ways = [parse.lemma[k] for k in parse.children(one.token, *DONE_TO)]
    is_way = any(way in lexicon.streets or way == "bridge" for way in ways)
    return "protest" if is_way and any(d in lexicon.crowds for d in doers) else None


def _by_what_is_given(deed: Deed) -> str | None:
    """Read giving as aid or as arming, by what is given."""
    parse, one, thing_types = deed.parse, deed.one, deed.thing_types
    given = [a for a in one.arguments if a.role == "thing"]
    types = {type_of(parse, argument, thing_types) for argument in given}
    if any(_is_sum(parse, a.token) for a in given):
        types.add("money")
    if types & ARMS:
        return "arm"
    return "aid" if types & (RELIEF | {"money"}) else None


def _is_sum(parse: Parse, token: int) -> bool:
    return parse.pos[token] == "SYM" or parse.lemma[token] in parse.lexicon.currencies


def _phrases(parse: Parse, token: int, lemma: str) -> list[str]:
    """Name a verb together with what it takes: "open fire", "set free"."""
    held = [parse.lemma[k] for k in parse.children(token, *DONE_TO)]
    held += [parse.lower[k] for k in parse.children(token, "xcomp", "advmod", "amod")]
    held += [f"{parse.case(k)} {parse.lemma[k]}" for k in parse.children(token, "obl")]
    return [f"{lemma} {word}" for word in held]


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


def _is_phrase(parse: Parse, token: int, kind: str) -> bool:
    """Whether a verb and what it takes have one sense together: "opened fire"."""
    if parse.pos[token] != "VERB":
        return False
    senses, likely = parse.lexicon.senses, parse.lexicon.likely
    names = _phrases(parse, token, _verb(parse, token))
    return any((senses.get(name) or likely.get(name)) == kind for name in names)


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
