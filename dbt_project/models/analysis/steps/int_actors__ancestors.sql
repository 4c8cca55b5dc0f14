{{ config(materialized='table') }}
-- Grain: an actor, with all it is part of, itself first.

with recursive

actors as (

    select * from {{ ref('dim_actors') }}

),

ancestors as (

    select
        actor_id,
        parent_actor_id as next_actor_id,
        [actor_id] as actor_ids
    from actors

    union all

    select
        ancestors.actor_id,
        actors.parent_actor_id as next_actor_id,
        list_append(ancestors.actor_ids, actors.actor_id) as actor_ids
    from ancestors
    inner join actors
        on ancestors.next_actor_id = actors.actor_id
    -- A circle in the curated table must not hang the build, nor count anyone twice.
    where not list_contains(ancestors.actor_ids, actors.actor_id)

)

select
    actor_id,
    arg_max(actor_ids, len(actor_ids)) as ancestor_actor_ids
from ancestors
group by actor_id
