"""Numbers that count nothing: in names ("Regiment 137", "Group of Seven") and as ages."""

import re

from spacy.tokens import Doc, Span

from pipeline.extract.figures.forms import Quantity

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


def name_starts(doc: Doc) -> dict[int, int]:
    """Give, for each token of a name, the index where the name starts."""
    return {
        token.i: entity.start
        for entity in doc.ents
        if entity.label_ in _NAME_LABELS
        for token in entity
    }


def is_age(quantity: Quantity, text: str) -> bool:
    """Say whether the words before a number make it an age or an hour: "as young as 10"."""
    return _AGE_LEFT.search(text[max(0, quantity.start - 20) : quantity.start]) is not None


def is_in_name(span: Span, starts: dict[int, int]) -> bool:
    """Say whether a number stands inside a name: "Group of Seven"."""
    first = span[0]
    inside = span.doc[starts.get(first.i, first.i) : first.i]
    return any(token.pos_ == "PROPN" and token.text[:1].isupper() for token in inside)


def is_behind_name(quantity: Quantity, span: Span) -> bool:
    """Say whether a number stands where names are numbered, behind a capital or "phase"."""
    first = span[0]
    if quantity.approximator or first.i == 0:
        return False
    before = span.doc[first.i - 1]
    if before.is_space or before.is_punct or not before.whitespace_:
        return False
    if before.lower_.rstrip(".s") in _DESIGNATORS or before.lower_ in _DESIGNATORS:
        return True
    return quantity.is_numeral and before.text[:1].isupper() and not before.is_sent_start
