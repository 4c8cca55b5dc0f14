-- Grain: a place that is curated, mentioned, or a parent of one that is; not the
-- gazetteer.

with

locations as (

    select * from {{ ref('int_locations__merged') }}

)

select * from locations
