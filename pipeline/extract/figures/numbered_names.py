"""Numbers that count nothing: in names ("Regiment 137", "Group of Seven") and as ages."""

import re

from pipeline.extract.figures.forms import Quantity
from pipeline.extract.reading.tree import Parse

# Nouns that a number names rather than counts: "Regiment 137", "phase 2".
_DESIGNATORS = frozenset(
    """regiment brigade division battalion company corps army squadron unit group highway route road
    resolution article section chapter page paragraph annex protocol flight channel line gate
    room area zone point phase stage round level grade category class type version model no number
    nos figure table day week psalm verse act rule law bill order directive operation checkpoint
    camp base hill sector district ward station runway tunnel block building floor apartment
    code zip pier platform track size version part volume issue item category""".split()
)
_NAME_LABELS = frozenset("PERSON ORG GPE LOC FAC MILITARY_UNIT WEAPON VEHICLE EVENT TITLE".split())
_AGE_LEFT = re.compile(
    r"\b(?:as (?:young|old|early|late) as|aged?(?: of| between| from)?|ages(?: of)?)\s$",
    re.IGNORECASE,
)


def is_age(quantity: Quantity, text: str) -> bool:
    """Say whether the words before a number make it an age or an hour: "as young as 10"."""
    return _AGE_LEFT.search(text[max(0, quantity.start - 20) : quantity.start]) is not None


def is_in_name(parse: Parse, number: range) -> bool:
    """Say whether a number stands inside a name: "Group of Seven"."""
    label, i = parse.entity[number[0]], number[0]
    while label in _NAME_LABELS and i and parse.entity[i - 1] == label:
        i -= 1
        if parse.pos[i] == "PROPN" and parse.written(i)[:1].isupper():
            return True
    return False


def is_behind_name(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether a number stands where names are numbered, behind a capital or "phase"."""
    before = number[0] - 1
    if quantity.approximator or before < 0:
        return False
    if parse.pos[before] in {"SPACE", "PUNCT"} or not parse.has_space(before):
        return False
    word = parse.lower[before]
    if word.rstrip(".s") in _DESIGNATORS or word in _DESIGNATORS:
        return True
    is_capital = parse.written(before)[:1].isupper()
    return quantity.is_numeral and is_capital and not parse.is_first(before)
