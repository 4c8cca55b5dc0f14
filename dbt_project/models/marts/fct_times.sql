{{ config(
    materialized='incremental',
    unique_key='time_id',
) }}
-- Grain: a time expression.

with

times as (

    select * from {{ touched_rows(ref('stg_raw__times')) }}

),

joined as (

    select

        ---------- ids
        time_id,
        statement_id,
        article_id,

        ---------- text
        time_text,
        time_precision,
        null_reason,
        time_value,

        ---------- numbers
        start_char,
        end_char,

        ---------- booleans
        is_boilerplate,

        ---------- dates
        start_date,
        end_date,
        anchor_date

    from times

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
