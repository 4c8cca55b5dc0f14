"""The ``times`` component: time expressions and the days they denote, from the publication date.

The rules stand in ``time_grammar`` (what is an expression), ``time_intervals`` (which days) and
``tense`` (where the verb places it); here they meet a parsed Doc.
"""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import TimeAnnotation, laid_out, register_extensions
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.overlaps import Stretches
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.reading.tense import tense_over
from pipeline.extract.reading.tree import Parse
from pipeline.extract.times.calendar import NO_ANCHOR, AnchorDate, Interval, unresolved
from pipeline.extract.times.grammar import find_times
from pipeline.extract.times.intervals import later_reference, resolve
from pipeline.extract.times.parts import TimeMatch

register_extensions()

# A picture can be years older than the story around it.
_DATED_BY_ITSELF = frozenset({"caption", "caption_repeat", "label"})
_TENSELESS = frozenset(
    {"year", "decade", "vague", "reach", "ago", "night", "deictic", "length", "set", "clock"}
)
_QUARTER_REACH = 2500  # a report of a quarter's numbers goes on comparing them
_BACKWARD_REACH = 600  # characters; "at the time" farther from any date points at none


@Language.factory("times", requires=["token.dep", "token.head"], assigns=["doc._.times"])
def make_times(nlp: Language, name: str) -> "TimeFinder":
    """Build the component; it has no settings, and above all no "now" of its own."""
    return TimeFinder(name)


class TimeFinder:
    """Finds time expressions and resolves them against ``doc._.anchor``."""

    def __init__(self, name: str = "times") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Write ``doc._.times`` in text order.

        Raises:
            ValueError: If the Doc has not been parsed: without the verb's tense "Tuesday" and
                "in September" would be guesses.
        """
        parse = parse_of(doc, self.name)
        anchor = AnchorDate.from_annotation(doc._.anchor)
        undated = Stretches(laid_out(doc, _DATED_BY_ITSELF))
        quotes = Stretches(find_quotes(parse.text))
        times: list[TimeAnnotation] = []
        previous: tuple[int, Interval] | None = None
        quarter: tuple[int, Interval] | None = None
        for match in find_times(parse.text):
            within = undated.overlapping(match.start, match.end)
            # "12 March" on a line of its own is a chronicle's.
            is_undated = within is not None and within != (match.start, match.end)
            near = previous if previous and match.start - previous[0] < _BACKWARD_REACH else None
            if match.unit in ("year", "quarter") and quarter:
                is_near = match.start - quarter[0] < _QUARTER_REACH
                near = quarter if is_near else near
            own_anchor = NO_ANCHOR if is_undated else anchor
            interval = resolve(
                match,
                own_anchor,
                tense=_tense(parse, match),
                previous=near[1] if near else None,
            )
            if _is_spoken(match) and quotes.overlapping(match.start, match.end) is not None:
                interval = _left_open(interval)
            if reference := later_reference(match, interval):
                previous = (match.end, reference)
                quarter = previous if match.kind == "quarter" else quarter
            times.append(_annotation(match, interval, own_anchor))
        doc._.times = times
        return doc


def _is_spoken(match: TimeMatch) -> bool:
    """Whether a time counts from the day on which it is said: "today", "last night"."""
    return (match.kind == "deictic" and match.unit is None) or match.kind == "night"


def _left_open(interval: Interval) -> Interval:
    """Leave the days open that somebody quoted counts from when he spoke, which may be earlier.

    Of fourteen such in news of wars nine were not the day that the publication date gives
    (2026-11-30); the expression's value stays.
    """
    return replace(unresolved("spoken"), value=interval.value)


def _tense(parse: Parse, match: TimeMatch) -> str | None:
    """Give the tense over the expression's head; those that need none are not looked up."""
    if match.kind in _TENSELESS:
        return "past"
    head = parse.head_of(match.start, match.end)
    return None if head is None else tense_over(parse, head)


def _annotation(match: TimeMatch, interval: Interval, anchor: AnchorDate) -> TimeAnnotation:
    uses_anchor = interval.uses_anchor and anchor.day is not None
    return TimeAnnotation(
        start_char=match.start,
        end_char=match.end,
        start_date=interval.start.isoformat() if interval.start else None,
        end_date=interval.end.isoformat() if interval.end else None,
        time_precision=interval.precision,
        anchor_date=anchor.day.isoformat() if uses_anchor and anchor.day else None,
        null_reason=interval.null_reason,
        time_value=interval.value,
    )
