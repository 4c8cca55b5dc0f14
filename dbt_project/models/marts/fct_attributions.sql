{{ config(
    materialized='incremental',
    unique_key='attribution_id',
) }}
-- Grain: an attribution: one source, its cue and the content it is cited for.

with

attributions as (

    select * from {{ touched_rows(ref('stg_raw__attributions')) }}

),

resolved_attributions as (

    select * from {{
        touched_rows(
            ref('stg_raw__resolved_attributions'),
            'attribution_id is not null'
        )
    }}

),

reporting_verbs as (

    select * from {{ ref('int_reporting_verbs__by_lemma') }}

),

joined as (

    select

        ---------- ids
        attributions.attribution_id,
        attributions.article_id,
        resolved_attributions.source_id,
        attributions.parent_attribution_id,

        ---------- text
        attributions.source_text,
        attributions.cue_text,
        attributions.cue_lemma,
        attributions.content_text,
        attributions.content_spans,
        attributions.quote_type,
        attributions.role_text,
        attributions.addressee_text,
        -- A verb that nobody curated keeps its row and says so, rather than passing for
        -- a plain statement.
        coalesce(reporting_verbs.stance, 'unknown') as stance,
        resolved_attributions.resolution_method,

        ---------- numbers
        attributions.source_start_char,
        attributions.source_end_char,
        attributions.cue_start_char,
        attributions.cue_end_char,
        attributions.sentence_index,
        resolved_attributions.resolution_score,

        ---------- booleans
        attributions.is_impersonal,
        attributions.is_boilerplate

    from attributions
    left join resolved_attributions
        on attributions.attribution_id = resolved_attributions.attribution_id
    left join reporting_verbs
        on attributions.cue_lemma = reporting_verbs.verb_lemma

),

articles as (

    select * from {{ ref('int_articles__versioned') }}

),

-- A row of a text that a later one has replaced says so itself.
dated as (

    select
        joined.*,
        articles.is_current,
        articles.published_date
    from joined
    left join articles
        on joined.article_id = articles.article_id

)

select * from dated
