{{ config(materialized='table') }}
-- Grain: a name that resolved to no actor, or to no place. Words that were understood
-- are no gap: an adjective of a country by itself, a place that is no actor; nor is
-- what has no capital a name. What a person rejected is not asked again.

with

actor_mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where
        actor_id is null
        and mention_type = 'name'
        and not is_boilerplate
        and resolution_method not in ('demonym_alone', 'place_name')

),

location_mentions as (

    select * from {{ ref('fct_location_mentions') }}
    where location_id is null and mention_type = 'name' and not is_boilerplate

),

rejections as (

    select
        looked_up_as,
        lower(alias_text) as folded_text,
        known_id
    from {{ ref('alias_rejections') }}

),

unresolved as (

    select
        'actor' as looked_up_as,
        mention_text,
        mention_id,
        article_id,
        start_char,
        resolution_method
    from actor_mentions

    union all

    select
        'location' as looked_up_as,
        mention_text,
        mention_id,
        article_id,
        start_char,
        resolution_method
    from location_mentions

),

names as (

    select
        unresolved.*,
        -- A name that a line end parts is the same one.
        regexp_replace(lower(unresolved.mention_text), '\s+', ' ', 'g') as folded_text
    from unresolved
    where unresolved.mention_text != lower(unresolved.mention_text)

)

select names.*
from names
left join rejections
    on
        names.looked_up_as = rejections.looked_up_as
        and names.folded_text = rejections.folded_text
        and rejections.known_id is null
where rejections.folded_text is null
