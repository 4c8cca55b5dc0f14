"""What a number counts that has no noun beside it: "put the toll at 64", "12 of 45 villages".

The noun is looked for where grammar puts it: in the whole that the number is a part of, in what
is said of the number, in the noun that the number is the value of. Where none of these is there,
nothing is guessed.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from pipeline.extract.annotations import FigureAnnotation
from pipeline.extract.figures.counted import counted_phrase
from pipeline.extract.figures.forms import Quantity
from pipeline.extract.figures.measure_words import COUNT_OTHER, PEOPLE, MeasureWords
from pipeline.extract.figures.measures import people_measure

# Nouns whose value a number is, and nouns of how such a value changed.
_VALUES = frozenset("number figure toll tally total count estimate sum headcount".split())
_CHANGES = frozenset("increase rise decrease drop decline jump fall growth".split())
_VALUE_LINKS = frozenset(
    "at to of from by as was is were are be been reached reaches hit passed exceeded exceeds topped"
    " tops totaled totalled and or".split()
)
_DEFINITE = frozenset("the this that these those its their his her".split())
_BODIES = frozenset("crew family team staff group unit squad garrison contingent".split())
_REACH = 6  # tokens between a number and the noun whose value it is, where the parse is lost
_SAME_COUNT = frozenset({"people", "count"})  # units of figures that "the number" can point to

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
_HOUR_LEFT = frozenset("at by until till since from before after".split())


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Measure and unit of a number whose noun stands elsewhere, and that noun where it is one."""

    measure: tuple[str, str]
    counted_text: str | None = None


def counted_elsewhere(
    words: MeasureWords,
    doc: Doc,
    *,
    text: str,
    quantity: Quantity,
    span: Span,
    previous: FigureAnnotation | None,
) -> Elsewhere | None:
    """Find what a number counts that no noun follows.

    Args:
        words: The table.
        doc: A parsed Doc.
        text: Its text.
        quantity: The number with its approximators.
        span: The tokens of the number.
        previous: The figure before it, which "the number" may point back to.

    Returns:
        Measure, unit and noun; without a noun ``count_other`` where the words around the number
        show that it is a count; None where they do not.
    """
    if previous is not None and _OF_THEM.match(text, quantity.number_end):
        return Elsewhere(
            measure=(previous["measure"], previous["unit"]), counted_text=previous["counted_text"]
        )
    whole = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if whole is not None and whole.start > 1 and doc[whole.start - 1].lower_ == "of":
        body = doc[whole.start - 2]
        is_named = body.text.istitle() or doc[whole.start].text.istitle()  # "the Group of Seven"
        if body.lemma_.lower() in _BODIES and not is_named:
            return Elsewhere(measure=("people", PEOPLE), counted_text=body.text)
    noun = _whole_behind(doc, span) or _whole_before(doc, quantity) or _said_of_it(span)
    if noun is not None and (found := _of_noun(words, noun)):
        return found
    return _of_value(words, doc, quantity=quantity, span=span, previous=previous)


def is_stated_count(quantity: Quantity, span: Span) -> bool:
    """Say whether a number without any noun is a count by its size or by the words before it."""
    doc, text = span.doc, span.text
    if quantity.form not in ("number", "range") or _YEAR.fullmatch(text):
        return False
    if quantity.approximator in _NO_COUNT or _is_hour_or_age(doc, quantity, span):
        return False
    if _LARGE.search(text):
        return True
    held = quantity.bounds
    is_small = (held.point or held.high or held.low or 0) < 10
    is_bounded = held.low != held.high and (quantity.approximator is not None)
    return not is_small and (is_bounded or quantity.approximator in _COUNTING)


def _is_hour_or_age(doc: Doc, quantity: Quantity, span: Span) -> bool:
    """Say whether "at about 10" or "she is about 40" is meant."""
    value = quantity.bounds.point or quantity.bounds.high or 0
    before = doc[span.start - 1] if span.start else None
    first = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    before = doc[first.start - 1] if first is not None and first.start else before
    if value <= 24 and before is not None and before.lower_ in _HOUR_LEFT:
        return True
    subjects = [child for child in span.root.children if child.dep_ == "nsubj"]
    return any(
        child.lower_ in ("he", "she", "i") or child.ent_type_ == "PERSON" for child in subjects
    )


def _whole_behind(doc: Doc, span: Span) -> Token | None:
    """Read "20 of 160 trucks": the noun of the whole."""
    index = span.end
    if index < len(doc) and doc[index].lower_ == "out":
        index += 1
    if index >= len(doc) or doc[index].lower_ != "of":
        return None
    for at in range(index + 1, min(len(doc), index + 6)):
        if doc[at].pos_ == "NUM":
            while at < len(doc) and doc[at].pos_ == "NUM":
                at += 1
            phrase = counted_phrase(doc, at, stops=frozenset())
            return doc[phrase.head] if phrase else None
        if doc[at].pos_ in ("NOUN", "PROPN", "VERB", "PUNCT"):
            return None
    return None


