"""From a Doc's annotations to rows of the lake: ids, verbatim texts, and what holds what.

Nothing is decided here about language: every row repeats an annotation of the components,
with the article it stands in and the extractor that found it.
"""

import re
from typing import Any

from spacy.tokens import Doc

from pipeline import records
from pipeline.extract.rows.article_rows import ArticleRows
from pipeline.extract.rows.helpers import date_of, distinct
from pipeline.ids import claim_id, span_id
from pipeline.readable.layers import ReadableText
from pipeline.readable.reading import readable
from pipeline.readable.rows import GAP
from pipeline.records import Article, Span


def rows_from_doc(doc: Doc, article: Article, *, extractor_version: str) -> dict[str, list[Any]]:
    """Turn one processed article into rows of every extracted table.

    Args:
        doc: The article's Doc after the whole pipeline.
        article: The article; ``doc.text`` must be its ``body_text``, or how that is read.
        extractor_version: Stamped on every row.

    Returns:
        Rows by table name, in text order; exactly the keys of ``records.EXTRACTED``.

    Raises:
        ValueError: If the Doc is of another text: every offset would point at other words.
    """
    words = doc.text  # which spaCy puts together each time it is asked
    text = (
        ReadableText(stored=words, text=words)
        if words == article.body_text
        else readable(article.body_text)
    )
    if words not in (text.text, ""):
        raise ValueError(
            f"{article.article_id}: the Doc's text is not the article's body_text; "
            "build the Doc from readable(body_text)"
        )
    return _RowMaker(doc, article.article_id, text, extractor_version).all_rows()


