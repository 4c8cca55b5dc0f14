{{ config(meta={'dagster': {'ref': {'name': 'fct_sources'}}}) }}
-- Every article has one source that speaks in its own voice. Returns the articles that
-- have none, or several.

select
    articles.article_id,
    count(sources.source_id) as voice_count
from {{ ref('dim_articles') }} as articles
left join {{ ref('fct_sources') }} as sources
    on
        articles.article_id = sources.article_id
        and sources.citation_role = 'publisher_voice'
group by articles.article_id
having count(sources.source_id) != 1
