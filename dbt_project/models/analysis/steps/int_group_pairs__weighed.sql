{{ config(materialized='table') }}
-- Grain: a comparable pair of claims, in its group, with the weight of its verdict (1
-- weighs most) and whether two origins, or two sides of the conflict, stand behind it.
-- No group has a pair that would only chain two groups together.

with

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}

),

pair_origins as (

    select * from {{ ref('pair_origins') }}

),

groups as (

    select * from {{ ref('comparable_claims') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

group_origins as (

    select * from {{ ref('int_groups__origins') }}

),

opposed as (

    select * from {{ ref('int_actors__opposed') }}

),

claim_sides as (

    select
        groups.comparable_group_id,
        groups.claim_id,
        groups.basis_value,
        group_origins.counted_origin_id,
        coalesce(sources.affiliation_actor_id, sources.actor_id) as side_actor_id
    from groups
    inner join claims
        on groups.claim_id = claims.claim_id
    left join sources
        on claims.source_id = sources.source_id
    left join group_origins
        on
            groups.comparable_group_id = group_origins.comparable_group_id
            and claims.origin_id = group_origins.origin_id

),

weighed as (

    select
        case
            when first_sides.comparable_group_id = second_sides.comparable_group_id
                then first_sides.comparable_group_id
        end as comparable_group_id,
        pairs.claim_id_a,
        pairs.claim_id_b,
        pairs.figure_id_a,
        pairs.figure_id_b,
        pairs.division_location_id,
        pairs.incident_id,
        pairs.basis,
        pairs.basis_value,
        pairs.verdict,
        pairs.reason,
        pair_origins.origin_relation,
        pair_origins.origin_reason,
        case pairs.verdict
            when 'contradict' then 1
            when 'compatible' then 2
            when 'agree' then 3
        end as weight,
        pairs.spread_ratio,
        -- An impersonal source has no origin and counts as none.
        coalesce(
            first_sides.counted_origin_id != second_sides.counted_origin_id, false
        ) as is_between_origins,
        opposed.actor_id is not null as is_between_opposed_sides
    from pairs
    inner join pair_origins
        on
            pairs.claim_id_a = pair_origins.claim_id_a
            and pairs.claim_id_b = pair_origins.claim_id_b
    inner join claim_sides as first_sides
        on
            pairs.claim_id_a = first_sides.claim_id
            and pairs.basis_value = first_sides.basis_value
    inner join claim_sides as second_sides
        on
            pairs.claim_id_b = second_sides.claim_id
            and pairs.basis_value = second_sides.basis_value
    left join opposed
        on
            first_sides.side_actor_id = opposed.actor_id
            and second_sides.side_actor_id = opposed.opposed_actor_id

)

select * from weighed
