{{ config(materialized='view') }}
-- Grain: two claims of one block and what comparing them says, with names and words in
-- place of ids, to be read.

with

-- Most pairs cannot be compared. Who asks for a verdict does not read them.
comparable as (

    select * from {{ ref('int_group_pairs__weighed') }}

),

not_comparable as (

    select * from {{ ref('claim_pairs') }}
    where verdict = 'not_comparable'

),

pairs as (

    select
        claim_id_a,
        claim_id_b,
        comparable_group_id,
        division_location_id,
        basis,
        basis_value,
        verdict,
        reason,
        origin_relation,
        origin_reason,
        spread_ratio,
        true as is_comparable,
        is_between_origins,
        is_between_opposed_sides
    from comparable

    union all

    select
        claim_id_a,
        claim_id_b,
        null as comparable_group_id,
        division_location_id,
        basis,
        basis_value,
        verdict,
        reason,
        null as origin_relation,
        null as origin_reason,
        spread_ratio,
        false as is_comparable,
        false as is_between_origins,
        false as is_between_opposed_sides
    from not_comparable

),

claims as (

    select * from {{ ref('named_claims') }}

),

locations as (

    select * from {{ ref('dim_locations') }}

),

joined as (

    select

        ---------- ids
        pairs.claim_id_a,
        pairs.claim_id_b,
        pairs.comparable_group_id,

        ---------- text
        pairs.basis,
        pairs.basis_value,
        locations.location_name as division_name,
        pairs.verdict,
        pairs.reason,
        pairs.origin_relation,
        pairs.origin_reason,
        first_claims.publisher_name as publisher_name_a,
        first_claims.source_name as source_name_a,
        first_claims.origin_name as origin_name_a,
        first_claims.claim_text as claim_text_a,
        second_claims.publisher_name as publisher_name_b,
        second_claims.source_name as source_name_b,
        second_claims.origin_name as origin_name_b,
        second_claims.claim_text as claim_text_b,

        ---------- numbers
        pairs.spread_ratio,

        ---------- booleans
        pairs.is_comparable,
        pairs.is_between_origins,
        pairs.is_between_opposed_sides,

        ---------- dates
        first_claims.published_date as published_date_a,
        second_claims.published_date as published_date_b

    from pairs
    inner join claims as first_claims
        on pairs.claim_id_a = first_claims.claim_id
    inner join claims as second_claims
        on pairs.claim_id_b = second_claims.claim_id
    left join locations
        on pairs.division_location_id = locations.location_id

)

select * from joined
