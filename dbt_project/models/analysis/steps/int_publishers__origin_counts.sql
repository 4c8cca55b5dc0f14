{{ config(materialized='table') }}
-- Grain: a publisher and an origin that its claims rest on, itself included.

with

claims as (

    select
        publisher_id,
        origin_id
    from {{ ref('int_claims__current') }}
    where publisher_id is not null and origin_id is not null

)

select
    publisher_id,
    origin_id,
    count(*) as n_claims
from claims
group by publisher_id, origin_id