class _RowMaker(ArticleRows):
    """The rows of one article."""

    def all_rows(self) -> dict[str, list[Any]]:
        rows: dict[str, list[Any]] = {
            "text_spans": self._text_spans(),
            "credits": self._credits(),
            "mentions": self._mentions(),
            "attributions": self._attributions(),
            "statements": self._statements(),
            "claims": self._claims(),
            "statement_arguments": self._arguments(),
            "statement_things": self._things(),
            "figures": self._figures(),
            "times": self._times(),
            "relations": self._relations(),
        }
        return {name: distinct(name, rows[name]) for name in records.EXTRACTED}

    # ------------------------------------------------------------ the tables

    def _text_spans(self) -> list[records.TextSpan]:
        if not self.sentences and (whole := self.text.strip()):  # in another language
            start = self.text.index(whole)
            end = start + len(whole)
            span = records.TextSpan(
                span_kind="unread", start_char=start, end_char=end, ordinal=0, **self.base
            )
            return [span]
        parts = [
            (start, end, "sentence")
            for start, end in self.sentences
            if self.text[start:end].strip()
        ]
        parts += [(p["start_char"], p["end_char"], p["kind"]) for p in self.found.layout]
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
            for c in self.found.credits
        ]

    def _mentions(self) -> list[records.Mention]:
        rows = []
        for mention, identifier in zip(self.found.mentions, self.mention_ids, strict=True):
            start, end = mention["start_char"], mention["end_char"]
            voice, index = self.voice(start, end)
            rows.append(
                records.Mention(
                    mention_id=identifier,
                    mention_text=self.text[start:end],
                    sentence_index=self.sentence_index(start),
                    voice=voice,
                    voice_attribution_id=None if index is None else self.attribution_ids[index],
                    is_boilerplate=self.is_boilerplate(start),
                    **mention,
                    **self.base,
                )
            )
        return rows

    def _attributions(self) -> list[records.Attribution]:
        rows = []
        for one, identifier in zip(self.attributions, self.attribution_ids, strict=True):
            source, cue, content = one["source"], one["cue"], one["content"]
            parent = one["parent_index"]
            rows.append(
                records.Attribution(
                    attribution_id=identifier,
                    source_text=self.words_at(source),
                    source_mention_id=self.source_mention(source),
                    cue_text=self.words_at(cue),
                    cue_lemma=one["cue_lemma"],
                    content_text=GAP.join(self.text[low:high] for low, high in content),
                    source_start_char=source[0] if source else None,
                    source_end_char=source[1] if source else None,
                    cue_start_char=cue[0] if cue else None,
                    cue_end_char=cue[1] if cue else None,
                    content_spans=[Span(start_char=low, end_char=high) for low, high in content],
                    quote_type=one["quote_type"],
                    parent_attribution_id=None if parent is None else self.attribution_ids[parent],
                    role_text=self._as_stored(one["role_text"]),
                    addressee_text=self._as_stored(one["addressee_text"]),
                    is_impersonal=one["is_impersonal"],
                    sentence_index=self.sentence_index(content[0][0]),
                    is_boilerplate=self.is_boilerplate(content[0][0]),
                    **self.base,
                )
            )
        return rows

    def _statements(self) -> list[records.Statement]:
        rows = []
        for one, identifier in zip(self.statements, self.statement_ids, strict=True):
            index = one["time_index"]
            time = None if index is None else self.found.times[index]
            rows.append(
                records.Statement(
                    statement_id=identifier,
                    claim_text=self.text[one["start_char"] : one["end_char"]],
                    start_char=one["start_char"],
                    end_char=one["end_char"],
                    core_start_char=one["core"][0],
                    core_end_char=one["core"][1],
                    predicate_start_char=one["predicate"][0],
                    predicate_end_char=one["predicate"][1],
                    sentence_index=self.sentence_index(one["predicate"][0]),
                    claim_type=one["claim_type"],
                    event_type=one["event_type"],
                    predicate_lemma=one["predicate_lemma"],
                    agent_text=self.words_at(one["agent"]),
                    recipient_text=self.words_at(one["recipient"]),
                    location_text=self.words_at(one["location"]),
                    event_time_id=None if index is None else self.time_ids[index],
                    event_start_date=date_of(time and time["start_date"]),
                    event_end_date=date_of(time and time["end_date"]),
                    time_precision=time["time_precision"] if time else "unknown",
                    tense=one["tense"],
                    store_score=one["store_score"],
                    kind_score=one["kind_score"],
                    agent_score=one["agent_score"],
                    is_boilerplate=self.is_boilerplate(one["start_char"]),
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

    def _as_stored(self, words: str | None) -> str | None:
        """Give words that were read in one line as the text has them, whose lines may break."""
        if words is None or words in self.text:
            return words
        found = re.search(r"\s+".join(map(re.escape, words.split())), self.text)
        return found[0] if found else words

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

    def _things(self) -> list[records.StatementThing]:
        return [
            records.StatementThing(
                statement_id=identifier,
                thing_role=thing["role"],
                thing_text=self.text[thing["start_char"] : thing["end_char"]],
                thing_type=thing["thing_type"],
                start_char=thing["start_char"],
                end_char=thing["end_char"],
                ordinal=number,
                **self.base,
            )
            for one, identifier in zip(self.statements, self.statement_ids, strict=True)
            for number, thing in enumerate(one["things"])
        ]

    def _figures(self) -> list[records.Figure]:
        return [
            records.Figure(
                figure_id=span_id("fig", self.article_id, f["start_char"], f["end_char"]),
                statement_id=self.smallest_statement(f["start_char"], f["end_char"]),
                figure_text=self.text[f["start_char"] : f["end_char"]],
                is_boilerplate=self.is_boilerplate(f["start_char"]),
                **f,
                **self.base,
            )
            for f in self.found.figures
        ]

    def _times(self) -> list[records.TimeExpression]:
        rows = []
        for time, identifier in zip(self.found.times, self.time_ids, strict=True):
            start, end = time["start_char"], time["end_char"]
            rows.append(
                records.TimeExpression(
                    time_id=identifier,
                    statement_id=self.smallest_statement(start, end),
                    time_text=self.text[start:end],
                    start_char=start,
                    end_char=end,
                    start_date=date_of(time["start_date"]),
                    end_date=date_of(time["end_date"]),
                    time_precision=time["time_precision"],
                    anchor_date=date_of(time["anchor_date"]),
                    null_reason=time["null_reason"],
                    time_value=time["time_value"],
                    is_boilerplate=self.is_boilerplate(start),
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
                    self.found.mentions[one["subject_index"]]["start_char"],
                    self.found.mentions[one["object_index"]]["start_char"],
                    _RELATION_NUMBERS[one["relation_type"]],
                ),
                subject_mention_id=self.mention_ids[one["subject_index"]],
                object_mention_id=self.mention_ids[one["object_index"]],
                relation_type=one["relation_type"],
                start_char=one["start_char"],
                end_char=one["end_char"],
                **self.base,
            )
            for one in self.found.relations
        ]


# Part of a relation's id, so a number once given is never given to another type.
_RELATION_NUMBERS = {
    name: number
    for number, name in enumerate(
        "head_of spokesman_for part_of backed_by allied_with fights controlled_by based_in".split()
    )
}
