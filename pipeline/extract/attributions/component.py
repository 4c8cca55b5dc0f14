"""Attributions: who is cited for what. The model's labeller and the rules over the parse, joined.

The labeller finds nearly all of them; the rules add what is plain and missing, name sources that
it left out, part joint sources, and let a speaker go on in the next quotation.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import (
    NO_SENTENCES,
    SURE_EVENT,
    AttributionAnnotation,
    laid_out,
    register_extensions,
)
from pipeline.extract.attributions.annotating import Link, carry_cue_on, rows_of_link, rows_of_rule
from pipeline.extract.attributions.citing import cites_nobody, is_raised
from pipeline.extract.attributions.joining import join_layers
from pipeline.extract.attributions.labelled import is_nobodys, kept_in_its_sentence, says_something
from pipeline.extract.attributions.nesting import set_parents, without_hearsay
from pipeline.extract.attributions.replies import find_reply
from pipeline.extract.attributions.reporting import Found, find_by_verb, find_responsibility
from pipeline.extract.attributions.speech import (
    continued_quotes,
    cut_out,
    hull,
    pass_on,
    quote_type,
    speech_quotes,
)
from pipeline.extract.attributions.turns import COUNTING, find_according_to, find_counted
from pipeline.extract.attributions.words import ReportingWords
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.numbers import find_numbers
from pipeline.extract.reading.overlaps import Intervals, Stretches
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.reading.tree import PLACE_ENTITIES, Parse

# A number by itself behind a verb of saying.
_RIVAL = re.compile(
    r" (?P<number>(?:at least |about |some |only |nearly )?(?:\d[\d,.]*\d|\d|[a-z]+))(?=[.,;]|$)"
)


def find_attributions(
    parse: Parse,
    links: list[Link],
    *,
    words: ReportingWords,
    skipped: Sequence[tuple[int, int]] = (),
    events: Collection[int] = (),
    places: Collection[tuple[int, int]] = (),
) -> list[AttributionAnnotation]:
    """Find who is cited for what.

    Args:
        parse: The parsed text.
        links: What the model's labeller found; may be empty.
        words: The curated reporting words.
        skipped: Stretches of the page that are not running text.
        events: Tokens of all that the model takes for events.
        places: Where names of places stand.

    Returns:
        Attributions in the order of their content, joint sources as rows of their own.
    """
    text = parse.text
    marked = find_quotes(text)
    spoken = speech_quotes(text, marked)
    all_quotes, speech = Stretches(marked), Stretches(spoken)
    learned = [one for link in links for one in rows_of_link(parse, link, words)]
    for one in learned:
        one["content"] = kept_in_its_sentence(parse, one, speech)
    learned = [
        one
        for one in learned
        if _quote_type(text, one, all_quotes) != "indirect" or says_something(parse, one, words)
    ]
    ruled = [
        one
        for found in find_by_rule(parse, words)
        for one in rows_of_rule(parse, found, words)
        if one["content"]
    ]
    joined = [one for one in join_layers(learned, ruled) if not is_nobodys(parse, one)]
    for one in joined:
        _leave_rivals_words(parse, one)
        carry_cue_on(parse, one, words)
        barred = [span for span in (one["source"], one["cue"]) if span]
        one["content"] = cut_out(one["content"], barred, text)
    joined = sorted((one for one in joined if one["content"]), key=_order)
    for one in joined:
        one["quote_type"] = _quote_type(text, one, all_quotes)
        if is_raised(parse, one):
            one["source"], one["is_impersonal"] = None, True
    joined = [
        one for one in joined if not cites_nobody(parse, one, words, events=events, places=places)
    ]
    pass_on(text, joined)
    continued_quotes(text, joined, spoken)
    joined = _outside(joined, skipped)
    for one in joined:
        one["quote_type"] = _quote_type(text, one, all_quotes)
    set_parents(joined)
    return without_hearsay(joined)


def _leave_rivals_words(parse: Parse, one: AttributionAnnotation) -> None:
    """Cite somebody for the number behind the verb, not for what another clause tells.

    "The raid killed 40 people; medics said 60": sixty is what medics said.
    """
    source, cue, content = one["source"], one["cue"], one["content"]
    if not (source and cue):
        return
    left = [piece for piece in content if piece[1] <= source[0]]
    between = parse.text[left[-1][1] : source[0]] if left else ""
    behind = _RIVAL.match(parse.text, cue[1])
    if ";" in between and behind and any(True for _ in find_numbers(behind["number"])):
        one["content"] = [[behind.start("number"), behind.end("number")]]


def _quote_type(text: str, one: AttributionAnnotation, quotes: Stretches) -> str:
    near = quotes.all_overlapping(*hull(one["content"]))
    return quote_type(text, one["content"], near)


def find_by_rule(parse: Parse, words: ReportingWords) -> list[Found]:
    """Read the turns that are plain enough to stand beside what a labeller found."""
    found: list[Found | None] = []
    for i, (lower, lemma, pos) in enumerate(zip(parse.lower, parse.lemma, parse.pos, strict=True)):
        if lower == "according":
            found.append(find_according_to(parse, i))
        elif pos in {"VERB", "AUX"}:
            counted = find_counted(parse, i) if lemma in COUNTING else None
            counted = counted or find_responsibility(parse, i)
            if counted is None and lemma in words.verbs:
                verb = words.verbs[lemma]
                counted = find_reply(parse, i, words) or find_by_verb(parse, i, verb)
            found.append(counted)
    return [one for one in found if one is not None and one.content]


def _order(one: AttributionAnnotation) -> tuple[int, int]:
    return one["content"][0][0], (one["source"] or [-1])[0]


def _outside(
    rows: list[AttributionAnnotation], skipped: Sequence[tuple[int, int]]
) -> list[AttributionAnnotation]:
    """Rows whose content starts in running text."""
    barred = Intervals((low, high, n) for n, (low, high) in enumerate(skipped))
    starts = [one["content"][0][0] for one in rows]
    return [one for one, at in zip(rows, starts, strict=True) if not barred.holding(at, at + 1)]


@Language.factory(
    "attributions",
    default_config={"reporting_words": []},
    requires=[
        *("token.dep", "token.head", "token.pos", "token.lemma"),
        *("doc._.layout", "doc._.mentions", "doc._.predicates"),
    ],
    assigns=["doc._.attributions"],
)
def make_attribution_finder(
    nlp: Language, name: str, reporting_words: list[dict[str, Any]]
) -> "AttributionFinder":
    """Build the component from pipeline config."""
    return AttributionFinder(name, words=ReportingWords.from_rows(reporting_words))


class AttributionFinder:
    """Writes ``doc._.attributions``."""

    def __init__(self, name: str, *, words: ReportingWords) -> None:
        register_extensions()
        self.name = name
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of ``doc``.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        parse = parse_of(doc, self.name)
        doc._.attributions = find_attributions(
            parse,
            doc._.attribution_links,
            words=self.words,
            skipped=laid_out(doc, NO_SENTENCES),
            events={one.token for one in doc._.predicates if one.score >= SURE_EVENT},
            places={
                (one["start_char"], one["end_char"])
                for one in doc._.mentions
                if one["entity_label"] in PLACE_ENTITIES and one["mention_type"] == "name"
            },
        )
        return doc
