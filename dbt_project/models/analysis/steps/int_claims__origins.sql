{{ config(materialized='table') }}
-- Grain: a claim that is comparable with another one, with who is behind it, and
-- whether the article names them: a body or a person who need not have it from another.

with

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

actors as (

    select * from {{ ref('dim_actors') }}

),

role_words as (

    select * from {{ ref('role_words') }}

),

paired_claims as (

    select claim_id_a as claim_id from pairs
    union
    select claim_id_b as claim_id from pairs

),

known as (

    select

        ---------- ids
        claims.claim_id,
        claims.origin_id,
        coalesce(origins.affiliation_actor_id, origins.actor_id) as spoken_for_actor_id,

        ---------- text
        origins.source_name as origin_name,

        ---------- booleans
        coalesce(actors.actor_type = 'government', false) as is_of_government,
        -- "The Health Ministry", of a country that the article does not need to name.
        coalesce(actors.actor_type = 'government' and not actors.is_curated, false)
            as is_of_some_government,
        coalesce(
            claims.is_attributed
            and not sources.is_anonymous
            and sources.source_type in ({{ string_list(var('named_source_types')) }})
            and origins.source_type in ({{ string_list(var('named_source_types')) }})
            -- An office ("the county commissioner") is somebody whom another may name.
            and regexp_extract(lower(origins.source_name), '(\w+)\W*$', 1) not in (
                select regexp_extract(role_words.role_text, '(\w+)$', 1) from role_words
            ),
            false
        ) as is_named

    from paired_claims
    inner join claims
        on paired_claims.claim_id = claims.claim_id
    left join sources
        on claims.source_id = sources.source_id
    left join sources as origins
        on claims.origin_id = origins.source_id
    left join actors
        on coalesce(origins.affiliation_actor_id, origins.actor_id) = actors.actor_id

)

select * from known
