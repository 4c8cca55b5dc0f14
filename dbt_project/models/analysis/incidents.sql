-- Grain: a reported event: when and where, who, and what is counted as ranges over all
-- claims that tell of it.

with

members as (

    select * from {{ ref('incident_claims') }}

),

telling as (

    select * from {{ ref('int_incidents__told') }}

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

held as (

    select * from {{ ref('int_claims__held') }}

),

told as (

    select * from {{ ref('int_events__told') }}

),

figures as (

    select * from {{ ref('int_incidents__counted') }}

),

pairs as (

    select
        incident_id,
        bool_or(verdict = 'contradict') as has_contradiction
    from {{ ref('claim_pairs') }}
    where incident_id is not null
    group by incident_id

),

-- The place and the days that most of its articles give it; of equals the finest.
placed as (

    select
        members.incident_id,
        told.location_id,
        count(distinct told.article_id) as article_count
    from members
    inner join told
        on members.article_event_id = told.article_event_id
    where told.location_id is not null
    group by members.incident_id, told.location_id
    qualify
        row_number() over (
            partition by members.incident_id
            order by article_count desc, told.location_id asc
        ) = 1

),

dated as (

    select
        members.incident_id,
        told.event_family,
        told.is_day_stated,
        told.window_start_date,
        told.window_end_date,
        count(distinct told.article_id) as article_count
    from members
    inner join told
        on members.article_event_id = told.article_event_id
    group by
        members.incident_id,
        told.event_family,
        told.is_day_stated,
        told.window_start_date,
        told.window_end_date
    qualify
        row_number() over (
            partition by members.incident_id
            order by
                told.is_day_stated desc,
                article_count desc,
                told.window_start_date asc,
                told.window_end_date asc
        ) = 1

),

told_by as (

    select
        members.incident_id,
        coalesce(
            mode(claims.event_type order by claims.event_type) filter (
                where claims.event_type not in ('STATEMENT', 'ACCUSE', 'DENY')
            ),
            mode(claims.event_type order by claims.event_type),
            'OTHER'
        ) as event_type,
        count(distinct claims.claim_id) as n_claims,
        count(distinct claims.article_id) as n_articles,
        count(distinct claims.publisher_id) as n_publishers,
        count(distinct claims.origin_id) as n_origins
    from members
    inner join claims
        on members.claim_id = claims.claim_id
    group by members.incident_id

),

-- Whom claims of the deed itself name, or hold responsible: who treats its wounded, or
-- accuses another one, has not done it.
named as (

    select
        telling.incident_id,
        claims.claim_id,
        claims.agent_actor_id,
        claims.recipient_actor_id
    from telling
    inner join claims
        on telling.claim_id = claims.claim_id
    inner join told_by
        on telling.incident_id = told_by.incident_id
    where
        claims.polarity = 'positive'
        and claims.event_type not in ('STATEMENT', 'ACCUSE', 'DENY')
        and (
            claims.event_type = told_by.event_type
            or claims.event_type in ({{ string_list(var('attack_event_types')) }})
            and told_by.event_type in ({{ string_list(var('violent_event_types')) }})
        )

    union all

    select
        telling.incident_id,
        held.claim_id,
        held.held_actor_id as agent_actor_id,
        null as recipient_actor_id
    from telling
    inner join held
        on telling.claim_id = held.claim_id
    inner join claims
        on telling.claim_id = claims.claim_id
    where
        claims.polarity = 'positive'
        and claims.event_type != 'DENY'
        and coalesce(held.told_as, 'accused') != 'denier'

),

-- By how many claims, of how many that name anybody, and by how many in the other role:
-- attackers who die in their attack have not suffered it.
supported as (

    select
        incident_id,
        actor_role,
        actor_id,
        count(distinct claim_id) as claim_count,
        sum(claim_count) over (partition by incident_id, actor_role) as named_count,
        max(claim_count) over (partition by incident_id, actor_id) as most_count
    from named unpivot (
        actor_id for actor_role in (agent_actor_id, recipient_actor_id)
    )
    group by incident_id, actor_role, actor_id

),

sides as (

    select
        incident_id,
        list(actor_id order by claim_count desc, actor_id asc) filter (
            where
            actor_role = 'agent_actor_id'
            and claim_count = most_count
            and claim_count >= {{ var('named_share') }} * named_count
        ) as agent_actor_ids,
        list(actor_id order by claim_count desc, actor_id asc) filter (
            where actor_role = 'recipient_actor_id' and claim_count = most_count
        ) as recipient_actor_ids
    from supported
    group by incident_id

),

counted as (

    select
        incident_id,
        max(least_value) filter (where measure = 'killed') as killed_low,
        max(greatest_value) filter (where measure = 'killed') as killed_high,
        max(least_value) filter (where measure = 'injured') as injured_low,
        max(greatest_value) filter (where measure = 'injured') as injured_high,
        max(least_value) filter (where measure = 'displaced') as displaced_low,
        max(greatest_value) filter (where measure = 'displaced') as displaced_high,
        max(least_value) filter (where measure = 'detained') as detained_low,
        max(greatest_value) filter (where measure = 'detained') as detained_high
    from figures
    group by incident_id

),

joined as (

    select

        ---------- ids
        told_by.incident_id,
        placed.location_id,
        sides.agent_actor_ids,
        sides.recipient_actor_ids,

        ---------- text
        told_by.event_type,
        dated.event_family,

        ---------- numbers
        counted.killed_low,
        counted.killed_high,
        counted.injured_low,
        counted.injured_high,
        counted.displaced_low,
        counted.displaced_high,
        counted.detained_low,
        counted.detained_high,
        told_by.n_claims,
        told_by.n_articles,
        told_by.n_publishers,
        told_by.n_origins,

        ---------- booleans
        dated.is_day_stated,
        coalesce(pairs.has_contradiction, false) as has_contradiction,

        ---------- dates
        dated.window_start_date as event_start_date,
        dated.window_end_date as event_end_date

    from told_by
    inner join dated
        on told_by.incident_id = dated.incident_id
    left join placed
        on told_by.incident_id = placed.incident_id
    left join sides
        on told_by.incident_id = sides.incident_id
    left join counted
        on told_by.incident_id = counted.incident_id
    left join pairs
        on told_by.incident_id = pairs.incident_id

)

select * from joined
