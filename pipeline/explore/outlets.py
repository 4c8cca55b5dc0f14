"""Outlets: how much of each is put in somebody's mouth, and who relies on whom."""

import altair as alt

from pipeline.explore.asked import Asked, Page
from pipeline.explore.charts import PALETTE, Chart, chart
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import thing_url

_OUTLETS = """
select
    overview.*,
    publishers.country_code,
    publishers.state_affiliation
from analysis.publisher_overview as overview
inner join marts.dim_publishers as publishers on overview.publisher_id = publishers.publisher_id
where overview.n_articles > 0 {conditions}
order by overview.n_claims desc, overview.publisher_name, overview.publisher_id
"""
_MATRIX = """
with origins as (
    select origin_id, count(*) as n_publishers, sum(n_claims) as n_claims
    from pages.page_dependence
    where source_type != 'publisher' and n_shared_with_publishers > 0
    group by origin_id
    order by n_publishers desc, n_claims desc, origin_id
    limit 14
),

outlets as (
    select publisher_id, publisher_name, n_claims from analysis.publisher_overview
    where publisher_id in (
        select publisher_id from pages.page_dependence
        where origin_id in (select origin_id from origins)
    )
    order by n_claims desc, publisher_id
    limit 20
)

select
    outlets.publisher_id,
    outlets.publisher_name,
    origins.origin_id,
    dependence.origin_name,
    dependence.n_claims,
    dependence.claim_share
from pages.page_dependence as dependence
inner join origins on dependence.origin_id = origins.origin_id
inner join outlets on dependence.publisher_id = outlets.publisher_id
order by origins.n_publishers desc, origins.n_claims desc, origins.origin_id, outlets.n_claims desc,
    outlets.publisher_id
"""
_COLUMNS = (
    Column("publisher_name", "Outlet", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("n_articles", "Articles", "number"),
    Column("n_claims", "Claims", "number"),
    Column("n_origins", "Origins", "number"),
    Column("attributed_share", "Put in somebody’s mouth", "share"),
    Column("named_share", "Named source", "share"),
    Column("unnamed_share", "Source not named", "share"),
    Column("direct_share", "In quotation marks", "share"),
    Column("hedged_share", "Hedged", "share"),
    Column("state_affiliation", "State behind it"),
)
_MATRIX_COLUMNS = (
    Column("publisher_name", "Outlet", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("origin_name", "rests on", link=lambda row: thing_url("source", row["origin_id"])),
    Column("n_claims", "Claims", "number"),
    Column("claim_share", "Of its claims", "share"),
)


def page(asked: Asked) -> Page:
    """List outlets, and show on which origins several of them rest."""
    chosen = {"name": asked.text("name"), "country": asked.text("country")}
    conditions = filtered(
        chosen,
        name="overview.publisher_name ilike '%' || $name || '%'",
        country="publishers.country_code = upper($country)",
    )
    view = View(
        "outlets",
        "Outlets",
        _OUTLETS.format(conditions=conditions),
        _COLUMNS,
        "No outlet is like that.",
    )
    matrix = asked.show(
        View(
            "matrix",
            "Who relies on whom",
            _MATRIX,
            _MATRIX_COLUMNS,
            "No two outlets rest on one origin.",
        )
    )
    return Page(
        "outlets.html",
        "Outlets",
        {
            "shown": asked.show_page(view, **chosen),
            "chosen": chosen,
            "matrix": matrix,
            "chart": asked.draw(_chart(matrix.rows)) if matrix.rows else None,
        },
    )


def _chart(rows: list[Row]) -> Chart:
    values = [
        {
            "outlet": row["publisher_name"],
            "origin": row["origin_name"][:40],
            "n": row["n_claims"],
            "told": f"{row['publisher_name']}: {row['n_claims']:,} claims rest on "
            f"{row['origin_name']}",
            "url": f"/source/{row['origin_id']}",
        }
        for row in rows
    ]
    most = max(row["n_claims"] for row in rows)
    drawing = (
        alt.Chart(alt.Data(values=values))
        .mark_circle(color=PALETTE[0], opacity=0.9)
        .encode(
            x=alt.X(
                "origin:N",
                sort=None,
                title=None,
                axis=alt.Axis(orient="top", labelAngle=-40, labelLimit=190, ticks=False, grid=True),
            ),
            y=alt.Y("outlet:N", sort=None, title=None, axis=alt.Axis(ticks=False, grid=True)),
            size=alt.Size(
                "n:Q",
                scale=alt.Scale(type="sqrt", range=[25, 420]),
                legend=alt.Legend(
                    title="claims",
                    orient="bottom",
                    format=",d",
                    values=sorted({1, (most + 1) // 2, most}),
                    symbolFillColor=PALETTE[0],
                    symbolStrokeWidth=0,
                ),
            ),
            href="url:N",
            description="told:N",
        )
        # Names stand aslant: the last one reaches beyond its column, and above what is measured.
        .properties(
            width={"step": 40},
            height={"step": 26},
            padding={"left": 40, "right": 110, "top": 24, "bottom": 5},
        )
    )
    return chart(
        "dependence",
        "Who relies on whom",
        "A row is an outlet, a column an origin that several outlets rest on; the larger the dot, "
        "the more claims.",
        drawing,
    )
