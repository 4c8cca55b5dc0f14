{{ config(materialized='table') }}
-- Grain: a place and one of the places it lies in, itself included (depth 0).

with recursive

locations as (

    select * from {{ ref('int_locations__merged') }}

),

ancestors as (

    select
        location_id,
        location_id as ancestor_location_id,
        parent_location_id as next_location_id,
        feature_code as ancestor_feature_code,
        0 as depth
    from locations

    union all

    select
        ancestors.location_id,
        locations.location_id as ancestor_location_id,
        locations.parent_location_id as next_location_id,
        locations.feature_code as ancestor_feature_code,
        ancestors.depth + 1 as depth
    from ancestors
    inner join locations
        on ancestors.next_location_id = locations.location_id
    -- A place in a place in a division in a country in a region is 5 deep; a circle in
    -- the curated table must not hang the build.
    where ancestors.depth < 8

)

select
    location_id,
    ancestor_location_id,
    ancestor_feature_code,
    depth
from ancestors
qualify
    row_number() over (
        partition by location_id, ancestor_location_id
        order by depth
    ) = 1
