"""``explain``: an article in colours, and what was found in it, from the published file."""

from typing import Any

import duckdb
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.commands.forgetting import NoSuchArticleError

# Later ones lie over earlier ones.
_STYLES = {
    "content": "underline",
    "time": "blue",
    "figure": "magenta",
    "source": "bold green",
    "cue": "bold yellow",
}
_SPANS = """
select 'content' as kind, piece.start_char, piece.end_char
from (
    select unnest(content_spans) as piece from marts.fct_attributions where article_id = $article
)
union all
select 'time', start_char, end_char from marts.fct_times where article_id = $article
union all
select 'figure', start_char, end_char from marts.fct_claim_figures where article_id = $article
union all
select 'source', source_start_char, source_end_char from marts.fct_attributions
where article_id = $article and source_start_char is not null
union all
select 'cue', cue_start_char, cue_end_char from marts.fct_attributions
where article_id = $article and cue_start_char is not null
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


def explain(connection: duckdb.DuckDBPyConnection, wanted: str, console: Console) -> None:
    """Print an article with its sources, cues, contents, figures, times and claims.

    Raises:
        NoSuchArticleError: If no article is meant, or more than one.
    """
    article = _find(connection, wanted)
    key = {"article": article["article_id"]}
    date = article["published_date"] or "no date"
    console.print(f"[bold]{article['article_id']}[/]  {article['publisher_name']}, {date}")
    legend = Text()
    for kind, style in _STYLES.items():
        legend.append(f" {kind} ", style=style)
    console.print(legend, "\n")
    console.print(coloured(article["body_text"], connection.execute(_SPANS, key).fetchall()))
    for title, sql in (("Claims", _CLAIMS), ("Figures", _FIGURES)):
        console.print(_table(connection, title, sql, key))


def coloured(body_text: str, spans: list[tuple[str, int, int]]) -> Text:
    """Lay the styles of spans over a text; offsets are the text's own characters."""
    text = Text(body_text)
    order = list(_STYLES)
    for kind, start, end in sorted(spans, key=lambda span: order.index(span[0])):
        text.stylize(_STYLES[kind], start, end)
    return text


def _find(connection: duckdb.DuckDBPyConnection, wanted: str) -> dict[str, Any]:
    found = connection.execute(
        "select articles.*, publishers.publisher_name from marts.dim_articles as articles"
        " left join marts.dim_publishers as publishers"
        " on articles.publisher_id = publishers.publisher_id"
        " where article_id = $wanted or contains(lower(title), lower($wanted))"
        " order by article_id = $wanted desc, title",
        {"wanted": wanted},
    )
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
) -> Table:
    found = connection.execute(sql, key)
    table = Table(*(column[0] for column in found.description or []), title=title)
    for row in found.fetchall():
        table.add_row(*("" if value is None else Text(str(value)) for value in row))
    return table
