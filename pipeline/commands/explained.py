"""What ``explain`` shows of an article: its words, the spans found in them, its tables."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from pipeline.commands.forgetting import NoSuchArticleError

# One row a span; the label is what the page writes below it. Rows lie in the file by day: with the
# article's day, DuckDB skips all but a few of them.
_SPANS = """
with attributions as (
    select
        attributions.*,
        coalesce(sources.source_name, attributions.source_text, 'nobody named') as source_name,
        coalesce(sources.source_type, 'unnamed') as source_type
    from marts.fct_attributions as attributions
    left join marts.dim_sources as sources on attributions.source_id = sources.source_id
    where
        attributions.article_id = $article
        and attributions.published_date is not distinct from $day
),

pieces as (
    select source_name, quote_type, unnest(content_spans) as piece from attributions
),

figures as (
    select
        figures.*,
        regexp_replace(format('{:,.1f}', value_low), '[.]0$', '') as low,
        regexp_replace(format('{:,.1f}', value_high), '[.]0$', '') as high
    from marts.fct_claim_figures as figures
    where article_id = $article and published_date is not distinct from $day
)

select
    'content' as kind,
    piece.start_char,
    piece.end_char,
    string_agg(distinct source_name, ', ' order by source_name) as label,
    any_value(quote_type) as detail
from pieces
group by all
union all
select 'source', source_start_char, source_end_char, any_value(source_type), any_value(source_name)
from attributions
where source_start_char is not null
group by all
union all
select 'cue', cue_start_char, cue_end_char, any_value(stance), any_value(cue_lemma)
from attributions
where cue_start_char is not null
group by all
union all
select distinct
    'claim',
    start_char,
    end_char,
    coalesce(event_type, 'type open'),
    concat_ws(
        ', ',
        certainty,
        polarity,
        'agent: ' || agent_text,
        'recipient: ' || recipient_text,
        'place: ' || location_text
    )
from marts.fct_claims
where article_id = $article and published_date is not distinct from $day
union all
select distinct
    'predicate',
    predicate_start_char,
    predicate_end_char,
    coalesce(event_type, 'type open'),
    predicate_lemma
from marts.fct_claims
where article_id = $article and published_date is not distinct from $day
union all
select
    'figure',
    start_char,
    end_char,
    concat_ws(
        ' ',
        measure,
        case
            when low = high then low
            when low is null then '≤ ' || high
            when high is null then '≥ ' || low
            else low || '–' || high
        end,
        case when unit not in ('people', 'count') then unit end
    ),
    unit
from figures
union all
select
    'time',
    start_char,
    end_char,
    coalesce(
        concat_ws(
            ' to ',
            start_date::varchar,
            case when end_date is distinct from start_date then end_date::varchar end
        ),
        null_reason
    ),
    concat_ws(', ', time_precision, null_reason)
from marts.fct_times
where article_id = $article and published_date is not distinct from $day
order by kind, start_char, end_char
"""
_CLAIMS = """
select
    coalesce(sources.source_name, 'publisher') as source,
    claims.event_type as event,
    claims.claim_text as claim,
    claims.agent_text as agent,
    claims.recipient_text as recipient,
    claims.location_text as place,
    claims.event_start_date as "from",
    claims.event_end_date as "to",
    claims.certainty,
    claims.polarity
from marts.fct_claims as claims
left join marts.dim_sources as sources on claims.source_id = sources.source_id
where claims.article_id = $article
order by claims.start_char, claims.claim_id
"""
_FIGURES = """
select
    figure_text as figure,
    measure,
    unit,
    value_low as low,
    value_high as high,
    value_point as point,
    approximator_text as approximator
from marts.fct_claim_figures
where article_id = $article
order by start_char
"""
_ARTICLES = """
select
    articles.article_id,
    articles.title,
    articles.published_date,
    articles.body_text,
    publishers.publisher_name
from marts.dim_articles as articles
left join marts.dim_publishers as publishers on articles.publisher_id = publishers.publisher_id
where articles.article_id = $wanted or contains(lower(articles.title), lower($wanted))
order by articles.article_id = $wanted desc, articles.title
"""


@dataclass(frozen=True)
class FoundSpan:
    """A stretch of the article that something was read from."""

    kind: str  # content|claim|predicate|time|figure|source|cue
    start_char: int
    end_char: int
    label: str
    detail: str


@dataclass(frozen=True)
class FoundTable:
    """Rows to be shown below the article; an empty cell is None."""

    title: str
    columns: list[str]
    rows: list[tuple[Any, ...]]


@dataclass(frozen=True)
class Explained:
    """An article with what was found in it."""

    article_id: str
    heading: str  # publisher and day
    title: str | None
    body_text: str
    spans: list[FoundSpan]
    tables: list[FoundTable]


def read_explained(connection: duckdb.DuckDBPyConnection, wanted: str) -> Explained:
    """Read an article and all that is shown of it from the published file.

    Args:
        connection: Of the published file.
        wanted: An article's id, or a part of its title that no other article has.

    Raises:
        NoSuchArticleError: If no article is meant, or more than one.
    """
    article = _find(connection, wanted)
    key = {"article": article["article_id"]}
    return Explained(
        article_id=article["article_id"],
        heading=f"{article['publisher_name']}, {article['published_date'] or 'no date'}",
        title=article["title"],
        body_text=article["body_text"],
        spans=read_spans(connection, article["article_id"], article["published_date"]),
        tables=[
            _table(connection, title, sql, key)
            for title, sql in (("Claims", _CLAIMS), ("Figures", _FIGURES))
        ],
    )


def read_spans(
    connection: duckdb.DuckDBPyConnection, article_id: str, day: date | None
) -> list[FoundSpan]:
    """Read what was found in an article from the published file, kind by kind, in text order.

    Args:
        connection: Of the published file.
        article_id: Key of the article.
        day: Its ``published_date``.
    """
    found = connection.execute(_SPANS, {"article": article_id, "day": day}).fetchall()
    return [FoundSpan(*row) for row in found]


def _find(connection: duckdb.DuckDBPyConnection, wanted: str) -> dict[str, Any]:
    found = connection.execute(_ARTICLES, {"wanted": wanted})
    names = [column[0] for column in found.description or []]
    articles = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    if not articles:
        raise NoSuchArticleError(f"no published article has the id, or a title with, {wanted!r}")
    if len(articles) > 1 and articles[0]["article_id"] != wanted:
        listed = "; ".join(f"{a['article_id']} {a['title']}" for a in articles[:5])
        raise NoSuchArticleError(f"{len(articles)} articles fit {wanted!r}: {listed}")
    return articles[0]


def _table(
    connection: duckdb.DuckDBPyConnection, title: str, sql: str, key: dict[str, str]
) -> FoundTable:
    found = connection.execute(sql, key)
    columns = [column[0] for column in found.description or []]
    return FoundTable(title, columns, found.fetchall())
