{{ config(materialized='view') }}
-- Grain: a claim that analysis may count, with names in place of ids, to be read.

with

claims as (

    select * from {{ ref('int_claims__current') }}

),

publishers as (

    select * from {{ ref('dim_publishers') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

actors as (

    select * from {{ ref('dim_actors') }}

),

locations as (

    select * from {{ ref('dim_locations') }}

),

divisions as (

    select * from {{ ref('int_locations__divisions') }}

),

focus as (

    select * from {{ ref('int_articles__focus') }}

),

attributions as (

    select * from {{ ref('fct_attributions') }}

),

joined as (

    select

        ---------- ids
        claims.claim_id,
        claims.statement_id,
        claims.article_id,
        claims.attribution_id,
        claims.publisher_id,
        claims.source_id,
        claims.origin_id,
        claims.location_id,

        ---------- text
        publishers.publisher_name,
        sources.source_name,
        sources.source_type,
        origins.source_name as origin_name,
        attributions.cue_lemma,
        attributions.quote_type,
        coalesce(attributions.stance, 'states') as stance,
        claims.claim_label,
        claims.claim_text,
        claims.claim_type,
        claims.event_type,
        coalesce(agents.actor_name, claims.agent_text) as agent_name,
        coalesce(recipients.actor_name, claims.recipient_text) as recipient_name,
        locations.location_name,
        division_locations.location_name as division_name,
        claims.certainty,
        claims.polarity,
        claims.tense,

        ---------- numbers
        claims.start_char,
        claims.end_char,
        claims.claim_score,

        ---------- booleans
        claims.is_attributed,
        claims.is_hedged,
        coalesce(sources.is_anonymous, false) as is_anonymous,
        claims.location_id is null as is_place_assumed,

        ---------- dates
        claims.event_start_date,
        claims.event_end_date,
        claims.published_date

    from claims
    left join publishers
        on claims.publisher_id = publishers.publisher_id
    left join sources
        on claims.source_id = sources.source_id
    left join sources as origins
        on claims.origin_id = origins.source_id
    left join actors as agents
        on claims.agent_actor_id = agents.actor_id
    left join actors as recipients
        on claims.recipient_actor_id = recipients.actor_id
    left join locations
        on claims.location_id = locations.location_id
    left join divisions
        on claims.location_id = divisions.location_id
    left join focus
        on claims.article_id = focus.article_id
    left join locations as division_locations
        on
            coalesce(divisions.division_location_id, focus.division_location_id)
            = division_locations.location_id
    left join attributions
        on claims.attribution_id = attributions.attribution_id

)

select * from joined
