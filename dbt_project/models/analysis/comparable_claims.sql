-- Grain: a group of claims about one thing, and a claim in it: the claims that
-- comparable pairs connect, directly or through others.

-- The linter does not know `using key`.
with recursive  -- noqa: PRS

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}

),

links as (

    select
        claim_id_a as claim_id,
        claim_id_b as linked_claim_id
    from pairs

    union all

    select
        claim_id_b as claim_id,
        claim_id_a as linked_claim_id
    from pairs

),

-- Each starts as a group of its own and takes the least id that reaches it.
reached (claim_id, comparable_group_id) using key (claim_id) as (

    select
        claim_id,
        min(least(claim_id, linked_claim_id)) as comparable_group_id
    from links
    group by claim_id

    union

    select
        links.linked_claim_id as claim_id,
        min(reached.comparable_group_id) as comparable_group_id
    from reached
    inner join links
        on reached.claim_id = links.claim_id
    inner join recurring.reached as known
        on links.linked_claim_id = known.claim_id
    where reached.comparable_group_id < known.comparable_group_id
    group by links.linked_claim_id

)

select
    comparable_group_id,
    claim_id
from reached
