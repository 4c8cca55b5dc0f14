-- Grain: a claim, with the names and the words of its attribution that pages show.

with

claims as (

    select * from {{ ref('fct_claims') }}

),

articles as (

    select * from {{ ref('dim_articles') }}

),

publishers as (

    select * from {{ ref('dim_publishers') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

attributions as (

    select * from {{ ref('fct_attributions') }}

),

locations as (

    select * from {{ ref('dim_locations') }}

),

incident_claims as (

    select * from {{ ref('incident_claims') }}

)

select

    ---------- ids
    claims.claim_id,
    claims.statement_id,
    claims.article_id,
    claims.publisher_id,
    claims.source_id,
    claims.origin_id,
    claims.attribution_id,
    claims.agent_actor_id,
    claims.recipient_actor_id,
    claims.location_id,
    incident_claims.incident_id,

    ---------- text
    articles.title,
    articles.published_precision,
    publishers.publisher_name,
    sources.source_name,
    origins.source_name as origin_name,
    relays.source_text as relayed_by,
    coalesce(attributions.stance, 'states') as stance,
    attributions.cue_text,
    attributions.quote_type,
    claims.event_type,
    claims.claim_label,
    claims.claim_text,
    lower(claims.claim_text) as folded_text,
    claims.agent_text,
    claims.recipient_text,
    claims.location_text,
    locations.location_name,
    claims.certainty,
    claims.polarity,

    ---------- numbers
    claims.start_char,
    claims.end_char,
    claims.sentence_index,
    claims.claim_score,

    ---------- booleans
    claims.is_attributed,
    claims.is_hedged,
    coalesce(sources.is_anonymous, false) as is_anonymous,
    claims.is_boilerplate,
    claims.is_current,

    ---------- dates
    claims.event_start_date,
    claims.event_end_date,
    claims.published_date

from claims
inner join articles
    on claims.article_id = articles.article_id
left join publishers
    on claims.publisher_id = publishers.publisher_id
left join sources
    on claims.source_id = sources.source_id
left join sources as origins
    on claims.origin_id = origins.source_id
left join attributions
    on claims.attribution_id = attributions.attribution_id
left join attributions as relays
    on attributions.parent_attribution_id = relays.attribution_id
left join locations
    on claims.location_id = locations.location_id
left join incident_claims
    on claims.claim_id = incident_claims.claim_id
