"""What the components leave on a Doc: plain data, so that a DocBin round trip keeps it.

Every extension is a list of dicts in text order on ``doc._``, backed by ``doc.user_data``.
Offsets are characters of ``doc.text``, half-open. A component owns the lists named in its
``assigns``; it reads those of the components before it (the order stands in ``nlp.py``).
"""

from collections.abc import Callable, Collection
from typing import Any, NotRequired, TypedDict

from spacy.tokens import Doc

Move = Callable[[int, int], tuple[int, int]]  # leads a stretch of one text into another
Offsets = list[int]  # [start_char, end_char]; a list, since JSON and msgpack have no tuples

# Share of being stored from which on a word that the model's reader of claims left in
# ``doc._.predicates`` is an event, and so nobody who speaks or to whom something is done.
SURE_EVENT = 0.5


class LayoutAnnotation(TypedDict):
    """A stretch of the page that is not running text, or the headline."""

    kind: (
        str  # headline|heading|caption|caption_repeat|navigation|contribution_line|wire_line|label
    )
    start_char: int
    end_char: int


class CreditAnnotation(TypedDict):
    """A name in a wire, image or contribution line."""

    credit_type: str  # wire_credit|image_credit|contributor
    start_char: int
    end_char: int


class TimeAnnotation(TypedDict):
    """A time expression; dates are ISO strings, the interval is closed."""

    start_char: int
    end_char: int
    start_date: str | None
    end_date: str | None
    time_precision: str
    anchor_date: str | None
    null_reason: str | None
    time_value: str | None  # as TIMEX3 writes it: P2M, 1998-Q3, PAST_REF


class FigureAnnotation(TypedDict):
    """A stated figure: the approximator, the number and what is counted are inside the span."""

    start_char: int
    end_char: int
    value_low: float | None
    value_high: float | None
    value_point: float | None
    low_is_exclusive: bool
    approximator_text: str | None
    unit: str
    measure: str
    counted_text: str | None
    figure_scope: str | None  # incident|period|running_total|standing|share|superseded
    scope_text: str | None


class MentionAnnotation(TypedDict):
    """Something that may stand for an actor or a place; no leading article in the span."""

    start_char: int
    end_char: int
    mention_type: str  # name|nominal|pronoun
    entity_label: str
    head_lemma: str
    label_text: str | None
    toponym_role: str | None


class AttributionAnnotation(TypedDict):
    """One source (or none), its cue (or none) and its content, possibly in several pieces."""

    source: Offsets | None
    cue: Offsets | None
    content: list[Offsets]
    cue_lemma: str | None
    quote_type: str  # direct|indirect|mixed
    is_impersonal: bool
    parent_index: int | None  # index in the same list
    role_text: str | None
    addressee_text: str | None
    method: str  # labeller|rule|continued: which layer found it


class ThingAnnotation(TypedDict):
    """A thing of an event."""

    role: str  # instrument|target|supply
    thing_type: str
    start_char: int
    end_char: int


class StatementAnnotation(TypedDict):
    """One predicate in one contiguous span; mention and time indexes point into their lists."""

    start_char: int
    end_char: int
    core: Offsets  # the clause without the subject or head that it is read with
    predicate: Offsets
    predicate_lemma: str
    event_type: str | None
    claim_type: str
    agent: Offsets | None
    recipient: Offsets | None
    location: Offsets | None
    filled: list[Offsets]  # phrases of what fills its roles, in text order
    arguments: list[tuple[int, str]]  # (mention index, role), in text order
    things: list[ThingAnnotation]  # in text order
    time_index: int | None
    attribution_indexes: list[int]  # empty: the publisher's own voice
    certainty: str
    polarity: str
    is_hedged: bool
    tense: str
    store_score: float | None  # of the model, as are the next two; None: it read nothing there
    kind_score: float | None
    agent_score: float | None


class RelationAnnotation(TypedDict):
    """A relation that the text states between two mentions (indexes into the mentions)."""

    subject_index: int
    object_index: int
    relation_type: str
    start_char: int
    end_char: int


class Anchor(TypedDict):
    """When the article was published: what relative time expressions count from."""

    date: str | None  # ISO; None: not known, and then nothing relative is resolved
    precision: str  # minute|day|month|year|unknown
    title: NotRequired[str | None]


EXTENSIONS: dict[str, type] = {
    "layout": LayoutAnnotation,
    "credits": CreditAnnotation,
    "times": TimeAnnotation,
    "figures": FigureAnnotation,
    "mentions": MentionAnnotation,
    "attributions": AttributionAnnotation,
    "statements": StatementAnnotation,
    "relations": RelationAnnotation,
}

_SPAN_FIELDS = frozenset("core source cue predicate agent recipient location".split())


def moved_annotation(item: dict[str, Any], move: Move) -> dict[str, Any]:
    """Copy an annotation with its offsets led elsewhere."""
    found = {**item}
    if "start_char" in item:
        found["start_char"], found["end_char"] = move(item["start_char"], item["end_char"])
    for field in _SPAN_FIELDS & item.keys():
        if item[field] is not None:
            found[field] = list(move(*item[field]))
    for field in ("content", "filled"):
        if field in item:
            found[field] = [list(move(*piece)) for piece in item[field]]
    if "things" in item:
        found["things"] = [moved_annotation(thing, move) for thing in item["things"]]
    return found


# Parts of a page that say nothing themselves.
NO_SENTENCES = frozenset(
    "headline heading caption_repeat navigation contribution_line wire_line label dateline".split()
)


def laid_out(doc: Doc, kinds: Collection[str]) -> list[tuple[int, int]]:
    """Give the stretches of a page that are of some kinds, in text order."""
    return [
        (part["start_char"], part["end_char"]) for part in doc._.layout if part["kind"] in kinds
    ]


def register_extensions() -> None:
    """Declare the Doc extensions once; safe to call again."""
    for name in EXTENSIONS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])
    if not Doc.has_extension("anchor"):
        Doc.set_extension("anchor", default=None)
    # Written by the model's own reader and labeller; declared here for pipelines that have none.
    if not Doc.has_extension("predicates"):
        Doc.set_extension("predicates", default=())
    if not Doc.has_extension("attribution_links"):
        Doc.set_extension("attribution_links", default=[])
