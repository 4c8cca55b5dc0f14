{{ config(
    materialized='incremental',
    unique_key='time_id',
) }}
-- Grain: a time expression.

with

times as (

    select * from {{ touched_rows(ref('stg_raw__times')) }}

)

select

    ---------- ids
    time_id,
    statement_id,
    article_id,

    ---------- text
    time_text,
    time_precision,
    null_reason,

    ---------- numbers
    start_char,
    end_char,

    ---------- booleans
    is_boilerplate,

    ---------- dates
    start_date,
    end_date,
    anchor_date

from times
