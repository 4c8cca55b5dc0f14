"""Archives of the web (WARC), as crawlers and Common Crawl write them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.fetch.archives import missing_extra
from pipeline.fetch.decoding import declared_charset, decode
from pipeline.fetch.documents import MOST_BYTES, Reading
from pipeline.fetch.outcomes import Rejected
from pipeline.fetch.pages import drafts_of_page

_PAGES = ("text/html", "application/xhtml+xml")
_OK = 200


def read_warc(path: Path) -> Reading:
    """Read a ``.warc`` or ``.warc.gz``: every answer that is a web page, numbered from 1.

    Needs the extra ``archives``. Answers of another kind (images, feeds) and failed ones are
    refused by themselves.
    """
    for number, record in enumerate(_responses(path), start=1):
        place = f"#{number}"
        try:
            for inner, outcome in _drafts(record):
                yield f"{place}{inner.replace('#', '.')}", outcome
        except Rejected as refusal:
            yield place, refusal


def _responses(path: Path) -> Iterator[Any]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise missing_extra("fastwarc", "archives") from None
    with path.open("rb") as file:
        yield from ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True)


def _drafts(record: Any) -> Reading:
    headers = record.http_headers
    kind = (record.http_content_type or "").lower()
    if headers is None or kind not in _PAGES:
        raise Rejected("unsupported_format", f"an answer of the kind {kind or 'unknown'}: no page")
    if headers.status_code != _OK:
        raise Rejected("no_article", f"the server answered {headers.status_code}")
    data = record.reader.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Rejected("too_large", f"over {MOST_BYTES:,} bytes: no single article")
    charset = record.http_charset or declared_charset(data)
    page, notices = decode(data, declared=charset)
    yield from drafts_of_page(page, notices=notices, url=record.headers.get("WARC-Target-URI"))
