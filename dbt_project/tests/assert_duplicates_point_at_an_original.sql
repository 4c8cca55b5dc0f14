{{ config(meta={'dagster': {'ref': {'name': 'dim_articles'}}}) }}
-- A duplicate points at the original itself, never at another duplicate, and has the
-- same text. Returns the duplicates that do not.

select
    duplicates.article_id,
    duplicates.duplicate_of_article_id
from {{ ref('dim_articles') }} as duplicates
inner join {{ ref('dim_articles') }} as originals
    on duplicates.duplicate_of_article_id = originals.article_id
where
    originals.duplicate_of_article_id is not null
    or duplicates.body_text != originals.body_text
