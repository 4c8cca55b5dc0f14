{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a statement and its immediate source.

with

claims as (

    select * from {{ touched_rows(ref('stg_raw__claims')) }}

),

statements as (

    select * from {{ touched_rows(ref('stg_raw__statements')) }}

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

arguments as (

    select * from {{ touched_rows(ref('int_statements__argued')) }}

),

labels as (

    select * from {{ touched_rows(ref('int_claims__labelled')) }}

),

-- Without an attribution the article itself says it.
sourced as (

    select
        claims.*,
        case
            when claims.attribution_id is null then voices.source_id
            else attributions.source_id
        end as source_id
    from claims
    left join attributions
        on claims.attribution_id = attributions.attribution_id
    left join voices
        on claims.article_id = voices.article_id

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
        arguments.agent_actor_id,
        arguments.recipient_actor_id,
        arguments.location_id,

        ---------- text
        statements.claim_text,
        labels.claim_label,
        statements.claim_type,
        statements.event_type,
        statements.predicate_lemma,
        statements.agent_text,
        statements.recipient_text,
        statements.location_text,
        statements.time_precision,
        sourced.certainty,
        sourced.polarity,
        statements.tense,
        sourced.extractor_version,

        ---------- numbers
        statements.start_char,
        statements.end_char,
        statements.core_start_char,
        statements.core_end_char,
        statements.predicate_start_char,
        statements.predicate_end_char,
        statements.sentence_index,
        arguments.geo_precision,

        ---------- booleans
        sourced.attribution_id is not null as is_attributed,
        sourced.is_hedged,
        statements.is_boilerplate,
        articles.is_current,

        ---------- dates
        articles.published_date,
        statements.event_start_date,
        statements.event_end_date

    from sourced
    inner join statements
        on sourced.statement_id = statements.statement_id
    inner join articles
        on sourced.article_id = articles.article_id
    left join origins
        on sourced.source_id = origins.source_id
    left join arguments
        on sourced.statement_id = arguments.statement_id
    left join labels
        on sourced.claim_id = labels.claim_id

)

select * from joined
