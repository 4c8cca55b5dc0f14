{{ config(
    materialized='incremental',
    unique_key='article_event_id',
) }}
-- Grain: an event as one current article tells it, with its place, its days and what is
-- counted. Where the article names no day, the days before its publication stand in.

with

article_events as (

    select * from {{ touched_rows(ref('stg_raw__article_events')) }}

),

articles as (

    select * from {{ touched_rows(ref('dim_articles')) }}

),

figures as (

    select * from {{
        touched_rows(
            ref('fct_claim_figures'), "not is_boilerplate and figure_scope = 'incident'"
        )
    }}

),

counted as (

    select
        article_events.article_event_id,
        list_sort(list(distinct {
            'measure': figures.measure, 'value': figures.value_low
        })) as figures
    from article_events
    inner join figures
        on article_events.statement_id = figures.statement_id
    where figures.value_low is not null
    group by article_events.article_event_id

),

events as (

    select distinct
        article_event_id,
        article_id,
        location_id,
        event_family,
        context_words,
        place_words,
        means,
        is_other_event,
        start_date,
        end_date
    from article_events

),

dated as (

    select

        ---------- ids
        events.article_event_id,
        events.article_id,
        events.location_id,

        ---------- text
        events.event_family,
        events.context_words,
        events.place_words,
        events.means,
        coalesce(counted.figures, []) as figures,

        ---------- booleans
        events.is_other_event,
        -- A month or a year says when it was, and not on which day.
        coalesce(
            events.end_date - events.start_date <= {{ var('news_days') }}, false
        ) as is_day_stated,

        ---------- dates
        coalesce(
            events.start_date, articles.published_date - {{ var('news_days') }}
        ) as window_start_date,
        coalesce(events.end_date, articles.published_date) as window_end_date

    from events
    inner join articles
        on events.article_id = articles.article_id
    left join counted
        on events.article_event_id = counted.article_event_id
    where articles.is_current

)

select * from dated
where
    window_end_date is not null
    and (
        location_id is not null
        or is_day_stated
        or len(figures) > 0
        or len(place_words) > 0
    )
