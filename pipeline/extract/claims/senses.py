"""What a predicate means by the words beside it, where the model reads it by itself.

"Lifted the ban" ends a ban: nobody has banned anything. A road that a crowd blocks is a protest
and no siege. A few verbs have one sense, and too few examples for the model to be sure of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.reading.tree import Parse

_MEASURES = frozenset({"coerce", "sanction", "besiege"})  # kinds of what is imposed
_CALLED_OFF = frozenset({"protest", "attack", "threaten", "mobilise"})
_HELP = frozenset({"aid", "arm"})
_DONE_TO = frozenset({"obj", "nsubj:pass"})


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
    parse: Parse, predicates: Iterable[Predicate], *, least_share: float
) -> list[Predicate]:
    """Give predicates the kind that the words beside them say.

    Args:
        parse: The parsed text.
        predicates: What the model read.
        least_share: Share of a kind that is said by the words beside a predicate, at least.

    Returns:
        Predicates in text order; without the measures that a verb ends, which are no events.
    """
    by_token = {one.token: one for one in predicates}
    for token in sorted(by_token):
        if token not in by_token:  # ended by a verb before it
            continue
        said = _ended(parse, token, by_token) or _by_itself(parse, token, by_token)
        if said is None:
            continue
        kind, noun = said
        verb, ended = by_token[token], by_token.get(noun) if noun is not None else None
        by_token[token] = _of_kind(verb, kind, ended, least_share)
        if ended is not None:
            del by_token[ended.token]
            if not any(one.role == "recipient" for one in verb.arguments):
                towards = tuple(one for one in ended.arguments if one.role == "recipient")
                by_token[token] = replace(by_token[token], arguments=(*verb.arguments, *towards))
    return [by_token[token] for token in sorted(by_token)]


def _of_kind(one: Predicate, kind: str, ended: Predicate | None, least_share: float) -> Sense:
    return Sense(
        token=one.token,
        kind=kind,
        score=max(one.score, ended.score if ended else 0.0),
        kind_score=max(one.kind_score if one.kind == kind else 0.0, least_share),
        arguments=tuple(one.arguments),
        certainty=one.certainty,
        certainty_score=one.certainty_score,
        polarity=one.polarity,
        tense=one.tense,
        tense_score=one.tense_score,
    )


def _ended(parse: Parse, token: int, by_token: dict[int, Predicate]) -> tuple[str, int] | None:
    """Read "lifted the ban", "sanctions were eased", "suspended aid": a kind, and the noun."""
    is_off = any(parse.lower[k] == "off" for k in parse.children(token, "compound:prt"))
    lemma = f"{parse.lemma[token]} off" if is_off else parse.lemma[token]
    is_end, is_halt = lemma in parse.lexicon.ending, lemma in parse.lexicon.halting
    for noun in parse.children(token, *_DONE_TO) if is_end or is_halt else []:
        kind = by_token[noun].kind if noun in by_token else None
        word = parse.lemma[noun]
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


def _by_itself(parse: Parse, token: int, by_token: dict[int, Predicate]) -> tuple[str, None] | None:
    """Read verbs of one sense, and the road that a crowd blocks."""
    one, lemma = by_token[token], parse.lemma[token]
    if parse.pos[token] != "VERB":
        return None
    if lemma in parse.lexicon.detaining:
        return "detain", None
    if one.kind == "besiege" and lemma in {"block", "barricade", "blockade"}:
        doers = [parse.lemma[k] for k in _heads(parse, one, "agent")]
        ways = [parse.lemma[k] for k in parse.children(token, *_DONE_TO)]
        is_way = any(way in parse.lexicon.streets or way == "bridge" for way in ways)
        if is_way and any(doer in parse.lexicon.crowds for doer in doers):
            return "protest", None
    return None


def _heads(parse: Parse, one: Predicate, role: str) -> list[int]:
    """Find who fills a role; of "hundreds of people" the people too."""
    words = [argument.token for argument in one.arguments if argument.role == role]
    return [k for word in words for k in (word, *parse.children(word, "nmod", "conj"))]
