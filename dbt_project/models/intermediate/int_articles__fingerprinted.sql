{{ config(materialized='table') }}
-- Grain: an article, with a fingerprint of all that its rows are made of: what was
-- loaded of its batch, how it stands beside other articles, and who and where the
-- actors, sources and places are that it names. As long as the fingerprint stays, so do
-- its rows.

with

articles as (

    select * from {{ ref('int_articles__versioned') }}

),

entities as (

    select
        entities.article_id,
        hash(
            entities.entity_id, identities.actor_id, actors.actor_name
        ) as hashed
    from {{ ref('stg_raw__entities') }} as entities
    inner join {{ ref('int_entities__clustered') }} as identities
        on entities.entity_id = identities.entity_id
    left join {{ ref('int_actors__merged') }} as actors
        on identities.actor_id = actors.actor_id

),

sources as (

    select
        sources.article_id,
        hash(
            merged.source_id,
            merged.source_name,
            merged.actor_id,
            merged.affiliation_actor_id,
            merged.is_anonymous,
            origins.origin_id
        ) as hashed
    from {{ ref('stg_raw__sources') }} as sources
    inner join {{ ref('int_sources__merged') }} as merged
        on sources.source_id = merged.source_id
    left join {{ ref('int_sources__origins') }} as origins
        on sources.source_id = origins.source_id

),

locations as (

    select
        locations.article_id,
        hash(
            divisions.location_id,
            places.location_name,
            divisions.division_location_id,
            divisions.ancestor_location_ids,
            merged.feature_code
        ) as hashed
    from {{ ref('stg_raw__locations') }} as locations
    inner join {{ ref('int_locations__divisions') }} as divisions
        on locations.location_id = divisions.location_id
    inner join {{ ref('int_locations__merged') }} as places
        on divisions.location_id = places.location_id
    inner join {{ ref('int_locations__merged') }} as merged
        on divisions.division_location_id = merged.location_id

),

parts as (

    select
        article_id,
        sum(hashed) as hashed
    from (
        select
            article_id,
            hashed
        from entities
        union all
        select
            article_id,
            hashed
        from sources
        union all
        select
            article_id,
            hashed
        from locations
    ) as named
    group by article_id

)

select
    articles.article_id,
    hash(articles, parts.hashed) as fingerprint  -- noqa: RF02
from articles
left join parts
    on articles.article_id = parts.article_id
