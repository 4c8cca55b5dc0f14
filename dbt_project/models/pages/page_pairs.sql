-- Grain: two comparable claims, with their group, which two of different groups have
-- not, and whether two origins say them.

with

pairs as (

    select * from {{ ref('int_group_pairs__weighed') }}

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
    pairs.comparable_group_id,
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
    pairs.origin_relation,
    pairs.origin_reason,
    divisions.location_name as division_name,
    countries.location_name as country_name,

    ---------- numbers
    pairs.spread_ratio,
    agreement.n_claims,
    agreement.n_publishers,
    agreement.n_origins,

    ---------- booleans
    agreement.has_opposed_sides,
    pairs.is_between_origins,

    ---------- dates
    first_claims.published_date

from pairs
left join agreement
    on pairs.comparable_group_id = agreement.comparable_group_id
inner join claims as first_claims
    on pairs.claim_id_a = first_claims.claim_id
left join locations as divisions
    on pairs.division_location_id = divisions.location_id
left join countries
    on divisions.country_code = countries.country_code
