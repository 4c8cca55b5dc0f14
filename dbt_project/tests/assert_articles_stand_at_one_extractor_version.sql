{{ config(meta={'dagster': {'ref': {'name': 'stg_raw__claims'}}}) }}
-- The rows of an article are of one extractor version: no re-extraction leaves old rows
-- behind. Returns the articles with several.

with

versions as (

    select
        article_id,
        extractor_version
    from {{ ref('stg_raw__text_spans') }}

    union

    select
        article_id,
        extractor_version
    from {{ ref('stg_raw__mentions') }}

    union

    select
        article_id,
        extractor_version
    from {{ ref('stg_raw__claims') }}

)

select
    article_id,
    count(*) as version_count
from versions
group by article_id
having count(*) > 1
