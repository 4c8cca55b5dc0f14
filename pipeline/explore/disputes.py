"""Disputes: what different origins say of one thing, those furthest apart first."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import EVENTS, MEASURES, STATUSES
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import bounds, plain, thing_url

# A row a group of comparable claims and what they are compared by; of its pairs the one that
# decides. Words and names are looked up for the rows of one page only.
_DISPUTES = """
with found as (
    select *
    from pages.page_pairs as found
    where verdict = $status and is_between_origins and comparable_group_id is not null
        {conditions}
    qualify row_number() over (
        partition by comparable_group_id, basis_value
        order by spread_ratio desc nulls last, claim_id_a, claim_id_b
    ) = 1
    order by {order}
    {{limit}}
),

said as (
    select * from pages.page_claims where rowid in (
        select rowid from pages.page_claims
        where claim_id in (select unnest([claim_id_a, claim_id_b]) from found)
    )
)

select
    found.comparable_group_id,
    found.incident_id,
    found.basis,
    found.basis_value,
    found.verdict,
    found.reason,
    found.spread_ratio,
    found.n_claims,
    found.n_publishers,
    found.n_origins,
    found.has_opposed_sides,
    found.published_date,
    found.division_name,
    found.country_name,
    one_figures.figure_text as one_figure_text,
    one_figures.value_low as one_low,
    one_figures.value_high as one_high,
    one_figures.low_is_exclusive as one_is_exclusive,
    ones.claim_text as one_text,
    ones.article_id as one_article_id,
    coalesce(one_figures.start_char, ones.start_char) as one_start_char,
    coalesce(one_figures.end_char, ones.end_char) as one_end_char,
    ones.origin_name as one_origin,
    ones.publisher_name as one_outlet,
    other_figures.figure_text as other_figure_text,
    other_figures.value_low as other_low,
    other_figures.value_high as other_high,
    other_figures.low_is_exclusive as other_is_exclusive,
    others.claim_text as other_text,
    others.article_id as other_article_id,
    coalesce(other_figures.start_char, others.start_char) as other_start_char,
    coalesce(other_figures.end_char, others.end_char) as other_end_char,
    others.origin_name as other_origin,
    others.publisher_name as other_outlet
from found
inner join said as ones on found.claim_id_a = ones.claim_id
inner join said as others on found.claim_id_b = others.claim_id
left join marts.fct_claim_figures as one_figures on found.figure_id_a = one_figures.figure_id
left join marts.fct_claim_figures as other_figures on found.figure_id_b = other_figures.figure_id
order by {order}
"""
_ORDERS = {
    "spread": ("furthest apart first", "found.spread_ratio desc nulls last, found.n_origins desc"),
    "origins": ("most origins first", "found.n_origins desc, found.spread_ratio desc nulls last"),
    "newest": ("newest first", "found.published_date desc nulls last"),
}
_TIE = "found.comparable_group_id, found.basis_value"
_BASES = """
select basis_value, basis, count(*) as n from pages.page_pairs
where comparable_group_id is not null
group by basis_value, basis order by basis desc, n desc
"""
_STATUSES = {key: words for key, words in STATUSES.items() if key != "single_origin"}


def page(asked: Asked) -> Page:
    """List disputes by measure, place, month and status."""
    bases = asked.rows(_BASES)
    chosen = {
        "status": asked.choice("status", _STATUSES) or "contradict",
        "measure": asked.choice("measure", [row["basis_value"] for row in bases]),
        "place": asked.text("place"),
        "since": asked.day("since"),
        "until": asked.day("until"),
    }
    order = asked.choice("order", _ORDERS) or "spread"
    sql = _DISPUTES.format(
        conditions=filtered(
            chosen,
            measure="basis_value = $measure",
            place="(division_name ilike '%' || $place || '%'"
            " or country_name ilike '%' || $place || '%')",
            since="published_date >= $since",
            until="published_date <= $until",
        ),
        order=f"{_ORDERS[order][1]}, {_TIE}",
    )
    view = View(
        "disputes",
        "Disputes",
        sql,
        _COLUMNS,
        "Nothing of the kind was found. Two claims are compared where they tell of one incident, "
        "or of one lasting thing; look at another answer above, or at the incidents.",
    )
    shown = asked.show_page(view, **chosen)
    return Page(
        "disputes.html",
        "Disputes",
        {
            "shown": shown,
            "told": [_told(row) for row in shown.rows],
            "chosen": chosen | {"order": order},
            "statuses": list(_STATUSES.items()),
            "measures": [(row["basis_value"], _basis(row)) for row in bases],
            "orders": [(key, words) for key, (words, _) in _ORDERS.items()],
        },
    )


def widest(asked: Asked) -> list[Row]:
    """List the disputes on most origins, for the overview."""
    order = f"{_ORDERS['origins'][1]}, {_TIE}"
    sql = _DISPUTES.format(conditions="and basis = 'measure'", order=order)
    rows = asked.rows(sql.replace("{limit}", "limit 5"), status="contradict")
    return [_told(row) for row in rows]


def _basis(row: Row) -> str:
    if row["basis"] == "measure":
        return plain(row["basis_value"], MEASURES)
    return f"event: {plain(row['basis_value'], EVENTS).lower()}"


def _told(row: Row) -> Row:
    place = ", ".join(
        dict.fromkeys(one for one in (row["division_name"], row["country_name"]) if one)
    )
    return {
        "url": thing_url("dispute", row["comparable_group_id"]),
        "incident_url": thing_url("incident", row["incident_id"]),
        "what": _basis(row),
        "place": place or "place not stated",
        "row": row,
        "sides": [_side(row, "one"), _side(row, "other")],
    }


def _side(row: Row, side: str) -> Row:
    return {
        "figure": bounds(
            row[f"{side}_low"], row[f"{side}_high"], is_exclusive=bool(row[f"{side}_is_exclusive"])
        ),
        "words": row[f"{side}_figure_text"] or row[f"{side}_text"],
        "origin": row[f"{side}_origin"] or "nobody named",
        "outlet": row[f"{side}_outlet"] or "no outlet",
        "article_id": row[f"{side}_article_id"],
        "start_char": row[f"{side}_start_char"],
        "end_char": row[f"{side}_end_char"],
    }


_COLUMNS = (
    Column("basis_value", "About"),
    Column("one_figure_text", "One says", "words"),
    Column("other_figure_text", "The other says", "words"),
)
