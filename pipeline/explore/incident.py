"""Incident: everything that is said of one reported event, and how far it rests on one origin."""

from collections.abc import Iterable

from pipeline.explore import incidents, said
from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import EVENTS, MEASURES, STANCES, VERDICTS
from pipeline.explore.incident_lead import lead
from pipeline.explore.toll import TOLLS, figure_charts
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, thing_url, words_url

_INCIDENT = """
select
    incidents.*,
    locations.location_name,
    locations.admin1_name,
    locations.latitude,
    countries.location_name as country_name
from analysis.incidents as incidents
left join marts.dim_locations as locations on incidents.location_id = locations.location_id
left join marts.dim_locations as countries
    on locations.country_code = countries.country_code and countries.feature_code like 'PCL%'
where incidents.incident_id = $incident
"""
_NAMES = """
select actor_id, actor_name from marts.dim_actors where actor_id in (select unnest($ids))
"""
_PROLOGUE = said.prologue("""
    select rowid as number from pages.page_claims where incident_id = $incident
""")
# Where nobody is cited for it, the outlet tells that somebody denied.
_DENIALS = """
, articles as (
    select distinct article_id, published_date from claims
),

denying as (
    select
        attributions.attribution_id,
        attributions.stance,
        attributions.source_start_char,
        attributions.source_end_char,
        attributions.cue_start_char,
        attributions.cue_end_char
    from marts.fct_attributions as attributions
    inner join articles
        on
            attributions.article_id = articles.article_id
            and attributions.published_date is not distinct from articles.published_date
    where attributions.stance in ('denies', 'doubts', 'refuses')
),

denials as (
    select said.*
    from pages.page_claims as said
    inner join articles
        on
            said.article_id = articles.article_id
            and said.published_date is not distinct from articles.published_date
    where
        not said.is_boilerplate
        and (
            said.event_type = 'DENY'
            or said.attribution_id in (select attribution_id from denying)
        )
)

select
    denials.claim_id,
    denials.article_id,
    denials.title,
    denials.published_date,
    denials.published_precision,
    denials.publisher_name,
    denials.source_id,
    denials.source_name,
    coalesce(denying.stance, 'denies') as stance,
    case
        when denials.event_type = 'DENY' then coalesce(agents.actor_name, denials.agent_text)
        else denials.source_name
    end as denied_by,
    denials.claim_text,
    least(denials.start_char, denying.source_start_char, denying.cue_start_char) as start_char,
    greatest(denials.end_char, denying.source_end_char, denying.cue_end_char) as end_char,
    coalesce(denials.claim_id in (select claim_id from claims), false) as is_of_incident
from denials
left join denying on denials.attribution_id = denying.attribution_id
left join marts.dim_actors as agents on denials.agent_actor_id = agents.actor_id
qualify row_number() over (
    partition by denials.article_id, denied_by, denials.sentence_index
    order by denials.start_char, denials.claim_id
) = 1
order by is_of_incident desc, denials.published_date, denials.article_id, denials.start_char
"""
_RESPONSIBLE = """
select
    agents.actor_id,
    actors.actor_name,
    claims.origin_name,
    claims.origin_id,
    claims.publisher_name,
    claims.stance,
    claims.claim_text,
    claims.article_id,
    claims.start_char,
    claims.end_char,
    claims.published_date,
    claims.claim_id
from marts.fct_claim_actors as agents
inner join claims
    on
        agents.claim_id = claims.claim_id
        and agents.published_date is not distinct from claims.published_date
inner join marts.dim_actors as actors on agents.actor_id = actors.actor_id
where
    claims.polarity = 'positive'
    and (
        (agents.role = 'agent' and claims.event_type not in ('ACCUSE', 'DENY'))
        or (agents.role = 'recipient' and claims.event_type = 'ACCUSE')
    )
qualify row_number() over (
    partition by agents.actor_id, claims.origin_id, claims.publisher_id, claims.stance
    order by claims.start_char, claims.claim_id
) = 1
order by actors.actor_name, claims.origin_name nulls last, claims.publisher_name, claims.claim_id
"""
_SHARED = """
select
    ones.publisher_name as one_name,
    others.publisher_name as other_name,
    pairs.origin_reason,
    count(*) as n_pairs,
    min(ones.article_id) as one_article_id,
    min(others.article_id) as other_article_id
from pages.page_pairs as pairs
inner join claims as ones on pairs.claim_id_a = ones.claim_id
inner join claims as others on pairs.claim_id_b = others.claim_id
where
    pairs.incident_id = $incident
    and pairs.origin_relation = 'one_origin'
    and ones.publisher_id is distinct from others.publisher_id
group by ones.publisher_name, others.publisher_name, pairs.origin_reason
order by n_pairs desc, one_name, other_name, pairs.origin_reason
"""
_COMPARED = """
select verdict, reason, basis_value, count(*) as n_pairs, max(spread_ratio) as spread_ratio
from analysis.claim_pairs
where incident_id = $incident
group by verdict, reason, basis_value
order by verdict = 'contradict' desc, verdict = 'compatible' desc, verdict = 'agree' desc,
    n_pairs desc, reason
"""
_LEFT_OUT = """
select basis, basis_value, left_out_reason, sum(left_out_count)::bigint as n_claims
from analysis.claim_blocks
where incident_id = $incident and left_out_count > 0
group by basis, basis_value, left_out_reason
order by n_claims desc, basis_value
"""
_REASONS = """
select match_reason from analysis.incident_claims where incident_id = $incident
group by match_reason order by count(*) desc, match_reason
"""
_RESPONSIBLE_COLUMNS = (
    Column("actor_name", "Held responsible", link=lambda row: thing_url("actor", row["actor_id"])),
    Column("stance", "How", write=lambda row: plain(row["stance"], STANCES)),
    Column("origin_name", "By", link=said.origin_link),
    Column("publisher_name", "Through"),
    Column("claim_text", "Words", "words", link=words_url),
)
_SHARED_COLUMNS = (
    Column("one_name", "Outlet", link=lambda row: thing_url("article", row["one_article_id"])),
    Column(
        "other_name", "and outlet", link=lambda row: thing_url("article", row["other_article_id"])
    ),
    Column("origin_reason", "count as one, for"),
    Column("n_pairs", "Pairs of claims", "number"),
)
_COMPARED_COLUMNS = (
    Column("basis_value", "About", write=lambda row: _basis(row["basis_value"])),
    Column("verdict", "The two", write=lambda row: plain(row["verdict"], VERDICTS)),
    Column("reason", "Why"),
    Column("n_pairs", "Pairs", "number"),
    Column("spread_ratio", "Times apart", "number"),
)
_LEFT_COLUMNS = (
    Column("basis_value", "Compared by", write=lambda row: _basis(row["basis_value"])),
    Column("left_out_reason", "Left out because"),
    Column("n_claims", "Claims", "number"),
)


