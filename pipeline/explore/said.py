"""What is said by whom: any claims with their words, and their figures with their marks.

Its SQL reads ``claims``, which ``prologue`` writes of the claims that a page is about, found by
their numbers in ``pages.page_claims``.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from pipeline.explore.charts import Chart, chart, colours
from pipeline.explore.toll import claim_marks, is_wide, toll_over_time
from pipeline.explore.views import Asked, Column, Row
from pipeline.explore.wording import (
    CERTAINTIES,
    DENYING,
    MEASURES,
    SCOPES,
    STANCES,
    bounds,
    plain,
    quoted,
    thing_url,
    words_url,
)

_MOST_MARKS = 40  # claims of one chart
_MOST_NARROW = 16  # the same of one for a telephone; a longer one is scrolled there
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
CLAIMS = """
select * exclude (statement_id) from claims
order by origin_name nulls last, published_date, article_id, start_char, claim_id
limit 400
"""
FIGURES = """
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
inner join claims on figures.statement_id = claims.statement_id
where not figures.is_boilerplate
order by figures.measure,
    coalesce(figures.value_point, figures.value_high, figures.value_low) desc,
    figures.published_date, figures.figure_id, claims.claim_id
limit 400
"""
_SENTENCES = """
select article_id, start_char, end_char from marts.fct_text_spans
where span_kind = 'sentence' and article_id in (select unnest($ids))
order by article_id, start_char
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


def prologue(members: str) -> str:
    """Write the ``with`` clause of claims, with the names of who says them.

    Args:
        members: A select that gives their ``rowid`` as ``number``.
    """
    return _CLAIMS.format(members=members.strip("\n"))


def add_passages(asked: Asked, rows: Sequence[Row]) -> None:
    """Put each row's words into the sentence that they begin in."""
    ids = sorted({row["article_id"] for row in rows})
    if not ids:
        return
    bodies = {one["article_id"]: one["body_text"] for one in asked.rows(_BODIES, ids=ids)}
    sentences: dict[str, list[tuple[int, int]]] = {}
    for one in asked.rows(_SENTENCES, ids=ids):
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


def figure_charts(figures: Sequence[Row], colour: dict[str, str]) -> list[Chart]:
    """One chart a measure, the dead first; and the toll over time where it can grow."""
    order = ["killed", "injured", "casualties", "missing", "trapped", "displaced", "detained"]
    people = [row for row in figures if row["measure"] in MEASURES and row["measure"] != "people"]
    people.sort(key=lambda row: order.index(row["measure"]) if row["measure"] in order else 99)
    found = []
    for measure, members in groupby(people, key=lambda row: row["measure"]):
        rows = list(members)
        more = f" The first {_MOST_MARKS} of {len(rows)}." if len(rows) > _MOST_MARKS else ""
        more += (
            " The scale is logarithmic: each step is ten times the last." if is_wide(rows) else ""
        )
        found.append(
            chart(
                f"figures_{measure}",
                f"Reported {plain(measure, MEASURES)}",
                "One mark is one claim, coloured by its origin: a dot is a number, an arrow to "
                f"the right “at least”, one to the left “up to”, a bar a range.{more}",
                claim_marks(rows[:_MOST_MARKS], colour),
                claim_marks(rows, colour, is_narrow=True) if len(rows) <= _MOST_NARROW else None,
            )
        )
        if measure in ("killed", "injured") and len({row["published_date"] for row in rows}) > 1:
            found.append(
                chart(
                    f"toll_{measure}",
                    f"Reported {plain(measure, MEASURES)}, by day of publication",
                    "Each mark is a figure on the day it was published.",
                    toll_over_time(rows, colour),
                )
            )
    return found
