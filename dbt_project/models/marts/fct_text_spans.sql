-- Grain: a sentence, or a part of the layout, of an article.

with

text_spans as (

    select * from {{ ref('stg_raw__text_spans') }}

)

select
    article_id,
    span_kind,
    start_char,
    end_char,
    ordinal
from text_spans
