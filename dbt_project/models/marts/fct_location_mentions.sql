{{ config(
    materialized='incremental',
    unique_key='mention_id',
) }}
-- Grain: a mention looked up as a place, resolved or not.

with

mentions as (

    select * from {{ touched_rows(ref('stg_raw__mentions')) }}

),

locations as (

    select * from {{ touched_rows(ref('stg_raw__resolved_locations')) }}

),

joined as (

    select

        ---------- ids
        mentions.mention_id,
        mentions.article_id,
        locations.location_id,
        locations.alternative_location_id,

        ---------- text
        mentions.mention_text,
        mentions.mention_type,
        mentions.toponym_role,
        locations.resolution_method,

        ---------- numbers
        mentions.start_char,
        mentions.end_char,
        mentions.sentence_index,
        locations.geo_precision,
        locations.resolution_score,

        ---------- booleans
        mentions.is_boilerplate

    from mentions
    inner join locations
        on mentions.mention_id = locations.mention_id

),

articles as (

    select * from {{ ref('int_articles__versioned') }}

),

-- A row of a text that a later one has replaced says so itself.
dated as (

    select
        joined.*,
        articles.is_current,
        articles.published_date
    from joined
    left join articles
        on joined.article_id = articles.article_id

)

select * from dated
