"""What the rows of one article have in common: ids, offsets, and what holds a stretch."""

from bisect import bisect_left, bisect_right
from typing import Any

from spacy.tokens import Doc

from pipeline.extract.annotations import (
    EXTENSIONS,
    AttributionAnnotation,
    CreditAnnotation,
    FigureAnnotation,
    LayoutAnnotation,
    MentionAnnotation,
    Offsets,
    RelationAnnotation,
    StatementAnnotation,
    TimeAnnotation,
    moved_annotation,
)
from pipeline.extract.reading.overlaps import Intervals
from pipeline.extract.reading.quotes import find_quotes
from pipeline.extract.rows.helpers import sentence_offsets
from pipeline.ids import span_id, statement_id
from pipeline.readable.layers import ReadableText

# Layout kinds whose words are no running text: what stands in them is marked.
BOILERPLATE_KINDS = frozenset(
    "heading caption caption_repeat navigation contribution_line wire_line label".split()
)
# Pronouns that stand for the noun right before them.
_FARTHEST = 200  # characters: the longest description of somebody looked back over
_RELATIVES = frozenset({"who", "which", "that"})


class _Found:
    """The annotations of a Doc, with offsets into the text as it is stored."""

    layout: list[LayoutAnnotation]
    credits: list[CreditAnnotation]
    times: list[TimeAnnotation]
    figures: list[FigureAnnotation]
    mentions: list[MentionAnnotation]
    attributions: list[AttributionAnnotation]
    statements: list[StatementAnnotation]
    relations: list[RelationAnnotation]

    def __init__(self, doc: Doc, text: ReadableText) -> None:
        for name in EXTENSIONS:
            found = getattr(doc._, name)
            if not text.is_as_stored:
                found = [moved_annotation(one, text.stored_span) for one in found]
            setattr(self, name, found)


class ArticleRows:
    """One article's annotations, asked for by place.

    Args:
        doc: The Doc after the whole pipeline.
        article_id: The article.
        text: How it is read, which is the Doc's text, and how it is stored, which is the rows'.
        extractor_version: Stamped on every row.
    """

    def __init__(
        self, doc: Doc, article_id: str, text: ReadableText, extractor_version: str
    ) -> None:
        self.found = _Found(doc, text)
        self.text = text.stored
        self.base: dict[str, Any] = {
            "article_id": article_id,
            "extractor_version": extractor_version,
        }
        self.article_id = article_id
        self.sentences = [text.stored_span(*span) for span in sentence_offsets(doc)]
        self.sentence_starts = [start for start, _ in self.sentences]
        self.boilerplate = Intervals(
            (part["start_char"], part["end_char"], number)
            for number, part in enumerate(self.found.layout)
            if part["kind"] in BOILERPLATE_KINDS
        )
        # A quotation's number is how many words it has.
        self.quotes = Intervals(
            (*text.stored_span(low, high), len(text.text[low:high].split()))
            for low, high in find_quotes(text.text)
        )
        attributions: list[AttributionAnnotation] = self.found.attributions
        self.attributions = attributions
        self.statements: list[StatementAnnotation] = self.found.statements
        self._content_sizes = [sum(high - low for low, high in a["content"]) for a in attributions]
        self.contents = Intervals(
            (low, high, index)
            for index, one in enumerate(attributions)
            for low, high in one["content"]
        )
        self.statement_spans = Intervals(
            (one["core"][0], one["core"][1], index) for index, one in enumerate(self.statements)
        )
        self.whole_spans = Intervals(
            (one["start_char"], one["end_char"], index) for index, one in enumerate(self.statements)
        )
        self.mention_ids = [
            span_id("mtn", article_id, m["start_char"], m["end_char"]) for m in self.found.mentions
        ]
        self.mention_starts = [m["start_char"] for m in self.found.mentions]
        self.attribution_ids = [self._attribution_id(one) for one in attributions]
        self.statement_ids = [
            statement_id(article_id, s["start_char"], s["end_char"], s["predicate"][0])
            for s in self.statements
        ]
        self.time_ids = [
            span_id("tim", article_id, t["start_char"], t["end_char"]) for t in self.found.times
        ]

    def words_at(self, span: Offsets | None) -> str | None:
        """Words at a stretch; None for none."""
        return None if span is None else self.text[span[0] : span[1]]

    def is_boilerplate(self, start: int) -> bool:
        """Whether what starts here is no running text."""
        return bool(self.boilerplate.holding(start, start + 1))

    def sentence_index(self, char: int) -> int:
        """Give the number of the sentence that a character stands in."""
        return max(0, bisect_right(self.sentence_starts, char) - 1)

    def voice(self, start: int, end: int) -> tuple[str, int | None]:
        """Whose wording the characters are, and the attribution that says so."""
        holding = [(self._content_sizes[i], i) for i in self.contents.holding(start, end)]
        index = min(holding)[1] if holding else None
        quoted = self.quotes.holding(start, end)
        if quoted:
            # A word or two in quotation marks within the outlet's own sentence is its choice.
            if index is not None:
                return "direct_quote", index
            if quoted[0] > 4:
                return "direct_quote", None
        return ("indirect_speech", index) if index is not None else ("publisher", None)

    def smallest_statement(self, start: int, end: int) -> str | None:
        """Id of the smallest statement that holds a stretch; None where none does.

        Of several predicates in one clause it is that whose role the stretch fills, else the
        nearest: of "shelling killed two" the two are the dead, and "a three-year siege" lasted.
        "Aid for 90 people trapped in the town" tells how many are trapped: they stand before the
        clause that says so, and are part of its statement.
        """
        holding = []
        own = set(self.statement_spans.holding(start, end))
        for i in own.union(self.whole_spans.holding(start, end)):
            one = self.statements[i]
            (low, high), (first, last) = one["core"], one["predicate"]
            is_filled = any(a < end and start < b for a, b in one["filled"])
            if i not in own and not (is_filled and end <= first):
                continue
            distance = max(first - end, start - last, 0)
            holding.append((high - low, not is_filled, distance, i))
        return self.statement_ids[min(holding)[3]] if holding else None

    def _attribution_id(self, one: AttributionAnnotation) -> str:
        """Where source, cue and content begin: what tells two attributions apart."""
        starts = [span[0] if span else -1 for span in (one["source"], one["cue"])]
        content = [char for piece in one["content"] for char in piece]
        return span_id("att", self.article_id, *starts, *content)

    def source_mention(self, source: Offsets | None) -> str | None:
        """Take the mention that names the source: its first one that is no place of origin."""
        if source is None:
            return None
        if self.text[slice(*source)].lower() in _RELATIVES:
            return self._mention_before(source[0])
        first = bisect_left(self.mention_starts, source[0])
        end = bisect_left(self.mention_starts, source[1])
        inside = [
            (mention["toponym_role"] in {"affiliation", "demonym"}, mention["start_char"], at)
            for at, mention in enumerate(self.found.mentions[first:end], first)
            if mention["end_char"] <= source[1]
        ]
        return self.mention_ids[min(inside)[2]] if inside else None

    def _mention_before(self, at: int) -> str | None:
        """Id of the mention right before a relative pronoun, which stands for it."""
        for index in range(bisect_left(self.mention_starts, at) - 1, -1, -1):
            mention = self.found.mentions[index]
            between = self.text[mention["end_char"] : at]
            if mention["end_char"] <= at and not between.strip(" ,"):
                return self.mention_ids[index]
            if at - mention["start_char"] > _FARTHEST:
                break
        return None
