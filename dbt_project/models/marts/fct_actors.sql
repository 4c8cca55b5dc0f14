{{ config(
    materialized='incremental',
    unique_key=['article_id', 'actor_id'],
) }}
-- Grain: an article and an actor that it mentions or cites.

with

mentions as (

    select * from {{
        touched_rows(ref('fct_actor_mentions'), 'actor_id is not null')
    }}

),

claims as (

    select
        claim_id,
        article_id,
        source_id,
        is_attributed
    from {{ touched_rows(ref('fct_claims')) }}

),

claim_actors as (

    select * from {{ touched_rows(ref('fct_claim_actors')) }}

),

attributions as (

    select * from {{ touched_rows(ref('fct_attributions')) }}

),

sources as (

    select * from {{ ref('int_sources__merged') }}

),

mentioned as (

    select
        article_id,
        actor_id,
        count(*) as mention_count,
        count(*) filter (where mention_type = 'name') as name_mention_count,
        count(*) filter (where mention_type = 'nominal') as nominal_mention_count,
        count(*) filter (where loaded_term is not null) as loaded_label_count,
        min(start_char) as first_start_char
    from mentions
    group by article_id, actor_id

),

-- Only who is cited: an outlet is not an actor in each of its own articles.
cited as (

    select
        attributions.article_id,
        sources.actor_id,
        min(attributions.content_spans[1].start_char) as first_start_char
    from attributions
    inner join sources
        on attributions.source_id = sources.source_id
    where sources.actor_id is not null
    group by attributions.article_id, sources.actor_id

),

claim_roles as (

    select distinct
        claims.article_id,
        claim_actors.actor_id,
        claim_actors.role,
        claims.claim_id
    from claim_actors
    inner join claims
        on claim_actors.claim_id = claims.claim_id
    where claim_actors.actor_id is not null

),

argument_counts as (

    select
        article_id,
        actor_id,
        count(*) filter (where role = 'agent') as agent_claim_count,
        count(*) filter (where role = 'recipient') as recipient_claim_count
    from claim_roles
    group by article_id, actor_id

),

source_counts as (

    select
        claims.article_id,
        sources.actor_id,
        count(*) as source_claim_count
    from claims
    inner join sources
        on claims.source_id = sources.source_id
    where claims.is_attributed and sources.actor_id is not null
    group by claims.article_id, sources.actor_id

),

named as (

    select
        coalesce(mentioned.article_id, cited.article_id) as article_id,
        coalesce(mentioned.actor_id, cited.actor_id) as actor_id,
        coalesce(mentioned.mention_count, 0) as mention_count,
        coalesce(mentioned.name_mention_count, 0) as name_mention_count,
        coalesce(mentioned.nominal_mention_count, 0) as nominal_mention_count,
        coalesce(mentioned.loaded_label_count, 0) as loaded_label_count,
        coalesce(mentioned.first_start_char, cited.first_start_char)
            as first_start_char
    from mentioned
    full outer join cited
        on
            mentioned.article_id = cited.article_id
            and mentioned.actor_id = cited.actor_id

),

joined as (

    select

        ---------- ids
        named.article_id,
        named.actor_id,

        ---------- numbers
        named.mention_count,
        named.name_mention_count,
        named.nominal_mention_count,
        named.loaded_label_count,
        coalesce(argument_counts.agent_claim_count, 0) as agent_claim_count,
        coalesce(argument_counts.recipient_claim_count, 0) as recipient_claim_count,
        coalesce(source_counts.source_claim_count, 0) as source_claim_count,
        named.first_start_char

    from named
    left join argument_counts
        on
            named.article_id = argument_counts.article_id
            and named.actor_id = argument_counts.actor_id
    left join source_counts
        on
            named.article_id = source_counts.article_id
            and named.actor_id = source_counts.actor_id

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
