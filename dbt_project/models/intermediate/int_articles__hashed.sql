{{ config(
    materialized='incremental',
    unique_key='article_id',
) }}
-- Grain: an article that is or was in the warehouse, with a hash of its text. An
-- article id holds a hash of the text, so what was hashed once stays right.

with

articles as (

    select * from {{ ref('stg_raw__articles') }}

),

{% if is_incremental() -%}
unknown as (

    select row_id from articles
    where article_id not in (select known.article_id from {{ this }} as known)

),

{% endif -%}
unhashed as (

    select * from articles
    {%- if is_incremental() %}
    where row_id in (select unknown.row_id from unknown)
    {%- endif %}

)

select
    article_id,
    md5(body_text) as body_text_hash
from unhashed
