-- Grain: a place that an article mentions, or a parent of one.

with

source as (

    select * from {{ source('raw', 'locations') }}

),

renamed as (

    select

        ---------- ids
        location_id,
        article_id,
        location_id_geonames,
        parent_location_id,

        ---------- text
        location_name,
        feature_class,
        feature_code,
        country_code,
        admin1_name,

        ---------- numbers
        latitude,
        longitude

    from source

)

select * from renamed
