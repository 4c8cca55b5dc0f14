-- Grain: a reported event and a claim that tells of it.

with

claims as (

    select
        claim_id,
        statement_id,
        article_id
    from {{ ref('int_claims__current') }}

),

article_events as (

    select distinct
        statement_id,
        article_event_id
    from {{ ref('stg_raw__article_events') }}

),

clustered as (

    select * from {{ ref('int_events__clustered') }}

),

scored as (

    select * from {{ ref('int_event_pairs__scored') }}
    where not is_same_article

),

both_ways as (

    select
        article_event_id_a as article_event_id,
        article_event_id_b as matched_event_id,
        match_score,
        match_reason
    from scored

    union all

    select
        article_event_id_b as article_event_id,
        article_event_id_a as matched_event_id,
        match_score,
        match_reason
    from scored

),

-- The best match of an event with one of another article in its incident.
matched as (

    select
        both_ways.article_event_id,
        max(both_ways.match_score) as match_score,
        arg_max(
            both_ways.match_reason, (both_ways.match_score, both_ways.matched_event_id)
        ) as match_reason
    from both_ways
    inner join clustered as own
        on both_ways.article_event_id = own.article_event_id
    inner join clustered as other
        on
            both_ways.matched_event_id = other.article_event_id
            and own.incident_id = other.incident_id
    group by both_ways.article_event_id

),

joined as (

    select

        ---------- ids
        clustered.incident_id,
        claims.claim_id,
        claims.article_id,
        clustered.article_event_id,

        ---------- text
        coalesce(matched.match_reason, 'no other article tells of it') as match_reason,

        ---------- numbers
        matched.match_score

    from claims
    inner join article_events
        on claims.statement_id = article_events.statement_id
    inner join clustered
        on article_events.article_event_id = clustered.article_event_id
    left join matched
        on clustered.article_event_id = matched.article_event_id

)

select * from joined
