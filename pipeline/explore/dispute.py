"""Dispute: a group of claims about one thing, and how each two of them compare."""

from collections.abc import Sequence

from pipeline.explore import said
from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import EVENTS, MEASURES, STATUSES, VERDICTS
from pipeline.explore.toll import figure_charts
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, thing_url

_GROUP = """
select * from analysis.claim_agreement where comparable_group_id = $group
"""
_PROLOGUE = said.prologue("""
    select claim_number as number from pages.page_group_claims
    where comparable_group_id = $group
""")
_PAIRS = """
select
    pairs.verdict,
    pairs.basis_value,
    pairs.reason,
    pairs.origin_reason,
    pairs.spread_ratio,
    ones.source_name as one_source,
    others.source_name as other_source,
    ones.publisher_name as one_outlet,
    others.publisher_name as other_outlet
from pages.page_pairs as pairs
inner join claims as ones on pairs.claim_id_a = ones.claim_id
inner join claims as others on pairs.claim_id_b = others.claim_id
where pairs.comparable_group_id = $group
order by pairs.verdict = 'contradict' desc, pairs.spread_ratio desc nulls last,
    pairs.claim_id_a, pairs.claim_id_b
limit 200
"""
_BASES = """
select basis, basis_value, min(incident_id) as incident_id,
    min(division_name) as division_name, min(country_name) as country_name
from pages.page_pairs
where comparable_group_id = $group
group by basis, basis_value
order by basis desc, basis_value
"""
_PAIR_COLUMNS = (
    Column("one_source", "One"),
    Column("one_outlet", "through"),
    Column("other_source", "The other"),
    Column("other_outlet", "through"),
    Column("verdict", "The two", write=lambda row: plain(row["verdict"], VERDICTS)),
    Column("reason", "Why"),
    Column("origin_reason", "One origin or two"),
    Column("spread_ratio", "Times apart", "number"),
)


def _place(bases: Sequence[Row]) -> str:
    """Name the division and the country, where all that is compared is of one."""
    names = {(one["division_name"], one["country_name"]) for one in bases}
    return ", ".join(filter(None, dict.fromkeys(names.pop()))) if len(names) == 1 else ""


def page(asked: Asked) -> Page:
    """Show one group of comparable claims."""
    key = {"group": asked.key}
    group = asked.row(_GROUP, **key)
    asked.keep(_PROLOGUE, "claims", **key)
    claims = said.shown_claims(asked, _PROLOGUE, **key)
    figures = said.shown_figures(
        asked,
        _PROLOGUE,
        empty="These claims are compared by what happens, not by a figure.",
        **key,
    )
    pairs = asked.show(
        View("pairs", "How they compare, two by two", _PAIRS, _PAIR_COLUMNS, prologue=_PROLOGUE),
        **key,
    )
    bases = asked.rows(_BASES, **key)
    measures = {one["basis_value"] for one in bases if one["basis"] == "measure"}
    said.add_passages(asked, claims.rows)
    compared = [one for one in figures.rows if one["measure"] in measures]
    colour = said.colours_of(compared, claims.rows)
    what = " and ".join(
        plain(one["basis_value"], MEASURES if one["basis"] == "measure" else EVENTS).lower()
        for one in bases
    )
    return Page(
        "dispute.html",
        f"Dispute: {what or 'one thing'}",
        {
            "group": group,
            "what": what,
            "place": _place(bases),
            "status": plain(group["status"], STATUSES),
            "incident_url": thing_url(
                "incident", next((one["incident_id"] for one in bases if one["incident_id"]), None)
            ),
            "claims": claims,
            "figures": figures,
            "pairs": pairs,
            "origins": said.by_origin(claims.rows, colour, compared),
            "charts": [asked.draw(one) for one in figure_charts(compared, colour)],
        },
    )
