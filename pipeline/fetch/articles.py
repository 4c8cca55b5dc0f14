"""A draft and its metadata become an Article: title, date, language and identity."""

from collections.abc import Callable
from datetime import datetime
from reprlib import Repr

from pipeline.fetch.dates import (
    PRECISIONS,
    StatedDate,
    find_date_in_file_name,
    find_date_in_text,
    read_date,
)
from pipeline.fetch.documents import Draft
from pipeline.fetch.files import SourceFile
from pipeline.fetch.language import OTHER, detect_language, language_code
from pipeline.fetch.local_days import local_day
from pipeline.fetch.metadata import Metadata
from pipeline.fetch.outcomes import Notice
from pipeline.fetch.titles import find_title
from pipeline.ids import article_id
from pipeline.records import Article

CountryOf = Callable[[str | None, str | None], str | None]  # an outlet's name, an address

_SHORT_TEXT_WORDS = 50  # a caption or a teaser; a brief news item has 60 words and more
_SHORTENED = Repr()  # for a value that may be of any size and depth
_SHORTENED.maxstring = _SHORTENED.maxother = 100


def no_country(name: str | None, url: str | None) -> None:
    """Know no outlet's country: every day is that in UTC, or in the zone that is stated."""


def make_article(
    draft: Draft,
    *,
    batch_id: str,
    item: str,
    file: SourceFile,
    read_at: datetime,
    country_of: CountryOf = no_country,
) -> tuple[Article, list[Notice]]:
    """Complete a draft by what its sidecar, its text and its file's name say.

    About a file with one article the sidecar has the last word: somebody wrote it down for
    that file. A record among many knows itself best, and the sidecar fills in. What says
    that it was published well after ``read_at`` is mistaken, and stays without a date. The day of
    publication is that of the outlet's country, which ``country_of`` knows.
    """
    if draft.stands_alone:
        metadata = file.metadata.filled_from(draft.metadata)
    else:
        metadata = draft.metadata.filled_from(file.metadata.shared_by_records())
    notices = list(draft.notices)
    stated, method = _published(draft, metadata, draft.file_name or file.path.name, notices)
    if stated and stated.is_to_come(read_at):
        found = f"{stated.start:%Y-%m-%d}, of the {method}, is still to come; mend the date"
        notices.append(Notice("unreadable_date", found))
        stated, method = None, "unknown"
    day = None
    if stated:
        day, is_open = local_day(stated, country_of(metadata.publisher, metadata.url))
        if is_open:
            found = f"{stated.start:%Y-%m-%dT%H:%MZ}: another day in a part of the outlet's country"
            notices.append(Notice("day_in_utc", found))
    language = _language(metadata.language, draft.body_text)
    word_count = len(draft.body_text.split())
    article = Article(
        article_id=article_id(
            url=metadata.url, publisher_name=metadata.publisher, body_text=draft.body_text
        ),
        batch_id=batch_id,
        item=item,
        publisher_name=metadata.publisher,
        title=metadata.title or find_title(draft.body_text),
        byline=metadata.byline,
        url=metadata.url,
        body_text=draft.body_text,
        language_code=language,
        published_at=stated.start if stated else None,
        published_date=day,
        published_precision=stated.precision if stated else "unknown",
        published_method=method,
        wire_credits=metadata.wire_credits,
        word_count=word_count,
        warning_short_text=word_count < _SHORT_TEXT_WORDS,
        warning_language=language != "en",
    )
    return article, notices


def _published(
    draft: Draft, metadata: Metadata, file_name: str, notices: list[Notice]
) -> tuple[StatedDate | None, str]:
    """Find the date and where it stands: metadata, then the text, then the file's name.

    A date that metadata give but that cannot be read is not replaced by a guess.
    """
    if metadata.published_at is not None:
        stated = read_date(metadata.published_at)
        if stated is None:
            value = _SHORTENED.repr(metadata.published_at)
            notices.append(Notice("unreadable_date", f"{value}; write it as 2017-09-07"))
            return None, "unknown"
        return _coarsened(stated, metadata.published_precision, notices), "metadata"
    if stated := find_date_in_text(draft.body_text):
        return stated, "text"
    if draft.stands_alone and (stated := find_date_in_file_name(file_name)):
        return stated, "file"
    return None, "unknown"


def _coarsened(stated: StatedDate, precision: str | None, notices: list[Notice]) -> StatedDate:
    """Heed a supplied precision; a date is never made more precise than it was written."""
    if precision is None:
        return stated
    usable = PRECISIONS[1:]
    if precision not in usable:
        advice = f"it is one of {', '.join(usable)}"
        notices.append(Notice("unreadable_precision", f"{precision!r}; {advice}"))
        return stated
    if PRECISIONS.index(precision) > PRECISIONS.index(stated.precision):
        found = f"{precision!r} for a date that states only the {stated.precision}"
        notices.append(Notice("unreadable_precision", found))
    return stated.coarsened(precision)


def _language(supplied: str | None, text: str) -> str | None:
    """Tell the language by the text, else by what is supplied; ``und`` is one not known to us."""
    found = detect_language(text)
    stated = language_code(supplied)
    if found == OTHER:
        return stated if stated not in (None, "en") else OTHER
    return found or stated
