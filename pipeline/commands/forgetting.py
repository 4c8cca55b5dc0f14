"""``forget``: a takedown. What is forgotten is gone from lake, warehouse and published file."""

import shutil
from collections.abc import Collection

import duckdb
from rich.console import Console

from pipeline.commands.running import RunFailedError, run_job
from pipeline.errors import MendableError
from pipeline.jobs import REFRESH_JOB
from pipeline.resources.arrivals import known_articles, read_forgotten, remember_forgotten
from pipeline.resources.damage import FORGETTING, find_damage
from pipeline.resources.lake import Lake
from pipeline.resources.mending import advice
from pipeline.resources.publisher import (
    NothingPublishedError,
    PublishedDamagedError,
    Publisher,
)
from pipeline.resources.takedown import forget_in_batch
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import Settings


class NoSuchArticleError(MendableError):
    """No article, or more than one, is meant; the message says which there are."""


class NotRebuildableError(MendableError):
    """The lake, or the disk, does not allow the tables to be made again."""


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


def refuse_unless_rebuildable(settings: Settings, *, going: str | None = None) -> None:
    """See to it, before anything is forgotten, that the tables can be made again from the lake.

    The warehouse of a takedown is a new one: a deleted row's words stay in a DuckDB file until
    its space is used again. Of a damaged batch it would lack what the old one holds.

    Args:
        settings: Where things are.
        going: A batch that goes as a whole, and may be damaged.

    Raises:
        NotRebuildableError: If they cannot, with what to do.
    """
    lake = Lake(settings.lake_dir)
    damages = [one for one in find_damage(lake, deep=True) if one.batch_id != going or not going]
    # One that was cut short is finished by doing it again.
    if broken := [one for one in damages if one.path.name != FORGETTING]:
        raise NotRebuildableError(
            f"nothing is forgotten yet, and all is published as before: {len(broken)} file(s) of "
            f"the lake are damaged, so that the tables cannot be made again: "
            f"{advice(lake, broken[0])}"
        )
    files = [file for file in (settings.warehouse_file, settings.published_file) if file.exists()]
    wanted = sum(file.stat().st_size for file in files)
    if files and (free := shutil.disk_usage(files[0].parent).free) < wanted:
        raise NotRebuildableError(
            "nothing is forgotten yet, and all is published as before: making the tables again "
            f"takes {wanted / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free; make room, then again"
        )


def forget_articles(lake: Lake, article_ids: Collection[str]) -> None:
    """Take articles out of every table of the lake, and never read them again.

    The item stays in the ingest log as rejected, so that what was found still adds up. What was
    set aside as damaged goes too: nobody can tell what is in it.
    """
    gone = set(article_ids)
    # First of all: killed halfway, a later run must not bring the article back.
    remember_forgotten(lake, sorted(gone))
    with lake.locked():
        shutil.rmtree(lake.aside_dir, ignore_errors=True)
        for batch_id in lake.batch_ids():
            is_begun = lake.batch_file(batch_id, FORGETTING).is_file()
            log = lake.read("ingest_log", [batch_id])
            if is_begun or any(row.article_id in gone for row in log):
                forget_in_batch(lake, batch_id)


def forget_batch(lake: Lake, batch_id: str) -> list[str]:
    """Take a whole batch out of the lake, its log included; return the ids of its articles.

    Raises:
        NoSuchArticleError: If there is no such batch.
    """
    if batch_id not in lake.batch_ids():
        known = ", ".join(lake.batch_ids()) or "none"
        raise NoSuchArticleError(f"no batch {batch_id!r}; the lake has: {known}")
    ids = sorted(known_articles(lake, [batch_id]))
    remember_forgotten(lake, ids)
    with lake.locked():
        lake.drop_batch(batch_id)  # first, for it may be damaged
    forget_articles(lake, ids)
    return ids


def rebuild(settings: Settings, gone: Collection[str], *, console: Console) -> str:
    """Make warehouse and published file anew from the lake; return the id of the run.

    The old published file is there until the new one takes its place, so that a build that
    fails does not leave readers without one. It then still holds what was to be forgotten.

    Raises:
        RunFailedError: If the build failed, with what is left of the articles.
    """
    Warehouse(settings.warehouse_file).remove()
    try:
        return run_job(settings, REFRESH_JOB, resources={}, console=console)
    except MendableError as error:
        raise RunFailedError(f"{error}\n{what_is_left(settings, gone)}") from error


def what_is_left(settings: Settings, gone: Collection[str]) -> str:
    """Say whether articles that were to be forgotten are still published."""
    file = settings.published_file
    try:
        with Publisher(file).connect() as connection:
            rows = connection.execute("select article_id from raw.articles").fetchall()
        count = len(set(gone) & {article_id for [article_id] in rows})
    except (NothingPublishedError, PublishedDamagedError):
        count = 0  # no file, or none that anybody can open
    except duckdb.Error:
        count = len(gone)  # nobody can say that they are gone
    if not count:
        return f"{len(gone)} article(s) are out of lake, warehouse and published file all the same"
    return (
        f"{count} article(s) are out of lake and warehouse but STILL IN {file}, for the tables "
        "could not be made again: mend what is said above, then `claimhouse run` replaces the "
        "file; or delete the file now"
    )
