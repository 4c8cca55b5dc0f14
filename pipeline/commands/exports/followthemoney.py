"""Entities of FollowTheMoney, which Aleph and OpenSanctions' tools read: a line of JSON each.

Actors that articles name are persons or bodies, incidents are events, relations between actors
are links, articles are documents without their text; each event and link names the articles that
prove that it is told. A day is given where an article states it; what an event counts stands in
its summary as a range. A body of people, such as the civilians of a town, is no legal entity and
is left out.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb

from pipeline.commands.exports.told import (
    Row,
    incident_rows,
    rows_of,
    time_precision,
    write_lines,
)
from pipeline.explore.closed_lists import EVENTS, RELATIONS
from pipeline.explore.wording import plain, spread

FILE = "entities.ftm.json"
SCHEMATA = {
    "person": "Person",
    "government": "PublicBody",
    "military": "PublicBody",
    "armed_group": "Organization",
    "militia": "Organization",
    "political_group": "Organization",
    "media": "Organization",
    "ngo": "Organization",
    "international_org": "Organization",
    "other": "LegalEntity",
}
_COUNTED = {"killed": "killed", "injured": "injured", "displaced": "displaced", "detained": "held"}
_ACTORS = """
select actors.*, list(aliases.alias_text order by aliases.alias_text)
    filter (where aliases.alias_text is not null) as aliases
from marts.dim_actors as actors
left join reference.actor_aliases as aliases on actors.actor_id = aliases.actor_id
where actors.actor_id in (select actor_id from marts.fct_actor_mentions where is_current)
group by all
order by actors.actor_id
"""
_ARTICLES = """
select articles.article_id, articles.title, articles.url, articles.byline,
    articles.language_code, articles.published_precision, articles.published_date,
    publishers.publisher_name
from marts.dim_articles as articles
left join marts.dim_publishers as publishers on articles.publisher_id = publishers.publisher_id
order by articles.article_id
"""
_RELATIONS = """
select
    relations.relation_type,
    relations.subject_actor_id,
    relations.object_actor_id,
    min(relations.relation_id) as relation_id,
    list(distinct relations.article_id order by relations.article_id) as article_ids
from marts.fct_actor_relations as relations
where relations.is_current
group by all
order by relation_id
"""
# Article's languages are ISO 639-1 here and ISO 639-3 there; only English is read.
_LANGUAGES = {"en": "eng"}


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write ``entities.ftm.json``.

    Args:
        connection: Of the published file.
        folder: Where to write.

    Returns:
        Entities by file.
    """
    actors = [row for row in rows_of(connection, _ACTORS) if row["actor_type"] in SCHEMATA]
    known = {row["actor_id"] for row in actors}
    found: Iterator[Row] = chain(
        map(actor_entity, actors),
        map(article_entity, rows_of(connection, _ARTICLES)),
        (event_entity(row, known) for row in incident_rows(connection)),
        (
            link_entity(row)
            for row in rows_of(connection, _RELATIONS)
            if {row["subject_actor_id"], row["object_actor_id"]} <= known
        ),
    )
    return {FILE: write_lines(folder / FILE, found)}


def actor_entity(row: Row) -> Row:
    """Write an actor, a row of ``marts.dim_actors`` with its ``aliases``."""
    schema = SCHEMATA[row["actor_type"]]
    years = {} if schema == "Person" else _years(row)
    return _entity(
        row["actor_id"],
        schema,
        name=[row["actor_name"]],
        alias=[name for name in row["aliases"] or [] if name != row["actor_name"]],
        country=[(row["country_code"] or "").lower()],
        wikidataId=[row["actor_id_wikidata"]],
        **years,
    )


def _years(row: Row) -> dict[str, list[Any]]:
    return {
        "incorporationDate": [row["active_from"] and f"{row['active_from']:04d}"],
        "dissolutionDate": [row["active_to"] and f"{row['active_to']:04d}"],
    }


def article_entity(row: Row) -> Row:
    """Write an article, without its text: it has its owner."""
    return _entity(
        row["article_id"],
        "Article",
        title=[row["title"]],
        author=[row["byline"]],
        publisher=[row["publisher_name"]],
        sourceUrl=[row["url"]],
        publishedAt=[_stated(row["published_date"], row["published_precision"])],
        language=[_LANGUAGES.get(row["language_code"])],
    )


def _stated(day: Any, precision: str) -> str | None:
    """Write a day as far as it is known: ``2017-01-17``, ``2017-01``, ``2017``."""
    if day is None:
        return None
    return {"month": f"{day:%Y-%m}", "year": f"{day:%Y}"}.get(precision, f"{day:%Y-%m-%d}")


def event_entity(row: Row, known: Iterable[str]) -> Row:
    """Write an incident, a row of ``told.INCIDENTS``; of those involved whoever is an entity."""
    what = plain(row["event_type"], EVENTS)
    counted = [
        f"{spread(row[f'{measure}_low'], row[f'{measure}_high'])} {word}"
        for measure, word in _COUNTED.items()
        if row[f"{measure}_low"] is not None or row[f"{measure}_high"] is not None
    ]
    told = f"Told by {', '.join(row['outlets'])}." if row["outlets"] else ""
    actors = {*(row["agent_actor_ids"] or []), *(row["recipient_actor_ids"] or [])}
    return _entity(
        row["incident_id"],
        "Event",
        name=[f"{what}: {row['location_name']}" if row["location_name"] else what],
        date=[f"{row['event_start_date']:%Y-%m-%d}" if time_precision(row) == 1 else None],
        country=[(row["country_code"] or "").lower()],
        location=[row["location_name"]],
        involved=map(_key, sorted(actors & set(known))),
        summary=[" ".join(filter(None, [f"{', '.join(counted)}." if counted else "", told]))],
        keywords=[what],
        proof=map(_key, row["article_ids"]),
    )


def link_entity(row: Row) -> Row:
    """Write how one actor stands to another, as articles state it."""
    return _entity(
        row["relation_id"],
        "UnknownLink",
        subject=[_key(row["subject_actor_id"])],
        object=[_key(row["object_actor_id"])],
        role=[plain(row["relation_type"], RELATIONS)],
        proof=map(_key, row["article_ids"]),
    )


def _key(key: str) -> str:
    """Write a key of ours as one of theirs, which has no underscores."""
    return key.replace("_", "-")


def _entity(key: str, schema: str, **properties: Iterable[Any]) -> Row:
    kept = {name: [value for value in values if value] for name, values in properties.items()}
    return {
        "id": _key(key),
        "schema": schema,
        "properties": {name: values for name, values in kept.items() if values},
    }
