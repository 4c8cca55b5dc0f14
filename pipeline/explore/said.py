"""What is said by whom: any claims with their words, and their figures with their marks.

Its SQL reads ``claims``, which ``prologue`` writes of the claims that a page is about, found by
their numbers in ``pages.page_claims``. What it joins to them it joins by their day as well: rows
lie in the file by day, and DuckDB then skips all but a few of them.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from pipeline.explore.asked import Asked
from pipeline.explore.charts import colours
from pipeline.explore.closed_lists import (
    CERTAINTIES,
    DENYING,
    MEASURES,
    POLARITIES,
    SCOPES,
    STANCES,
    THING_ROLES,
)
from pipeline.explore.views import Column, Row, Shown, View
from pipeline.explore.wording import bounds, plain, quoted, thing_url, words_url

_CLAIMS = """
with members as (
{members}
),

claims as (
    select
        claim_id,
        statement_id,
        article_id,
        title,
        published_date,
        published_precision,
        publisher_id,
        publisher_name,
        source_id,
        source_name,
        origin_id,
        origin_name,
        stance,
        cue_text,
        quote_type,
        event_type,
        claim_text,
        start_char,
        end_char,
        certainty,
        polarity,
        is_hedged,
        is_attributed
    from pages.page_claims
    where rowid in (select number from members)
)
"""
_SAID = """
select * exclude (statement_id) from claims
order by origin_name nulls last, published_date, article_id, start_char, claim_id
limit 400
"""
_FIGURES = """
select
    figures.figure_id,
    claims.claim_id,
    claims.article_id,
    figures.measure,
    figures.unit,
    figures.figure_text,
    figures.value_low,
    figures.value_high,
    figures.value_point,
    figures.low_is_exclusive,
    figures.figure_scope,
    figures.start_char,
    figures.end_char,
    figures.published_date,
    claims.publisher_id,
    claims.publisher_name,
    claims.source_id,
    claims.source_name,
    claims.origin_id,
    claims.origin_name
from marts.fct_claim_figures as figures
inner join claims
    on
        figures.statement_id = claims.statement_id
        and figures.published_date is not distinct from claims.published_date
where not figures.is_boilerplate
order by figures.measure,
    coalesce(figures.value_point, figures.value_high, figures.value_low) desc,
    figures.published_date, figures.figure_id, claims.claim_id
limit 400
"""
_THINGS = """
select
    things.role,
    things.thing_type,
    things.thing_text,
    claims.polarity,
    claims.article_id,
    things.start_char,
    things.end_char,
    claims.published_date,
    claims.publisher_id,
    claims.publisher_name,
    claims.source_id,
    claims.source_name,
    claims.origin_id,
    claims.origin_name
from marts.fct_claim_things as things
inner join claims
    on
        things.claim_id = claims.claim_id
        and things.published_date is not distinct from claims.published_date
order by things.role, things.thing_type, claims.published_date, claims.article_id,
    things.start_char, claims.origin_name nulls last, claims.claim_id
limit 400
"""
_SENTENCES = """
select spans.article_id, spans.start_char, spans.end_char
from marts.fct_text_spans as spans
inner join (select unnest($ids) as article_id, unnest($days)::date as published_date) as told
    on
        spans.article_id = told.article_id
        and spans.published_date is not distinct from told.published_date
where spans.span_kind = 'sentence'
order by spans.article_id, spans.start_char
"""
# Found by their numbers in the table: else DuckDB unpacks the text of every article around them.
_BODIES = """
select article_id, body_text from marts.dim_articles
where rowid in (
    select rowid from marts.dim_articles where article_id in (select unnest($ids))
)
"""


def origin_link(row: Row) -> str | None:
    """Give the address of a row's origin."""
    return thing_url("source", row["origin_id"])


