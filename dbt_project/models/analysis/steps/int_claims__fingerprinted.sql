{{ config(materialized='table') }}
-- Grain: a claim that can be compared, with a fingerprint of all that its comparisons
-- are made of: what it can be compared by, and whether it is left out.

with

facets as (

    select
        claim_id,
        figure_id,
        basis,
        basis_value,
        fingerprint
    from {{ ref('int_claims__blocked') }}

),

beyond_limit as (

    select * from {{ ref('int_facets__beyond_limit') }}

),

parts as (

    select
        claim_id,
        fingerprint as part
    from facets

    union all

    select
        claim_id,
        hash(figure_id, basis, basis_value) as part
    from beyond_limit

)

select
    claim_id,
    hash(sum(part)) as fingerprint
from parts
group by claim_id
