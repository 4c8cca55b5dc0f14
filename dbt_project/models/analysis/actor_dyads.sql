-- Grain: who did something to whom, of one type, in one month. A claim with several
-- agents or recipients counts once for each pair of them.

with

claims as (

    select * from {{ ref('int_claims__current') }}

),

claim_actors as (

    select * from {{ ref('fct_claim_actors') }}
    where actor_id is not null

),

counted as (

    select

        ---------- ids
        agents.actor_id as agent_actor_id,
        recipients.actor_id as recipient_actor_id,

        ---------- text
        claims.event_type,

        ---------- numbers
        count(distinct claims.claim_id) as n_claims,
        count(distinct claims.statement_id) as n_statements,
        count(distinct claims.article_id) as n_articles,
        count(distinct claims.publisher_id) as n_publishers,
        count(distinct claims.origin_id) as n_origins,
        count(distinct claims.claim_id) filter (where claims.polarity = 'negative')
            as n_negative_claims,

        ---------- dates
        claims.month_start_date

    from claims
    inner join claim_actors as agents
        on claims.claim_id = agents.claim_id and agents.role = 'agent'
    inner join claim_actors as recipients
        on claims.claim_id = recipients.claim_id and recipients.role = 'recipient'
    where
        agents.actor_id != recipients.actor_id
        and claims.event_type is not null
    group by
        agents.actor_id,
        recipients.actor_id,
        claims.event_type,
        claims.month_start_date

)

select * from counted
