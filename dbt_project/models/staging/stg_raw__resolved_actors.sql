-- Grain: a mention looked up as an actor.

with

source as (

    select
        *,
        rowid as row_id
    from {{ source('raw', 'resolved_actors') }}

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
        resolution_score,

        ---------- storage
        row_id

    from source

)

select * from renamed
