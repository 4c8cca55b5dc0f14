{{ config(materialized='table') }}
-- Grain: a group of comparable claims and an origin in it, with the origin it counts
-- as. Claims that agree and rest on one origin are counted once, however many outlets
-- print them; an outlet's updates of one story are counted once whatever they say.

with recursive

groups as (

    select * from {{ ref('comparable_claims') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

pairs as (

    select
        pairs.claim_id_a,
        pairs.claim_id_b,
        pairs.basis_value,
        pair_origins.origin_reason
    from {{ ref('int_claim_pairs__comparable') }} as pairs
    inner join {{ ref('pair_origins') }} as pair_origins
        on
            pairs.claim_id_a = pair_origins.claim_id_a
            and pairs.claim_id_b = pair_origins.claim_id_b
    where
        pair_origins.origin_relation = 'one_origin'
        and (
            pairs.verdict in ('agree', 'compatible')
            or pair_origins.origin_reason = 'an update of one story'
        )

),

group_origins as (

    select distinct
        groups.comparable_group_id,
        claims.origin_id
    from groups
    inner join claims
        on groups.claim_id = claims.claim_id
    where claims.origin_id is not null

),

links as (

    select
        groups.comparable_group_id,
        first_claims.origin_id as origin_id_a,
        second_claims.origin_id as origin_id_b,
        pairs.origin_reason
    from pairs
    inner join groups
        on
            pairs.claim_id_a = groups.claim_id
            and pairs.basis_value = groups.basis_value
    inner join groups as second_groups
        on
            pairs.claim_id_b = second_groups.claim_id
            and groups.comparable_group_id = second_groups.comparable_group_id
    inner join claims as first_claims
        on pairs.claim_id_a = first_claims.claim_id
    inner join claims as second_claims
        on pairs.claim_id_b = second_claims.claim_id
    where first_claims.origin_id != second_claims.origin_id

),

both_ways as (

    select
        comparable_group_id,
        origin_id_a as origin_id,
        origin_id_b as linked_origin_id,
        origin_reason
    from links

    union

    select
        comparable_group_id,
        origin_id_b as origin_id,
        origin_id_a as linked_origin_id,
        origin_reason
    from links

),

reached as (

    select
        comparable_group_id,
        origin_id,
        origin_id as reached_origin_id
    from group_origins

    union

    select
        reached.comparable_group_id,
        reached.origin_id,
        both_ways.linked_origin_id as reached_origin_id
    from reached
    inner join both_ways
        on
            reached.comparable_group_id = both_ways.comparable_group_id
            and reached.reached_origin_id = both_ways.origin_id

),

reasons as (

    select
        comparable_group_id,
        origin_id,
        min(origin_reason) as merge_reason
    from both_ways
    group by comparable_group_id, origin_id

)

select
    reached.comparable_group_id,
    reached.origin_id,
    min(reached.reached_origin_id) as counted_origin_id,
    any_value(reasons.merge_reason) as merge_reason
from reached
left join reasons
    on
        reached.comparable_group_id = reasons.comparable_group_id
        and reached.origin_id = reasons.origin_id
group by reached.comparable_group_id, reached.origin_id
