-- Grain: an actor, with all it is part of, itself first.

with recursive

actors as (

    select * from {{ ref('dim_actors') }}

),

ancestors as (

    select
        actor_id,
        actor_id as ancestor_actor_id,
        parent_actor_id as next_actor_id,
        0 as depth
    from actors

    union all

    select
        ancestors.actor_id,
        actors.actor_id as ancestor_actor_id,
        actors.parent_actor_id as next_actor_id,
        ancestors.depth + 1 as depth
    from ancestors
    inner join actors
        on ancestors.next_actor_id = actors.actor_id
    -- A circle in the curated table must not hang the build.
    where ancestors.depth < 8

)

select
    actor_id,
    list(ancestor_actor_id order by depth) as ancestor_actor_ids
from ancestors
group by actor_id
