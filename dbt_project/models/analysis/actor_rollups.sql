-- Grain: an actor that is spoken of, or that has a part that is: its own counts, and
-- with all its parts. A claim or an article counts once however many parts it names.

with

actors as (

    select * from {{ ref('dim_actors') }}

),

ancestors as (

    select
        actor_id as part_actor_id,
        unnest(ancestor_actor_ids) as actor_id
    from {{ ref('int_actors__ancestors') }}

),

articles as (

    select * from {{ ref('dim_articles') }}
    where is_current

),

mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where actor_id is not null and not is_boilerplate

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

claim_actors as (

    select * from {{ ref('fct_claim_actors') }}
    where actor_id is not null

),

sources as (

    select * from {{ ref('dim_sources') }}
    where actor_id is not null

),

-- Every time an actor comes up: a mention, a part in a claim, or a claim cited to it.
occasions as (

    select
        mentions.actor_id,
        mentions.article_id,
        mentions.mention_id,
        null as claim_id,
        'mention' as occasion
    from mentions
    inner join articles
        on mentions.article_id = articles.article_id

    union all

    select
        claim_actors.actor_id,
        claims.article_id,
        null as mention_id,
        claims.claim_id,
        claim_actors.role as occasion
    from claim_actors
    inner join claims
        on claim_actors.claim_id = claims.claim_id

    union all

    select
        sources.actor_id,
        claims.article_id,
        null as mention_id,
        claims.claim_id,
        'source' as occasion
    from claims
    inner join sources
        on claims.source_id = sources.source_id
    where claims.is_attributed

),

rolled_up as (

    select
        ancestors.actor_id,
        occasions.actor_id as part_actor_id,
        occasions.article_id,
        occasions.mention_id,
        occasions.claim_id,
        occasions.occasion,
        ancestors.actor_id = occasions.actor_id as is_own
    from occasions
    inner join ancestors
        on occasions.actor_id = ancestors.part_actor_id

),

counted as (

    select
        actor_id,
        count(distinct part_actor_id) filter (where not is_own) as n_parts,
        count(distinct article_id) filter (where is_own) as own_article_count,
        count(distinct article_id) as article_count,
        count(mention_id) filter (where is_own) as own_mention_count,
        count(mention_id) as mention_count,
        count(distinct claim_id) filter (where is_own and occasion = 'agent')
            as own_agent_claim_count,
        count(distinct claim_id) filter (where occasion = 'agent')
            as agent_claim_count,
        count(distinct claim_id) filter (where is_own and occasion = 'recipient')
            as own_recipient_claim_count,
        count(distinct claim_id) filter (where occasion = 'recipient')
            as recipient_claim_count,
        count(distinct claim_id) filter (where is_own and occasion = 'source')
            as own_source_claim_count,
        count(distinct claim_id) filter (where occasion = 'source')
            as source_claim_count
    from rolled_up
    group by actor_id

),

joined as (

    select

        ---------- ids
        counted.actor_id,
        actors.parent_actor_id,

        ---------- text
        actors.actor_name,

        ---------- numbers
        counted.n_parts,
        counted.own_article_count,
        counted.article_count,
        counted.own_mention_count,
        counted.mention_count,
        counted.own_agent_claim_count,
        counted.agent_claim_count,
        counted.own_recipient_claim_count,
        counted.recipient_claim_count,
        counted.own_source_claim_count,
        counted.source_claim_count

    from counted
    inner join actors
        on counted.actor_id = actors.actor_id

)

select * from joined
