{{ config(materialized='table') }}
-- Grain: an ordered pair of actors of which some article says that they fight each
-- other.

with

relations as (

    select * from {{ ref('fct_actor_relations') }}
    where
        relation_type = 'fights'
        and subject_actor_id is not null
        and object_actor_id is not null

),

opposed as (

    select
        subject_actor_id as actor_id,
        object_actor_id as opposed_actor_id
    from relations

    union

    select
        object_actor_id as actor_id,
        subject_actor_id as opposed_actor_id
    from relations

)

select * from opposed
