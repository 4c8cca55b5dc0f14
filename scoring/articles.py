"""A text as an article, for tests of what is read in it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from pipeline.readable.reading import readable
from pipeline.records import Article

_PUBLISHED = datetime(2019, 5, 15, tzinfo=UTC)  # a Wednesday


def article_of(text: str, *, number: int = 0) -> Article:
    """A text as an article that came out on Wednesday, 15 May 2019."""
    return Article(
        article_id=f"art_{number:016x}",
        batch_id="sentences",
        item=f"{number}.txt",
        publisher_name="Sample Wire",
        title=None,
        byline=None,
        url=None,
        body_text=text,
        language_code="en",
        published_at=_PUBLISHED,
        published_precision="day",
        published_method="metadata",
        wire_credits=[],
        word_count=len(text.split()),
        warning_short_text=False,
        warning_language=False,
    )


def stored_spans(
    spans: Mapping[str, Sequence[Sequence[int]]], article: Article
) -> dict[str, list[list[int]]]:
    """Lead spans of a Doc, which is over the readable text, to those of the stored one.

    Args:
        spans: Pairs of offsets by name.
        article: The article of the Doc.
    """
    text = readable(article.body_text)
    return {
        name: [list(text.stored_span(start, end)) for start, end in found]
        for name, found in spans.items()
    }
