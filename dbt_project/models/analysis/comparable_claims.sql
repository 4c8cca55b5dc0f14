-- Grain: a group of claims about one thing, and a claim in it: the claims that
-- pairs comparable by one measure or kind of event connect, directly or through others.

with

grouped as (

    select * from {{ ref('int_claims__grouped') }}

),

claims as (

    select
        claim_id,
        article_id
    from {{ ref('fct_claims') }}

)

select

    ---------- ids
    {{ make_id('grp', ['grouped.least_claim_id', 'grouped.basis_value']) }}
        as comparable_group_id,
    grouped.claim_id,
    claims.article_id,

    ---------- text
    grouped.basis_value

from grouped
inner join claims
    on grouped.claim_id = claims.claim_id
