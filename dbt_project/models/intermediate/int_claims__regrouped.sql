{{ config(materialized='table') }}
-- Grain: a claim whose group is to be found anew, with that group (null: no claim is
-- comparable with it) and the one it was in. That is every touched claim, every claim
-- that is comparable with one, and all that were in a group with either; or in a group
-- with two sides of which it is newly said, or said no more, that they fight. No
-- comparable pair leads out of them.

-- The linter does not know `using key`.
with recursive  -- noqa: PRS

touched_claims as (

    select * from {{ ref('int_claims__touched') }}

),

claims_before as (

    select * from {{ remembered('claims') }} as kept
    where comparable_group_id is not null

),

links as (

    select
        claim_id_a as claim_id,
        claim_id_b as linked_claim_id
    from {{ ref('claim_pairs') }}
    where is_comparable

    union all

    select
        claim_id_b as claim_id,
        claim_id_a as linked_claim_id
    from {{ ref('claim_pairs') }}
    where is_comparable

),

opponents as (

    select * from {{ ref('int_actors__opposed') }}

),

opponents_before as (

    select * from {{ remembered('opponents') }} as kept

),

changed_opponents as (

    select
        coalesce(opponents.actor_id, opponents_before.actor_id) as actor_id,
        coalesce(opponents.opposed_actor_id, opponents_before.opposed_actor_id)
            as opposed_actor_id
    from opponents
    full outer join opponents_before
        on
            opponents.actor_id = opponents_before.actor_id
            and opponents.opposed_actor_id = opponents_before.opposed_actor_id
    where opponents.actor_id is null or opponents_before.actor_id is null

),

sides as (

    select
        claims_before.comparable_group_id,
        coalesce(sources.affiliation_actor_id, sources.actor_id) as side_actor_id
    from claims_before
    inner join {{ ref('fct_claims') }} as claims
        on claims_before.claim_id = claims.claim_id
    inner join {{ ref('dim_sources') }} as sources
        on claims.source_id = sources.source_id

),

met as (

    select claim_id from touched_claims

    union

    select links.linked_claim_id as claim_id
    from links
    inner join touched_claims
        on links.claim_id = touched_claims.claim_id

),

stirred_groups as (

    select claims_before.comparable_group_id
    from claims_before
    inner join met
        on claims_before.claim_id = met.claim_id

    union

    select first_sides.comparable_group_id
    from changed_opponents
    inner join sides as first_sides
        on changed_opponents.actor_id = first_sides.side_actor_id
    inner join sides as second_sides
        on
            changed_opponents.opposed_actor_id = second_sides.side_actor_id
            and first_sides.comparable_group_id = second_sides.comparable_group_id

),

stirred as (

    select claim_id from met

    union

    select claims_before.claim_id
    from claims_before
    inner join stirred_groups
        on claims_before.comparable_group_id = stirred_groups.comparable_group_id

),

stirred_links as (

    select links.*
    from links
    inner join stirred
        on links.claim_id = stirred.claim_id

),

-- Each claim starts as a group of its own and takes the least id that reaches it.
reached (claim_id, comparable_group_id) using key (claim_id) as (

    select
        claim_id,
        min(least(claim_id, linked_claim_id)) as comparable_group_id
    from stirred_links
    group by claim_id

    union

    select
        stirred_links.linked_claim_id as claim_id,
        min(reached.comparable_group_id) as comparable_group_id
    from reached
    inner join stirred_links
        on reached.claim_id = stirred_links.claim_id
    inner join recurring.reached as known
        on stirred_links.linked_claim_id = known.claim_id
    where reached.comparable_group_id < known.comparable_group_id
    group by stirred_links.linked_claim_id

)

select
    stirred.claim_id,
    reached.comparable_group_id,
    claims_before.comparable_group_id as previous_group_id
from stirred
left join reached
    on stirred.claim_id = reached.claim_id
left join claims_before
    on stirred.claim_id = claims_before.claim_id
