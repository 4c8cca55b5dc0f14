-- Grain: an actor: every curated one, and every cluster of entities that articles name.

with

actors as (

    select * from {{ ref('int_actors__merged') }}

)

select * from actors
