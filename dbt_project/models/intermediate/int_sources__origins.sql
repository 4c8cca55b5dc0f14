{{ config(materialized='table') }}
-- Grain: a source, with its origin followed to the end: a spokesman of an organisation
-- that itself speaks for another rests on the last one. Sources that stand for one
-- actor share one origin, whatever name each article gave them.

with recursive

sources as (

    select * from {{ ref('int_sources__merged') }}

),

steps as (

    select
        source_id,
        origin_id,
        [source_id] as visited,
        0 as depth
    from sources
    where origin_id is not null

    union all

    select
        steps.source_id,
        sources.origin_id,
        list_append(steps.visited, steps.origin_id) as visited,
        steps.depth + 1 as depth
    from steps
    inner join sources
        on steps.origin_id = sources.source_id
    -- A source is its own end; a circle ends where it would be entered again.
    where
        sources.origin_id is not null
        and sources.origin_id != steps.origin_id
        and not list_contains(steps.visited, sources.origin_id)

),

ends as (

    select
        source_id,
        arg_max(origin_id, depth) as end_origin_id
    from steps
    group by source_id

),

actor_origins as (

    select
        actor_id,
        source_id as actor_origin_id
    from sources
    where actor_id is not null and origin_id = source_id
    qualify
        row_number() over (
            partition by actor_id
            order by (source_type = 'publisher')::integer desc, source_id
        ) = 1

),

origins as (

    select
        sources.source_id,
        -- In a circle the lesser of two ends stands for both.
        coalesce(
            actor_origins.actor_origin_id,
            least(ends.end_origin_id, end_sources.origin_id)
        ) as origin_id
    from sources
    left join ends
        on sources.source_id = ends.source_id
    left join sources as end_sources
        on ends.end_origin_id = end_sources.source_id
    left join actor_origins
        on end_sources.actor_id = actor_origins.actor_id

)

select * from origins
