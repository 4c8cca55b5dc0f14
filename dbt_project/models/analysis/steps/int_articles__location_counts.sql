{{ config(
    materialized='incremental',
    unique_key=['article_id', 'location_id'],
) }}
-- Grain: an article and a place that comes up in it, or in which one does that lies in
-- it: its own counts, and with all that lies in it. A claim counts once however many of
-- these places it names.

with

ancestors as (

    select * from {{ ref('int_locations__ancestors') }}

),

articles as (

    select * from {{ touched_rows(ref('dim_articles'), 'is_current') }}

),

mentions as (

    select * from {{
        touched_rows(
            ref('fct_location_mentions'),
            "location_id is not null and toponym_role = 'literal' and not is_boilerplate"
        )
    }}

),

claims as (

    select
        claim_id,
        article_id
    from {{ touched_rows(ref('int_claims__current')) }}

),

claim_locations as (

    select * from {{
        touched_rows(
            ref('fct_claim_locations'),
            'location_id is not null'
        )
    }}

),

own_mentions as (

    select
        mentions.article_id,
        mentions.location_id,
        count(*) as mention_count
    from mentions
    inner join articles
        on mentions.article_id = articles.article_id
    group by mentions.article_id, mentions.location_id

),

-- A claim once for each place, however many places in it it names.
claims_once as (

    select
        claims.article_id,
        claims.claim_id,
        ancestors.ancestor_location_id as location_id,
        bool_or(ancestors.depth = 0) as is_own
    from claim_locations
    inner join claims
        on claim_locations.claim_id = claims.claim_id
    inner join ancestors
        on claim_locations.location_id = ancestors.location_id
    group by
        claims.article_id,
        claims.claim_id,
        ancestors.ancestor_location_id

),

occasions as (

    select
        own_mentions.article_id,
        ancestors.ancestor_location_id as location_id,
        ancestors.depth = 0 as is_own,
        own_mentions.mention_count,
        0 as claim_count
    from own_mentions
    inner join ancestors
        on own_mentions.location_id = ancestors.location_id

    union all

    select
        article_id,
        location_id,
        is_own,
        0 as mention_count,
        1 as claim_count
    from claims_once

),

counted as (

    select
        article_id,
        location_id,
        coalesce(sum(mention_count) filter (where is_own), 0)::bigint
            as own_mention_count,
        sum(mention_count)::bigint as mention_count,
        coalesce(sum(claim_count) filter (where is_own), 0)::bigint as own_claim_count,
        sum(claim_count)::bigint as claim_count,
        bool_or(is_own) as is_own
    from occasions
    group by article_id, location_id

)

select * from counted
