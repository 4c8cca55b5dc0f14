{{ config(materialized='table') }}
-- Grain: a group of comparable claims and an origin in it, with the origin it counts
-- as. Claims that agree and come from one text, or from one wire, are counted once,
-- however many outlets print them; an outlet's updates of one story are counted once
-- whatever they say.

with recursive

groups as (

    select * from {{ ref('comparable_claims') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}
    where
        (verdict in ('agree', 'compatible') and shared_text_reason is not null)
        or shared_text_reason = 'an update of one story'

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
        pairs.shared_text_reason
    from pairs
    inner join groups
        on pairs.claim_id_a = groups.claim_id
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
        shared_text_reason
    from links

    union

    select
        comparable_group_id,
        origin_id_b as origin_id,
        origin_id_a as linked_origin_id,
        shared_text_reason
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
        min(shared_text_reason) as merge_reason
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
