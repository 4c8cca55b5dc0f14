{{ config(
    materialized='incremental',
    unique_key='article_id',
    incremental_strategy='append',
) }}
-- Grain: an article that is or was in the warehouse, with a hash of its text. An
-- article id holds a hash of the text, so what was hashed once stays right.

with

articles as (

    select * from {{ ref('stg_raw__articles') }}
    {%- if is_incremental() %}
    -- noqa: disable=RF02
    where article_id not in (select article_id from {{ this }})
    -- noqa: enable=RF02
    {%- endif %}

)

select
    article_id,
    md5(body_text) as body_text_hash
from articles
