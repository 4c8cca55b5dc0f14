{{ config(materialized='table') }}
-- Grain: an event of an article and a block in which it meets others: the events of a
-- day in a country, those of a day in a first-order division, and those of a day at a
-- place of one name that no list has, whatever country the article names. Of a block
-- with too many only the first are compared.

with

events as (

    select * from {{ ref('int_events__told') }}

),

divisions as (

    select * from {{ ref('int_locations__divisions') }}

),

focus as (

    select * from {{ ref('int_articles__focus') }}

),

-- Two unnests beside each other would pair names with days.
named as (

    select
        *,
        'name ' || unnest(place_words) as area
    from events

),

placed as (

    select
        events.article_event_id,
        events.event_family,
        focus.country_location_id as area,
        unnest(generate_series(
            events.window_start_date, events.window_end_date + 1, interval 1 day
        )) as block_date
    from events
    inner join focus
        on events.article_id = focus.article_id
    where focus.country_location_id is not null

    union all

    select
        events.article_event_id,
        events.event_family,
        divisions.division_location_id as area,
        unnest(generate_series(
            events.window_start_date, events.window_end_date + 1, interval 1 day
        )) as block_date
    from events
    inner join divisions
        on events.location_id = divisions.location_id

    union all

    select
        article_event_id,
        event_family,
        area,
        unnest(generate_series(
            window_start_date, window_end_date + 1, interval 1 day
        )) as block_date
    from named

),

ranked as (

    select
        article_event_id,
        event_family,
        area,
        cast(block_date as date) as block_date,
        row_number() over (
            partition by event_family, area, block_date
            order by article_event_id
        ) as place_in_block
    from placed

)

select
    article_event_id,
    event_family,
    area,
    block_date,
    place_in_block > {{ var('claim_block_limit') }} as is_left_out
from ranked
