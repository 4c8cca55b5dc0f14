{{ config(
    materialized='incremental',
    unique_key=['claim_id', 'mention_id', 'role'],
) }}
-- Grain: a claim and a mention that says where it happened. Joint sources of one
-- statement repeat its places.

with

claims as (

    select * from {{ touched_rows(ref('stg_raw__claims')) }}

),

arguments as (

    select * from {{
        touched_rows(
            ref('stg_raw__statement_arguments'),
            "argument_role in ('where', 'from', 'to')"
        )
    }}

),

locations as (

    select * from {{ touched_rows(ref('stg_raw__resolved_locations')) }}

),

joined as (

    select

        ---------- ids
        claims.claim_id,
        claims.article_id,
        arguments.mention_id,
        locations.location_id,

        ---------- text
        arguments.argument_role as role,

        ---------- numbers
        locations.geo_precision,
        arguments.ordinal

    from claims
    inner join arguments
        on claims.statement_id = arguments.statement_id
    left join locations
        on arguments.mention_id = locations.mention_id

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