CLAIM_COLUMNS = (
    Column("origin_name", "Origin", link=origin_link),
    Column("source_name", "Said by", link=lambda row: thing_url("source", row["source_id"])),
    Column("publisher_name", "Through", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("claim_text", "Words", "words", link=words_url),
    Column("published_date", "Published", "date"),
)
FIGURE_COLUMNS = (
    Column("measure", "People or things", write=lambda row: plain(row["measure"], MEASURES)),
    Column(
        "value_low",
        "Number",
        "number",
        write=lambda row: bounds(
            row["value_low"], row["value_high"], is_exclusive=bool(row["low_is_exclusive"])
        ),
    ),
    Column("figure_text", "In these words", "words", link=words_url),
    Column("origin_name", "Origin", link=origin_link),
    Column("publisher_name", "Through", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("published_date", "Published", "date"),
    Column("figure_scope", "Counts", write=lambda row: plain(row["figure_scope"], SCOPES)),
)

THING_COLUMNS = (
    Column("role", "In the event", write=lambda row: plain(row["role"], THING_ROLES)),
    Column("thing_type", "Kind of thing", write=lambda row: plain(row["thing_type"])),
    Column("thing_text", "In these words", "words", link=words_url),
    Column("polarity", "Said or denied", write=lambda row: plain(row["polarity"], POLARITIES)),
    Column("origin_name", "Origin", link=origin_link),
    Column("publisher_name", "Through", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("published_date", "Published", "date"),
)


def prologue(members: str) -> str:
    """Write the ``with`` clause of claims, with the names of who says them.

    Args:
        members: A select that gives their ``rowid`` as ``number``.
    """
    return _CLAIMS.format(members=members.strip("\n"))


def shown_claims(asked: Asked, prologue: str, **key: Any) -> Shown:
    """Show everything that the claims of a prologue say."""
    view = View("claims", "Everything said of it", _SAID, CLAIM_COLUMNS, prologue=prologue)
    return asked.show(view, **key)


def shown_figures(asked: Asked, prologue: str, *, empty: str, **key: Any) -> Shown:
    """Show every figure in the claims of a prologue; ``empty`` is said where there is none."""
    title = "Every figure, in its words"
    return asked.show(View("figures", title, _FIGURES, FIGURE_COLUMNS, empty, prologue), **key)


def shown_things(asked: Asked, prologue: str, **key: Any) -> Shown:
    """Show what it was done with, what was hit and what was given, in the claims of a prologue."""
    empty = "No weapon, building, vehicle or supply is named in what is said of it."
    view = View("things", "Weapons, targets and supplies", _THINGS, THING_COLUMNS, empty, prologue)
    return asked.show(view, **key)


def add_passages(asked: Asked, rows: Sequence[Row]) -> None:
    """Put each row's words into the sentence that they begin in."""
    told = {row["article_id"]: row["published_date"] for row in rows}
    if not told:
        return
    ids, days = list(told), list(told.values())
    bodies = {one["article_id"]: one["body_text"] for one in asked.rows(_BODIES, ids=ids)}
    sentences: dict[str, list[tuple[int, int]]] = {}
    for one in asked.rows(_SENTENCES, ids=ids, days=days):
        span = (one["start_char"], one["end_char"])
        sentences.setdefault(one["article_id"], []).append(span)
    for row in rows:
        start, end = row["start_char"], row["end_char"]
        spans = sentences.get(row["article_id"], [])
        at = bisect_right(spans, (start, math.inf)) - 1
        low, high = spans[at] if at >= 0 and start < spans[at][1] else (start, end)
        row["before"], row["words"], row["after"] = quoted(
            bodies[row["article_id"]], start, end, low, high
        )


def colours_of(figures: Iterable[Row], claims: Iterable[Row]) -> dict[str, str]:
    """Give origins their colours: those with most figures first, then those with most claims."""
    ranked = [
        name
        for rows in (figures, claims)
        for name, _ in Counter(row["origin_name"] or "" for row in rows).most_common()
    ]
    return colours(ranked)


def by_origin(
    rows: Iterable[Row], colour: dict[str, str], counted: Iterable[Row]
) -> list[dict[str, Any]]:
    """Group claims by who stands behind them, those that most outlets carry first.

    Args:
        rows: Claims in the order of their origins.
        colour: Of each origin.
        counted: Figures that a chart shows; only who gives one is shown with a colour.
    """
    charted = {row["origin_name"] for row in counted}
    groups = []
    for name, members in groupby(rows, key=lambda row: row["origin_name"]):
        claims = list(members)
        groups.append(
            {
                "name": name or "Nobody named: told on hearsay",
                "url": thing_url("source", claims[0]["origin_id"]),
                "colour": colour[name or ""] if name in charted else None,
                "claims": _told_once(claims),
                "outlets": sorted({one["publisher_name"] or "no outlet" for one in claims}),
                "is_outlet": all(not one["is_attributed"] for one in claims),
            }
        )
    return sorted(groups, key=lambda one: (-len(one["outlets"]), -len(one["claims"]), one["name"]))


def _told_once(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Put the claims of one source that stand in one sentence under one quotation."""
    told: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        sentence = row["before"] + row["words"] + row["after"]
        key = (row["article_id"], row["source_id"], row["stance"], sentence)
        kept = told.get(key)
        if kept is None or len(row["words"]) > len(kept["words"]):
            told[key] = row | {
                "how": plain(row["stance"], STANCES),
                "is_denial": row["stance"] in DENYING,
                "sureness": CERTAINTIES.get(row["certainty"], ""),
            }
    return list(told.values())
