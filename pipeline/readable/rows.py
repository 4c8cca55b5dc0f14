"""An article and its extracted rows as a reader of names wants them: in the readable text."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from pipeline.readable.layers import ReadableText
from pipeline.readable.reading import readable
from pipeline.records import Article, Span

GAP = " … "  # joins the pieces of a split content
# Offsets of a row, and the words that stand there.
_STRETCHES = (
    (
        "start_char",
        "end_char",
        "mention_text claim_text figure_text time_text name_text thing_text",
    ),
    ("source_start_char", "source_end_char", "source_text"),
    ("cue_start_char", "cue_end_char", "cue_text"),
    ("core_start_char", "core_end_char", ""),
    ("predicate_start_char", "predicate_end_char", ""),
)
_WORDS_ALONE = ("agent_text", "recipient_text", "location_text")  # without offsets in their row


def in_readable_text(
    article: Article, rows: Mapping[str, Sequence[Any]]
) -> tuple[Article, dict[str, list[Any]]]:
    """Give an article with its readable text, and its rows with offsets and words of that.

    Ids stay as they are, so that what is found out about a row can be kept with the stored one.

    Args:
        article: The article.
        rows: Its extracted rows by table.
    """
    text = readable(article.body_text)
    if text.is_as_stored:
        return article, {table: list(found) for table, found in rows.items()}
    return replace(article, body_text=text.text), reread(rows, text)


def reread(rows: Mapping[str, Sequence[Any]], text: ReadableText) -> dict[str, list[Any]]:
    """Give rows the offsets and words that their stretches have in a text as it is read.

    Args:
        rows: Extracted rows by table, with offsets into ``text.stored``.
        text: How that is read.
    """
    return {table: [_in_readable_text(row, text) for row in found] for table, found in rows.items()}


def _in_readable_text(row: Any, text: ReadableText) -> Any:
    names = {field.name for field in fields(row)}
    changed: dict[str, Any] = {}
    for start_name, end_name, words in _STRETCHES:
        if start_name not in names or getattr(row, start_name) is None:
            continue
        start, end = text.readable_span(getattr(row, start_name), getattr(row, end_name))
        changed |= {start_name: start, end_name: end}
        changed |= {name: text.text[start:end] for name in words.split() if name in names}
    if "content_spans" in names:
        spans = [text.readable_span(span.start_char, span.end_char) for span in row.content_spans]
        changed["content_spans"] = [Span(start_char=low, end_char=high) for low, high in spans]
        changed["content_text"] = GAP.join(text.text[low:high] for low, high in spans)
    for name in _WORDS_ALONE:
        if name in names and getattr(row, name):
            changed[name] = readable_words(getattr(row, name))
    return replace(row, **changed) if changed else row


def readable_words(words: str) -> str:
    """Read some words of an article by themselves: one line of them."""
    return " ".join(readable(words).text.split())
