"""Forms for other tools: no form says more than the tables do."""

import json
from datetime import date
from itertools import pairwise

import duckdb
import pytest

from pipeline.commands.exporting import export
from pipeline.commands.exports.claim_markup import claim_markup
from pipeline.commands.exports.event_rows import event_row
from pipeline.commands.exports.followthemoney import (
    actor_entity,
    article_entity,
    event_entity,
    link_entity,
)
from pipeline.commands.exports.geojson import feature
from pipeline.commands.exports.told import time_precision

INCIDENT = {
    "incident_id": "inc_1",
    "event_type": "ASSAULT",
    "plover_code": "ASSAULT",
    "event_start_date": date(2024, 3, 1),
    "event_end_date": date(2024, 3, 1),
    "is_day_stated": True,
    "location_id": "geo_1",
    "location_name": "Velm",
    "feature_code": "PPL",
    "country_code": "SY",
    "admin1_name": "Orda",
    "latitude": 10.0,
    "longitude": 20.0,
    "geo_precision": 1,
    "agent_actor_ids": ["act_1"],
    "recipient_actor_ids": ["act_2", "act_crowd"],
    "agents": ["Red Guard"],
    "recipients": ["Blue Army", "people of Velm"],
    "article_ids": ["art_1", "art_2"],
    "urls": ["https://example.org/1"],
    "outlets": ["Daily A", "Daily B"],
    "killed_low": 3.0,
    "killed_high": 10.0,
    "n_claims": 4,
    "n_publishers": 2,
    "n_origins": 1,
    "has_contradiction": True,
} | {
    f"{one}_{end}": None for one in ("injured", "displaced", "detained") for end in ("low", "high")
}
ACTOR = {
    "actor_id": "act_1",
    "actor_name": "Red Guard",
    "actor_type": "armed_group",
    "country_code": "SY",
    "actor_id_wikidata": "Q42",
    "active_from": 2011,
    "active_to": None,
    "aliases": ["Guards", "Red Guard"],
}
ARTICLE = {
    "article_id": "art_1",
    "title": "Attack on Velm",
    "url": "https://example.org/1",
    "byline": None,
    "language_code": "en",
    "published_precision": "month",
    "published_date": date(2024, 3, 1),
    "publisher_name": "Daily A",
}
RELATION = {
    "relation_id": "rel_1",
    "relation_type": "part_of",
    "subject_actor_id": "act_1",
    "object_actor_id": "act_2",
    "article_ids": ["art_1"],
}
CLAIM = {
    "claim_id": "clm_1",
    "claim_text": "the town fell",
    "start_char": 4,
    "end_char": 17,
    "article_id": "art_1",
    "source_id": "src_1",
    "source_name": "Ann Oru",
    "source_type": "named_person",
    "title": None,
    "url": None,
    "language_code": "en",
    "published_date": date(2024, 3, 1),
    "publisher_id": "pub_1",
    "publisher_name": "Daily A",
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 1),
        ({"is_day_stated": False}, 2),
        ({"event_end_date": date(2024, 3, 5)}, 2),
        ({"event_end_date": date(2024, 4, 5)}, 3),
        ({"event_start_date": None}, 3),
    ],
    ids=["day", "day-not-stated", "days", "month", "none"],
)
def test_a_day_is_exact_only_where_it_is_stated(changes, expected):
    assert time_precision(INCIDENT | changes) == expected


def test_an_event_row_keeps_the_range_and_no_single_number_of_dead():
    row = event_row(INCIDENT)
    assert (row["killed_low"], row["killed_high"]) == (3.0, 10.0)
    assert "fatalities" not in row
    assert row["actor2"] == "Blue Army; people of Velm"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Point"),
        ({"geo_precision": 2}, "Polygon"),
        ({"geo_precision": 3}, None),
        ({"geo_precision": None}, None),
        ({"feature_code": "ADM1"}, None),
        ({"feature_code": "PCLI"}, None),
        ({"latitude": None}, None),
    ],
    ids=["exact", "near", "region", "not-said", "province", "country", "no-point"],
)
def test_a_point_stands_for_the_place_itself_alone(changes, expected):
    geometry = feature(INCIDENT | changes)["geometry"]
    assert (geometry and geometry["type"]) == expected


