"""Overview: what is here, what came in and was refused, and how each outlet has come in by day."""

import altair as alt

from pipeline.explore import disputes, incidents
from pipeline.explore.asked import Asked, Page
from pipeline.explore.charts import WIDTH, Chart, chart
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import moment, number, plain, thing_url

_COUNTS = """
select
    (select count(*) from marts.dim_articles where is_current) as n_articles,
    (select count(distinct publisher_id) from marts.dim_articles) as n_publishers,
    (select min(published_date) from marts.dim_articles) as first_day,
    (select max(published_date) from marts.dim_articles) as last_day,
    (select count(*) from marts.fct_claims where is_current and not is_boilerplate) as n_claims,
    (select count(*) from analysis.incidents) as n_incidents,
    (select count(*) from analysis.incidents where n_publishers > 1) as n_shared_incidents,
    (select count(*) from analysis.claim_agreement where status = 'contradict') as n_disputes,
    (select count(*) from analysis.unresolved_mentions) as n_unresolved
"""
_BATCHES = """
select
    batch_id,
    max(logged_at) as logged_at,
    count(*) filter (where outcome = 'kept') as n_kept,
    count(*) filter (where outcome = 'duplicate') as n_duplicates,
    count(*) filter (where outcome = 'rejected') as n_rejected,
    count(*) filter (where outcome = 'notice') as n_notices
from raw.ingest_log
group by batch_id
order by logged_at desc, batch_id
limit 10
"""
_REFUSED = """
select outcome, reason, count(*) as n_items, min(item) as example,
    any_value(detail order by item) as detail, count(distinct batch_id) as n_batches
from raw.ingest_log
where outcome in ('rejected', 'notice')
group by outcome, reason
order by outcome desc, n_items desc, reason
"""
_CALENDAR = """
with span as (
    select
        case
            when max(published_date) - min(published_date) <= 62 then 'day'
            when max(published_date) - min(published_date) <= 1500 then 'month'
            else 'year'
        end as step
    from marts.dim_articles where is_current
),

outlets as (
    select publishers.publisher_id, publishers.publisher_name, count(*) as n_articles
    from marts.dim_articles as articles
    inner join marts.dim_publishers as publishers
        on articles.publisher_id = publishers.publisher_id
    where articles.is_current
    group by all
    order by n_articles desc, publishers.publisher_name
    limit 24
)

select
    outlets.publisher_id,
    outlets.publisher_name,
    date_trunc(span.step, articles.published_date)::date as start_date,
    span.step,
    count(*) as n_articles
from marts.dim_articles as articles
inner join outlets on articles.publisher_id = outlets.publisher_id
cross join span
where articles.is_current and articles.published_date is not null
group by all
order by max(outlets.n_articles) desc, outlets.publisher_name, start_date
"""
_BATCH_COLUMNS = (
    Column(
        "batch_id",
        "Batch",
        link=lambda row: f"/articles?batch={row['batch_id']}" if row["n_kept"] else None,
    ),
    Column("logged_at", "Read", "date", write=lambda row: moment(row["logged_at"])),
    Column("n_kept", "Kept", "number"),
    Column("n_duplicates", "Already there", "number"),
    Column("n_rejected", "Refused", "number"),
    Column("n_notices", "Remarks", "number"),
)
_OUTCOMES = {"rejected": "refused", "notice": "kept, with a remark"}
_REFUSED_COLUMNS = (
    Column("outcome", "What", write=lambda row: plain(row["outcome"], _OUTCOMES)),
    Column("reason", "Why", write=lambda row: plain(row["reason"])),
    Column("n_items", "Items", "number"),
    Column("example", "For example"),
    Column("detail", "There"),
)
_CALENDAR_COLUMNS = (
    Column("publisher_name", "Outlet", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("start_date", "From", "date"),
    Column("n_articles", "Articles", "number"),
)


def page(asked: Asked) -> Page:
    """Show what the warehouse holds."""
    counts = asked.row(_COUNTS)
    calendar = asked.show(
        View(
            "calendar",
            "Articles by outlet and time",
            _CALENDAR,
            _CALENDAR_COLUMNS,
            "No article has an outlet and a date.",
        )
    )
    return Page(
        "overview.html",
        "Overview",
        {
            "counts": counts,
            "chart": asked.draw(_chart(calendar.rows)) if calendar.rows else None,
            "calendar": calendar,
            "incidents": incidents.most_told(asked),
            "disputes": disputes.widest(asked),
            "batches": asked.show(
                View(
                    "batches",
                    "Newest batches",
                    _BATCHES,
                    _BATCH_COLUMNS,
                    "Nothing has come in; `claimhouse run FOLDER` reads your articles.",
                )
            ),
            "refused": asked.show(
                View(
                    "refused",
                    "What was refused, and why",
                    _REFUSED,
                    _REFUSED_COLUMNS,
                    "Everything that came in was kept, or was there already.",
                )
            ),
        },
    )


def _chart(rows: list[Row]) -> Chart:
    step = rows[0]["step"]
    values = [
        {
            "outlet": row["publisher_name"],
            "at": str(row["start_date"]),
            "n": row["n_articles"],
            "told": f"{row['publisher_name']}, {row['start_date']}: "
            f"{number(row['n_articles'])} articles",
        }
        for row in rows
    ]
    most = max(row["n_articles"] for row in rows)
    unit = {"day": "yearmonthdate", "month": "yearmonth", "year": "year"}[step]
    form = {"day": "%-d %b", "month": "%b %Y", "year": "%Y"}[step]
    drawing = (
        alt.Chart(alt.Data(values=values))
        .mark_rect(cornerRadius=1)
        .encode(
            x=alt.X(
                f"{unit}(at):T",
                title=None,
                axis=alt.Axis(format=form, labelAngle=0, grid=True, labelOverlap="greedy"),
            ),
            y=alt.Y("outlet:N", sort=None, title=None, axis=alt.Axis(ticks=False, grid=True)),
            color=alt.Color(
                "n:Q",
                scale=alt.Scale(range=["#9ecae1", "#08306b"], domainMin=1),
                legend=alt.Legend(
                    title="articles",
                    orient="bottom",
                    format=",d",
                    values=sorted({1, (most + 1) // 2, most}),
                    direction="horizontal",
                ),
            ),
            description="told:N",
        )
        .properties(width=WIDTH, height={"step": 20})
    )
    return chart(
        "calendar",
        f"How outlets have come in, by {step}",
        "A row is an outlet, a box a time in which articles of it came in, the darker the more. "
        "Where a row breaks off, the outlet is missing here: it does not mean that less happened.",
        drawing,
    )
