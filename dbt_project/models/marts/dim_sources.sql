-- Grain: whoever can be cited, publishers included.

with

sources as (

    select * from {{ ref('int_sources__merged') }}

)

select * from sources
