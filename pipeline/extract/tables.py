"""From a Doc's annotations to rows of the lake: ids, verbatim texts, and what holds what.

Nothing is decided here about language: every row repeats an annotation of the components,
with the article it stands in and the extractor that found it.
"""

from bisect import bisect_left, bisect_right
from typing import Any

from spacy.tokens import Doc

from pipeline import records
from pipeline.extract.annotations import AttributionAnnotation, Offsets, StatementAnnotation
from pipeline.extract.overlaps import Intervals
from pipeline.extract.quotes import find_quotes
from pipeline.extract.row_helpers import date_of, distinct, sentence_offsets
from pipeline.ids import claim_id, span_id, statement_id
from pipeline.records import Article, Span

# Layout kinds whose words are no running text: what stands in them is marked.
BOILERPLATE_KINDS = frozenset(
    "heading caption caption_repeat navigation contribution_line wire_line label".split()
)
_GAP = " … "  # joins the pieces of a split content


def rows_from_doc(doc: Doc, article: Article, *, extractor_version: str) -> dict[str, list[Any]]:
    """Turn one processed article into rows of every extracted table.

    Args:
        doc: The article's Doc after the whole pipeline.
        article: The article; ``doc.text`` must be its ``body_text``.
        extractor_version: Stamped on every row.

    Returns:
        Rows by table name, in text order; exactly the keys of ``records.EXTRACTED``.

    Raises:
        ValueError: If the Doc is of another text: every offset would point at other words.
    """
    if doc.text != article.body_text:
        raise ValueError(
            f"{article.article_id}: the Doc's text is not the article's body_text; "
            "build the Doc from body_text, unchanged"
        )
    return _RowMaker(doc, article.article_id, extractor_version).all_rows()


