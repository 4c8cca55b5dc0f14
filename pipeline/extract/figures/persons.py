"""Victims told of one by one: "a boy and his two sisters were killed" are three.

Who gives names does not say that nobody else was: "Reyes and Lind were killed" are at least two.
Only where every one of them can be counted, and at least one stands without a number: what has
numbers throughout is stated by these already.
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.extract.annotations import FigureAnnotation
from pipeline.extract.figures.measure_words import PEOPLE, MeasureWords, form_in
from pipeline.extract.reading.numbers import parse_number
from pipeline.extract.reading.tree import Parse

_HAPPENED = frozenset({"killed", "injured", "abducted", "detained"})
_DYING = frozenset({"die", "perish", "drown"})
_ONE = frozenset("a an another one the his her their my whose".split())
_PATIENTS = ("obj", "nsubj:pass")


def counted_persons(
    words: MeasureWords, parse: Parse, stated: list[FigureAnnotation]
) -> list[FigureAnnotation]:
    """Put sums of persons told of one by one among the figures of a text, in its order.

    Args:
        words: The table.
        parse: The parsed text.
        stated: The figures that the text gives in numbers; those that a sum holds go into it.
    """
    sums = list(_sums(words, parse))
    left = [
        one
        for one in stated
        if not any(
            one["start_char"] < total["end_char"] and total["start_char"] < one["end_char"]
            for total in sums
        )
    ]
    return sorted([*left, *sums], key=lambda figure: figure["start_char"])


def _sums(words: MeasureWords, parse: Parse) -> Iterator[FigureAnnotation]:
    end = 0
    for verb in range(len(parse)):
        measure = words.predicate_of(parse, verb) if parse.pos[verb] == "VERB" else None
        if measure not in _HAPPENED:
            continue
        relations = [*_PATIENTS, "nsubj"] if form_in(parse, verb, _DYING) else _PATIENTS
        for head in parse.children(verb, *relations):
            found = _sum(words, parse, head, measure)
            if found is not None and found["start_char"] >= end:
                end = found["end_char"]
                yield found


def _sum(words: MeasureWords, parse: Parse, head: int, measure: str) -> FigureAnnotation | None:
    members = [head, *(kid for kid in parse.children(head, "conj") if parse.pos[kid] != "VERB")]
    if len(members) < 2 or len(members) != 1 + len(parse.children(head, "conj")):
        return None
    told = [members[0]]
    told += [b for a, b in pairwise(members) if not _may_tell_of(parse, a, b)]
    if len(told) < 2:
        return None
    counts = [_count(words, parse, member) for member in told]
    joints = {parse.lower[cc] for member in members for cc in parse.children(member, "cc")}
    if None in counts or joints != {"and"} or not any(is_single for _, is_single in counts):  # type: ignore[misc]
        return None
    total = float(sum(count for count, _ in counts))  # type: ignore[misc]
    is_named = any(parse.pos[member] == "PROPN" for member in members)
    before = (kid for kid in parse.kids[head] if kid < head and parse.pos[kid] != "PUNCT")
    start = min([head, *before])
    return FigureAnnotation(
        start_char=parse.start[start],
        end_char=parse.end[members[-1]],
        value_low=total,
        value_high=None if is_named else total,
        value_point=None if is_named else total,
        low_is_exclusive=False,
        approximator_text=None,
        unit=PEOPLE,
        measure=measure,
        counted_text=None,
        figure_scope=None,
        scope_text=None,
    )


def _may_tell_of(parse: Parse, name: int, noun: int) -> bool:
    """Whether a noun may only say who the one named before it is: "Reyes, a nurse, and Lind"."""
    is_role = parse.pos[noun] == "NOUN" and parse.pos[name] == "PROPN"
    is_role = is_role and not parse.has_morph(noun, "Number=Plur")
    return is_role and any(
        parse.lower[k] in {"a", "an", "the"} for k in parse.children(noun, "det")
    )


def _count(words: MeasureWords, parse: Parse, i: int) -> tuple[float, bool] | None:
    """Count a member, and say whether it stands without a number; None where it cannot be."""
    number = next((kid for kid in parse.children(i, "nummod") if kid < i), None)  # behind: an age
    known = words.counted_noun(parse, i)
    if number is not None:
        if parse.kids[number]:
            return None  # "at least eight others" are no eight
        value = parse_number(parse.written(number))
        is_whole = known is not None and known[1] == PEOPLE and value is not None
        return (value, False) if is_whole and value is not None else None
    if parse.pos[i] == "PROPN":
        is_one = parse.entity[i] == "PERSON" and not parse.lower[i].endswith("s")
        return (1.0, True) if is_one else None
    is_singular = parse.pos[i] == "NOUN" and not parse.has_morph(i, "Number=Plur")
    is_one = any(parse.lower[kid] in _ONE for kid in parse.kids[i])
    is_person = known is not None and known[1] == PEOPLE
    return (1.0, True) if is_singular and is_one and is_person else None
