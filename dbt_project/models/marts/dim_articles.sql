{{ config(
    materialized='incremental',
    unique_key='article_id',
) }}
-- Grain: an article kept.

with

articles as (

    select * from {{ touched_rows(ref('stg_raw__articles')) }}

),

versioned as (

    select * from {{ ref('int_articles__versioned') }}

),

joined as (

    select

        ---------- ids
        articles.article_id,
        versioned.publisher_id,
        versioned.duplicate_of_article_id,
        versioned.near_duplicate_group_id,
        versioned.supersedes_article_id,
        articles.batch_id,

        ---------- text
        articles.title,
        articles.byline,
        articles.url,
        articles.body_text,
        articles.language_code,
        articles.published_precision,
        articles.published_method,
        versioned.wire_credits,
        versioned.extractor_version,

        ---------- numbers
        articles.word_count,

        ---------- booleans
        versioned.is_current,
        articles.warning_short_text,
        articles.warning_language,

        ---------- dates
        articles.published_date,

        ---------- timestamps
        articles.published_at

    from articles
    inner join versioned
        on articles.article_id = versioned.article_id

)

select * from joined
