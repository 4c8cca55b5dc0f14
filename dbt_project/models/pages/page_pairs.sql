-- Grain: two comparable claims, with their group and whether two origins say them.

with

pairs as (

    select * from {{ ref('claim_pairs') }}
    where is_comparable

),

pair_origins as (

    select * from {{ ref('pair_origins') }}

),

groups as (

    select * from {{ ref('comparable_claims') }}

),

agreement as (

    select * from {{ ref('claim_agreement') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

locations as (

    select * from {{ ref('dim_locations') }}

),

countries as (

    select * from {{ ref('dim_locations') }}
    where feature_code like 'PCL%'

)

select

    ---------- ids
    groups.comparable_group_id,
    pairs.claim_id_a,
    pairs.claim_id_b,
    pairs.figure_id_a,
    pairs.figure_id_b,
    pairs.incident_id,

    ---------- text
    pairs.basis,
    pairs.basis_value,
    pairs.verdict,
    pairs.reason,
    pair_origins.origin_relation,
    pair_origins.origin_reason,
    divisions.location_name as division_name,
    countries.location_name as country_name,

    ---------- numbers
    pairs.spread_ratio,
    agreement.n_claims,
    agreement.n_publishers,
    agreement.n_origins,

    ---------- booleans
    agreement.has_opposed_sides,
    coalesce(
        first_claims.origin_id != second_claims.origin_id
        and pair_origins.origin_relation != 'one_origin',
        false
    ) as is_between_origins,

    ---------- dates
    first_claims.published_date

from pairs
inner join pair_origins
    on
        pairs.claim_id_a = pair_origins.claim_id_a
        and pairs.claim_id_b = pair_origins.claim_id_b
inner join groups
    on
        pairs.claim_id_a = groups.claim_id
        and pairs.basis_value = groups.basis_value
inner join agreement
    on groups.comparable_group_id = agreement.comparable_group_id
inner join claims as first_claims
    on pairs.claim_id_a = first_claims.claim_id
inner join claims as second_claims
    on pairs.claim_id_b = second_claims.claim_id
left join locations as divisions
    on pairs.division_location_id = divisions.location_id
left join countries
    on divisions.country_code = countries.country_code
