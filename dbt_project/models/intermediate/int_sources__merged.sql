{{ config(materialized='table') }}
-- Grain: a source over all articles. Where articles know different things of it, the
-- row that knows most is taken, and of equals the one of the least article id, so that
-- the order in which batches arrive changes nothing.

with

sources as (

    select * from {{ ref('stg_raw__sources') }}

),

entities as (

    select * from {{ ref('int_entities__clustered') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by source_id
            order by
                -- An outlet is a publisher as soon as one article is its own.
                (source_type = 'publisher')::integer desc,
                (entity_id is not null)::integer
                + (affiliation_entity_id is not null)::integer
                + (role_text is not null)::integer
                + (origin_id is not null and origin_id != source_id)::integer desc,
                article_id,
                source_name asc
        ) as preference
    from sources

),

merged as (

    select

        ---------- ids
        ranked.source_id,
        own_entities.actor_id,
        affiliations.actor_id as affiliation_actor_id,
        ranked.origin_id,

        ---------- text
        ranked.source_name,
        ranked.source_type,
        ranked.role_text,

        ---------- booleans
        ranked.is_anonymous

    from ranked
    left join entities as own_entities
        on ranked.entity_id = own_entities.entity_id
    left join entities as affiliations
        on ranked.affiliation_entity_id = affiliations.entity_id

    where ranked.preference = 1

)

select * from merged