def _whole_before(doc: Doc, quantity: Quantity) -> Token | None:
    """Read "Of the 45 villages, 12 have been retaken": the noun that the sentence starts with."""
    whole = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if whole is None or whole.start < 3 or doc[whole.start - 1].text != ",":
        return None
    for at in range(whole.start - 2, max(-1, whole.start - 15), -1):
        if doc[at].lower_ == "of" and (at == 0 or doc[at].is_sent_start or _is_out(doc, at)):
            noun = doc[at].head
            return noun if noun.tag_ == "NNS" and at < noun.i < whole.start else None
        if doc[at].is_sent_start:
            return None
    return None


def _is_out(doc: Doc, at: int) -> bool:
    return doc[at - 1].lower_ == "out" and bool(at == 1 or doc[at - 1].is_sent_start)


def _said_of_it(span: Span) -> Token | None:
    """Read "12 were children": the plural noun that is said of the number."""
    root = span.root
    noun = root.head
    is_said = root.dep_ == "nsubj" and noun.i > root.i and noun.tag_ == "NNS"
    return noun if is_said and any(child.dep_ == "cop" for child in noun.children) else None


def _of_noun(words: MeasureWords, noun: Token) -> Elsewhere | None:
    """Give what a noun far from its number says; None for a noun that nothing is counted by."""
    known = words.counted_noun(noun)
    if known is None and (noun.tag_ != "NNS" or noun.pos_ != "NOUN"):
        return None
    measure = known or (COUNT_OTHER[0], noun.lower_)
    return Elsewhere(measure=measure, counted_text=noun.text)


def _of_value(
    words: MeasureWords,
    doc: Doc,
    *,
    quantity: Quantity,
    span: Span,
    previous: FigureAnnotation | None,
) -> Elsewhere | None:
    """Read "the number of wounded stood at 310", "an increase of 30,000"."""
    whole = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    first = whole.start if whole is not None else span.start
    noun = _value_noun(doc, first=first, root=span.root)
    if noun is None:
        return None
    for child in noun.children:
        if not first <= child.i < span.end and (found := _of_complement(words, doc, child)):
            return found
    if measure := words.predicate_of(noun):
        return Elsewhere(measure=(measure, PEOPLE))
    if previous is not None and _points_back(doc, noun, previous):
        return Elsewhere(
            measure=(previous["measure"], previous["unit"]), counted_text=previous["counted_text"]
        )
    return Elsewhere(measure=COUNT_OTHER)


def _value_noun(doc: Doc, *, first: int, root: Token) -> Token | None:
    """Find the noun whose value the number is, by the parse or close to the left."""
    if first == 0 or doc[first - 1].lower_ not in _VALUE_LINKS:
        return None
    governor = root.head
    while governor.pos_ == "NUM" and governor.head.i != governor.i:  # "from 160 to 20"
        governor = governor.head
    near = [governor, *governor.children, *root.children]
    for token in near:
        if token.i < first and _is_value(token):
            return token
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        token = doc[at]
        if _is_value(token):
            return token
        if token.is_sent_start or token.pos_ == "NUM" or token.text in (";", ":", ",", '"'):
            return None
    return None


def _is_value(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in _VALUES | _CHANGES


def _of_complement(words: MeasureWords, doc: Doc, child: Token) -> Elsewhere | None:
    """Read what a value is of: "number of trucks", "death toll"."""
    is_of = child.dep_ == "nmod" and any(c.lower_ in ("of", "for") for c in child.children)
    if not is_of and child.dep_ not in ("compound", "amod", "acl"):
        return None
    known = words.counted_noun(child)
    if is_of and known is not None and known[1] == PEOPLE:
        happened = people_measure(words, doc, first=child.i, head=child.i, last=child.i)
        return Elsewhere(measure=(happened or known[0], PEOPLE), counted_text=child.text)
    if measure := words.predicate_of(child):
        return Elsewhere(measure=(measure, PEOPLE))
    return _of_noun(words, child) if is_of else None


def _points_back(doc: Doc, noun: Token, previous: FigureAnnotation) -> bool:
    """Say whether "the number" means what was counted just before; a change may mean it too."""
    if previous["unit"] not in _SAME_COUNT:
        return False
    earlier = doc.char_span(previous["start_char"], previous["end_char"], alignment_mode="expand")
    if earlier is None:
        return False
    breaks = sum(bool(doc[i].is_sent_start) for i in range(earlier.end, noun.i + 1))
    if noun.lemma_.lower() in _CHANGES:
        return breaks == 0
    is_definite = any(child.lower_ in _DEFINITE for child in noun.children)
    return is_definite and breaks <= 1
