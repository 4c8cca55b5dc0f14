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

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}

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

-- What may have come apart: the groups that lost a claim, or in which one has changed.
-- In every other group what was connected still is.
loosened_groups as (

    select distinct claims_before.comparable_group_id
    from claims_before
    inner join touched_claims
        on claims_before.claim_id = touched_claims.claim_id

),

loose_claims as (

    select claim_id from touched_claims

    union

    select claims_before.claim_id
    from claims_before
    inner join loosened_groups
        on claims_before.comparable_group_id = loosened_groups.comparable_group_id

),

links as (

    select
        pairs.claim_id_a as claim_id,
        pairs.claim_id_b as linked_claim_id
    from pairs
    inner join loose_claims
        on pairs.claim_id_a = loose_claims.claim_id

    union all

    select
        pairs.claim_id_b as claim_id,
        pairs.claim_id_a as linked_claim_id
    from pairs
    inner join loose_claims
        on pairs.claim_id_b = loose_claims.claim_id

),

met as (

    select claim_id from loose_claims

    union

    select linked_claim_id as claim_id from links

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

-- A group that holds together is one thing to connect, under the id that it has.
bundled as (

    select
        stirred.claim_id,
        claims_before.comparable_group_id as previous_group_id,
        loose_claims.claim_id is not null as is_loose,
        case
            when is_loose then stirred.claim_id
            else coalesce(claims_before.comparable_group_id, stirred.claim_id)
        end as bundle_id
    from stirred
    left join claims_before
        on stirred.claim_id = claims_before.claim_id
    left join loose_claims
        on stirred.claim_id = loose_claims.claim_id

),

linked_bundles as (

    select
        links.claim_id as bundle_id,
        bundled.bundle_id as linked_bundle_id
    from links
    inner join bundled
        on links.linked_claim_id = bundled.claim_id

    union all

    -- Links between loose claims stand there both ways already.
    select
        bundled.bundle_id,
        links.claim_id as linked_bundle_id
    from links
    inner join bundled
        on links.linked_claim_id = bundled.claim_id
    where not bundled.is_loose

),

-- Each starts as a group of its own and takes the least id that reaches it.
reached (bundle_id, comparable_group_id) using key (bundle_id) as (

    select
        bundle_id,
        min(least(bundle_id, linked_bundle_id)) as comparable_group_id
    from linked_bundles
    group by bundle_id

    union

    select
        linked_bundles.linked_bundle_id as bundle_id,
        min(reached.comparable_group_id) as comparable_group_id
    from reached
    inner join linked_bundles
        on reached.bundle_id = linked_bundles.bundle_id
    inner join recurring.reached as known
        on linked_bundles.linked_bundle_id = known.bundle_id
    where reached.comparable_group_id < known.comparable_group_id
    group by linked_bundles.linked_bundle_id

)

select
    bundled.claim_id,
    coalesce(
        reached.comparable_group_id,
        case when not bundled.is_loose then bundled.previous_group_id end
    ) as comparable_group_id,
    bundled.previous_group_id
from bundled
left join reached
    on bundled.bundle_id = reached.bundle_id
