{{ config(
    materialized='incremental',
    unique_key='figure_id',
) }}
-- Grain: a stated figure, one row a span, whoever and however many state it: join
-- claims on statement_id.

with

figures as (

    select * from {{ touched_rows(ref('stg_raw__figures')) }}

),

joined as (

    select

        ---------- ids
        figure_id,
        statement_id,
        article_id,

        ---------- text
        figure_text,
        approximator_text,
        unit,
        measure,
        counted_text,
        figure_scope,
        scope_text,

        ---------- numbers
        start_char,
        end_char,
        value_low,
        value_high,
        value_point,

        ---------- booleans
        low_is_exclusive,
        is_boilerplate

    from figures

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
