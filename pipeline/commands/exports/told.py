"""What the forms share: rows as dictionaries, one at a time, and incidents with their names."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import duckdb

Row = dict[str, Any]

_AT_ONCE = 2000  # rows that are held in memory
# A row an incident. Its place is only as exact as the least exact of the claims that name it.
INCIDENTS = """
with exactness as (
    select members.incident_id, max(claims.geo_precision) as geo_precision
    from analysis.incident_claims as members
    inner join analysis.incidents as incidents on members.incident_id = incidents.incident_id
    inner join marts.fct_claims as claims
        on members.claim_id = claims.claim_id and claims.location_id = incidents.location_id
    group by members.incident_id
),

articles as (
    select
        members.incident_id,
        list(distinct members.article_id order by members.article_id) as article_ids,
        list(distinct articles.url order by articles.url) filter (where articles.url is not null)
            as urls,
        list(distinct publishers.publisher_name order by publishers.publisher_name)
            filter (where publishers.publisher_name is not null) as outlets
    from analysis.incident_claims as members
    inner join marts.dim_articles as articles on members.article_id = articles.article_id
    left join marts.dim_publishers as publishers
        on articles.publisher_id = publishers.publisher_id
    group by members.incident_id
),

named as (
    select told.incident_id, told.role, list(actors.actor_name order by actors.actor_name) as names
    from (
        select incident_id, 'agent' as role, unnest(agent_actor_ids) as actor_id
        from analysis.incidents
        union all
        select incident_id, 'recipient', unnest(recipient_actor_ids) from analysis.incidents
    ) as told
    inner join marts.dim_actors as actors on told.actor_id = actors.actor_id
    group by told.incident_id, told.role
)

select
    incidents.*,
    types.plover_code,
    locations.location_name,
    locations.feature_code,
    locations.country_code,
    locations.admin1_name,
    locations.latitude,
    locations.longitude,
    exactness.geo_precision,
    coalesce(agents.names, []) as agents,
    coalesce(recipients.names, []) as recipients,
    articles.article_ids,
    coalesce(articles.urls, []) as urls,
    coalesce(articles.outlets, []) as outlets
from analysis.incidents as incidents
left join marts.dim_event_types as types on incidents.event_type = types.event_type
left join marts.dim_locations as locations on incidents.location_id = locations.location_id
left join exactness on incidents.incident_id = exactness.incident_id
left join articles on incidents.incident_id = articles.incident_id
left join named as agents
    on incidents.incident_id = agents.incident_id and agents.role = 'agent'
left join named as recipients
    on incidents.incident_id = recipients.incident_id and recipients.role = 'recipient'
order by incidents.event_start_date, incidents.incident_id
"""
# The week, in days, after which a time is only as exact as a month (ACLED's time_precision).
_WEEK = 7


def rows_of(connection: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Row]:
    """Ask, and give the rows as dictionaries, in order."""
    found = connection.cursor().execute(sql)
    names = [column[0] for column in found.description or []]
    while rows := found.fetchmany(_AT_ONCE):
        yield from (dict(zip(names, values, strict=True)) for values in rows)


def incident_rows(connection: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    """Give each incident with its names, by day."""
    return rows_of(connection, INCIDENTS)


def time_precision(row: Row) -> int:
    """How exactly an incident is dated, after ACLED: 1 the day, 2 a week, 3 more."""
    start, end = row["event_start_date"], row["event_end_date"]
    if start is None or end is None:
        return 3
    if start == end and row["is_day_stated"]:
        return 1
    return 2 if (end - start).days < _WEEK else 3


def write_lines(path: Path, rows: Iterable[Row]) -> int:
    """Write each row as a line of JSON, and count them."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(f"{json.dumps(row, ensure_ascii=False)}\n")
            count += 1
    return count


def write_document(path: Path, head: Row, member: str, rows: Iterable[Row]) -> int:
    """Write one JSON document whose last member is a list of rows, and count these."""
    count = 0
    opening = json.dumps({**head, member: []}, ensure_ascii=False)[:-2]
    with path.open("w", encoding="utf-8") as file:
        file.write(opening)
        for row in rows:
            file.write(f"{',' if count else ''}\n{json.dumps(row, ensure_ascii=False)}")
            count += 1
        file.write("\n]}\n")
    return count
