{{ config(
    materialized='incremental',
    unique_key=['article_id', 'actor_id'],
) }}
-- Grain: an article and an actor that comes up in it, or of which a part does: its own
-- counts, and with all its parts. A claim counts once however many parts it names.

with

ancestors as (

    select
        actor_id as part_actor_id,
        unnest(ancestor_actor_ids) as actor_id
    from {{ ref('int_actors__ancestors') }}

),

articles as (

    select * from {{ touched_rows(ref('dim_articles'), 'is_current') }}

),

mentions as (

    select * from {{
        touched_rows(
            ref('fct_actor_mentions'),
            'actor_id is not null and not is_boilerplate'
        )
    }}

),

claims as (

    select
        claim_id,
        article_id,
        source_id,
        is_attributed
    from {{ touched_rows(ref('int_claims__current')) }}

),

claim_actors as (

    select * from {{
        touched_rows(ref('fct_claim_actors'), 'actor_id is not null')
    }}

),

sources as (

    select * from {{ ref('dim_sources') }}
    where actor_id is not null

),

own_mentions as (

    select
        mentions.article_id,
        mentions.actor_id,
        count(*) as mention_count
    from mentions
    inner join articles
        on mentions.article_id = articles.article_id
    group by mentions.article_id, mentions.actor_id

),

own_claims as (

    select
        claims.article_id,
        claims.claim_id,
        claim_actors.actor_id,
        claim_actors.role as occasion
    from claim_actors
    inner join claims
        on claim_actors.claim_id = claims.claim_id

    union all

    select
        claims.article_id,
        claims.claim_id,
        sources.actor_id,
        'source' as occasion
    from claims
    inner join sources
        on claims.source_id = sources.source_id
    where claims.is_attributed

),

-- A claim once for each actor, however many of its parts it names.
claims_once as (

    select
        own_claims.article_id,
        own_claims.claim_id,
        ancestors.actor_id,
        own_claims.occasion,
        bool_or(ancestors.actor_id = own_claims.actor_id) as is_own
    from own_claims
    inner join ancestors
        on own_claims.actor_id = ancestors.part_actor_id
    group by
        own_claims.article_id,
        own_claims.claim_id,
        ancestors.actor_id,
        own_claims.occasion

),

occasions as (

    select
        own_mentions.article_id,
        ancestors.actor_id,
        'mention' as occasion,
        ancestors.actor_id = own_mentions.actor_id as is_own,
        own_mentions.mention_count as occasion_count
    from own_mentions
    inner join ancestors
        on own_mentions.actor_id = ancestors.part_actor_id

    union all

    select
        article_id,
        actor_id,
        occasion,
        is_own,
        1 as occasion_count
    from claims_once

),

counted as (

    select
        article_id,
        actor_id,
        {% for occasion, name in [
            ('mention', 'mention_count'),
            ('agent', 'agent_claim_count'),
            ('recipient', 'recipient_claim_count'),
            ('source', 'source_claim_count'),
        ] -%}
        coalesce(sum(occasion_count) filter (
            where is_own and occasion = '{{ occasion }}'
        ), 0)::bigint as own_{{ name }},
        coalesce(sum(occasion_count) filter (
            where occasion = '{{ occasion }}'
        ), 0)::bigint as {{ name }},
        {% endfor -%}
        bool_or(is_own) as is_own
    from occasions
    group by article_id, actor_id

)

select * from counted
