-- Grain: a claim and one thing it can be compared by, with why it is left out of all
-- comparison, if it is: of a block with too many claims only the first are compared.

with

facets as (

    select * from {{ ref('int_claims__blocked') }}

),

beyond_limit as (

    select * from {{ ref('int_facets__beyond_limit') }}

),

limited as (

    select
        facets.*,
        case
            when facets.incomparable_reason is not null then facets.incomparable_reason
            when beyond_limit.claim_id is not null then 'too many claims in the block'
        end as left_out_reason
    from facets
    left join beyond_limit
        on
            facets.claim_id = beyond_limit.claim_id
            and facets.basis = beyond_limit.basis
            and facets.basis_value = beyond_limit.basis_value
            and facets.figure_id is not distinct from beyond_limit.figure_id

)

select * from limited
