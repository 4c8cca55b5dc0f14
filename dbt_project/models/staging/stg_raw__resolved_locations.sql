-- Grain: a mention looked up as a place.

with

source as (

    select * from {{ source('raw', 'resolved_locations') }}

),

renamed as (

    select

        ---------- ids
        mention_id,
        article_id,
        location_id,
        alternative_location_id,

        ---------- text
        resolution_method,

        ---------- numbers
        geo_precision,
        resolution_score

    from source

)

select * from renamed
