{{ config(schema='raw') }}
-- Grain: an item that was turned away, with the reason.

with

ingest_log as (

    select * from {{ ref('stg_raw__ingest_log') }}

),

rejected as (

    select

        ---------- ids
        batch_id,

        ---------- text
        item,
        reason,
        detail,

        ---------- timestamps
        logged_at

    from ingest_log

    where outcome = 'rejected'

)

select * from rejected
