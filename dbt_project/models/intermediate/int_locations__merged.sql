{{ config(materialized='table') }}
-- Grain: a place that is curated, mentioned, or a parent of one that is.

with

curated as (

    select * from {{ ref('locations') }}

),

found as (

    select * from {{ ref('stg_raw__locations') }}

),

found_once as (

    select found.*
    from found
    left join curated
        on found.location_id = curated.location_id
    where curated.location_id is null
    qualify
        row_number() over (
            partition by found.location_id
            order by (found.parent_location_id is null)::integer, found.article_id
        ) = 1

),

merged as (

    select
        location_id,
        location_id_geonames,
        parent_location_id,
        location_name,
        feature_class,
        feature_code,
        country_code,
        admin1_name,
        latitude,
        longitude
    from curated

    union all

    select
        location_id,
        location_id_geonames,
        parent_location_id,
        location_name,
        feature_class,
        feature_code,
        country_code,
        admin1_name,
        latitude,
        longitude
    from found_once

)

select * from merged
