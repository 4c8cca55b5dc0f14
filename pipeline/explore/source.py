"""Source: for whom it speaks and who speaks for it, who cites it, and what it is cited for."""

import altair as alt

from pipeline.explore.asked import Asked, Page
from pipeline.explore.charts import PALETTE, WIDTH, Chart, chart
from pipeline.explore.claims import COLUMNS as CLAIM_COLUMNS
from pipeline.explore.claims import listing
from pipeline.explore.closed_lists import EVENTS, SOURCE_TYPES
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, thing_url

_SOURCE = """
select
    sources.*,
    origins.source_name as origin_name,
    actors.actor_name,
    affiliations.actor_name as affiliation_name
from marts.dim_sources as sources
left join marts.dim_sources as origins on sources.origin_id = origins.source_id
left join marts.dim_actors as actors on sources.actor_id = actors.actor_id
left join marts.dim_actors as affiliations
    on sources.affiliation_actor_id = affiliations.actor_id
where sources.source_id = $source
"""
_PROLOGUE = """
with cited as (
    select rowid as number, article_id, publisher_id, publisher_name, source_id, event_type,
        polarity, quote_type, is_hedged
    from pages.page_claims
    where rowid in (
        select rowid from pages.page_claims
        where (origin_id = $source or source_id = $source) and is_current and not is_boilerplate
    )
)
"""
_SPEAKERS = """
select sources.source_id, sources.source_name, sources.source_type, sources.role_text,
    count(*) as n_claims
from cited
inner join marts.dim_sources as sources on cited.source_id = sources.source_id
where cited.source_id != $source
group by all
order by n_claims desc, sources.source_name, sources.source_id
"""
_OUTLETS = """
select
    publisher_id,
    publisher_name,
    count(*) as n_claims,
    count(distinct article_id) as n_articles,
    count(*) filter (where is_hedged) / count(*) as hedged_share,
    count(*) filter (where quote_type in ('direct', 'mixed')) / count(*) as direct_share
from cited
where publisher_id is not null
group by publisher_id, publisher_name
order by n_claims desc, publisher_name
"""
_ABOUT = """
select coalesce(event_type, 'OTHER') as event_type, count(*) as n_claims,
    count(*) filter (where polarity = 'negative') as n_negative
from cited
group by all
order by n_claims desc, event_type
limit 12
"""
_CLAIMS = listing("\n    and claims.rowid in (select number from cited)", before=",")
_SPEAKER_COLUMNS = (
    Column("source_name", "Who", link=lambda row: thing_url("source", row["source_id"])),
    Column("role_text", "As"),
    Column("source_type", "Kind", write=lambda row: plain(row["source_type"], SOURCE_TYPES)),
    Column("n_claims", "Claims", "number"),
)
_OUTLET_COLUMNS = (
    Column("publisher_name", "Outlet", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("n_articles", "Articles", "number"),
    Column("n_claims", "Claims", "number"),
    Column("direct_share", "In quotation marks", "share"),
    Column("hedged_share", "Hedged", "share"),
)


def page(asked: Asked) -> Page:
    """Show one source."""
    key = {"source": asked.key}
    row = asked.row(_SOURCE, **key)
    asked.keep(_PROLOGUE, "cited", **key)
    about = asked.rows(_ABOUT)
    return Page(
        "source.html",
        row["source_name"] or "A source without a name",
        {
            "row": row,
            "speakers": asked.show(
                View(
                    "speakers",
                    "Who speaks for it",
                    _SPEAKERS,
                    _SPEAKER_COLUMNS,
                    prologue=_PROLOGUE,
                ),
                **key,
            ),
            "outlets": asked.show(
                View(
                    "outlets",
                    "Who cites it",
                    _OUTLETS,
                    _OUTLET_COLUMNS,
                    "No outlet that is known cites it.",
                    _PROLOGUE,
                ),
                **key,
            ),
            "chart": asked.draw(_chart(about)) if about else None,
            "claims": asked.show_page(
                View(
                    "claims",
                    "What it is cited for",
                    _CLAIMS,
                    CLAIM_COLUMNS,
                    "It stands for somebody who is cited, or in a credit line, and is cited for "
                    "nothing itself.",
                    _PROLOGUE,
                ),
                **key,
            ),
        },
    )


def _chart(rows: list[Row]) -> Chart:
    values = [
        {
            "about": plain(row["event_type"], EVENTS),
            "n": row["n_claims"],
            "told": f"{plain(row['event_type'], EVENTS)}: {row['n_claims']:,} claims",
        }
        for row in rows
    ]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("about:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        description="told:N",
    )
    bars = base.mark_bar(color=PALETTE[0], height=13).encode(
        x=alt.X("n:Q", title="claims", axis=alt.Axis(format=",d", tickMinStep=1, tickCount=5))
    )
    return chart(
        "about",
        "What it is cited about",
        "A bar is a kind of event.",
        bars.properties(width=WIDTH, height={"step": 22}),
    )
