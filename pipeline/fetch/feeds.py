"""Feeds (RSS, Atom), as saved files: what they say of each article, and their text of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.fetch.decoding import refuse_binary
from pipeline.fetch.documents import Draft, Reading, read_bytes
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.pages import plain_text_of_page


@dataclass(frozen=True)
class Entry:
    """An article that a feed announces; ``text`` is all that it gives of it, often a teaser."""

    metadata: Metadata
    text: str
    notices: list[Notice]


def read_feed(path: Path) -> Reading:
    """Read an ``.rss``, ``.atom`` or ``.xml``: each entry as an article, numbered from 1."""
    entries = entries_of_feed(read_bytes(path))
    for number, entry in enumerate(entries, start=1):
        try:
            text = refuse_binary(entry.text)
        except Rejected as refusal:
            yield f"#{number}", refusal
            continue
        yield (
            f"#{number}",
            Draft(
                body_text=text,
                metadata=entry.metadata,
                notices=entry.notices,
                stands_alone=False,
            ),
        )


def entries_of_feed(data: bytes) -> list[Entry]:
    """Read the entries of a feed, in its order.

    Raises:
        Rejected: ``unsupported_format`` where it is no feed, ``broken_record`` where it declares
            entities: by these a few lines can stand for gigabytes.
    """
    import feedparser

    if b"<!ENTITY" in data:
        raise Rejected("broken_file", "declares entities, which no feed needs; they are not read")
    feed = feedparser.parse(data, sanitize_html=True, resolve_relative_uris=False)
    if not feed.version and not feed.entries:
        raise Rejected("unsupported_format", "XML, but neither RSS nor Atom")
    name = feed.feed.get("title")
    return [_entry(entry, name) for entry in feed.entries]


def _entry(entry: Any, feed_name: str | None) -> Entry:
    contents = [one.get("value", "") for one in entry.get("content", [])]
    page = max([*contents, entry.get("summary", "")], key=len)
    lines = [line for line in plain_text_of_page(f"<div>{page}</div>").splitlines() if line]
    metadata, notices = metadata_from_mapping(
        {
            "publisher": entry.get("source", {}).get("title") or feed_name,
            "title": entry.get("title"),
            "byline": entry.get("author"),
            "url": entry.get("link"),
            "published_at": entry.get("published") or entry.get("updated"),
        }
    )
    return Entry(metadata, "\n\n".join(lines), notices)
