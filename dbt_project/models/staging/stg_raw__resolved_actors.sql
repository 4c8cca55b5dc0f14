-- Grain: a mention looked up as an actor.

with

source as (

    select * from {{ source('raw', 'resolved_actors') }}

),

renamed as (

    select

        ---------- ids
        mention_id,
        article_id,
        entity_id,

        ---------- text
        resolution_method,

        ---------- numbers
        resolution_score

    from source

)

select * from renamed
