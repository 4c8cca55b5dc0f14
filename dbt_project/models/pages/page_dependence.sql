-- Grain: a publisher and an origin that its claims rest on, without the list of others.

with

dependence as (

    select * from {{ ref('source_dependence') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

)

select

    ---------- ids
    dependence.publisher_id,
    dependence.origin_id,

    ---------- text
    sources.source_name as origin_name,
    sources.source_type,

    ---------- numbers
    dependence.n_claims,
    dependence.n_shared_with_publishers,
    dependence.claim_share

from dependence
inner join sources
    on dependence.origin_id = sources.source_id
