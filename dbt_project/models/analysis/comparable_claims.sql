-- Grain: a group of claims about one thing, and a claim in it: the claims that
-- comparable pairs connect, directly or through others.

with recursive

pairs as (

    select * from {{ ref('claim_pairs') }}
    where is_comparable

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

reached as (

    select distinct
        claim_id,
        claim_id as reached_claim_id
    from links

    union

    select
        reached.claim_id,
        links.linked_claim_id as reached_claim_id
    from reached
    inner join links
        on reached.reached_claim_id = links.claim_id

)

select
    min(reached_claim_id) as comparable_group_id,
    claim_id
from reached
group by claim_id
