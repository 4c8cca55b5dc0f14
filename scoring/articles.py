"""A text as an article, for tests of what is read in it."""

from datetime import UTC, datetime

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
