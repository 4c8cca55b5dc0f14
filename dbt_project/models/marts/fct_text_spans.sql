{{ config(
    materialized='incremental',
    unique_key=['article_id', 'span_kind', 'ordinal'],
) }}
-- Grain: a sentence, or a part of the layout, of an article.

with

text_spans as (

    select * from {{ touched_rows(ref('stg_raw__text_spans')) }}

)

select
    article_id,
    span_kind,
    start_char,
    end_char,
    ordinal
from text_spans
