"""Mail: single messages, mailboxes, and web pages saved as one message (MHTML)."""

import email
import mailbox
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from email.header import Header
from email.message import EmailMessage, Message
from email.policy import default
from pathlib import Path

from pipeline.fetch.decoding import declared_charset, decode
from pipeline.fetch.documents import (
    MOST_BYTES_OF_A_DOWNLOAD,
    Draft,
    Reading,
    drafts_of_text,
    read_bytes,
)
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.pages import drafts_of_page

# What a feed said of a page that was fetched from it.
FEED_DATE = "X-Feed-Date"
PUBLISHER = "X-Feed-Title"
_MOST_BYTES_OF_A_MAILBOX = 20_000_000_000  # it is read message by message


def read_message(path: Path) -> Reading:
    """Read an ``.eml``: the text of a message, else its web page; subject, sender and date."""
    data = read_bytes(path, most=MOST_BYTES_OF_A_DOWNLOAD)
    yield from _drafts(email.message_from_bytes(data, policy=default))


def read_mailbox(path: Path) -> Reading:
    """Read an ``.mbox``: each message as an article, numbered from 1."""
    if path.stat().st_size > _MOST_BYTES_OF_A_MAILBOX:
        raise Rejected("too_large", f"over {_MOST_BYTES_OF_A_MAILBOX:,} bytes; split it")
    box = mailbox.mbox(path, factory=None, create=False)
    try:
        for number, key in enumerate(box.iterkeys(), start=1):
            data = box.get_bytes(key)
            if len(data) > MOST_BYTES_OF_A_DOWNLOAD:
                yield f"#{number}", Rejected("too_large", f"{len(data):,} bytes: no article")
                continue
            message = email.message_from_bytes(data, policy=default)
            try:
                for place, outcome in _drafts(message):
                    yield f"#{number}{place.replace('#', '.')}", outcome
            except Rejected as refusal:
                yield f"#{number}", refusal
    finally:
        box.close()


def read_mhtml(path: Path) -> Reading:
    """Read an ``.mhtml``: the page that was saved, with its address and day."""
    data = read_bytes(path, most=MOST_BYTES_OF_A_DOWNLOAD)
    message = email.message_from_bytes(data, policy=default)
    page = next((one for one in message.walk() if one.get_content_type() == "text/html"), None)
    if page is None:
        raise Rejected("empty", "no web page in the file")
    url = str(page.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    text, notices = _text_of(page)
    told, problems = metadata_from_mapping(
        {
            "title": _header(message, "Subject"),
            "published_at": _header(message, FEED_DATE),
            "publisher": _header(message, PUBLISHER),
        }
    )
    address = url if url.startswith("http") else None
    for place, outcome in drafts_of_page(text, notices=[*notices, *problems], url=address):
        if isinstance(outcome, Draft) and outcome.stands_alone:
            own = outcome.metadata
            # A page that does not name its site is named after its host.
            if told.publisher and own.publisher and own.publisher in url:
                own = replace(own, publisher=None)
            outcome = replace(outcome, metadata=own.filled_from(told))
        yield place, outcome


def write_mhtml(page: bytes, *, url: str, charset: str | None, about: Metadata) -> bytes:
    """Pack a web page with its address and what a feed said of it, as ``read_mhtml`` reads it."""
    message = Message()
    headers = {
        "Snapshot-Content-Location": url,
        "Subject": about.title,
        FEED_DATE: about.published_at,
        PUBLISHER: about.publisher,
    }
    for name, value in headers.items():
        if value:
            text = " ".join(str(value).split())
            message[name] = text if text.isascii() else Header(text, "utf-8").encode(maxlinelen=0)
    message["MIME-Version"] = "1.0"
    message["Content-Type"] = f'text/html; charset="{charset}"' if charset else "text/html"
    message["Content-Transfer-Encoding"] = "base64"
    message.set_payload(b64encode(page).decode("ascii"))
    return message.as_bytes()


def _drafts(message: EmailMessage | Message) -> Reading:
    """Make drafts of the parts of a message that hold text."""
    metadata, problems = metadata_from_mapping(
        {
            "title": _header(message, "Subject"),
            "byline": _header(message, "From"),
            "published_at": _header(message, "Date"),
        }
    )
    plain, page = _parts(message)
    if plain is None and page is None:
        raise Rejected("empty", "no text in the message")
    if plain is not None:
        text, notices = _text_of(plain)
        found: Iterator = drafts_of_text(text, notices=[*notices, *problems])
    else:
        text, notices = _text_of(page)  # type: ignore[arg-type]
        found = drafts_of_page(text, notices=[*notices, *problems])
    for place, outcome in found:
        if isinstance(outcome, Draft) and outcome.stands_alone:
            own = metadata if plain is not None else metadata.filled_from(outcome.metadata)
            outcome = replace(outcome, metadata=own)
        yield place, outcome
    for part in message.walk():
        if part.get_content_disposition() == "attachment":
            name = " ".join(str(part.get_filename() or part.get_content_type()).split())
            yield "", Notice("attachment", f"{name[:100]}: not read; save it as a file of its own")


def _parts(message: Message) -> tuple[Message | None, Message | None]:
    """Find the first plain text and the first web page that are no attachments."""
    found: dict[str, Message] = {}
    for part in message.walk():
        kind = part.get_content_type()
        if part.get_content_disposition() != "attachment" and not part.is_multipart():
            found.setdefault(kind, part)
    plain = found.get("text/plain")
    if plain is not None and not str(plain.get_payload(decode=False)).strip():
        plain = None
    return plain, found.get("text/html")


def _text_of(part: Message) -> tuple[str, list[Notice]]:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise Rejected("broken_file", "a part of the message that cannot be decoded")
    return decode(data, declared=part.get_content_charset() or declared_charset(data))


def _header(message: Message, name: str) -> str | None:
    """Read a header; a damaged one is as good as none."""
    try:
        value = message.get(name)
        return None if value is None else str(value)
    except (ValueError, IndexError, AttributeError, TypeError):  # of the standard library's parser
        return None
