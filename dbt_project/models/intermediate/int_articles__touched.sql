{{ config(materialized='table') }}
-- Grain: an article whose rows are to be built anew: it is new, it is gone, or its
-- fingerprint is not that of the last whole build.

with

articles as (

    select * from {{ ref('int_articles__fingerprinted') }}

),

touched as (

    select coalesce(articles.article_id, kept.article_id) as article_id
    from articles
    full outer join {{ remembered('articles') }} as kept
        on articles.article_id = kept.article_id
    where articles.fingerprint is distinct from kept.fingerprint

)

select * from touched
