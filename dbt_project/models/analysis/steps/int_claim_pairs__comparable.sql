{{ config(materialized='table') }}
-- Grain: two claims that are comparable. Most of those compared are not: kept apart,
-- these are found without reading the others.

with

pairs as (

    select * from {{ ref('claim_pairs') }}
    where is_comparable

)

select

    ---------- ids
    claim_id_a,
    claim_id_b,
    figure_id_a,
    figure_id_b,
    division_location_id,
    incident_id,

    ---------- text
    basis,
    basis_value,
    verdict,
    reason,

    ---------- numbers
    spread_ratio

from pairs
