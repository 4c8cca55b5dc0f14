{{ config(materialized='table') }}
-- Grain: an entity, with the actor that the clusters of all batches put it in. An
-- entity that no cluster knows yet is an actor of its own.

with

entities as (

    select * from {{ ref('stg_raw__entities') }}

),

clusters as (

    select * from {{ ref('stg_raw__actor_clusters') }}

),

known_entities as (

    select distinct entity_id from entities

),

clustered as (

    select
        known_entities.entity_id,
        coalesce(clusters.actor_id, known_entities.entity_id) as actor_id
    from known_entities
    left join clusters
        on known_entities.entity_id = clusters.entity_id

)

select * from clustered
