{{ config(materialized='table') }}
-- Grain: a claim whose comparisons are to be made anew: it is new, it is gone, or its
-- fingerprint is not that of the last whole build.

with

claims as (

    select * from {{ ref('int_claims__fingerprinted') }}

),

touched as (

    select coalesce(claims.claim_id, kept.claim_id) as claim_id
    from claims
    full outer join {{ remembered('claims') }} as kept
        on claims.claim_id = kept.claim_id
    where claims.fingerprint is distinct from kept.fingerprint

)

select * from touched
