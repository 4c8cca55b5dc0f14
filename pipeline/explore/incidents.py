"""Incidents: the reported events, most told first, with what is counted as ranges."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import EVENTS
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import counted as written
from pipeline.explore.wording import days, plain, thing_url

# Names and places are looked up for the incidents of one page only.
_INCIDENTS = """
with found as (
    select
        incidents.*,
        locations.location_name,
        locations.admin1_name,
        countries.location_name as country_name
    from analysis.incidents as incidents
    left join marts.dim_locations as locations on incidents.location_id = locations.location_id
    left join marts.dim_locations as countries
        on locations.country_code = countries.country_code and countries.feature_code like 'PCL%'
    where true {conditions}
    order by {order}
    {{limit}}
)

select
    incidents.* exclude (agent_actor_ids, recipient_actor_ids),
    agents.names as agents,
    recipients.names as recipients,
    coalesce(floors.measures, []) as floors
from found as incidents
left join (
    select incident_id, list(measure order by measure) as measures
    from pages.page_floors
    where is_floor and incident_id in (select incident_id from found)
    group by incident_id
) as floors on incidents.incident_id = floors.incident_id
left join (
    select named.incident_id, list(actors.actor_name order by named.place) as names
    from (
        select incident_id, unnest(agent_actor_ids) as actor_id,
            generate_subscripts(agent_actor_ids, 1) as place
        from found
    ) as named
    inner join marts.dim_actors as actors on named.actor_id = actors.actor_id
    group by named.incident_id
) as agents on incidents.incident_id = agents.incident_id
left join (
    select named.incident_id, list(actors.actor_name order by named.place) as names
    from (
        select incident_id, unnest(recipient_actor_ids) as actor_id,
            generate_subscripts(recipient_actor_ids, 1) as place
        from found
    ) as named
    inner join marts.dim_actors as actors on named.actor_id = actors.actor_id
    group by named.incident_id
) as recipients on incidents.incident_id = recipients.incident_id
order by {order}
"""
_ORDERS = {
    "outlets": "incidents.n_publishers desc, incidents.n_origins desc, incidents.n_claims desc,"
    " incidents.event_start_date desc nulls last, incidents.incident_id",
    "newest": "incidents.event_start_date desc nulls last, incidents.incident_id",
    "killed": "incidents.killed_high desc nulls last, incidents.incident_id",
    "claims": "incidents.n_claims desc, incidents.incident_id",
}
_ORDER_NAMES = {
    "outlets": "most outlets first",
    "newest": "newest first",
    "killed": "most killed first",
    "claims": "most claims first",
}
_TYPES = """
select event_type, count(*) as n from analysis.incidents group by event_type order by n desc
"""
COUNTED = (
    ("killed", "killed"),
    ("injured", "injured"),
    ("displaced", "driven from home"),
    ("detained", "held"),
)
_COLUMNS = (
    Column("event_start_date", "When", "date"),
    Column("event_type", "What"),
)


def page(asked: Asked) -> Page:
    """List incidents by place, actor, kind and days."""
    kinds = [row["event_type"] for row in asked.rows(_TYPES)]
    order = asked.choice("order", _ORDERS) or "outlets"
    kind = asked.choice("kind", kinds)
    chosen = {
        "place": asked.text("place"),
        "actor": asked.text("actor"),
        "kind": kind,
        "since": asked.day("since"),
        "until": asked.day("until"),
        "outlets": asked.whole("outlets", 1, most=1000),
        "disputed": bool(asked.text("disputed")),
    }
    conditions = filtered(
        chosen,
        kind="incidents.event_type = $kind",
        place="(locations.location_name ilike '%' || $place || '%'"
        " or locations.admin1_name ilike '%' || $place || '%'"
        " or countries.location_name ilike '%' || $place || '%')",
        actor="list_has_any("
        "list_concat(incidents.agent_actor_ids, incidents.recipient_actor_ids),"
        " (select list(actor_id) from marts.dim_actors"
        " where actor_name ilike '%' || $actor || '%'))",
        since="incidents.event_end_date >= $since",
        until="incidents.event_start_date <= $until",
        outlets="incidents.n_publishers >= $outlets",
        disputed="incidents.has_contradiction",
    )
    sql = _INCIDENTS.format(
        conditions=conditions,
        order=_ORDERS[order],
    )
    view = View(
        "incidents",
        "Incidents",
        sql,
        _COLUMNS,
        "No incident is like that. Take a filter away, or look among the claims: what names no "
        "place or day is linked to no incident.",
    )
    shown = asked.show_page(view, **chosen)
    return Page(
        "incidents.html",
        "Incidents",
        {
            "shown": shown,
            "told": [told(row) for row in shown.rows],
            "chosen": chosen | {"order": order},
            "kinds": [(key, plain(key, EVENTS)) for key in kinds],
            "orders": list(_ORDER_NAMES.items()),
        },
    )


def most_told(asked: Asked) -> list[Row]:
    """List the incidents that most outlets tell of, for the overview."""
    sql = _INCIDENTS.format(conditions="", order=_ORDERS["outlets"]).replace("{limit}", "limit 5")
    return [told(row) for row in asked.rows(sql)]


def told(row: Row) -> Row:
    """Say an incident in words: what, where, when, what is counted.

    Args:
        row: Of ``analysis.incidents``, with names.
    """
    counted = [
        (
            word,
            written(
                row[f"{measure}_low"],
                row[f"{measure}_high"],
                is_floor=measure in row.get("floors", ()),
            ),
        )
        for measure, word in COUNTED
        if row[f"{measure}_low"] is not None or row[f"{measure}_high"] is not None
    ]
    names = [row["location_name"], row["admin1_name"], row["country_name"]]
    place = ", ".join(dict.fromkeys(name for name in names if name))
    return {
        "url": thing_url("incident", row["incident_id"]),
        "what": plain(row["event_type"], EVENTS),
        "place": place or "place not stated",
        "when": days(row["event_start_date"], row["event_end_date"]),
        "is_day_stated": row["is_day_stated"],
        "agents": [name for name in row["agents"] or [] if name],
        "recipients": [name for name in row["recipients"] or [] if name],
        "counted": counted,
        "row": row,
    }
