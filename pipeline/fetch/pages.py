"""Web pages: the article in one, or those of a press database's download."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.fetch.decoding import declared_charset, decode
from pipeline.fetch.documents import (
    MOST_BYTES,
    MOST_BYTES_OF_A_DOWNLOAD,
    Draft,
    Reading,
    drafts_of_pieces,
    drafts_of_text,
    read_bytes,
)
from pipeline.fetch.downloads.europresse import TEXT_CLASS, find_europresse
from pipeline.fetch.downloads.finding import find_articles
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected

# Our column → what trafilatura calls it; it fills the site's name from its host if need be.
_PAGE_METADATA = {
    "publisher": "sitename",
    "title": "title",
    "byline": "author",
    "url": "url",
    "published_at": "date",
}
_DOWNLOAD_SIGNS = re.compile(
    r"enArticle|>\s*HD\s*<|\d (?:of|von|sur|de|di|van) \d{1,5} DO[CK]UMENT|Dokument \d{1,5} von \d"
    r"|Factiva|ProQuest|End of Document"
)
_BLOCKS = frozenset(
    "address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr"
    " ul title".split()
)
_CELLS = frozenset({"td", "th"})
_NO_TEXT = frozenset({"script", "style", "head"})


def read_html(path: Path) -> Reading:
    """Read a web page: trafilatura's text and metadata, without menus, adverts and comments.

    A download of a press database is the articles in it.
    """
    data = read_bytes(path, most=MOST_BYTES_OF_A_DOWNLOAD)
    page, notices = decode(data, declared=declared_charset(data))
    yield from drafts_of_page(page, notices=notices)


def drafts_of_page(page: str, *, notices: Sequence[Notice] = (), url: str | None = None) -> Reading:
    """Make drafts of a decoded web page.

    Args:
        page: Its HTML.
        notices: About its decoding.
        url: Where it was fetched; an address that it gives itself goes before.

    Raises:
        Rejected: ``empty`` where no article is found, ``too_large``.
    """
    # Imported here since it is slow to load (0.3 s) and most batches hold no web page.
    from trafilatura import bare_extraction

    if not page.strip():
        raise Rejected("empty", "the page is empty")
    if _DOWNLOAD_SIGNS.search(page) and find_articles(text := plain_text_of_page(page)):
        yield from drafts_of_text(text, notices=notices)
        return
    if TEXT_CLASS in page and (pieces := list(find_europresse(_parsed(page)))):
        yield from drafts_of_pieces(pieces, notices=notices)
        return
    if len(page) > MOST_BYTES:
        raise Rejected("too_large", f"{len(page):,} characters, over {MOST_BYTES:,}: no article")
    found = bare_extraction(
        page,
        url=url,
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
    metadata = metadata.filled_from(Metadata(url=url))
    yield "", Draft(body_text=text, metadata=metadata, notices=[*notices, *problems])


def plain_text_of_page(page: str) -> str:
    """Give the words of a page in lines: one a block, and a table's row, its cells spaced."""
    from lxml import etree

    root = _parsed(page)
    pieces: list[str] = []
    inside = 0  # elements without text that are open
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            inside += tag in _NO_TEXT
            if tag in _BLOCKS and not _begins_cell(element):
                pieces.append("\n")
            pieces.append("" if inside else _spaced(element.text))
        else:
            inside -= tag in _NO_TEXT
            pieces.append("   " if tag in _CELLS else "\n" if tag in _BLOCKS else "")
            pieces.append("" if inside else _spaced(element.tail))
    return "\n".join(line.strip() for line in "".join(pieces).splitlines())


def _parsed(page: str) -> Any:
    """Give the root of a page; an empty one where lxml finds none."""
    from lxml import etree, html

    try:
        parser = html.HTMLParser(encoding="utf-8", no_network=True)
        return html.fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (ValueError, etree.LxmlError, SyntaxError):  # lxml's parser error is a syntax error
        return html.Element("html")


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _begins_cell(element: object) -> bool:
    """Whether a block is the first thing in a table's cell, and so on the row's line."""
    parent = element.getparent()  # type: ignore[attr-defined]
    return parent is not None and parent.tag in _CELLS and parent.index(element) == 0
