{{ config(meta={'dagster': {'ref': {'name': 'fct_attributions'}}}) }}
-- Each piece of what a source is cited for must lie in the article, and its words in
-- the content. Returns the pieces that do not.

with

pieces as (

    select
        attribution_id,
        article_id,
        content_text,
        unnest(content_spans, recursive := true)  -- noqa: AL03
    from {{ ref('fct_attributions') }}

)

select
    pieces.attribution_id,
    pieces.content_text,
    articles.body_text[pieces.start_char + 1:pieces.end_char] as body_slice
from pieces
inner join {{ ref('stg_raw__articles') }} as articles
    on pieces.article_id = articles.article_id
where
    pieces.start_char >= pieces.end_char
    or pieces.end_char > length(articles.body_text)
    or not contains(
        pieces.content_text,
        articles.body_text[pieces.start_char + 1:pieces.end_char]
    )
