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

article_counts as (

    select * from {{ ref('int_articles__actor_counts') }}

),

counted as (

    select
        actor_id,
        count(*) filter (where is_own) as own_article_count,
        count(*) as article_count,
        sum(own_mention_count)::bigint as own_mention_count,
        sum(mention_count)::bigint as mention_count,
        sum(own_agent_claim_count)::bigint as own_agent_claim_count,
        sum(agent_claim_count)::bigint as agent_claim_count,
        sum(own_recipient_claim_count)::bigint as own_recipient_claim_count,
        sum(recipient_claim_count)::bigint as recipient_claim_count,
        sum(own_source_claim_count)::bigint as own_source_claim_count,
        sum(source_claim_count)::bigint as source_claim_count
    from article_counts
    group by actor_id

),

part_counts as (

    select
        ancestors.actor_id,
        count(*) as n_parts
    from ancestors
    inner join counted
        on ancestors.part_actor_id = counted.actor_id
    where
        counted.own_article_count > 0
        and ancestors.part_actor_id != ancestors.actor_id
    group by ancestors.actor_id

),

joined as (

    select

        ---------- ids
        counted.actor_id,
        actors.parent_actor_id,

        ---------- text
        actors.actor_name,

        ---------- numbers
        coalesce(part_counts.n_parts, 0) as n_parts,
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
    left join part_counts
        on counted.actor_id = part_counts.actor_id

)

select * from joined
