"""``forget``: a takedown. What is forgotten is gone from lake, warehouse and published file."""

import dataclasses
from collections.abc import Collection
from typing import Any

from pipeline.resources.arrivals import FORGOTTEN, read_forgotten, remember_forgotten
from pipeline.resources.errors import MendableError
from pipeline.resources.lake import STAGES, Lake
from pipeline.resources.pending import source_digest
from pipeline.resources.publisher import Publisher
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import Settings


class NoSuchArticleError(MendableError):
    """No article, or more than one, is meant; the message says which there are."""


def find_article_id(lake: Lake, wanted: str) -> str:
    """Find an article by its id, or by a part of its title that no other article has.

    Raises:
        NoSuchArticleError: If there is none, or more than one.
    """
    if wanted in read_forgotten(lake):  # a takedown that was killed halfway is done again
        return wanted
    table = lake.arrow("articles", columns=["article_id", "title"])
    titles = dict(zip(*(table[name].to_pylist() for name in table.column_names), strict=True))
    if wanted in titles:
        return wanted
    found = [key for key, title in titles.items() if title and wanted.lower() in title.lower()]
    match found:
        case [article_id]:
            return article_id
        case []:
            raise NoSuchArticleError(f"no article has the id, or a title with, {wanted!r}")
        case _:
            listed = "; ".join(f"{key} {titles[key]}" for key in found[:5])
            raise NoSuchArticleError(f"{len(found)} articles fit {wanted!r}: {listed}")


def forget_articles(lake: Lake, article_ids: Collection[str]) -> None:
    """Take articles out of every table of the lake, and never read them again.

    The item stays in the ingest log as rejected, so that what was found still adds up.
    """
    gone = set(article_ids)
    # First of all: killed halfway, a later run must not bring the article back.
    remember_forgotten(lake, sorted(gone))
    with lake.locked():
        for batch_id in lake.batch_ids():
            log = lake.read("ingest_log", [batch_id])
            if any(row.article_id in gone for row in log):
                _forget_in_batch(lake, batch_id, gone)


def forget_batch(lake: Lake, batch_id: str) -> list[str]:
    """Take a whole batch out of the lake, its log included; return the ids of its articles.

    Raises:
        NoSuchArticleError: If there is no such batch.
    """
    if batch_id not in lake.batch_ids():
        known = ", ".join(lake.batch_ids()) or "none"
        raise NoSuchArticleError(f"no batch {batch_id!r}; the lake has: {known}")
    ids = lake.arrow("articles", [batch_id], columns=["article_id"])["article_id"].to_pylist()
    forget_articles(lake, ids)
    with lake.locked():
        lake.drop_batch(batch_id)
    return ids


def withdraw(settings: Settings) -> None:
    """Delete warehouse and published file, to be made anew from the lake.

    A deleted row's words stay in a DuckDB file until its space is used again. And were the
    published file left until there is a new one, a build that fails would leave it for good.
    """
    Publisher(settings.published_file).withdraw()
    Warehouse(settings.warehouse_file).remove()


def _forget_in_batch(lake: Lake, batch_id: str, gone: set[str]) -> None:
    """Rewrite the parts of a batch without some articles; what is done stays done."""
    for stage in reversed(STAGES):
        for table in STAGES[stage]:
            if lake.manifest(batch_id, stage) is None:
                lake.drop_table(batch_id, table)  # of a killed run; done anew by the next
            for part in range(len(lake.part_paths(table, batch_id))):
                rows = lake.read_part(table, batch_id, part)
                lake.write_part(table, batch_id, part, _without(table, rows, gone))
    parts = lake.article_parts(batch_id)
    for stage in STAGES:
        if manifest := lake.manifest(batch_id, stage):
            lake.finish_stage(
                batch_id,
                stage,
                version=manifest.version,
                source_digest=source_digest(lake, batch_id, stage) or "",
                parts=parts,
                details=manifest.details,
            )


def _without(table: str, rows: list[Any], gone: set[str]) -> list[Any]:
    """Leave out the rows of some articles; in the log they become rejected items."""
    if table != "ingest_log":
        return [row for row in rows if row.article_id not in gone]
    return [
        dataclasses.replace(row, outcome="rejected", reason=FORGOTTEN, detail=None, article_id=None)
        if row.article_id in gone
        else row
        for row in rows
        # Notices go: they may quote the article.
        if not (row.article_id in gone and row.outcome == "notice")
    ]
