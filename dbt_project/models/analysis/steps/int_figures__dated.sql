{{ config(
    materialized='incremental',
    unique_key='figure_id',
) }}
-- Grain: a figure as one publisher printed it, with the division and the day that it is
-- about.

with

claims as (

    select * from {{ touched_rows(ref('int_claims__current')) }}

),

figures as (

    select * from {{
        touched_rows(ref('fct_claim_figures'), 'not is_boilerplate')
    }}

),

divisions as (

    select * from {{ ref('int_locations__divisions') }}

),

focus as (

    select * from {{ ref('int_articles__focus') }}

),

figured_statements as (

    select distinct statement_id from figures

),

-- Joint sources of one statement give one figure.
stated as (

    select
        claims.statement_id,
        any_value(claims.article_id) as article_id,
        any_value(claims.publisher_id) as publisher_id,
        any_value(claims.location_id) as location_id,
        any_value(claims.event_start_date) as event_start_date,
        any_value(claims.event_end_date) as event_end_date,
        any_value(claims.published_date) as published_date,
        coalesce(
            list_sort(list(distinct claims.origin_id) filter (
                where claims.origin_id is not null
            )),
            []
        ) as origin_ids
    from claims
    inner join figured_statements
        on claims.statement_id = figured_statements.statement_id
    group by claims.statement_id

),

dated as (

    select

        ---------- ids
        figures.figure_id,
        stated.statement_id,
        stated.article_id,
        stated.publisher_id,
        stated.origin_ids,
        coalesce(divisions.division_location_id, focus.division_location_id)
            as division_location_id,

        ---------- text
        figures.measure,
        figures.unit,
        figures.figure_text,

        ---------- numbers
        figures.value_low,
        figures.value_high,
        figures.value_point,

        ---------- dates
        coalesce(
            stated.event_end_date, stated.event_start_date, stated.published_date
        ) as as_of_date,
        stated.published_date

    from figures
    inner join stated
        on figures.statement_id = stated.statement_id
    left join divisions
        on stated.location_id = divisions.location_id
    left join focus
        on stated.article_id = focus.article_id

)

select * from dated
