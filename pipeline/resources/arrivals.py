"""Which items of an input are new to the lake, and writing them there as a batch.

Reading an input again must change nothing. A file is known by its name and digest, an item by
its line in the ingest log of the same input, an article by its id; only the rest makes a new
batch.
"""

import dataclasses
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from pipeline.fetch.articles import CountryOf, no_country
from pipeline.fetch.batch import Fetched, stream_batch
from pipeline.fetch.files import Listing, list_files
from pipeline.records import Article, IngestLogRow
from pipeline.resources.files import (
    DamagedFileError,
    read_json,
    read_record,
    write_text_atomically,
)
from pipeline.resources.inputs import BatchInput
from pipeline.resources.lake import ARTICLES_PER_PART, Lake, Manifest
from pipeline.resources.replacements import with_replacements
from pipeline.resources.schemas import rows_from_table

FORGOTTEN = "forgotten"  # the reason why a taken-down article is not read again


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What an earlier reading of an input left behind."""

    fingerprints: dict[str, str] = field(default_factory=dict)  # paths given → how they looked
    digests: dict[str, str] = field(default_factory=dict)  # item → digest of its file
    errors: dict[str, str] = field(default_factory=dict)  # paths given → why reading failed
    text_column: str | None = None  # of its tables, as it was last named


def item_key(row: IngestLogRow) -> tuple[str, ...]:
    """Say what makes an item the same on another reading: name and content, or complaint."""
    if row.outcome == "notice":
        return ("notice", row.item, row.reason, row.detail or "")
    return ("item", row.item, row.article_id or row.reason)


def only_new(
    fetched: Iterable[Fetched],
    *,
    seen_items: Collection[tuple[str, ...]],
    forgotten_ids: Collection[str],
) -> Iterator[Fetched]:
    """Leave out what an earlier reading of the same input logged, item by item.

    Args:
        fetched: As ``fetch.stream_batch`` yields.
        seen_items: ``item_key`` of every row logged for this input.
        forgotten_ids: Articles taken down; met again they are rejected, once.
    """
    for one in fetched:
        taken_down = any(row.article_id in forgotten_ids for row in one.log if row.article_id)
        log = [_as_forgotten(row) for row in one.log[:1]] if taken_down else one.log
        log = [row for row in log if item_key(row) not in seen_items]
        if log:
            yield Fetched(article=None if taken_down else one.article, log=log)


def _as_forgotten(row: IngestLogRow) -> IngestLogRow:
    return dataclasses.replace(
        row, outcome="rejected", reason=FORGOTTEN, detail=None, article_id=None
    )


def take_in(
    lake: Lake,
    given: BatchInput,
    *,
    version: str,
    country_of: CountryOf = no_country,
) -> Manifest | None:
    """Read an input and write what is new of it as a batch; None where nothing is.

    An input whose files look as they did is not even opened, unless it failed then.

    Args:
        lake: Where to.
        given: The input.
        version: Of the reader, for the manifest.
        country_of: Gives an outlet's country.
    """
    if was_read(lake, given):
        return None
    before = read_reading(lake, given.origin)
    fingerprint = given.fingerprint()
    column = given.text_column or before.text_column
    found = list_files(given.paths, were_named=given.were_named, text_column=column)
    files = [file for file in found.files if before.digests.get(file.item) != file.digest]
    batch_id = free_batch_id(lake, given.name)
    now = lake.now()
    logged = _logged(lake, given.origin)
    read = stream_batch(
        Listing(files=files, asides=found.asides),
        batch_id=batch_id,
        logged_at=now,
        known=known_articles(lake),
        country_of=country_of,
    )
    new = only_new(
        with_replacements(read, before=logged, batch_id=batch_id, now=now),
        seen_items=set(map(item_key, logged)),
        forgotten_ids=read_forgotten(lake),
    )
    details = {"origin": given.origin, "files": [file.item for file in files]}
    manifest = write_fetched(lake, batch_id, new, version=version, details=details)
    remember_reading(
        lake,
        given,
        fingerprint=fingerprint,
        digests={file.item: file.digest for file in files},
    )
    return manifest


def write_fetched(
    lake: Lake,
    batch_id: str,
    fetched: Iterable[Fetched],
    *,
    version: str,
    details: Mapping[str, Any],
) -> Manifest | None:
    """Write a batch's articles, in parts, and its log; nothing at all where there is no item."""
    lake.drop_batch(batch_id)  # what a killed run left under this name, which is free
    articles: list[Article] = []
    log: list[IngestLogRow] = []
    part = 0
    for one in fetched:
        log.extend(one.log)
        articles.extend([one.article] if one.article else [])
        if len(articles) == ARTICLES_PER_PART:
            lake.write_part("articles", batch_id, part, articles)
            articles, part = [], part + 1
    if not log:
        return None
    if articles:
        lake.write_part("articles", batch_id, part, articles)
        part += 1
    lake.write_part("ingest_log", batch_id, 0, log)
    return lake.finish_stage(
        batch_id,
        "fetched",
        version=version,
        source_digest="",
        parts=part,
        details=dict(details),
    )