def test_a_circle_is_closed_and_runs_against_the_clock():
    [ring] = feature(INCIDENT | {"geo_precision": 2})["geometry"]["coordinates"]
    assert ring[0] == ring[-1]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    assert area > 0


def test_the_author_of_a_claim_is_who_says_it():
    told = claim_markup(CLAIM)
    assert told["text"] == "the town fell"
    assert told["author"] == {
        "@type": "Person",
        "@id": "urn:claimhouse:src_1",
        "name": "Ann Oru",
    }
    assert told["appearance"]["@id"] == "urn:claimhouse:art_1"
    assert "url" not in told["appearance"]


ENTITIES = [
    actor_entity(ACTOR),
    actor_entity(ACTOR | {"actor_type": "person", "actor_id": "act_3"}),
    article_entity(ARTICLE),
    event_entity(INCIDENT, ["act_1", "act_2"]),
    link_entity(RELATION),
]


def test_an_event_involves_whoever_is_an_entity_and_counts_as_a_range():
    event = ENTITIES[3]["properties"]
    assert event["involved"] == ["act-1", "act-2"]
    assert event["summary"] == ["3–10 killed. Told by Daily A, Daily B."]
    assert event["date"] == ["2024-03-01"]
    assert event_entity(INCIDENT | {"is_day_stated": False}, [])["properties"].get("date") is None


def test_a_document_has_no_text_and_no_day_that_is_not_known():
    properties = ENTITIES[2]["properties"]
    assert properties["publishedAt"] == ["2024-03"]
    assert "bodyText" not in properties


def test_followthemoney_takes_each_entity_as_it_is():
    ftm = pytest.importorskip(
        "followthemoney",
        reason="install followthemoney by hand: it needs ICU, and other packages than ours",
    )
    for entity in ENTITIES:
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = proxy.to_dict()["properties"]
        assert {name: sorted(values) for name, values in kept.items()} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }


