{{ config(
    materialized='incremental',
    unique_key=['claim_id', 'start_char'],
) }}
-- Grain: a claim and a thing of its event: what it was done with, what was hit, what
-- was given. Joint sources of one statement repeat its things.

with

claims as (

    select * from {{ touched_rows(ref('stg_raw__claims')) }}

),

things as (

    select * from {{ touched_rows(ref('stg_raw__statement_things')) }}

),

joined as (

    select

        ---------- ids
        claims.claim_id,
        claims.article_id,

        ---------- text
        things.thing_role as role,
        things.thing_text,
        things.thing_type,

        ---------- numbers
        things.start_char,
        things.end_char,
        things.ordinal

    from claims
    inner join things
        on claims.statement_id = things.statement_id

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
