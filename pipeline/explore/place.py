"""Place: what is said to have happened there, how exactly, and how its name was read."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.claims import COLUMNS as CLAIM_COLUMNS
from pipeline.explore.claims import listing
from pipeline.explore.closed_lists import EVENTS, PRECISIONS
from pipeline.explore.views import Column, View
from pipeline.explore.wording import counted, days, plain, thing_url, words_url

_PLACE = """
select locations.*, parents.location_name as parent_name, countries.location_name as country_name,
    rollups.claim_count, rollups.article_count, rollups.n_parts
from marts.dim_locations as locations
left join marts.dim_locations as parents on locations.parent_location_id = parents.location_id
left join marts.dim_locations as countries
    on locations.country_code = countries.country_code and countries.feature_code like 'PCL%'
left join analysis.location_rollups as rollups on locations.location_id = rollups.location_id
where locations.location_id = $place
"""
# The place and what lies in it, as far as eight steps down.
_WITHIN = """
with recursive within as (
    select location_id, 0 as depth from marts.dim_locations where location_id = $place
    union all
    select parts.location_id, within.depth + 1
    from marts.dim_locations as parts
    inner join within on parts.parent_location_id = within.location_id
    where within.depth < 8
)
"""
_INCIDENTS = (
    _WITHIN
    + """
select
    incidents.incident_id, incidents.event_type, incidents.event_start_date,
    incidents.event_end_date, locations.location_name, incidents.killed_low,
    incidents.killed_high, coalesce(floors.is_floor, false) as killed_is_floor,
    incidents.n_publishers, incidents.n_origins, incidents.has_contradiction
from analysis.incidents as incidents
inner join marts.dim_locations as locations on incidents.location_id = locations.location_id
left join pages.page_floors as floors
    on incidents.incident_id = floors.incident_id and floors.measure = 'killed'
where incidents.location_id in (select location_id from within)
order by incidents.event_start_date desc nulls last, incidents.incident_id
limit 100
"""
)
_PROLOGUE = f"""{_WITHIN.rstrip()},

there as (
    select rowid as number from pages.page_claims
    where location_id in (select location_id from within)
)
"""
_CLAIMS = listing("\n    and claims.rowid in (select number from there)", before=",")
_NAMES = """
select
    mentions.mention_text, mentions.toponym_role, mentions.geo_precision,
    mentions.resolution_method, count(*) as n_mentions,
    count(distinct mentions.article_id) as n_articles,
    min(mentions.resolution_score) as score_low, max(mentions.resolution_score) as score_high,
    arg_min(mentions.article_id, mentions.mention_id) as article_id,
    arg_min(mentions.start_char, mentions.mention_id) as start_char,
    arg_min(mentions.end_char, mentions.mention_id) as end_char,
    bool_or(mentions.alternative_location_id is not null) as has_alternative
from marts.fct_location_mentions as mentions
where mentions.is_current and mentions.rowid in (
    select rowid from marts.fct_location_mentions where location_id = $place
    union all
    select rowid from marts.fct_location_mentions where alternative_location_id = $place
)
group by mentions.mention_text, mentions.toponym_role, mentions.geo_precision,
    mentions.resolution_method
order by n_mentions desc, mentions.mention_text, mentions.resolution_method,
    mentions.toponym_role, mentions.geo_precision
limit 40
"""
_PARTS = """
select locations.location_id, locations.location_name, rollups.claim_count
from marts.dim_locations as locations
inner join analysis.location_rollups as rollups on locations.location_id = rollups.location_id
where locations.parent_location_id = $place and rollups.claim_count > 0
order by rollups.claim_count desc, locations.location_name
limit 40
"""
_ROLES = {
    "literal": "as a place",
    "metonymic": "for a government",
    "affiliation": "for where somebody is from",
    "demonym": "as a people or an adjective",
}
_INCIDENT_COLUMNS = (
    Column(
        "event_start_date",
        "When",
        "date",
        write=lambda row: days(row["event_start_date"], row["event_end_date"]),
    ),
    Column(
        "event_type",
        "What",
        link=lambda row: thing_url("incident", row["incident_id"]),
        write=lambda row: plain(row["event_type"], EVENTS),
    ),
    Column("location_name", "Where"),
    Column(
        "killed_low",
        "Killed",
        "number",
        write=lambda row: counted(
            row["killed_low"], row["killed_high"], is_floor=row["killed_is_floor"]
        ),
    ),
    Column("n_publishers", "Outlets", "number"),
    Column("n_origins", "Origins", "number"),
    Column("has_contradiction", "Disputed", "yes"),
)
_NAME_COLUMNS = (
    Column("mention_text", "Words", link=words_url),
    Column("toponym_role", "Used", write=lambda row: plain(row["toponym_role"], _ROLES)),
    Column("geo_precision", "Means", write=lambda row: PRECISIONS.get(row["geo_precision"], "")),
    Column("n_mentions", "Times", "number"),
    Column("n_articles", "Articles", "number"),
    Column("resolution_method", "Read so by", write=lambda row: plain(row["resolution_method"])),
    Column(
        "score_low",
        "Score, 0–1",
        "number",
        write=lambda r: "" if r["score_low"] is None else f"{r['score_low']:.2f}",
    ),
    Column("has_alternative", "Town or province open", "yes"),
)


def page(asked: Asked) -> Page:
    """Show one place, with all that lies in it."""
    key = {"place": asked.key}
    row = asked.row(_PLACE, **key)
    asked.keep(_PROLOGUE, "there", **key)
    return Page(
        "place.html",
        row["location_name"],
        {
            "row": row,
            "parts": asked.rows(_PARTS, **key),
            "incidents": asked.show(
                View(
                    "incidents",
                    "Incidents there",
                    _INCIDENTS,
                    _INCIDENT_COLUMNS,
                    "No incident is placed there.",
                ),
                **key,
            ),
            "claims": asked.show_page(
                View(
                    "claims",
                    "What is said of it",
                    _CLAIMS,
                    CLAIM_COLUMNS,
                    "No claim says that anything happened there.",
                    _PROLOGUE,
                ),
                **key,
            ),
            "names": asked.show(
                View(
                    "names",
                    "How its name was read",
                    _NAMES,
                    _NAME_COLUMNS,
                    "No article names it.",
                ),
                **key,
            ),
        },
    )