def page(asked: Asked) -> Page:
    """Show one incident."""
    key = {"incident": asked.key}
    row = asked.row(_INCIDENT, **key)
    names = {
        one["actor_id"]: one["actor_name"]
        for one in asked.rows(
            _NAMES, ids=[*(row["agent_actor_ids"] or []), *(row["recipient_actor_ids"] or [])]
        )
    }
    row["agents"] = [names.get(one) for one in row["agent_actor_ids"] or []]
    row["recipients"] = [names.get(one) for one in row["recipient_actor_ids"] or []]
    told = incidents.told(row)
    asked.keep(_PROLOGUE, "claims", **key)
    claims = said.shown_claims(asked, _PROLOGUE, **key)
    figures = said.shown_figures(
        asked,
        _PROLOGUE,
        empty="Nobody counts anything in what is said of it.",
        **key,
    )
    denials = asked.show(View("denials", "Denials", _DENIALS, prologue=_PROLOGUE), **key)
    colour = said.colours_of(figures.rows, claims.rows)
    said.add_passages(asked, [*claims.rows, *denials.rows])
    own = [one for one in figures.rows if one["figure_scope"] in ("incident", None)]
    tolls = [one for one in own if one["measure"] in TOLLS]  # the rest stands in the table
    return Page(
        "incident.html",
        f"{told['what']}: {told['place']}",
        {
            "told": told,
            "row": row,
            "place_url": thing_url("place", row["location_id"]),
            "claims": claims,
            "figures": figures,
            "others": [
                one for one in figures.rows if one["figure_scope"] not in ("incident", None)
            ],
            "origins": said.by_origin(claims.rows, colour, own),
            "charts": [asked.draw(one) for one in figure_charts(tolls, colour)],
            "denials": denials,
            "denied_here": [one for one in denials.rows if one["is_of_incident"]],
            "denied_beside": [one for one in denials.rows if not one["is_of_incident"]],
            "responsible": asked.show(
                View(
                    "responsible",
                    "Who is held responsible, and by whom",
                    _RESPONSIBLE,
                    _RESPONSIBLE_COLUMNS,
                    "Nobody who is known is named as having done it.",
                    _PROLOGUE,
                ),
                **key,
            ),
            "things": said.shown_things(asked, _PROLOGUE, **key),
            "shared": asked.show(
                View(
                    "shared",
                    "Outlets that count as one",
                    _SHARED,
                    _SHARED_COLUMNS,
                    prologue=_PROLOGUE,
                ),
                **key,
            ),
            "spread_by_origin": _outlets_of_origins(claims.rows),
            "compared": asked.show(
                View(
                    "compared",
                    "How the claims compare, two by two",
                    _COMPARED,
                    _COMPARED_COLUMNS,
                    "No two of its claims could be compared.",
                ),
                **key,
            ),
            "reasons": [one["match_reason"] for one in asked.rows(_REASONS, **key)],
            "left_out": asked.show(
                View("left_out", "What was left out", _LEFT_OUT, _LEFT_COLUMNS), **key
            ),
            "lead": lead(row, figures.rows),
        },
    )


def _basis(value: str) -> str:
    return MEASURES.get(value) or plain(value, EVENTS)


def _outlets_of_origins(rows: Iterable[Row]) -> list[tuple[str, list[str]]]:
    """Origins that several outlets rest on, with these."""
    outlets: dict[str, set[str]] = {}
    for row in rows:
        if row["origin_name"] and row["publisher_name"]:
            outlets.setdefault(row["origin_name"], set()).add(row["publisher_name"])
    return sorted(
        ((name, sorted(found)) for name, found in outlets.items() if len(found) > 1),
        key=lambda one: (-len(one[1]), one[0]),
    )
