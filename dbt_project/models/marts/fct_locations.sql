{{ config(
    materialized='incremental',
    unique_key=['article_id', 'location_id'],
) }}
-- Grain: an article and a place that it mentions.

with

mentions as (

    select * from {{
        touched_rows(
            ref('fct_location_mentions'),
            'location_id is not null'
        )
    }}

),

claims as (

    select * from {{ touched_rows(ref('fct_claims')) }}

),

claim_locations as (

    select * from {{ touched_rows(ref('fct_claim_locations')) }}

),

mentioned as (

    select
        article_id,
        location_id,
        count(*) as mention_count,
        min(start_char) as first_start_char
    from mentions
    group by article_id, location_id

),

claimed as (

    select
        claims.article_id,
        claim_locations.location_id,
        count(distinct claims.claim_id) as claim_count
    from claim_locations
    inner join claims
        on claim_locations.claim_id = claims.claim_id
    where claim_locations.location_id is not null
    group by claims.article_id, claim_locations.location_id

),

joined as (

    select

        ---------- ids
        mentioned.article_id,
        mentioned.location_id,

        ---------- numbers
        mentioned.mention_count,
        coalesce(claimed.claim_count, 0) as claim_count,
        mentioned.first_start_char

    from mentioned
    left join claimed
        on
            mentioned.article_id = claimed.article_id
            and mentioned.location_id = claimed.location_id

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
