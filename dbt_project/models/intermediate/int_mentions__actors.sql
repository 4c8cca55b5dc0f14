-- Grain: a mention looked up as an actor, with the actor its entity belongs to.

with

resolved_actors as (

    select * from {{ ref('stg_raw__resolved_actors') }}

),

entities as (

    select * from {{ ref('int_entities__clustered') }}

),

found as (

    select
        resolved_actors.mention_id,
        resolved_actors.article_id,
        entities.actor_id,
        resolved_actors.entity_id,
        resolved_actors.resolution_method,
        resolved_actors.resolution_score
    from resolved_actors
    left join entities
        on resolved_actors.entity_id = entities.entity_id

)

select * from found
