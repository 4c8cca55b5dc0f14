"""Readers of files that hold one article: plain text, Markdown, a web page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.fetch.decoding import declared_charset, decode
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.plain_yaml import load_plain_yaml

# "War and Peace" is 3.2 MB and a news page with its scripts seldom over 3: what is larger
# than this is a dump or a mistake, and is refused before it is read.
MOST_BYTES = 10_000_000

# Front matter with tags and a summary has a thousand characters or two; the pure parser, which
# is the one that can be told to refuse references, takes 0.3 s for so many.
_MOST_FRONT_MATTER = 20_000

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One article as its reader found it; ``body_text`` is final, the metadata raw."""

    body_text: str
    metadata: Metadata = field(default_factory=Metadata)
    notices: list[Notice] = field(default_factory=list)
    stands_alone: bool = True  # the only article of its file, so the file's name is about it


# Our column → what trafilatura calls it; it fills the site's name from its host if need be.
_PAGE_METADATA = {
    "publisher": "sitename",
    "title": "title",
    "byline": "author",
    "url": "url",
    "published_at": "date",
}

# What a reader yields: the record's place in its file ("" or "#line"), and what it holds.
Reading = Iterator[tuple[str, Draft | Rejected]]


def read_text_file(path: Path) -> Reading:
    """Read a ``.txt``: the whole decoded text, line ends and headline included."""
    text, notices = decode(read_bytes(path))
    yield "", Draft(body_text=text, notices=notices)


def read_markdown(path: Path) -> Reading:
    """Read a ``.md``: the text after the front matter, if there is any, as it stands."""
    text, notices = decode(read_bytes(path))
    metadata, body_text, problems = _without_front_matter(text)
    yield "", Draft(body_text=body_text, metadata=metadata, notices=notices + problems)


def read_html(path: Path) -> Reading:
    """Read a web page: trafilatura's text and metadata, without menus, adverts and comments."""
    # Imported here since it is slow to load (0.3 s) and most batches hold no web page.
    from trafilatura import bare_extraction

    data = read_bytes(path)
    page, notices = decode(data, declared=declared_charset(data))
    if not page.strip():
        raise Rejected("empty", "the page is empty")
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        # Only dates that the page states; no guess from what else looks like one.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = getattr(found, "text", None) or ""
    if not text.strip():
        raise Rejected("empty", "no article text found in the page; save the text as .txt")
    values = {name: getattr(found, attribute) for name, attribute in _PAGE_METADATA.items()}
    metadata, problems = metadata_from_mapping(values)
    yield "", Draft(body_text=text, metadata=metadata, notices=notices + problems)


def read_bytes(path: Path) -> bytes:
    """Read a file that holds one article.

    Raises:
        Rejected: ``too_large``.
        OSError: If the file system refuses.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise Rejected("too_large", f"{size:,} bytes, over {MOST_BYTES:,}: no single article")
    return path.read_bytes()


def _without_front_matter(text: str) -> tuple[Metadata, str, list[Notice]]:
    """Take front matter off a text; where it is no YAML mapping, only the metadata are lost."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return Metadata(), text, []
    front_matter, body_text = match.group(1), text[match.end() :]
    if len(front_matter) > _MOST_FRONT_MATTER:  # more likely a text between two rules
        found = f"{len(front_matter):,} characters, over {_MOST_FRONT_MATTER:,}; kept as text"
        return Metadata(), text, [Notice("unreadable_front_matter", found)]
    try:
        values = load_plain_yaml(front_matter)
    except ValueError as error:
        found = f"not plain YAML: {error}"
        return Metadata(), body_text, [Notice("unreadable_front_matter", found)]
    if not isinstance(values, dict | None):
        found = "not a list of names and values"
        return Metadata(), body_text, [Notice("unreadable_front_matter", found)]
    metadata, problems = metadata_from_mapping(values or {})
    return metadata, body_text, problems
