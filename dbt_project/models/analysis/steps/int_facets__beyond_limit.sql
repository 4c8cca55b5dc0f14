{{ config(materialized='table') }}
-- Grain: a claim and a thing it could be compared by, were there not too many claims in
-- its block.

with

facets as (

    select
        claim_id,
        figure_id,
        block_id,
        basis,
        basis_value,
        month_index
    from {{ ref('int_claims__blocked') }}
    where incomparable_reason is null

),

oversized_blocks as (

    select
        basis,
        basis_value,
        block_id,
        month_index
    from facets
    group by
        basis,
        basis_value,
        block_id,
        month_index
    having count(*) > {{ var('claim_block_limit') }}

),

ranked as (

    select
        facets.claim_id,
        facets.figure_id,
        facets.basis,
        facets.basis_value,
        row_number() over (
            partition by
                facets.basis,
                facets.basis_value,
                facets.block_id,
                facets.month_index
            order by facets.claim_id, facets.figure_id
        ) as place_in_block
    from facets
    inner join oversized_blocks
        on
            facets.basis = oversized_blocks.basis
            and facets.basis_value = oversized_blocks.basis_value
            and facets.block_id = oversized_blocks.block_id
            and facets.month_index = oversized_blocks.month_index

)

select
    claim_id,
    figure_id,
    basis,
    basis_value
from ranked
where place_in_block > {{ var('claim_block_limit') }}
