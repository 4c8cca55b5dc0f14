{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a claim that analysis may count: of a current article, outside boilerplate.

with

claims as (

    select * from {{ touched_rows(ref('fct_claims')) }}

),

articles as (

    select * from {{ touched_rows(ref('dim_articles')) }}

),

attributions as (

    select
        attribution_id,
        stance
    from {{ touched_rows(ref('fct_attributions')) }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

current_claims as (

    select
        -- all of these are current
        claims.* exclude (is_current),  -- noqa: RF02
        articles.wire_credits,
        coalesce(articles.duplicate_of_article_id, articles.article_id)
            as original_article_id,
        articles.near_duplicate_group_id,
        attributions.stance,
        sources.source_name,
        coalesce(sources.affiliation_actor_id, sources.actor_id) as side_actor_id,
        case
            when claims.is_attributed and sources.is_anonymous
                then lower(sources.source_name)
        end as unnamed_source_name,
        cast(date_trunc(
            'month', coalesce(claims.event_start_date, articles.published_date)
        ) as date) as month_start_date
    from claims
    inner join articles
        on claims.article_id = articles.article_id
    left join attributions
        on claims.attribution_id = attributions.attribution_id
    left join sources
        on claims.source_id = sources.source_id
    where articles.is_current and not claims.is_boilerplate

)

select * from current_claims
