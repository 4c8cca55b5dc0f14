{{ config(meta={'dagster': {'ref': {'name': 'dim_locations'}}}) }}
-- A place inside a country that we list comes to that country by its parents: a broken
-- link would drop it from every count above. Seas, and regions over borders, have no
-- country. Returns the places that do not come there.

with

countries as (

    select * from {{ ref('dim_locations') }}
    where location_id = 'country_' || lower(country_code)

),

reached as (

    select
        ancestors.location_id,
        countries.country_code
    from {{ ref('int_locations__ancestors') }} as ancestors
    inner join countries
        on ancestors.ancestor_location_id = countries.location_id

)

select
    locations.location_id,
    locations.country_code
from {{ ref('dim_locations') }} as locations
inner join countries
    on locations.country_code = countries.country_code
left join reached
    on
        locations.location_id = reached.location_id
        and locations.country_code = reached.country_code
where reached.location_id is null
