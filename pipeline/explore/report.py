"""``report``: what is said of incidents, as one file that stands by itself."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import duckdb

from pipeline.errors import MendableError
from pipeline.explore import incident, incidents
from pipeline.explore.asked import Asked, BadRequestError, NoSuchThingError
from pipeline.explore.rendering import make_environment

_MOST_INCIDENTS = 30  # of one report
_ARTICLES = """
select articles.article_id, articles.title, articles.url, articles.published_date,
    articles.published_precision, publishers.publisher_name, articles.wire_credits,
    articles.extractor_version
from marts.dim_articles as articles
left join marts.dim_publishers as publishers on articles.publisher_id = publishers.publisher_id
where articles.article_id in (select unnest($ids))
order by articles.published_date, publishers.publisher_name, articles.article_id
"""
_FRAMING = """
select publishers.publisher_name, actors.actor_name, framing.label_text,
    framing.own_voice_count, framing.indirect_count, framing.quoted_count
from analysis.actor_framing as framing
inner join marts.dim_actors as actors on framing.actor_id = actors.actor_id
inner join marts.dim_publishers as publishers on framing.publisher_id = publishers.publisher_id
where framing.is_loaded
    and framing.actor_id in (select unnest($actors))
    and framing.publisher_id in (select unnest($publishers))
order by actors.actor_name, framing.own_voice_count desc, publishers.publisher_name,
    framing.label_text
limit 60
"""
_EMPTY_LINES = re.compile(r"\n\s*\n+")
_TEMPLATES = {".html": "report.html", ".md": "report.md"}
# A link of the page: to words in an article, which the report lists; or to another page.
_TO_WORDS = re.compile(r'href="/article/([^"?#]+)[^"]*"')
_TO_PAGES = re.compile(r'<a [^>]*href="/[^"]*"[^>]*>(.*?)</a>', re.DOTALL)


class ReportError(MendableError):
    """There is nothing to report, or not so; the message says what to do."""


def write_report(
    connection: duckdb.DuckDBPyConnection,
    keys: Sequence[str],
    asked: Mapping[str, str | None],
    *,
    suffix: str,
) -> tuple[str, int]:
    """Write incidents as HTML or Markdown.

    Args:
        connection: Of the published file.
        keys: Of the incidents; none: those that ``asked`` filters.
        asked: ``place``, ``actor``, ``since`` and ``until``, as the page of incidents takes them.
        suffix: ``.html`` or ``.md``.

    Returns:
        The text, and how many incidents it holds.

    Raises:
        ReportError: If no incident is meant, too many are, or the suffix is another one.
    """
    if suffix not in _TEMPLATES:
        raise ReportError(f"a report is a .html or a .md, and not a {suffix or 'file without one'}")
    filters = {name: value for name, value in asked.items() if value}
    if not keys and not filters:
        raise ReportError("say of what: --incident, or --place, --actor, --since, --until")
    try:
        keys = list(keys) or _found(connection, filters)
        # A cursor each: what a page keeps is its own.
        pages = [
            incident.page(Asked(connection.cursor(), f"/incident/{key}", {}, key)).values
            for key in keys
        ]
    except (BadRequestError, NoSuchThingError) as error:
        raise ReportError(str(error)) from None
    rows = [row for page in pages for row in (*page["claims"].rows, *page["denials"].rows)]
    actors = {"", *_ids(pages, "agent_actor_ids"), *_ids(pages, "recipient_actor_ids")}
    publishers = {row["publisher_id"] or "" for page in pages for row in page["claims"].rows}
    whole = Asked(connection, "/", {})
    articles = whole.rows(_ARTICLES, ids=sorted({row["article_id"] for row in rows}))
    environment = make_environment()
    environment.filters["md"] = _markdown
    text = environment.get_template(_TEMPLATES[suffix]).render(
        pages=pages,
        articles=articles,
        framing=whole.rows(_FRAMING, actors=sorted(actors), publishers=sorted(publishers)),
        filters=filters,
        style=files("pipeline.explore").joinpath("static", "explore.css").read_text("utf-8"),
        written=datetime.now(UTC),
        is_report=True,
    )
    tidy = _by_itself(text) if suffix == ".html" else _EMPTY_LINES.sub("\n\n", text).lstrip()
    return tidy, len(keys)


def _ids(pages: Sequence[Mapping[str, Any]], column: str) -> set[str]:
    return {key for page in pages for key in page["row"][column] or []}


def _found(connection: duckdb.DuckDBPyConnection, filters: Mapping[str, str]) -> list[str]:
    page = incidents.page(Asked(connection, "/incidents", {**filters, "order": "newest"}))
    shown = page.values["shown"]
    if not shown.rows:
        raise ReportError("no incident is like that; `claimhouse explore` lists them")
    if shown.total > _MOST_INCIDENTS:
        raise ReportError(
            f"{shown.total} incidents are like that, and a report holds {_MOST_INCIDENTS}: "
            "narrow it by --since, --until, --place or --actor"
        )
    return [row["incident_id"] for row in shown.rows]


def _by_itself(html: str) -> str:
    """Let links to words lead to the list of articles, and take away those to other pages."""
    return _TO_PAGES.sub(r"\1", _TO_WORDS.sub(r'href="#\1"', html))


def _markdown(text: Any) -> str:
    """Write words so that Markdown takes none of them for its own, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(str(text or "").split()))
