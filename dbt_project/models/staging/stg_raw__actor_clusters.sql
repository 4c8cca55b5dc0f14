-- Grain: an entity and the actor it belongs to.

with

source as (

    select * from {{ source('raw', 'actor_clusters') }}

),

renamed as (

    select

        ---------- ids
        entity_id,
        actor_id

    from source

)

select * from renamed
