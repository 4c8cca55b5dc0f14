"""What a file that has changed holds in the place of what it held before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from pipeline.fetch.batch import Fetched
from pipeline.fetch.files import file_of
from pipeline.records import IngestLogRow


def with_replacements(
    fetched: Iterable[Fetched], *, before: Sequence[IngestLogRow], batch_id: str, now: datetime
) -> Iterator[Fetched]:
    """Say of each article that its changed file no longer holds what stands in its place now.

    Args:
        fetched: As ``fetch.stream_batch`` yields, of files that are new or have changed.
        before: What earlier readings of the same input logged.
        batch_id: Of the notices, like the next.
        now: The time of reading.
    """
    held: dict[str, dict[str, str]] = {}  # file → item → article of the last reading
    for row in before:
        if row.article_id and row.outcome != "notice":
            held.setdefault(file_of(row.item), {})[row.item] = row.article_id
    found: dict[str, str] = {}  # item → article, of the file that is being read
    reading = ""
    for one in fetched:
        for row in one.log[:1]:
            if (file := file_of(row.item)) != reading:
                yield from _replaced(held.pop(reading, {}), found, held, batch_id, now)
                reading, found = file, {}
            if row.article_id and row.outcome != "notice":
                found[row.item] = row.article_id
        yield one
    yield from _replaced(held.pop(reading, {}), found, held, batch_id, now)


def _replaced(
    old: Mapping[str, str],
    new: Mapping[str, str],
    others: Mapping[str, Mapping[str, str]],
    batch_id: str,
    now: datetime,
) -> Iterator[Fetched]:
    if not (old and new):
        return
    elsewhere = {article for items in others.values() for article in items.values()}
    for item, article_id in old.items():
        replacing = new.get(item)
        is_there = article_id in new.values() or article_id in elsewhere
        if replacing is None or is_there:
            continue
        detail = f"{article_id} stood there; {replacing} takes its place as a revision"
        row = IngestLogRow(
            batch_id=batch_id,
            item=item,
            outcome="notice",
            reason="replaced",
            detail=detail,
            article_id=article_id,
            replacing_article_id=replacing,
            logged_at=now,
        )
        yield Fetched(article=None, log=[row])
