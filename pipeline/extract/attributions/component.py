"""Attributions: who is cited for what. The model's labeller and the rules over the parse, joined.

The labeller finds most of them and is better at how far a content reaches; the rules find what
it missed, name sources that it left out, part joint sources, and see to quotation marks.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import AttributionAnnotation, Offsets, register_extensions
from pipeline.extract.attributions.annotating import (
    Link,
    rows_of_link,
    rows_of_rule,
)
from pipeline.extract.attributions.joining import halves_joined, hull, join_layers
from pipeline.extract.attributions.labelled import (
    is_nobodys,
    is_withheld,
    kept_in_its_sentence,
    says_something,
)
from pipeline.extract.attributions.nesting import set_parents, without_hearsay
from pipeline.extract.attributions.positional import find_at_end, source_at_start
from pipeline.extract.attributions.quotes_beside import quotes_with_cue
from pipeline.extract.attributions.reporting import SPEECH, Found, find_by_verb
from pipeline.extract.attributions.speech import (
    continued_quotes,
    cut_out,
    grow_to_quotes,
    quote_type,
    speech_quotes,
)
from pipeline.extract.attributions.turns import (
    TURNS,
    find_according_to,
    find_as_put,
    find_by_adverb,
    find_by_noun,
    find_counted,
    find_in_words_of,
    find_quoted,
)
from pipeline.extract.attributions.words import ReportingWords, Verb
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.overlaps import Intervals, Stretches
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.reading.tree import Parse

_NO_SPEECH = frozenset(
    "headline heading navigation contribution_line wire_line label caption_repeat".split()
)


def find_attributions(
    parse: Parse,
    links: list[Link],
    *,
    words: ReportingWords,
    skipped: list[Offsets] | None = None,
) -> list[AttributionAnnotation]:
    """Find who is cited for what.

    Args:
        parse: The parsed text.
        links: What the model's labeller found; may be empty.
        words: The curated reporting words.
        skipped: Stretches of the page that are not running text.

    Returns:
        Attributions in the order of their content, joint sources as rows of their own.
    """
    text = parse.text
    marked = find_quotes(text)
    all_quotes = Stretches(marked)
    speech = speech_quotes(text, marked)
    quotes = Stretches(speech)
    learned = [one for link in links for one in rows_of_link(parse, link, words)]
    for one in learned:
        one["content"] = kept_in_its_sentence(parse, one, quotes)
    # Words without a cue stand by themselves or not at all: no rule's reading may be lost in them.
    learned = [
        one
        for one in learned
        if one["cue"]
        or _quote_type(text, one, all_quotes) != "indirect"
        or says_something(parse, one, words)
    ]
    # Where a labeller has read the text, rules that guess more than they know would only undo
    # what it left out on purpose; without one they are all there is.
    ruled = [
        (one, found.is_plain or not links, found.is_raised)
        for found in find_by_rule(parse, words)
        if not _speaks_of_itself(parse, found, quotes)
        for one in rows_of_rule(parse, found, words)
        if one["content"]
    ]
    joined = [
        one
        for one in join_layers(parse, learned, ruled, quotes)
        if one["method"] != "labeller"
        or _quote_type(text, one, all_quotes) != "indirect"
        or says_something(parse, one, words)
    ]
    joined.extend(quotes_with_cue(parse, joined, speech, words))
    joined = [one for one in halves_joined(joined) if one["content"] and not is_nobodys(parse, one)]
    for one in joined:
        barred = [span for span in (one["source"], one["cue"]) if span]
        near = quotes.all_overlapping(*hull(one["content"]))
        grown = grow_to_quotes(one["content"], near, barred=barred)
        one["content"] = cut_out(grown, barred, text)
    joined = [one for one in joined if one["content"]]
    joined.sort(key=_order)
    continued_quotes(text, joined, speech)
    joined = _outside(joined, skipped or [])
    for one in joined:
        one["quote_type"] = _quote_type(text, one, all_quotes)
    set_parents(joined)
    return without_hearsay(parse, joined, words)


def _quote_type(text: str, one: AttributionAnnotation, quotes: Stretches) -> str:
    near = quotes.all_overlapping(*hull(one["content"]))
    return quote_type(text, one["content"], near)


def find_by_rule(parse: Parse, words: ReportingWords) -> list[Found]:
    """Read every attribution that the parse shows."""
    found: list[Found | None] = []
    taken: set[int] = set()  # cues of turns that were read as a whole
    for i, (lower, lemma, pos) in enumerate(zip(parse.lower, parse.lemma, parse.pos, strict=True)):
        if lower == "according":
            found.append(find_according_to(parse, i))
        elif pos in {"VERB", "AUX"}:
            if lemma in TURNS:
                turns = find_quoted(parse, i, words)
                turns.extend(one for one in (find_as_put(parse, i), find_counted(parse, i)) if one)
                found.extend(turns)
                taken.update(t for one in turns for t in one.cue)
            if i not in taken and lemma in words.verbs:
                found.append(_by_verb(parse, i, words.verbs[lemma]))
        elif pos == "NOUN":
            turn = find_in_words_of(parse, i)
            found.append(find_by_noun(parse, i) if turn is None and lemma in words.nouns else turn)
        elif pos == "ADV" and lower in words.adverbs:
            found.append(find_by_adverb(parse, i))
    return [one for one in found if one is not None and one.content]


def _by_verb(parse: Parse, i: int, verb: Verb) -> Found | None:
    """Read a reporting verb: by its place at a sentence's end, else by the parse."""
    at_end = find_at_end(parse, i) if verb.stance in SPEECH - {"denies"} else None
    if at_end is not None:
        return at_end
    found = find_by_verb(parse, i, verb)
    if found is None or found.content == []:
        return None
    if is_withheld(parse, cue=found.cue, content=found.content):
        return None
    is_active = parse.child(i, "aux:pass", "nsubj:pass") is None
    if not found.source and is_active and found.content[0] > i:
        found.source = source_at_start(parse, i)
        found.is_impersonal = not found.source
    return found


def _speaks_of_itself(parse: Parse, found: Found, quotes: Stretches) -> bool:
    """Whether a speaker tells in a quotation what "we" or "I" think, or somebody what "you" do."""
    if len(found.source) != 1:
        return False
    if parse.lower[found.source[0]] == "you":
        return True
    if parse.lower[found.source[0]] not in {"i", "we"}:
        return False
    at = parse.start[found.source[0]]
    return quotes.overlapping(at, at + 1) is not None


def _order(one: AttributionAnnotation) -> tuple[int, int]:
    return one["content"][0][0], (one["source"] or [-1])[0]


def _outside(
    rows: list[AttributionAnnotation], skipped: list[Offsets]
) -> list[AttributionAnnotation]:
    """Rows whose content starts in running text."""
    barred = Intervals((low, high, n) for n, (low, high) in enumerate(skipped))
    starts = [one["content"][0][0] for one in rows]
    return [one for one, at in zip(rows, starts, strict=True) if not barred.holding(at, at + 1)]


@Language.factory(
    "attributions",
    default_config={"reporting_words": []},
    requires=["token.dep", "token.head", "token.pos", "token.lemma", "doc._.layout"],
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
        skipped = [
            [part["start_char"], part["end_char"]]
            for part in doc._.layout
            if part["kind"] in _NO_SPEECH
        ]
        doc._.attributions = find_attributions(
            parse,
            doc._.attribution_links,
            words=self.words,
            skipped=skipped,
        )
        return doc
