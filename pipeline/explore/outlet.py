"""Outlet: on whom it rests, how it cites, and which words it uses for whom."""

import altair as alt

from pipeline.explore.asked import Asked, Page
from pipeline.explore.charts import INK, PALETTE, WIDTH, Chart, chart
from pipeline.explore.closed_lists import SOURCE_TYPES
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, share, thing_url

_OUTLET = """
select
    publishers.*,
    overview.* exclude (publisher_id, publisher_name),
    (select min(source_id) from marts.dim_sources
        where source_type = 'publisher' and source_name = publishers.publisher_name) as source_id
from marts.dim_publishers as publishers
left join analysis.publisher_overview as overview
    on publishers.publisher_id = overview.publisher_id
where publishers.publisher_id = $outlet
"""
_ORIGINS = """
select origin_id, origin_name, source_type, n_claims, claim_share, n_shared_with_publishers
from pages.page_dependence
where publisher_id = $outlet
order by n_claims desc, origin_name, origin_id
limit 40
"""
_FRAMING = """
select
    framing.actor_id,
    actors.actor_name,
    framing.label_text,
    framing.is_loaded,
    framing.own_voice_count,
    framing.indirect_count,
    framing.quoted_count,
    framing.mention_count,
    framing.own_voice_total,
    framing.share,
    framing.share_low,
    framing.share_high
from analysis.actor_framing as framing
inner join marts.dim_actors as actors on framing.actor_id = actors.actor_id
where framing.publisher_id = $outlet
order by framing.is_loaded desc, framing.mention_count desc, actors.actor_name,
    framing.label_text
limit 60
"""
_ARTICLES = """
select article_id, title, published_date, published_precision, word_count, is_current
from marts.dim_articles
where publisher_id = $outlet
order by published_at desc nulls last, article_id
{limit}
"""
_ORIGIN_COLUMNS = (
    Column("origin_name", "Origin", link=lambda row: thing_url("source", row["origin_id"])),
    Column("source_type", "Kind", write=lambda row: plain(row["source_type"], SOURCE_TYPES)),
    Column("n_claims", "Claims", "number"),
    Column("claim_share", "Of its claims", "share"),
    Column("n_shared_with_publishers", "Other outlets on it", "number"),
)
_FRAMING_COLUMNS = (
    Column("actor_name", "Of whom", link=lambda row: thing_url("actor", row["actor_id"])),
    Column("label_text", "Word"),
    Column("is_loaded", "Judges", "yes"),
    Column("own_voice_count", "Own voice", "number"),
    Column("indirect_count", "Others, reported", "number"),
    Column("quoted_count", "Others, quoted", "number"),
    Column(
        "share",
        "Of its own mentions",
        "share",
        write=lambda r: (
            ""
            if r["share"] is None
            else f"{share(r['share'])} ({share(r['share_low'])} to {share(r['share_high'])})"
        ),
    ),
)
_ARTICLE_COLUMNS = (
    Column("published_date", "Published", "date"),
    Column(
        "title",
        "Headline",
        link=lambda row: thing_url("article", row["article_id"]),
        write=lambda row: row["title"] or "without a headline",
    ),
    Column("word_count", "Words", "number"),
    Column("is_current", "In sums", "yes"),
)
_SHARES = (
    ("named_share", "named source"),
    ("unnamed_share", "source not named"),
    ("direct_share", "in quotation marks"),
    ("hedged_share", "hedged"),
)


def page(asked: Asked) -> Page:
    """Show one outlet."""
    key = {"outlet": asked.key}
    row = asked.row(_OUTLET, **key)
    framing = asked.show(
        View(
            "words",
            "Words for whom it writes of",
            _FRAMING,
            _FRAMING_COLUMNS,
            "It calls those it writes of by their names alone.",
        ),
        **key,
    )
    loaded = [one for one in framing.rows if one["is_loaded"] and one["share"] is not None][:14]
    return Page(
        "outlet.html",
        row["publisher_name"],
        {
            "row": row,
            "chart": asked.draw(_shares(row)) if row["n_claims"] else None,
            "framing": framing,
            "framing_chart": asked.draw(_framing(loaded)) if loaded else None,
            "origins": asked.show(
                View(
                    "origins",
                    "On whom it rests",
                    _ORIGINS,
                    _ORIGIN_COLUMNS,
                    "None of its articles makes a claim.",
                ),
                **key,
            ),
            "articles": asked.show_page(
                View(
                    "articles",
                    "Its articles",
                    _ARTICLES,
                    _ARTICLE_COLUMNS,
                    "No article of it was kept: it is known, or cited, and nothing more.",
                ),
                **key,
            ),
        },
    )


def _shares(row: Row) -> Chart:
    values = [
        {
            "what": words,
            "share": row[name] or 0,
            "told": f"{words}: {share(row[name] or 0)} of its claims",
            "written": share(row[name] or 0),
        }
        for name, words in _SHARES
    ]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("what:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        x=alt.X(
            "share:Q",
            title=None,
            scale=alt.Scale(domain=[0, 1]),
            axis=alt.Axis(format=".0%", tickCount=5),
        ),
        description="told:N",
    )
    bars = base.mark_bar(color=PALETTE[0], height=14)
    words = base.mark_text(align="left", dx=5).encode(text="written:N")
    return chart(
        "shares",
        "Of its claims",
        "Shares of all claims in its articles; they overlap.",
        alt.layer(bars, words).properties(width=WIDTH, height={"step": 24}),
    )


def _framing(rows: list[Row]) -> Chart:
    values = [
        {
            "line": f"{one['label_text']}, of {one['actor_name'][:34]}",
            "share": one["share"],
            "low": one["share_low"],
            "high": one["share_high"],
            "told": f"“{one['label_text']}” of {one['actor_name']} in its own voice: "
            f"{share(one['share'])} of {one['own_voice_total']:,} mentions, "
            f"between {share(one['share_low'])} and {share(one['share_high'])}",
        }
        for one in rows
    ]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("line:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        description="told:N",
    )
    x = alt.X("low:Q", title=None, scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format=".0%"))
    intervals = base.mark_rule(strokeWidth=2).encode(x=x, x2="high:Q")
    dots = base.mark_point(
        filled=True, size=80, color=PALETTE[1], stroke=INK, strokeWidth=0.8, opacity=1
    ).encode(x="share:Q")
    return chart(
        "loaded_words",
        "Words that judge, in its own voice",
        "A dot is the word’s share of the outlet’s own mentions of the actor, the line its "
        "95 percent interval.",
        alt.layer(intervals, dots).properties(width=WIDTH, height={"step": 24}),
    )
