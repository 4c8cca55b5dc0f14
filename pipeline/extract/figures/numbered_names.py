"""Numbers that count nothing: in names ("Flight 752", "Company 12") and as ages."""

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


_MOST_YEARS = 115  # of an age
_AGE_RIGHT = re.compile(r",|\)|\.(?!\d)|;|$|\s(?:and|who|was|were|is|are|had|has)\b")
_AGE_OPENED = re.compile(r"[^\W\d][.’'\"”)]*(?:,\s|\s?\()$")


def is_age_of_named(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether a number between commas is the age of whom it follows: "Omar Nour, 42, was".

    Behind the name of a person, or the singular noun for one.
    """
    before = number[0] - 2  # over the comma
    if before < 0 or quantity.approximator or quantity.form != "number" or len(number) > 1:
        return False
    if not quantity.is_numeral or not 0 < (quantity.bounds.point or 0) <= _MOST_YEARS:
        return False
    text = parse.text
    if not _AGE_OPENED.search(text[max(0, quantity.start - 6) : quantity.start]):
        return False
    if not _AGE_RIGHT.match(text, quantity.end):
        return False
    if parse.entity[before] == "PERSON":
        return True
    is_one = parse.pos[before] == "NOUN" and not parse.has_morph(before, "Number=Plur")
    return is_one and _is_said_of_one(parse, before)


def _is_said_of_one(parse: Parse, noun: int) -> bool:
    """Whether a noun has what only one of its kind has: an article, or an owner."""
    return any(
        parse.lower[kid] in {"a", "an", "the", "his", "her", "their", "my", "whose"}
        or parse.dep[kid] == "nmod:poss"
        for kid in parse.kids[noun]
    )


def is_behind_name(parse: Parse, quantity: Quantity, number: range) -> bool:
    """Say whether numerals stand where names are numbered: they hang on the noun before them."""
    before = number[0] - 1
    if quantity.approximator or not quantity.is_numeral or before < 0:
        return False
    is_noun = parse.pos[before] in {"NOUN", "PROPN"} and parse.has_space(before)
    return is_noun and parse.head[number[0]] == before
