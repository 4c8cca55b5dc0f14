{{ config(
    materialized='incremental',
    unique_key=['claim_id', 'mention_id', 'role'],
) }}
-- Grain: a claim and a mention that fills one of its places as an actor. Joint sources
-- of one statement repeat its actors.

with

claims as (

    select * from {{ touched_rows(ref('stg_raw__claims')) }}

),

arguments as (

    select * from {{
        touched_rows(
            ref('stg_raw__statement_arguments'),
            "argument_role in ('agent', 'recipient', 'supporter')"
        )
    }}

),

actors as (

    select * from {{
        touched_rows(ref('int_mentions__actors'))
    }}

),

joined as (

    select

        ---------- ids
        claims.claim_id,
        claims.article_id,
        arguments.mention_id,
        actors.actor_id,

        ---------- text
        arguments.argument_role as role,

        ---------- numbers
        arguments.ordinal

    from claims
    inner join arguments
        on claims.statement_id = arguments.statement_id
    left join actors
        on arguments.mention_id = actors.mention_id

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
