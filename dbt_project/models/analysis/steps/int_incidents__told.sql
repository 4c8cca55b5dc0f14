-- Grain: an incident and a claim that tells of it and of no days before: "in May they
-- had struck it too" stands in an article on a strike in July.

with

members as (

    select * from {{ ref('incident_claims') }}

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

events as (

    select * from {{ ref('int_events__told') }}

),

-- Where all its claims name days before the news, the incident is of these days.
told as (

    select
        members.incident_id,
        members.claim_id,
        coalesce(claims.event_end_date < events.window_start_date, false) as is_before
    from members
    inner join claims
        on members.claim_id = claims.claim_id
    inner join events
        on members.article_event_id = events.article_event_id
    qualify not is_before or bool_and(is_before) over (partition by members.incident_id)

)

select

    ---------- ids
    incident_id,
    claim_id

from told
