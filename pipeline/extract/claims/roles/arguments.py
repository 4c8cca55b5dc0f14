"""Words that fill a role by the words beside them, before anybody looks up who they are.

The model often gives a role to one word of a list alone, and a bomb the place of who does it. What
is told so is as sure as the word beside it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.claims.roles.things import ARMS, LEAST, type_at, type_of
from pipeline.extract.reading.clauses import is_passive
from pipeline.extract.reading.tree import Parse

_SURE = LEAST  # share of what the words beside a predicate say
_SURE_THING = 0.5  # … from which on a thing is believed that is of one type with a sure one
_HITTING = frozenset({"attack", "destroy"})  # kinds that are done to things
_HARMING = frozenset({"attack", "destroy", "kill", "wound"})  # kinds that are done with arms
# Types of what is never attacked in an attack, but attacked with.
_GOING_OFF = frozenset("bomb explosive mine thrown_object blade".split())
_DONE_WITH = ARMS - {"air_defence"} | {"thrown_object", "blade"}
_DOING = _DONE_WITH - {"tank"}  # … that a sentence may name as what did it: "a mine killed two"
_CHARGES = frozenset({"bomb", "explosive", "mine"})
# Types of what a charge goes off at, and cases of that.
_STANDING = frozenset(
    "building business communications cultural_site energy farm government_site home hospital"
    " military_site religious_site school water_works".split()
)
_AT = frozenset({"at", "in", "inside", "into", "outside", "in front of", "under"})


@dataclass(frozen=True)
class Beside:
    """A word that fills a role by the words beside it."""

    token: int
    start: int
    end: int
    role: str
    score: float = _SURE


def with_those_beside(
    parse: Parse,
    predicates: Iterable[Predicate],
    *,
    thing_types: Mapping[str, str],
    least_share: float,
) -> list[Predicate]:
    """Give predicates the words in their roles that the words beside them say.

    Args:
        parse: The parsed text.
        predicates: What the model read, with the kinds that are known of it.
        thing_types: Lemmas of a noun for a thing → its type.
        least_share: Share of a kind from which on it says what fills a predicate's roles.

    Returns:
        Predicates in the order given.
    """
    return [
        _mended(parse, one, thing_types) if one.kind_score >= least_share else one
        for one in predicates
    ]


def _mended(parse: Parse, one: Predicate, types: Mapping[str, str]) -> Predicate:
    arguments: list[Argument] = list(one.arguments)
    if one.kind in _HARMING:
        arguments = [
            told for each in arguments for told in _with_instruments(parse, one, each, types)
        ]
        arguments += _arms_beside(parse, one, arguments, types)
    if one.kind in _HITTING:
        arguments += _sites(parse, one, arguments, types)
    if one.kind in _HARMING:
        arguments = _parted(parse, arguments, types)
    if arguments == list(one.arguments):
        return one
    told = tuple(sorted(arguments, key=lambda each: (each.token, each.start)))
    made: Any = one  # the model's record and a mended one are both frozen dataclasses
    return replace(made, arguments=told)


def _with_instruments(
    parse: Parse, one: Predicate, each: Argument, types: Mapping[str, str]
) -> list[Argument]:
    """Read arms that "do" a deed, or that it is said to be done to, as what it was done with.

    "Two mines destroyed the lorry", "a rocket was fired at it", "set off a charge".
    """
    kind = type_of(parse, each, types) if each.role in {"agent", "recipient", "thing"} else None
    if _is_no_thing(parse, each.token):
        is_instrument = False
    elif each.role == "agent":
        is_instrument = kind in _DOING
    else:
        is_instrument = one.kind == "attack" and kind in _shot_by(parse, one)
    if not is_instrument:
        return [each]
    score = max(each.score, _SURE) if parse.head[each.token] == one.token else each.score
    return [_phrase(parse, each.token, "instrument", score)]


def _shot_by(parse: Parse, one: Predicate) -> frozenset[str]:
    """Give the types of things that an attack is never done to, but with."""
    is_fired = parse.lemma[one.token] in parse.lexicon.firing | {"launch", "use"}
    return _DONE_WITH if is_fired else _GOING_OFF


def _arms_beside(
    parse: Parse, one: Predicate, given: list[Argument], types: Mapping[str, str]
) -> list[Argument]:
    """Find arms that the words beside a deed name, and to which the model gave no role.

    "A charge exploded", "exploded a charge", "killed with bursts of gunfire", "a bomb attack".
    """
    token = one.token
    taken = {k for each in given for k in range(each.start, each.end)}
    if parse.pos[token] == "NOUN":
        before = [k for k in parse.children(token, "compound") if k < token and k not in taken]
        arms = [k for k in before if type_at(parse, k, types) in _DONE_WITH]
        return [Beside(k, min(parse.subtree(k)), k + 1, "instrument") for k in arms]
    subjects = [] if is_passive(parse, token) else parse.children(token, "nsubj")
    found = [k for k in subjects if type_at(parse, k, types) in _DOING]
    found = [k for k in found if not _is_no_thing(parse, k)]
    found += [
        k
        for k in parse.children(token, "obl")
        if parse.case(k) == "with" and type_at(parse, k, types) in _DONE_WITH
    ]
    if one.kind == "attack":
        objects = parse.children(token, "obj", "nsubj:pass")
        shot = _shot_by(parse, one)
        found += [k for k in objects if type_at(parse, k, types) in shot]
    return [_phrase(parse, k, "instrument") for k in found if not taken & set(parse.subtree(k))]


def _is_no_thing(parse: Parse, token: int) -> bool:
    """Whether a word is for a deed, or for who does it: "the shelling", "a suicide bomber"."""
    is_deed = parse.pos[token] == "NOUN" and parse.lower[token].endswith("ing")
    return is_deed or parse.lexicon.actors.get(parse.lemma[token]) == "PERSON"


def _parted(parse: Parse, arguments: list[Argument], types: Mapping[str, str]) -> list[Argument]:
    """Give each thing of a list a place of its own: "bombed a kiosk, a mill and two lorries".

    What the model is less sure of is as sure as what it is told with, or is of one type with:
    "three cars: a van, a jeep, …".
    """
    told = list(arguments)
    for role in ("thing", "instrument"):
        kinds = {
            n: kind
            for n, each in enumerate(told)
            if each.role == role and (kind := type_of(parse, each, types))
        }
        sure = [n for n in kinds if told[n].score >= LEAST]
        rows = {k for n in sure for k in _row_of(parse, told[n].token)}
        alike = {kinds[n] for n in sure if role == "thing"}
        for n, kind in kinds.items():
            each = told[n]
            is_alike = kind in alike and each.score >= _SURE_THING
            if n not in sure and (each.token in rows or is_alike):
                told[n] = Beside(each.token, each.start, each.end, role, _SURE)
        given = {each.token for each in told}
        told += [
            _phrase(parse, k, role)
            for k in sorted(rows)
            if k not in given and _is_thing(parse, k, types)
        ]
    return told


def _is_thing(parse: Parse, token: int, types: Mapping[str, str]) -> bool:
    is_noun = parse.pos[token] in {"NOUN", "PROPN"} and not _is_no_thing(parse, token)
    return is_noun and type_at(parse, token, types) is not None


def _sites(
    parse: Parse, one: Predicate, given: list[Argument], types: Mapping[str, str]
) -> list[Argument]:
    """Find what a charge went off at, or was laid or thrown at: "exploded outside a bank".

    It is hit, and nobody to whom it is done: a role of its own, ``site``.
    """
    told = {type_of(parse, each, types) for each in given if each.role == "instrument"}
    if not told & _CHARGES or any(each.role == "thing" for each in given):
        return []
    at = [k for k in parse.children(one.token, "obl") if parse.case(k) in _AT]
    for k in list(at):  # "in front of the bank"
        at += [one for one in parse.children(k, "nmod") if parse.lemma[k] == "front"]
    sites = [k for k in at if parse.lemma[k] != "front"]
    sites = [k for k in sites if type_at(parse, k, types) in _STANDING]
    return [_phrase(parse, k, "site") for k in sites[:1]]


def _row_of(parse: Parse, token: int) -> list[int]:
    """Give a word and its row: "at a mill and a bank", but not "at a mill and in Ostra"."""
    row = parse.conjuncts(parse.first_conjunct(token))
    return [k for k in row if parse.case(k) in {"", parse.case(token)}]


def _phrase(parse: Parse, token: int, role: str, score: float = _SURE) -> Beside:
    """Give a word's phrase without what else is in its row, and without clauses behind it."""
    cut = parse.children(token, "conj", "cc", "appos", "acl:relcl", "acl", "parataxis", "case")
    cut += [k for k in parse.children(token, "nmod") if parse.case(k) != "of"]
    phrase = parse.subtree_without(token, cut)
    while phrase and phrase[-1] != token and parse.pos[phrase[-1]] == "PUNCT":
        phrase.pop()
    first = next(k for k in phrase if parse.pos[k] != "PUNCT")
    return Beside(token, first, phrase[-1] + 1, role, score)
