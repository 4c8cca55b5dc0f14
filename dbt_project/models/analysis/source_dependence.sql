{{ config(materialized='view') }}
-- Grain: a publisher and an origin that its claims rest on, itself included. A view:
-- who shares an origin is a list as long as there are outlets, on the row of each of
-- them; their number costs nothing.

with

counted as (

    select * from {{ ref('int_publishers__origin_counts') }}

),

sharers as (

    select
        origin_id,
        list_sort(list(publisher_id)) as publisher_ids,
        count(*) as n_publishers
    from counted
    group by origin_id

),

shared as (

    select
        counted.publisher_id,
        counted.origin_id,
        counted.n_claims,
        sharers.n_publishers - 1 as n_shared_with_publishers,
        counted.n_claims
        / sum(counted.n_claims) over (partition by counted.publisher_id) as claim_share,
        list_filter(
            sharers.publisher_ids,
            lambda other: other != counted.publisher_id  -- noqa: RF02
        ) as shared_with_publisher_ids
    from counted
    inner join sharers
        on counted.origin_id = sharers.origin_id

)

select

    ---------- ids
    publisher_id,
    origin_id,
    shared_with_publisher_ids,

    ---------- numbers
    n_claims,
    n_shared_with_publishers,
    claim_share

from shared
