"""A batch: every item read, every outcome logged. Found = kept + duplicate + rejected."""

import re
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pipeline.fetch.articles import CountryOf, make_article, no_country
from pipeline.fetch.documents import Draft
from pipeline.fetch.files import Listing, SourceFile, list_files, printable
from pipeline.fetch.formats import read_file
from pipeline.fetch.no_article import refuse_what_is_none
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.records import Article, IngestLogRow


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What became of one item, or a notice that belongs to none (then without an article)."""

    article: Article | None
    log: list[IngestLogRow]


@dataclass(frozen=True, kw_only=True)
class FetchResult:
    """A whole batch in memory; ``digests`` are those of the files read, by item."""

    articles: list[Article] = field(default_factory=list)
    log: list[IngestLogRow] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)


def read_batch(
    paths: Sequence[Path],
    *,
    batch_id: str,
    logged_at: datetime,
    known: Mapping[str, str] | None = None,
    seen_digests: Collection[str] = (),
) -> FetchResult:
    """Read a batch at once; for what does not fit into memory see ``stream_batch``.

    Args:
        paths: Folders, searched with their subfolders, and files.
        batch_id: The name under which the items are logged.
        logged_at: The time of reading: it is written into the log, and no article is later.
        known: The articles that are in the lake already: article_id → batch_id.
        seen_digests: Digests of files read in an earlier batch. Such a file is left out
            without a word, so that a folder that has grown gives only what is new.

    Raises:
        FileNotFoundError: If one of ``paths`` does not exist.
    """
    listing = list_unseen(paths, seen_digests=seen_digests)
    result = FetchResult(digests={file.item: file.digest for file in listing.files})
    for fetched in stream_batch(listing, batch_id=batch_id, logged_at=logged_at, known=known):
        result.log.extend(fetched.log)
        if fetched.article is not None:
            result.articles.append(fetched.article)
    return result


def list_unseen(paths: Sequence[Path], *, seen_digests: Collection[str]) -> Listing:
    """List the files of ``paths`` that no earlier batch has read; empty where all are known.

    Raises:
        FileNotFoundError: If one of ``paths`` does not exist.
    """
    listing = list_files(paths)
    files = [file for file in listing.files if file.digest not in seen_digests]
    return Listing(files=files, asides=listing.asides)


def stream_batch(
    listing: Listing,
    *,
    batch_id: str,
    logged_at: datetime,
    known: Mapping[str, str] | None = None,
    country_of: CountryOf = no_country,
) -> Iterator[Fetched]:
    """Read a batch item by item, in a fixed order, holding one article at a time.

    Args:
        listing: What to read, of ``list_files`` or ``list_unseen``.
        batch_id: As in ``read_batch``, like the following.
        logged_at: The time of reading: it is written into the log, and no article is later.
        known: article_id → batch_id of the articles in the lake.
        country_of: Gives an outlet's country, whose day is the day of publication.
    """
    log = _Log(batch_id=batch_id, logged_at=logged_at)
    for item, aside in listing.asides:
        kind = "rejected" if isinstance(aside, Rejected) else "notice"
        yield Fetched(article=None, log=[log.row(item, kind, aside.reason, aside.detail)])
    read: dict[str, str] = {}  # article_id → item of this batch
    for file in listing.files:
        for item, outcome in _outcomes(file):
            if isinstance(outcome, Rejected):
                row = log.row(item, "rejected", outcome.reason, outcome.detail)
                yield Fetched(article=None, log=[row])
                continue
            if isinstance(outcome, Notice):
                row = log.row(item, "notice", outcome.reason, outcome.detail)
                yield Fetched(article=None, log=[row])
                continue
            article, notices = make_article(
                outcome,
                batch_id=batch_id,
                item=item,
                file=file,
                read_at=logged_at,
                country_of=country_of,
            )
            yield _fetched(article, notices, log=log, known=known or {}, read=read)


def describe(row: IngestLogRow) -> str:
    """Say in one line what became of an item."""
    detail = f": {row.detail}" if row.detail else ""
    return f"{row.item}: {row.outcome} ({row.reason}){detail}"


@dataclass(frozen=True, kw_only=True)
class _Log:
    """Makes the rows of one batch's log."""

    batch_id: str
    logged_at: datetime

    def row(
        self,
        item: str,
        outcome: str,
        reason: str,
        detail: str | None = None,
        article_id: str | None = None,
    ) -> IngestLogRow:
        return IngestLogRow(
            batch_id=self.batch_id,
            item=item,
            outcome=outcome,
            reason=reason,
            detail=_storable(detail) if detail else None,
            article_id=article_id,
            replacing_article_id=None,
            logged_at=self.logged_at,
        )


_MOST_DETAIL = 500  # characters; a detail quotes what it found, which may be of any length


def _storable(detail: str) -> str:
    """One line that a table can hold, whatever of a file's name or cells it quotes."""
    line = " ".join(detail.encode("utf-8", "backslashreplace").decode("utf-8").split())
    return line if len(line) <= _MOST_DETAIL else f"{line[:_MOST_DETAIL]}…"


def _outcomes(file: SourceFile) -> Iterator[tuple[str, Draft | Rejected | Notice]]:
    """Read one file; whatever is wrong with it becomes the outcome of an item."""
    has_items = False
    try:
        if not stat.S_ISREG(file.path.stat().st_mode):
            raise Rejected("unreadable", "not a plain file")  # a pipe would never end
        for place, outcome in read_file(file.path, text_column=file.text_column):
            has_items = has_items or not isinstance(outcome, Notice)
            yield file.item + printable(place), _refuse_none(outcome)
        if not has_items:
            yield file.item, Rejected("empty", "the file holds no record")
    except Rejected as refusal:
        yield file.item, refusal
    except OSError as error:
        yield file.item, Rejected("unreadable", f"{error.strerror or error}; check its rights")


# What spaCy parses at once by default (nlp.max_length): a book of 400 pages is about as long.
_MOST_CHARS = 1_000_000
_WORD = re.compile(r"\w")


def _refuse_none(outcome: Draft | Rejected | Notice) -> Draft | Rejected | Notice:
    """Give an outcome back unless it is a text that is no article."""
    if not isinstance(outcome, Draft):
        return outcome
    if not _WORD.search(outcome.body_text):
        return Rejected("empty", "no word in it")
    return refuse_what_is_none(refuse_overlong(outcome))


def refuse_overlong(outcome: Draft | Rejected) -> Draft | Rejected:
    """Give an outcome back unless its text is longer than any article."""
    if isinstance(outcome, Draft) and len(outcome.body_text) > _MOST_CHARS:
        length = f"{len(outcome.body_text):,} characters, over {_MOST_CHARS:,}"
        return Rejected("too_large", f"{length}: split it into articles")
    return outcome


def _fetched(
    article: Article,
    notices: list[Notice],
    *,
    log: _Log,
    known: Mapping[str, str],
    read: dict[str, str],
) -> Fetched:
    """Keep an article, or call it a duplicate of one in the lake or earlier in the batch."""
    article_id = article.article_id
    if article_id in known or article_id in read:
        if article_id in known:
            reason, detail = "known", f"the same article is in batch {known[article_id]}"
        else:
            reason, detail = "repeated", f"the same article is {read[article_id]}"
        row = log.row(article.item, "duplicate", reason, detail, article_id)
        return Fetched(article=None, log=[row])
    read[article_id] = article.item
    rows = [log.row(article.item, "kept", "new", None, article_id)]
    rows += [
        log.row(article.item, "notice", notice.reason, notice.detail, article_id)
        for notice in notices
    ]
    return Fetched(article=article, log=rows)
