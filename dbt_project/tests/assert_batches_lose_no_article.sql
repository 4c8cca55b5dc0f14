{{ config(meta={'dagster': {'ref': {'name': 'dim_articles'}}}) }}
-- Every article that a batch kept is in the warehouse, and nothing else is. Returns the
-- articles of which this is not so.

with

kept as (

    select distinct article_id
    from {{ ref('stg_raw__ingest_log') }}
    where outcome = 'kept'

)

select
    kept.article_id as kept_article_id,
    articles.article_id
from kept
full outer join {{ ref('dim_articles') }} as articles
    on kept.article_id = articles.article_id
where kept.article_id is null or articles.article_id is null
