-- Grain: a source as one article knows it.

with

source as (

    select * from {{ source('raw', 'sources') }}

),

renamed as (

    select

        ---------- ids
        source_id,
        article_id,
        entity_id,
        affiliation_entity_id,
        origin_id,

        ---------- text
        source_name,
        source_type,
        role_text,

        ---------- booleans
        is_anonymous

    from source

)

select * from renamed
