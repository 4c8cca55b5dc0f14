{{ config(
    materialized='incremental',
    unique_key='article_id',
) }}
-- Grain: an article, with the first-order division it speaks of most; where it names
-- none, the country; and the country it speaks of most, with all its parts.

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
        divisions.country_location_id,
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
        divisions.country_location_id,
        locations.feature_code

),

countries as (

    select
        article_id,
        country_location_id,
        sum(mention_count) as mention_count
    from counted
    where country_location_id is not null
    group by article_id, country_location_id
    qualify
        row_number() over (
            partition by article_id
            order by sum(mention_count) desc, min(first_start_char) asc
        ) = 1

),

focused as (

    select
        counted.article_id,
        counted.division_location_id,
        countries.country_location_id
    from counted
    left join countries
        on counted.article_id = countries.article_id
    qualify
        row_number() over (
            partition by counted.article_id
            order by
                counted.is_country asc,
                counted.mention_count desc,
                counted.first_start_char asc
        ) = 1

)

select * from focused