def known_articles(lake: Lake, batch_ids: Sequence[str] | None = None) -> dict[str, str]:
    """Article id → batch, for every article of some batches (default: all), as the logs say.

    Where a log is damaged, as the articles themselves say; the check on the batches names it.
    """
    known: dict[str, str] = {}
    for batch_id in lake.batch_ids() if batch_ids is None else batch_ids:
        unreadable: list[str] = []
        columns = ["article_id", "outcome"]
        log = lake.arrow("ingest_log", [batch_id], columns=columns, unreadable=unreadable)
        ids = log.filter(pc.field("outcome") == "kept")["article_id"].to_pylist()
        if unreadable or not lake.part_paths("ingest_log", batch_id):
            articles = lake.arrow("articles", [batch_id], columns=columns[:1], unreadable=[])
            ids = articles["article_id"].to_pylist()
        known |= dict.fromkeys(ids, batch_id)
    return known


def _logged(lake: Lake, origin: str) -> list[IngestLogRow]:
    """Every row logged for an input, the earliest batch first."""
    manifests = (lake.manifest(batch_id, "fetched") for batch_id in lake.batch_ids())
    batches = [m.batch_id for m in manifests if m and m.details.get("origin") == origin]
    log = lake.arrow("ingest_log", batches, unreadable=[])
    return sorted(rows_from_table(IngestLogRow, log), key=lambda row: row.logged_at)


def free_batch_id(lake: Lake, name: str) -> str:
    """``name``, or ``name-2`` and so on where the lake has a batch of that name."""
    taken = set(lake.batch_ids())
    number, batch_id = 1, name
    while batch_id in taken:
        number += 1
        batch_id = f"{name}-{number}"
    return batch_id


# ---------------------------------------------------------------- notes beside the batches


def read_reading(lake: Lake, origin: str) -> Reading:
    """Read what earlier readings of an input left behind."""
    try:
        return read_record(_reading_path(lake, origin), Reading)
    except (FileNotFoundError, DamagedFileError):
        return Reading()  # the input is read once more, and gives nothing that is in the lake


def forget_reading(lake: Lake, origin: str) -> None:
    """Let an input be read again as if it had never been."""
    _reading_path(lake, origin).unlink(missing_ok=True)


def was_read(lake: Lake, given: BatchInput) -> bool:
    """Whether an input looks as it did when it was read, and could be read."""
    before, key = read_reading(lake, given.origin), _paths_key(given)
    if given.text_column not in (None, before.text_column):
        return False
    return key not in before.errors and before.fingerprints.get(key) == given.fingerprint()


def remember_reading(
    lake: Lake,
    given: BatchInput,
    *,
    fingerprint: str,
    digests: Mapping[str, str] | None = None,
    error: str | None = None,
) -> None:
    """Note how an input looked when it was read, and the error if it could not be.

    An input that failed is not read again by itself until it looks different.
    """
    before, key = read_reading(lake, given.origin), _paths_key(given)
    errors = {name: text for name, text in before.errors.items() if name != key}
    after = Reading(
        fingerprints=before.fingerprints | {key: fingerprint},
        digests=before.digests | dict(digests or {}),
        errors=errors | ({key: error} if error else {}),
        text_column=given.text_column or before.text_column,
    )
    text = json.dumps(dataclasses.asdict(after), indent=1)
    write_text_atomically(_reading_path(lake, given.origin), text)


def forget_errors(lake: Lake) -> None:
    """Take back why inputs could not be read: an error may quote an article that is taken down.

    The inputs stay known as failed, and are not read again until they look different.
    """
    for path in sorted(lake.lake_file("readings").glob("*.json")):
        try:
            reading = read_record(path, Reading)
        except DamagedFileError:
            path.unlink()  # nobody can tell what it quotes
            continue
        errors = dict.fromkeys(reading.errors, "its words went with a takedown; read it again")
        after = dataclasses.replace(reading, errors=errors)
        write_text_atomically(path, json.dumps(dataclasses.asdict(after), indent=1))


def failure_of(lake: Lake, given: BatchInput) -> str | None:
    """Why an input could not be read when it last looked as it does; None if it could."""
    before, key = read_reading(lake, given.origin), _paths_key(given)
    looks_as_before = before.fingerprints.get(key) == given.fingerprint()
    return before.errors.get(key) if looks_as_before else None


def read_forgotten(lake: Lake) -> dict[str, str]:
    """Article id → when it was taken down.

    Raises:
        DamagedFileError: If the list cannot be read: then nothing may be taken in, for it could
            be what was taken down.
    """
    return read_json(lake.forgotten_file) if lake.forgotten_file.is_file() else {}


def remember_forgotten(lake: Lake, article_ids: Sequence[str]) -> None:
    """Note articles as taken down, so that their files, met again, are not read."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    forgotten = dict.fromkeys(article_ids, now) | read_forgotten(lake)
    write_text_atomically(lake.forgotten_file, json.dumps(forgotten, indent=1))


def _paths_key(given: BatchInput) -> str:
    return "\n".join(map(str, given.paths))


def _reading_path(lake: Lake, origin: str) -> Path:
    name = hashlib.sha256(origin.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return lake.lake_file(f"readings/{name}.json")
