-- Grain: an entity as one article knows it.

with

source as (

    select * from {{ source('raw', 'entities') }}

),

renamed as (

    select

        ---------- ids
        entity_id,
        article_id,

        ---------- text
        entity_name,
        entity_type,
        folded_name,
        country_code,

        ---------- booleans
        is_curated

    from source

)

select * from renamed
