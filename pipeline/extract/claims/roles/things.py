"""Things of an event: what it was done with, what was hit, and what was given.

Which words they are the model says; of which type, the curated table ``thing_words``.
"""

from collections.abc import Iterator, Mapping

from pipeline.extract.annotations import ThingAnnotation
from pipeline.extract.claims.predicates import Argument, Predicate
from pipeline.extract.reading.tree import Parse

# Share of one from which on a word is taken for a thing. On labelled documents of wars held out of
# training 82 % of what was hit or given is right with it and 84 % of what it was done with; with
# 0.5, which gives a quarter more, 78 and 77 (2026-11-29).
LEAST = 0.7
# … and of the plainest arms, where a deed was done with them. Of what this gives more on the wars'
# articles nearly all is right; of drones and missiles about a quarter would not be (2026-11-30).
LEAST_OF_ARMS = 0.5
_PLAIN_ARMS = frozenset("artillery bomb explosive gun mine rocket".split())
# Kind of event → what the thing is in it that it is done to; in others no thing is kept.
_ROLES = {
    **dict.fromkeys(("attack", "destroy", "repel", "seize", "besiege", "lose"), "target"),
    **dict.fromkeys(("aid", "arm", "reinforce"), "supply"),
}
_INSTRUMENT = "instrument"
_HARM = frozenset({"attack", "destroy", "repel"})
_EXPLOSIVES = frozenset({"explosive", "bomb", "dynamite", "charge", "shell"})
_INNER = ("compound", "amod", "nmod", "nmod:desc")
# Types of what is fought with.
ARMS = frozenset(
    "bomb mine drone missile rocket artillery gun explosive weapon air_defence tank".split()
)
_FIRE = frozenset({"burst", "fire"})
# Names of these are no things, whatever their last word: "West Bank".
_NO_THINGS = frozenset({"GPE", "LOC", "NORP", "PERSON"})


def find_things(
    parse: Parse, predicate: Predicate, types: Mapping[str, str]
) -> list[ThingAnnotation]:
    """Find the things of one event.

    Args:
        parse: The parsed text.
        predicate: What the model read.
        types: One or more lemmas, the noun last → type of thing.

    Returns:
        Things in text order; no two overlap. What no word of the table names is left out.
    """
    hit = _ROLES.get(predicate.kind)
    roles = {"thing": hit, "site": hit, _INSTRUMENT: _INSTRUMENT}
    found: list[ThingAnnotation] = []
    for one in predicate.arguments:
        role = roles.get(one.role)
        if role == "target" and _is_means(parse, one.token, predicate):
            role = _INSTRUMENT
        thing_type = None if role is None else type_of(parse, one, types)
        if role is None or thing_type is None:
            continue
        is_person = parse.lexicon.actors.get(parse.lemma[one.token]) == "PERSON"
        is_arms = role == _INSTRUMENT and thing_type in _PLAIN_ARMS and not is_person
        if one.score < (LEAST_OF_ARMS if is_arms else LEAST):
            continue
        start, end = parse.offsets(_first(parse, one), one.end - 1)
        if not found or found[-1]["end_char"] <= start:
            found.append(
                {"role": role, "thing_type": thing_type, "start_char": start, "end_char": end}
            )
    return found


def is_charged(parse: Parse, noun: int) -> bool:
    """Whether a thing carries what goes off: "a lorry packed with explosives", "a rigged car"."""
    charged = parse.lexicon.charged
    for kid in parse.children(noun, "acl", "amod"):
        told = [kid, *parse.kids[kid]]
        of_what = {parse.lemma[k] for k in told if parse.pos[k] in {"NOUN", "ADJ"}}
        if parse.lower[kid] in charged and of_what & _EXPLOSIVES:
            return True
    return False


def _is_means(parse: Parse, noun: int, predicate: Predicate) -> bool:
    """Whether it is done with a thing: "rammed a rigged car into it", "pelted with stones"."""
    with_it = parse.case(noun) == "with" and parse.head[noun] == predicate.token
    return (with_it and predicate.kind in _HARM) or is_charged(parse, noun)


def _first(parse: Parse, argument: Argument) -> int:
    """First word of its phrase that is no article, as mentions begin."""
    first = argument.start
    while first < argument.token and parse.pos[first] in {"DET", "PUNCT", "SPACE"}:
        first += 1
    return first


def type_of(parse: Parse, argument: Argument, types: Mapping[str, str]) -> str | None:
    """Give the type of the noun, else of what it is of: "dozens of tanks"."""
    for noun in _nouns(parse, argument):
        if parse.entity[noun] in _NO_THINGS and parse.pos[noun] == "PROPN":
            return None
        found = _type_of_noun(parse, noun, types)
        if found is not None:
            return found
    return None


def type_at(parse: Parse, noun: int, types: Mapping[str, str]) -> str | None:
    """Give the type of a noun, else of what it is of: "dozens of tanks"."""
    of = [k for k in parse.children(noun, "nmod") if parse.case(k) == "of"]
    found = (_type_of_noun(parse, k, types) for k in (noun, *of))
    return next((one for one in found if one is not None), None)


def _type_of_noun(parse: Parse, noun: int, types: Mapping[str, str]) -> str | None:
    found = next((types[name] for name in _names(parse, noun) if name in types), None)
    if found is None and parse.lemma[noun] in parse.lexicon.shots | _FIRE:
        with_what = parse.children(noun, "compound")  # "machine-gun fire"
        found = next((one for k in with_what if (one := _type_of_noun(parse, k, types))), None)
    return found


def _nouns(parse: Parse, argument: Argument) -> Iterator[int]:
    yield argument.token
    for kid in parse.children(argument.token, "nmod"):
        if parse.case(kid) == "of" and kid < argument.end:
            yield kid


def _names(parse: Parse, noun: int) -> Iterator[str]:
    """Ways of naming it, the longest first: with what stands before it, of two words, alone."""
    before = [
        parse.lemma[kid]
        for kid in parse.children(noun, *_INNER)
        if kid < noun and parse.pos[kid] != "PUNCT"
    ]
    for last in dict.fromkeys((parse.lemma[noun], parse.lower[noun])):  # "supplies" stays so
        for first in range(len(before)):
            yield " ".join([*before[first:], last])
        for lemma in before:  # "oil storage facility" is an "oil facility"
            yield f"{lemma} {last}"
        yield last
