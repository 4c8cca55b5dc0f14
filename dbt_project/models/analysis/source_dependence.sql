-- Grain: a publisher and an origin that its claims rest on, itself included.

with

claims as (

    select * from {{ ref('int_claims__current') }}
    where publisher_id is not null and origin_id is not null

),

counted as (

    select
        publisher_id,
        origin_id,
        count(*) as n_claims
    from claims
    group by publisher_id, origin_id

),

shared as (

    select
        counted.publisher_id,
        counted.origin_id,
        counted.n_claims,
        counted.n_claims
        / sum(counted.n_claims) over (partition by counted.publisher_id) as claim_share,
        list_sort(list_filter(
            list(counted.publisher_id) over (partition by counted.origin_id),
            lambda other: other != counted.publisher_id  -- noqa: RF03
        )) as shared_with_publisher_ids
    from counted

)

select

    ---------- ids
    publisher_id,
    origin_id,
    shared_with_publisher_ids,

    ---------- numbers
    n_claims,
    claim_share

from shared