# Of FollowTheMoney 4.11, whose package is not installed everywhere.
PROPERTIES = {
    "Person": {"name", "alias", "country", "wikidataId"},
    "Organization": {"name", "alias", "country", "wikidataId", "incorporationDate"}
    | {"dissolutionDate"},
    "Article": {"title", "author", "publisher", "sourceUrl", "publishedAt", "language"},
    "Event": {"name", "date", "country", "location", "involved", "summary", "keywords", "proof"},
    "UnknownLink": {"subject", "object", "role", "proof"},
}


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity["schema"])
def test_entities_have_the_properties_of_their_schema(entity):
    assert set(entity["properties"]) <= PROPERTIES[entity["schema"]]
    assert all(
        isinstance(value, str) for values in entity["properties"].values() for value in values
    )


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        connection.execute(
            """
            create schema marts; create schema analysis; create schema reference;
            create table marts.dim_articles as select 'art_1' as article_id, 'pub_1' as
                publisher_id, 'A day' as title, null::varchar as url, null::varchar as byline,
                'en' as language_code, 'day' as published_precision,
                date '2024-03-02' as published_date;
            create table marts.dim_publishers as select 'pub_1' as publisher_id,
                '=Daily' as publisher_name;
            create table marts.dim_sources as
                select 'src_1' as source_id, 'Ann' as source_name, 'named_person' as source_type,
                    false as is_anonymous
                union all select 'src_2', 'residents', 'unnamed', true;
            create table marts.fct_attributions as
                select 'att_1' as attribution_id, 'states' as stance
                union all select 'att_2', 'denies';
            create table marts.fct_claims as
                select * from (values
                    ('clm_said', 'src_1', 'att_1', 'certain', true),
                    ('clm_denied', 'src_1', 'att_2', 'certain', true),
                    ('clm_maybe', 'src_1', 'att_1', 'possible', true),
                    ('clm_unnamed', 'src_2', 'att_1', 'certain', true),
                    ('clm_old', 'src_1', 'att_1', 'certain', false)
                ) as claims (claim_id, source_id, attribution_id, certainty, is_current)
                cross join (select 'art_1' as article_id, 'pub_1' as publisher_id,
                    'it fell' as claim_text, 0 as start_char, 7 as end_char,
                    false as is_boilerplate, date '2024-03-02' as published_date,
                    'geo_1' as location_id, 2 as geo_precision);
            create table analysis.incidents as select 'inc_1' as incident_id,
                'geo_1' as location_id, ['act_1'] as agent_actor_ids,
                ['act_2'] as recipient_actor_ids, 'ASSAULT' as event_type,
                date '2024-03-01' as event_start_date, date '2024-03-01' as event_end_date,
                true as is_day_stated, 1.0::double as killed_low, 2.0::double as killed_high,
                null::double as injured_low, null::double as injured_high,
                null::double as displaced_low, null::double as displaced_high,
                null::double as detained_low, null::double as detained_high,
                1 as n_claims, 1 as n_publishers, 1 as n_origins, false as has_contradiction;
            create table analysis.incident_claims as select 'inc_1' as incident_id,
                'clm_said' as claim_id, 'art_1' as article_id;
            create table marts.dim_event_types as select 'ASSAULT' as event_type, 'A' as
                plover_code;
            create table marts.dim_locations as select 'geo_1' as location_id, 'Velm' as
                location_name, 'PPL' as feature_code, 'SY' as country_code, null::varchar as
                admin1_name, 10.0::double as latitude, 20.0::double as longitude;
            create table marts.dim_actors as
                select 'act_1' as actor_id, 'Red' as actor_name, 'militia' as actor_type,
                    null::varchar as country_code, null::varchar as actor_id_wikidata,
                    2011 as active_from, null::integer as active_to
                union all select 'act_2', 'people of Velm', 'civilians', null, null, null, null;
            create table marts.fct_actor_relations as select 'rel_1' as relation_id,
                'fights' as relation_type, 'act_1' as subject_actor_id, 'act_2' as
                object_actor_id, 'art_1' as article_id, true as is_current;
            create table marts.fct_actor_mentions as select unnest(['act_1', 'act_2']) as actor_id,
                true as is_current;
            create table reference.actor_aliases as select 'act_1' as actor_id,
                'Reds' as alias_text;
            """
        )
        yield connection


def test_a_claim_is_marked_up_where_a_named_source_says_that_it_is_so(connection, tmp_path):
    assert export(connection, tmp_path / "out", file_format="jsonld") == {"claims.jsonld": 1}
    written = json.loads((tmp_path / "out" / "claims.jsonld").read_text())
    assert written["@context"] == "https://schema.org"
    assert [one["@id"] for one in written["@graph"]] == ["urn:claimhouse:clm_said"]


def test_a_collection_of_features_is_json(connection, tmp_path):
    assert export(connection, tmp_path / "out", file_format="geojson") == {"incidents.geojson": 1}
    written = json.loads((tmp_path / "out" / "incidents.geojson").read_text())
    [found] = written["features"]
    assert found["geometry"]["type"] == "Polygon"
    assert found["properties"]["actor1"] == ["Red"]


def test_event_rows_are_safe_in_a_spreadsheet(connection, tmp_path):
    export(connection, tmp_path / "out", file_format="events")
    text = (tmp_path / "out" / "events.csv").read_text()
    assert "'=Daily" in text
    assert text.splitlines()[0].startswith("event_id,event_date,event_date_end,time_precision")


def test_links_and_events_point_to_entities_that_are_there(connection, tmp_path):
    export(connection, tmp_path / "out", file_format="followthemoney")
    lines = (tmp_path / "out" / "entities.ftm.json").read_text().splitlines()
    entities = {one["id"]: one for one in map(json.loads, lines)}
    assert set(entities) == {"act-1", "art-1", "inc-1"}
    assert entities["inc-1"]["properties"]["involved"] == ["act-1"]
    assert entities["act-1"]["properties"]["alias"] == ["Reds"]
