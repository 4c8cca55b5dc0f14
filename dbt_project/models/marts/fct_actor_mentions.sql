{{ config(
    materialized='incremental',
    unique_key='mention_id',
) }}
-- Grain: a mention looked up as an actor, resolved or not.

with

mentions as (

    select * from {{ touched_rows(ref('stg_raw__mentions')) }}

),

actors as (

    select * from {{
        touched_rows(ref('int_mentions__actors'))
    }}

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

loaded_terms as (

    select * from {{ ref('loaded_terms') }}

),

joined as (

    select

        ---------- ids
        mentions.mention_id,
        mentions.article_id,
        actors.actor_id,
        actors.entity_id,
        case
            when mentions.voice_attribution_id is null then voices.source_id
            else attributions.source_id
        end as voice_source_id,

        ---------- text
        mentions.mention_text,
        mentions.mention_type,
        mentions.entity_label as label,
        mentions.voice,
        mentions.label_text,
        -- The longest first: a "terror group" is not just a "group".
        coalesce(phrases.loaded_term, terms.loaded_term, lemmas.loaded_term)
            as loaded_term,
        actors.resolution_method,

        ---------- numbers
        mentions.start_char,
        mentions.end_char,
        mentions.sentence_index,
        actors.resolution_score,

        ---------- booleans
        mentions.is_boilerplate

    from mentions
    inner join actors
        on mentions.mention_id = actors.mention_id
    left join attributions
        on mentions.voice_attribution_id = attributions.attribution_id
    left join voices
        on mentions.article_id = voices.article_id
    left join loaded_terms as phrases
        on
            mentions.label_text is not null
            and regexp_replace(lower(mentions.mention_text), '\s+', ' ', 'g')
            = phrases.loaded_term
    left join loaded_terms as terms
        on mentions.label_text = terms.loaded_term
    left join loaded_terms as lemmas
        on
            mentions.label_text is not null
            and lower(mentions.head_lemma) = lemmas.loaded_term

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
