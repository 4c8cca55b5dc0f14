{{ config(
    materialized='incremental',
    unique_key='article_id',
) }}
-- Grain: an article, with the first-order division it speaks of most; where it names
-- none, the country. It stands in for the place of a claim that names none itself.

with

mentions as (

    select * from {{ touched_rows(ref('fct_location_mentions')) }}

),

divisions as (

    select * from {{ ref('int_locations__divisions') }}

),

locations as (

    select * from {{ ref('int_locations__merged') }}

),

counted as (

    select
        mentions.article_id,
        divisions.division_location_id,
        coalesce(locations.feature_code, '') like 'PCL%' as is_country,
        count(*) as mention_count,
        min(mentions.start_char) as first_start_char
    from mentions
    inner join divisions
        on mentions.location_id = divisions.location_id
    inner join locations
        on divisions.division_location_id = locations.location_id
    where
        not mentions.is_boilerplate
        and coalesce(mentions.toponym_role, 'literal') = 'literal'
    group by
        mentions.article_id,
        divisions.division_location_id,
        locations.feature_code

),

focused as (

    select
        article_id,
        division_location_id
    from counted
    qualify
        row_number() over (
            partition by article_id
            order by is_country asc, mention_count desc, first_start_char asc
        ) = 1

)

select * from focused
