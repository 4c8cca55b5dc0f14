"""Numbers that count nothing: in names ("Flight 752", "Regiment 137") and as ages."""

import re

from pipeline.extract.figures.forms import Quantity
from pipeline.extract.reading.tree import Parse

_AGE_LEFT = re.compile(
    r"\b(?:as (?:young|old|early|late) as|aged?(?: of| between| from)?|ages(?: of)?)\s$",
    re.IGNORECASE,
)


def is_age(quantity: Quantity, text: str) -> bool:
    """Say whether the words before a number make it an age or an hour: "as young as 10"."""
    return _AGE_LEFT.search(text[max(0, quantity.start - 20) : quantity.start]) is not None


def is_behind_name(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether numerals stand where names are numbered: they hang on the noun before them."""
    before = number[0] - 1
    if quantity.approximator or not quantity.is_numeral or before < 0:
        return False
    is_noun = parse.pos[before] in {"NOUN", "PROPN"} and parse.has_space(before)
    return is_noun and parse.head[number[0]] == before
