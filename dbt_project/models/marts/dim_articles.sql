-- Grain: an article kept.

with

articles as (

    select * from {{ ref('int_articles__versioned') }}

)

select

    ---------- ids
    article_id,
    publisher_id,
    duplicate_of_article_id,
    near_duplicate_group_id,
    supersedes_article_id,
    batch_id,

    ---------- text
    title,
    byline,
    url,
    body_text,
    language_code,
    published_precision,
    published_method,
    wire_credits,
    extractor_version,

    ---------- numbers
    word_count,

    ---------- booleans
    is_current,
    warning_short_text,
    warning_language,

    ---------- dates
    published_date,

    ---------- timestamps
    published_at

from articles
