{{ config(meta={'dagster': {'ref': {'name': 'fct_attributions'}}}) }}
-- Each piece of what a source is cited for must lie in the article, and its words in
-- the content. Returns the pieces that do not.

with

contents as (

    select
        attribution_id,
        article_id,
        content_text,
        unnest(content_spans, recursive := true)  -- noqa: AL03
    from {{ ref('fct_attributions') }}

),

articles as (

    select
        article_id,
        body_text,
        length(body_text) as text_length
    from {{ ref('stg_raw__articles') }}

),

pieces as (

    {{ text_pieces('articles') }}

),

sliced as (

    select
        contents.attribution_id,
        contents.content_text,
        {{ text_slice('contents', 'start_char', 'end_char') }} as body_slice,
        contents.start_char >= contents.end_char
        or contents.end_char > articles.text_length as is_outside
    from contents
    inner join articles
        on contents.article_id = articles.article_id
    left join pieces
        on {{ is_in_piece('contents', 'start_char') }}

)

select
    attribution_id,
    content_text,
    body_slice
from sliced
where
    is_outside
    or body_slice is null
    or not contains(content_text, body_slice)
