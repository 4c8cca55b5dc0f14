{{ config(materialized='table') }}
-- Grain: a place, rolled up to its first-order division: the one marked ADM1, else the
-- last place below the country, else the place itself; and all that it lies in, itself
-- first.

with

ancestors as (

    select * from {{ ref('int_locations__ancestors') }}

),

divisions as (

    select
        location_id,
        coalesce(
            min(ancestor_location_id) filter (where ancestor_feature_code = 'ADM1'),
            arg_max(ancestor_location_id, depth) filter (
                where
                coalesce(ancestor_feature_code, '') not like 'PCL%'
                and coalesce(ancestor_feature_code, '') not in ('CONT', 'RGN')
            ),
            location_id
        ) as division_location_id,
        min(ancestor_location_id) filter (where ancestor_feature_code like 'PCL%')
            as country_location_id,
        list(ancestor_location_id order by depth) as ancestor_location_ids
    from ancestors
    group by location_id

)

select * from divisions
