{{ config(materialized='view') }}
-- Grain: a figure and a claim that states it, with names in place of ids, to be read.

with

figures as (

    select * from {{ ref('fct_claim_figures') }}
    where not is_boilerplate

),

claims as (

    select * from {{ ref('named_claims') }}

),

joined as (

    select

        ---------- ids
        figures.figure_id,
        claims.claim_id,
        claims.statement_id,
        claims.article_id,

        ---------- text
        claims.publisher_name,
        claims.source_name,
        claims.origin_name,
        figures.measure,
        figures.unit,
        figures.counted_text,
        figures.figure_text,
        figures.approximator_text,
        claims.event_type,
        claims.location_name,
        claims.division_name,
        claims.claim_text,
        claims.certainty,
        claims.polarity,

        ---------- numbers
        figures.value_low,
        figures.value_high,
        figures.value_point,

        ---------- booleans
        claims.is_attributed,
        claims.is_hedged,
        claims.is_place_assumed,

        ---------- dates
        coalesce(
            claims.event_end_date, claims.event_start_date, claims.published_date
        ) as as_of_date,
        claims.published_date

    from figures
    inner join claims
        on figures.statement_id = claims.statement_id

)

select * from joined