class _RowMaker:
    """The rows of one article."""

    def __init__(self, doc: Doc, article_id: str, extractor_version: str) -> None:
        self.doc = doc
        self.text = doc.text
        self.base: dict[str, Any] = {
            "article_id": article_id,
            "extractor_version": extractor_version,
        }
        self.article_id = article_id
        self.sentences = sentence_offsets(doc)
        self.sentence_starts = [start for start, _ in self.sentences]
        self.boilerplate = [
            (part["start_char"], part["end_char"])
            for part in doc._.layout
            if part["kind"] in BOILERPLATE_KINDS
        ]
        # A quotation's number is how many words it has.
        self.quotes = Intervals(
            (low, high, len(self.text[low:high].split())) for low, high in find_quotes(self.text)
        )
        attributions: list[AttributionAnnotation] = doc._.attributions
        self.attributions = attributions
        self.statements: list[StatementAnnotation] = doc._.statements
        self.contents = Intervals(
            (low, high, index)
            for index, one in enumerate(attributions)
            for low, high in one["content"]
        )
        self.statement_spans = Intervals(
            (one["start_char"], one["end_char"], index) for index, one in enumerate(self.statements)
        )
        self.mention_ids = [
            span_id("mtn", article_id, m["start_char"], m["end_char"]) for m in doc._.mentions
        ]
        self.mention_starts = [m["start_char"] for m in doc._.mentions]
        self.attribution_ids = [self._attribution_id(one) for one in attributions]
        self.statement_ids = [
            statement_id(article_id, s["start_char"], s["end_char"], s["predicate"][0])
            for s in self.statements
        ]
        self.time_ids = [
            span_id("tim", article_id, t["start_char"], t["end_char"]) for t in doc._.times
        ]

    def all_rows(self) -> dict[str, list[Any]]:
        rows: dict[str, list[Any]] = {
            "text_spans": self._text_spans(),
            "credits": self._credits(),
            "mentions": self._mentions(),
            "attributions": self._attributions(),
            "statements": self._statements(),
            "claims": self._claims(),
            "statement_arguments": self._arguments(),
            "figures": self._figures(),
            "times": self._times(),
            "relations": self._relations(),
        }
        return {name: distinct(name, rows[name]) for name in records.EXTRACTED}

    # ------------------------------------------------------------ small questions

    def _slice(self, span: Offsets | None) -> str | None:
        return None if span is None else self.text[span[0] : span[1]]

    def _is_boilerplate(self, start: int) -> bool:
        return any(low <= start < high for low, high in self.boilerplate)

    def _sentence_index(self, char: int) -> int:
        return max(0, bisect_right(self.sentence_starts, char) - 1)

    def _voice(self, start: int, end: int) -> tuple[str, int | None]:
        """Whose wording the characters are, and the attribution that says so."""
        holding = [
            (sum(piece[1] - piece[0] for piece in self.attributions[index]["content"]), index)
            for index in self.contents.holding(start, end)
        ]
        index = min(holding)[1] if holding else None
        quoted = self.quotes.holding(start, end)
        if quoted:
            # A word or two in quotation marks within the outlet's own sentence is its choice.
            if index is not None:
                return "direct_quote", index
            if quoted[0] > 4:
                return "direct_quote", None
        return ("indirect_speech", index) if index is not None else ("publisher", None)

    def _smallest_statement(self, start: int, end: int) -> str | None:
        holding = [
            (self.statements[i]["end_char"] - self.statements[i]["start_char"], i)
            for i in self.statement_spans.holding(start, end)
        ]
        return self.statement_ids[min(holding)[1]] if holding else None

    def _attribution_id(self, one: AttributionAnnotation) -> str:
        """Where source, cue and content begin: what tells two attributions apart."""
        starts = [span[0] if span else -1 for span in (one["source"], one["cue"])]
        content = [char for piece in one["content"] for char in piece]
        return span_id("att", self.article_id, *starts, *content)

    # ------------------------------------------------------------ the tables

    def _text_spans(self) -> list[records.TextSpan]:
        parts = [
            (start, end, "sentence")
            for start, end in self.sentences
            if self.text[start:end].strip()
        ]
        parts += [(p["start_char"], p["end_char"], p["kind"]) for p in self.doc._.layout]
        counts: dict[str, int] = {}
        rows = []
        for start, end, kind in sorted(parts):
            counts[kind] = counts.get(kind, -1) + 1
            rows.append(
                records.TextSpan(
                    span_kind=kind,
                    start_char=start,
                    end_char=end,
                    ordinal=counts[kind],
                    **self.base,
                )
            )
        return rows

    def _credits(self) -> list[records.Credit]:
        return [
            records.Credit(
                credit_id=span_id("crd", self.article_id, c["start_char"], c["end_char"]),
                credit_type=c["credit_type"],
                name_text=self.text[c["start_char"] : c["end_char"]],
                start_char=c["start_char"],
                end_char=c["end_char"],
                **self.base,
            )
            for c in self.doc._.credits
        ]

    def _mentions(self) -> list[records.Mention]:
        rows = []
        for mention, identifier in zip(self.doc._.mentions, self.mention_ids, strict=True):
            start, end = mention["start_char"], mention["end_char"]
            voice, index = self._voice(start, end)
            rows.append(
                records.Mention(
                    mention_id=identifier,
                    mention_text=self.text[start:end],
                    sentence_index=self._sentence_index(start),
                    voice=voice,
                    voice_attribution_id=None if index is None else self.attribution_ids[index],
                    is_boilerplate=self._is_boilerplate(start),
                    **mention,
                    **self.base,
                )
            )
        return rows

    def _source_mention(self, source: Offsets | None) -> str | None:
        """Take the mention that names the source: its first one that is no place of origin."""
        if source is None:
            return None
        first = bisect_left(self.mention_starts, source[0])
        end = bisect_left(self.mention_starts, source[1])
        inside = [
            (mention["toponym_role"] in {"affiliation", "demonym"}, mention["start_char"], at)
            for at, mention in enumerate(self.doc._.mentions[first:end], first)
            if mention["end_char"] <= source[1]
        ]
        return self.mention_ids[min(inside)[2]] if inside else None

    def _attributions(self) -> list[records.Attribution]:
        rows = []
        for one, identifier in zip(self.attributions, self.attribution_ids, strict=True):
            source, cue, content = one["source"], one["cue"], one["content"]
            parent = one["parent_index"]
            rows.append(
                records.Attribution(
                    attribution_id=identifier,
                    source_text=self._slice(source),
                    source_mention_id=self._source_mention(source),
                    cue_text=self._slice(cue),
                    cue_lemma=one["cue_lemma"],
                    content_text=_GAP.join(self.text[low:high] for low, high in content),
                    source_start_char=source[0] if source else None,
                    source_end_char=source[1] if source else None,
                    cue_start_char=cue[0] if cue else None,
                    cue_end_char=cue[1] if cue else None,
                    content_spans=[Span(start_char=low, end_char=high) for low, high in content],
                    quote_type=one["quote_type"],
                    parent_attribution_id=None if parent is None else self.attribution_ids[parent],
                    role_text=one["role_text"],
                    addressee_text=one["addressee_text"],
                    is_impersonal=one["is_impersonal"],
                    sentence_index=self._sentence_index(content[0][0]),
                    is_boilerplate=self._is_boilerplate(content[0][0]),
                    **self.base,
                )
            )
        return rows

    def _statements(self) -> list[records.Statement]:
        rows = []
        for one, identifier in zip(self.statements, self.statement_ids, strict=True):
            index = one["time_index"]
            time = None if index is None else self.doc._.times[index]
            rows.append(
                records.Statement(
                    statement_id=identifier,
                    claim_text=self.text[one["start_char"] : one["end_char"]],
                    start_char=one["start_char"],
                    end_char=one["end_char"],
                    predicate_start_char=one["predicate"][0],
                    predicate_end_char=one["predicate"][1],
                    sentence_index=self._sentence_index(one["predicate"][0]),
                    claim_type=one["claim_type"],
                    event_type=one["event_type"],
                    predicate_lemma=one["predicate_lemma"],
                    agent_text=self._slice(one["agent"]),
                    recipient_text=self._slice(one["recipient"]),
                    location_text=self._slice(one["location"]),
                    event_time_id=None if index is None else self.time_ids[index],
                    event_start_date=date_of(time and time["start_date"]),
                    event_end_date=date_of(time and time["end_date"]),
                    time_precision=time["time_precision"] if time else "unknown",
                    tense=one["tense"],
                    is_boilerplate=self._is_boilerplate(one["start_char"]),
                    **self.base,
                )
            )
        return rows

    def _claims(self) -> list[records.Claim]:
        rows = []
        for one, identifier in zip(self.statements, self.statement_ids, strict=True):
            indexes: list[int | None] = [*one["attribution_indexes"]] or [None]
            for index in indexes:
                source = None if index is None else self.attributions[index]["source"]
                # Without a named source its content stands in: two impersonal attributions of
                # one statement are one claim, and neither is the publisher's own voice.
                start = source[0] if source else None
                if index is not None and source is None:
                    start = -1
                rows.append(
                    records.Claim(
                        claim_id=claim_id(identifier, start),
                        statement_id=identifier,
                        attribution_id=None if index is None else self.attribution_ids[index],
                        certainty=one["certainty"],
                        polarity=one["polarity"],
                        is_hedged=one["is_hedged"],
                        **self.base,
                    )
                )
        return rows

    def _arguments(self) -> list[records.StatementArgument]:
        rows = []
        for one, identifier in zip(self.statements, self.statement_ids, strict=True):
            counts: dict[str, int] = {}
            for index, role in one["arguments"]:
                counts[role] = counts.get(role, -1) + 1
                rows.append(
                    records.StatementArgument(
                        statement_id=identifier,
                        mention_id=self.mention_ids[index],
                        argument_role=role,
                        ordinal=counts[role],
                        **self.base,
                    )
                )
        return rows

    def _figures(self) -> list[records.Figure]:
        return [
            records.Figure(
                figure_id=span_id("fig", self.article_id, f["start_char"], f["end_char"]),
                statement_id=self._smallest_statement(f["start_char"], f["end_char"]),
                figure_text=self.text[f["start_char"] : f["end_char"]],
                is_boilerplate=self._is_boilerplate(f["start_char"]),
                **f,
                **self.base,
            )
            for f in self.doc._.figures
        ]

    def _times(self) -> list[records.TimeExpression]:
        rows = []
        for time, identifier in zip(self.doc._.times, self.time_ids, strict=True):
            start, end = time["start_char"], time["end_char"]
            rows.append(
                records.TimeExpression(
                    time_id=identifier,
                    statement_id=self._smallest_statement(start, end),
                    time_text=self.text[start:end],
                    start_char=start,
                    end_char=end,
                    start_date=date_of(time["start_date"]),
                    end_date=date_of(time["end_date"]),
                    time_precision=time["time_precision"],
                    anchor_date=date_of(time["anchor_date"]),
                    null_reason=time["null_reason"],
                    is_boilerplate=self._is_boilerplate(start),
                    **self.base,
                )
            )
        return rows

    def _relations(self) -> list[records.Relation]:
        return [
            records.Relation(
                relation_id=span_id(
                    "rel",
                    self.article_id,
                    self.doc._.mentions[one["subject_index"]]["start_char"],
                    self.doc._.mentions[one["object_index"]]["start_char"],
                    _RELATION_NUMBERS[one["relation_type"]],
                ),
                subject_mention_id=self.mention_ids[one["subject_index"]],
                object_mention_id=self.mention_ids[one["object_index"]],
                relation_type=one["relation_type"],
                start_char=one["start_char"],
                end_char=one["end_char"],
                **self.base,
            )
            for one in self.doc._.relations
        ]


# Part of a relation's id, so a number once given is never given to another type.
_RELATION_NUMBERS = {
    name: number
    for number, name in enumerate(
        "head_of spokesman_for part_of backed_by allied_with fights controlled_by based_in".split()
    )
}
