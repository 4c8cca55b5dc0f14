{{ config(
    materialized='incremental',
    unique_key=['article_id', 'span_kind', 'ordinal'],
) }}
-- Grain: a sentence, or a part of the layout, of an article.

with

text_spans as (

    select * from {{ touched_rows(ref('stg_raw__text_spans')) }}

),

joined as (

    select
        article_id,
        span_kind,
        start_char,
        end_char,
        ordinal

    from text_spans

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
