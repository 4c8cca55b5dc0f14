{{ config(materialized='table') }}
-- Grain: two events of articles that may be one, with the level of each comparison.

with

events as (

    select * from {{ ref('int_events__told') }}

),

blocked as (

    select * from {{ ref('int_events__blocked') }}
    where not is_left_out

),

locations as (

    select * from {{ ref('int_locations__merged') }}

),

ancestors as (

    select * from {{ ref('int_locations__divisions') }}

),

placed as (

    select
        events.*,
        locations.country_code,
        locations.latitude,
        locations.longitude,
        coalesce(locations.feature_class, '') in ('P', 'S') as is_site,
        -- A sea or region: its middle says little of where its ends are.
        coalesce(locations.feature_class, '') in ('H', 'L') as is_wide,
        ancestors.ancestor_location_ids
    from events
    left join locations
        on events.location_id = locations.location_id
    left join ancestors
        on events.location_id = ancestors.location_id

),

met as (

    select distinct
        first_blocked.article_event_id as article_event_id_a,
        second_blocked.article_event_id as article_event_id_b
    from blocked as first_blocked
    inner join blocked as second_blocked
        on
            first_blocked.event_family = second_blocked.event_family
            and first_blocked.area = second_blocked.area
            and first_blocked.block_date = second_blocked.block_date
            and first_blocked.article_event_id < second_blocked.article_event_id

),

paired as (

    select
        met.article_event_id_a,
        met.article_event_id_b,
        events_a.article_id = events_b.article_id as is_same_article,
        events_a.is_other_event != events_b.is_other_event as is_told_apart,
        events_a.is_other_event != events_b.is_other_event as is_told_otherwise,
        len(list_intersect(events_a.place_words, events_b.place_words)) > 0
            as has_same_name,
        len(events_a.means) > 0
        and len(events_b.means) > 0
        and len(list_intersect(events_a.means, events_b.means)) = 0 as has_other_means,
        events_a.location_id as location_id_a,
        events_b.location_id as location_id_b,
        events_a.country_code != events_b.country_code as is_abroad,
        events_a.is_site and events_b.is_site as is_between_sites,
        events_a.is_site as is_site_a,
        events_a.is_wide or events_b.is_wide as is_either_wide,
        {{ is_nested('events_a', 'events_b', 'ancestor_location_ids') }}
            as is_nested_place,
        {{ kilometres('events_a', 'events_b') }} as distance_km,
        events_a.is_day_stated and events_b.is_day_stated as is_day_of_both,
        events_a.is_day_stated or events_b.is_day_stated as is_day_of_one,
        greatest(
            events_a.window_start_date - events_b.window_end_date,
            events_b.window_start_date - events_a.window_end_date
        ) as days_apart,
        len(list_intersect(events_a.context_words, events_b.context_words))
            as word_count,
        len(list_intersect(events_a.figures, events_b.figures)) > 0
            as has_same_figure,
        {{ has_near_figure('events_a.figures', 'events_b.figures') }}
            as has_near_figure,
        {{ has_same_measure('events_a.figures', 'events_b.figures') }} as is_counted
    from met
    inner join placed as events_a
        on met.article_event_id_a = events_a.article_event_id
    inner join placed as events_b
        on met.article_event_id_b = events_b.article_event_id

),

compared as (

    select
        article_event_id_a,
        article_event_id_b,
        is_same_article,
        is_told_apart,
        case
            when location_id_a = location_id_b and is_site_a
                then 'the same town or site'
            when
                has_same_name
                and (
                    location_id_a is null or location_id_b is null or is_nested_place
                )
                then 'of one name that no list has'
            when location_id_a is null and location_id_b is null then 'not known'
            when location_id_a is null or location_id_b is null then 'known of one'
            when location_id_a = location_id_b then 'the same area'
            when is_abroad then 'in different countries'
            when is_nested_place then 'one in the other'
            when distance_km is null then 'without a point'
            when distance_km <= 25 then 'within 25 km'
            when distance_km <= 500 and is_either_wide
                then 'within 500 km of a sea or region'
            when distance_km <= 100 and is_between_sites then 'within 100 km'
            when distance_km <= 250 and not is_between_sites
                then 'within 250 km of an area'
            else 'far apart'
        end as place_level,
        case
            when is_day_of_both and days_apart <= 0 then 'the same day'
            when is_day_of_both then 'the day after'
            when is_day_of_one then 'stated by one'
            else 'not stated'
        end as day_level,
        case least(word_count, 4)
            when 0 then 'none in common'
            when 1 then 'one in common'
            when 2 then 'two in common'
            when 3 then 'three in common'
            else 'four or more in common'
        end as words_level,
        case
            when has_same_figure then 'a figure in common'
            when has_near_figure then 'near figures'
            when is_counted then 'other figures'
            else 'nothing to compare'
        end as figures_level,
        case
            when has_other_means then 'by other means'
            else 'alike or not told'
        end as means_level,
        case
            when is_told_otherwise then 'one as another event'
            else 'alike'
        end as telling_level
    from paired
    where days_apart <= 1

)

select * from compared
