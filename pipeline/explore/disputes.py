"""Disputes: what different origins say of one thing, those furthest apart first."""

from pipeline.explore.views import Asked, Column, Page, Row, View, filtered
from pipeline.explore.wording import EVENTS, MEASURES, STATUSES, bounds, plain, thing_url

# A row a group of comparable claims and what they are compared by; of its pairs the one that
# decides. Words and names are looked up for the rows of one page only.
_DISPUTES = """
with pairs as (
    select pairs.*, members.comparable_group_id
    from analysis.claim_pairs as pairs
    inner join analysis.comparable_claims as members
        on pairs.claim_id_a = members.claim_id and pairs.basis_value = members.basis_value
    where pairs.verdict = $status {on_pairs}
),

found as (
    select
        pairs.*,
        ones.published_date,
        agreement.n_claims,
        agreement.n_publishers,
        agreement.n_origins,
        agreement.has_opposed_sides
    from pairs
    inner join analysis.claim_agreement as agreement
        on pairs.comparable_group_id = agreement.comparable_group_id
    inner join marts.fct_claims as ones on pairs.claim_id_a = ones.claim_id
    inner join marts.fct_claims as others on pairs.claim_id_b = others.claim_id
    left join marts.dim_locations as divisions
        on pairs.division_location_id = divisions.location_id
    left join marts.dim_locations as countries
        on divisions.country_code = countries.country_code and countries.feature_code like 'PCL%'
    inner join analysis.pair_origins as origins
        on pairs.claim_id_a = origins.claim_id_a and pairs.claim_id_b = origins.claim_id_b
    where
        ones.origin_id != others.origin_id
        and origins.origin_relation != 'one_origin' {on_all}
    qualify row_number() over (
        partition by pairs.comparable_group_id, pairs.basis_value
        order by pairs.spread_ratio desc nulls last, pairs.claim_id_a, pairs.claim_id_b
    ) = 1
    order by {order}
    {{limit}}
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
    divisions.location_name as division_name,
    countries.location_name as country_name,
    one_figures.figure_text as one_figure_text,
    one_figures.value_low as one_low,
    one_figures.value_high as one_high,
    one_figures.low_is_exclusive as one_is_exclusive,
    ones.claim_text as one_text,
    ones.article_id as one_article_id,
    coalesce(one_figures.start_char, ones.start_char) as one_start_char,
    coalesce(one_figures.end_char, ones.end_char) as one_end_char,
    one_origins.source_name as one_origin,
    one_outlets.publisher_name as one_outlet,
    other_figures.figure_text as other_figure_text,
    other_figures.value_low as other_low,
    other_figures.value_high as other_high,
    other_figures.low_is_exclusive as other_is_exclusive,
    others.claim_text as other_text,
    others.article_id as other_article_id,
    coalesce(other_figures.start_char, others.start_char) as other_start_char,
    coalesce(other_figures.end_char, others.end_char) as other_end_char,
    other_origins.source_name as other_origin,
    other_outlets.publisher_name as other_outlet
from found
inner join marts.fct_claims as ones on found.claim_id_a = ones.claim_id
inner join marts.fct_claims as others on found.claim_id_b = others.claim_id
left join marts.fct_claim_figures as one_figures on found.figure_id_a = one_figures.figure_id
left join marts.fct_claim_figures as other_figures on found.figure_id_b = other_figures.figure_id
left join marts.dim_sources as one_origins on ones.origin_id = one_origins.source_id
left join marts.dim_sources as other_origins on others.origin_id = other_origins.source_id
left join marts.dim_publishers as one_outlets on ones.publisher_id = one_outlets.publisher_id
left join marts.dim_publishers as other_outlets on others.publisher_id = other_outlets.publisher_id
left join marts.dim_locations as divisions on found.division_location_id = divisions.location_id
left join marts.dim_locations as countries
    on divisions.country_code = countries.country_code and countries.feature_code like 'PCL%'
order by {found_order}
"""
_ORDERS = {
    "spread": ("furthest apart first", "{0}.spread_ratio desc nulls last, {1}.n_origins desc"),
    "origins": ("most origins first", "{1}.n_origins desc, {0}.spread_ratio desc nulls last"),
    "newest": ("newest first", "{2}.published_date desc nulls last"),
}
_TIE = "{0}.comparable_group_id, {0}.basis_value"
_BASES = """
select basis_value, basis, count(*) as n from analysis.claim_pairs where is_comparable
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
    written = _ORDERS[order][1]
    sql = _DISPUTES.format(
        on_pairs=filtered(chosen, measure="pairs.basis_value = $measure"),
        on_all=filtered(
            chosen,
            place="(divisions.location_name ilike '%' || $place || '%'"
            " or countries.location_name ilike '%' || $place || '%')",
            since="ones.published_date >= $since",
            until="ones.published_date <= $until",
        ),
        order=f"{written}, {_TIE}".format("pairs", "agreement", "ones"),
        found_order=f"{written}, {_TIE}".format("found", "found", "found"),
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
    sql = _DISPUTES.format(
        on_pairs="and pairs.basis = 'measure'",
        on_all="",
        order=order.format("pairs", "agreement", "ones"),
        found_order=order.format("found", "found", "found"),
    )
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
