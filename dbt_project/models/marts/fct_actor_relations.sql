{{ config(
    materialized='incremental',
    unique_key='relation_id',
) }}
-- Grain: a relation between two actors that the text states.

with

relations as (

    select * from {{ touched_rows(ref('stg_raw__relations')) }}

),

actors as (

    select * from {{
        touched_rows(ref('int_mentions__actors'))
    }}

),

joined as (

    select

        ---------- ids
        relations.relation_id,
        relations.article_id,
        subjects.actor_id as subject_actor_id,
        objects.actor_id as object_actor_id,
        relations.subject_mention_id,
        relations.object_mention_id,

        ---------- text
        relations.relation_type,

        ---------- numbers
        relations.start_char,
        relations.end_char

    from relations
    left join actors as subjects
        on relations.subject_mention_id = subjects.mention_id
    left join actors as objects
        on relations.object_mention_id = objects.mention_id

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
