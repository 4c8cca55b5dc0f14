"""What a number counts that has no noun beside it: "put the toll at 64", "12 of 45 villages".

The noun is looked for where grammar puts it: in the whole that the number is a part of, in what
is said of the number, in the noun that the number is the value of. Where none of these is there,
nothing is guessed.
"""

import re
from dataclasses import dataclass

from pipeline.extract.annotations import FigureAnnotation
from pipeline.extract.figures.counted import counted_phrase
from pipeline.extract.figures.forms import Quantity
from pipeline.extract.figures.measure_words import COUNT_OTHER, PEOPLE, MeasureWords
from pipeline.extract.figures.measures import people_measure
from pipeline.extract.reading.tree import Parse

_VALUE_LINKS = frozenset(
    "at to of from by as was is were are be been reached reaches hit passed exceeded exceeds topped"
    " tops totaled totalled and or".split()
)
_REACH = 6  # tokens between a number and the noun whose value it is, where the parse is lost

_LARGE = re.compile(r"\d,\d{3}|(?:hundred|thousand|million|billion|[kmb]n)\b", re.IGNORECASE)
_OF_THEM = re.compile(r" of (?:them|whom|those|these)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Words that say that a number is a stated count, not a name, an hour or an age.
_COUNTING = frozenset(
    {
        *"some about around roughly approximately estimated another only perhaps".split(),
        *("an estimated", "an additional", "a further", "a total of", "as few as"),
    }
)
_NO_COUNT = frozenset({"under", "over", "above", "below"})  # of an age or a threshold
_SHE = frozenset({"he", "she", "i"})
_ENDS = frozenset({";", ":", ",", '"'})  # left of them stands no value of a number
_HOUR_LEFT = frozenset("at by until till since from before after".split())


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Measure and unit of a number whose noun stands elsewhere, and that noun where it is one."""

    measure: tuple[str, str]
    counted_text: str | None = None


def counted_elsewhere(
    words: MeasureWords,
    parse: Parse,
    *,
    quantity: Quantity,
    number: range,
    previous: FigureAnnotation | None,
) -> Elsewhere | None:
    """Find what a number counts that no noun follows.

    Args:
        words: The table.
        parse: The parsed text.
        quantity: The number with its approximators.
        number: The tokens of the number.
        previous: The figure before it, which "of them" means.

    Returns:
        Measure, unit and noun; without a noun ``count_other`` where the words around the number
        show that it is a count; None where they do not.
    """
    if previous is not None and _OF_THEM.match(parse.text, quantity.number_end):
        return _as(previous)
    first = parse.tokens_in(quantity.start, quantity.end)[0]
    if first > 1 and parse.lower[first - 1] == "of":
        body = parse.written(first - 2)
        is_named = body.istitle() or parse.written(first).istitle()  # "the Group of Seven"
        if parse.lemma[first - 2] in parse.lexicon.crews and not is_named:
            return Elsewhere(measure=("people", PEOPLE), counted_text=body)
    noun = _whole_behind(parse, number) or _said_of_it(parse, number)
    if noun is not None and (found := _of_noun(words, parse, noun)):
        return found
    return _of_value(words, parse, first=first, number=number)


def _as(previous: FigureAnnotation) -> Elsewhere:
    return Elsewhere(
        measure=(previous["measure"], previous["unit"]), counted_text=previous["counted_text"]
    )


def is_stated_count(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether a number without any noun is a count by its size or by the words before it."""
    text = parse.text[parse.start[number[0]] : parse.end[number[-1]]]
    if quantity.form not in ("number", "range") or _YEAR.fullmatch(text):
        return False
    if quantity.approximator in _NO_COUNT or _is_hour_or_age(parse, quantity, number):
        return False
    if _LARGE.search(text):
        return True
    held = quantity.bounds
    is_small = (held.point or held.high or held.low or 0) < 10
    is_bounded = held.low != held.high and (quantity.approximator is not None)
    return not is_small and (is_bounded or quantity.approximator in _COUNTING)


def _is_hour_or_age(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether "at about 10" or "she is about 40" is meant."""
    value = quantity.bounds.point or quantity.bounds.high or 0
    first = parse.tokens_in(quantity.start, quantity.end)[0]
    if value <= 24 and first and parse.lower[first - 1] in _HOUR_LEFT:
        return True
    root = parse.head_among(number)
    subjects = [] if root is None else parse.children(root, "nsubj")
    return any(parse.lower[k] in _SHE or parse.entity[k] == "PERSON" for k in subjects)


def _whole_behind(parse: Parse, number: range) -> int | None:
    """Read "20 of 160 trucks": the noun of the whole."""
    i = number.stop
    if i < len(parse) and parse.lower[i] == "out":
        i += 1
    if i >= len(parse) or parse.lower[i] != "of":
        return None
    for at in range(i + 1, min(len(parse), i + 6)):
        if parse.pos[at] == "NUM":
            while at < len(parse) and parse.pos[at] == "NUM":
                at += 1
            phrase = counted_phrase(parse, at, stops=frozenset())
            return phrase.head if phrase else None
        if parse.pos[at] in {"NOUN", "PROPN", "VERB", "PUNCT"}:
            return None
    return None


def _is_plural_noun(parse: Parse, i: int) -> bool:
    return parse.pos[i] == "NOUN" and parse.has_morph(i, "Number=Plur")


def _said_of_it(parse: Parse, number: range) -> int | None:
    """Read "12 were children": the plural noun that is said of the number."""
    root = parse.head_among(number)
    if root is None or parse.dep[root] != "nsubj":
        return None
    noun = parse.head[root]
    is_said = noun > root and _is_plural_noun(parse, noun)
    return noun if is_said and parse.child(noun, "cop") is not None else None


def _of_noun(words: MeasureWords, parse: Parse, noun: int) -> Elsewhere | None:
    """Give what a noun far from its number says; None for a noun that nothing is counted by."""
    known = words.counted_noun(parse, noun)
    if known is None and not _is_plural_noun(parse, noun):
        return None
    measure = known or (COUNT_OTHER[0], parse.lower[noun])
    return Elsewhere(measure=measure, counted_text=parse.written(noun))


def _of_value(
    words: MeasureWords,
    parse: Parse,
    *,
    first: int,
    number: range,
) -> Elsewhere | None:
    """Read "the number of wounded stood at 310", "an increase of 30,000"."""
    root = parse.head_among(number)
    noun = None if root is None else _value_noun(parse, first=first, root=root)
    if noun is None:
        return None
    for kid in parse.kids[noun]:
        is_outside = not first <= kid < number.stop
        if is_outside and (found := _of_complement(words, parse, kid)):
            return found
    if measure := words.predicate_of(parse, noun):
        return Elsewhere(measure=(measure, PEOPLE))
    return Elsewhere(measure=COUNT_OTHER)


def _value_noun(parse: Parse, *, first: int, root: int) -> int | None:
    """Find the noun whose value the number is, by the parse or close to the left."""
    is_range = parse.lower[first] == "between" and first > 0 and _is_value(parse, first - 1)
    if first == 0 or (parse.lower[first - 1] not in _VALUE_LINKS and not is_range):
        return None
    above = [at for at in (root, *parse.ancestors(root)) if parse.pos[at] != "NUM"]
    governor = above[0] if above else root  # "from 160 to 20"
    for i in (governor, *parse.kids[governor], *parse.kids[root]):
        if i < first and _is_value(parse, i):
            return i
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if _is_value(parse, i):
            return i
        if parse.is_first(i) or parse.pos[i] == "NUM" or parse.lower[i] in _ENDS:
            return None
    return None


def _is_value(parse: Parse, i: int) -> bool:
    return parse.pos[i] == "NOUN" and parse.lemma[i] in parse.lexicon.totals | parse.lexicon.changes


def _of_complement(words: MeasureWords, parse: Parse, kid: int) -> Elsewhere | None:
    """Read what a value is of: "number of trucks", "death toll"."""
    is_of = parse.dep[kid] == "nmod" and parse.case(kid) in {"of", "for"}
    if not is_of and parse.dep[kid] not in {"compound", "amod", "acl"}:
        return None
    known = words.counted_noun(parse, kid)
    if is_of and known is not None and known[1] == PEOPLE:
        happened = people_measure(words, parse, first=kid, head=kid, last=kid)
        return Elsewhere(measure=(happened or known[0], PEOPLE), counted_text=parse.written(kid))
    if measure := words.predicate_of(parse, kid):
        return Elsewhere(measure=(measure, PEOPLE))
    return _of_noun(words, parse, kid) if is_of else None
