{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a statement and its immediate source.

with

claims as (

    select * from {{ touched_rows(ref('int_claims__labelled')) }}

),

articles as (

    select * from {{ ref('int_articles__versioned') }}

),

attributions as (

    select * from {{
        touched_rows(
            ref('stg_raw__resolved_attributions'),
            'attribution_id is not null'
        )
    }}

),

voices as (

    select * from {{ ref('int_articles__voices') }}

),

origins as (

    select * from {{ ref('int_sources__origins') }}

),

article_events as (

    select
        statement_id,
        carried_location_id,
        carried_start_date,
        carried_end_date
    from {{
        touched_rows(
            ref('stg_raw__article_events'),
            'coalesce(carried_location_id, cast(carried_start_date as varchar)) is not null'
        )
    }}

),

weights as (

    select
        max(weight) filter (where term = 'intercept') as of_all,
        max(weight) filter (where term = 'store') as of_store,
        max(weight) filter (where term = 'kind') as of_kind,
        max(weight) filter (where term = 'agent_given') as of_given_agent,
        max(weight) filter (where term = 'agent') as of_agent
    from {{ ref('claim_score_weights') }}

),

-- The model's own scores, put together to what they came to on labelled documents.
scored as (

    select
        claims.*,
        weights.of_all
        + weights.of_store * {{ log_odds('claims.store_score') }}
        + weights.of_kind * {{ log_odds('claims.kind_score') }}
        + coalesce(
            weights.of_given_agent
            + weights.of_agent * {{ log_odds('claims.agent_score') }},
            0
        ) as score_log_odds
    from claims
    cross join weights

),

-- Without an attribution the article itself says it.
sourced as (

    select
        scored.*,
        case
            when scored.attribution_id is null then voices.source_id
            else attributions.source_id
        end as source_id
    from scored
    left join attributions
        on scored.attribution_id = attributions.attribution_id
    left join voices
        on scored.article_id = voices.article_id

),

joined as (

    select

        ---------- ids
        sourced.claim_id,
        sourced.statement_id,
        sourced.article_id,
        articles.publisher_id,
        sourced.attribution_id,
        sourced.source_id,
        origins.origin_id,
        sourced.agent_actor_id,
        sourced.recipient_actor_id,
        sourced.location_id,
        article_events.carried_location_id,

        ---------- text
        sourced.claim_text,
        sourced.claim_label,
        sourced.claim_type,
        sourced.event_type,
        sourced.predicate_lemma,
        sourced.agent_text,
        sourced.recipient_text,
        sourced.location_text,
        sourced.time_precision,
        sourced.certainty,
        sourced.polarity,
        sourced.tense,
        sourced.extractor_version,

        ---------- numbers
        sourced.start_char,
        sourced.end_char,
        sourced.core_start_char,
        sourced.core_end_char,
        sourced.predicate_start_char,
        sourced.predicate_end_char,
        sourced.sentence_index,
        sourced.geo_precision,
        -- Where the type stays open there is no kind that an analyst could keep.
        case
            when sourced.event_type is not null
                then round(1 / (1 + exp(-sourced.score_log_odds)), 2)
        end as claim_score,

        ---------- booleans
        sourced.attribution_id is not null as is_attributed,
        sourced.is_hedged,
        sourced.is_boilerplate,
        articles.is_current,

        ---------- dates
        articles.published_date,
        sourced.event_start_date,
        sourced.event_end_date,
        article_events.carried_start_date,
        article_events.carried_end_date

    from sourced
    inner join articles
        on sourced.article_id = articles.article_id
    left join origins
        on sourced.source_id = origins.source_id
    left join article_events
        on sourced.statement_id = article_events.statement_id

)

select * from joined
