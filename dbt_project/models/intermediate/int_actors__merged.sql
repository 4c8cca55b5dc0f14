-- Grain: an actor: every curated one, and every cluster of entities that articles name.

with

curated as (

    select * from {{ ref('actors') }}

),

entities as (

    select * from {{ ref('stg_raw__entities') }}

),

clustered as (

    select * from {{ ref('int_entities__clustered') }}

),

spellings as (

    select
        clustered.actor_id,
        entities.entity_name,
        entities.entity_type,
        entities.country_code,
        count(*) as article_count
    from entities
    inner join clustered
        on entities.entity_id = clustered.entity_id
    group by
        clustered.actor_id,
        entities.entity_name,
        entities.entity_type,
        entities.country_code

),

-- What most articles call it; of equals, the first in the alphabet.
named as (

    select * from spellings
    qualify
        row_number() over (
            partition by actor_id
            order by
                article_count desc,
                entity_name asc,
                entity_type asc,
                country_code asc
        ) = 1

),

joined as (

    select

        ---------- ids
        coalesce(curated.actor_id, named.actor_id) as actor_id,
        curated.parent_actor_id,
        curated.actor_id_wikidata,
        curated.side_actor_id,

        ---------- text
        coalesce(curated.actor_name, named.entity_name) as actor_name,
        coalesce(curated.actor_type, named.entity_type) as actor_type,
        coalesce(curated.country_code, named.country_code) as country_code,

        ---------- numerics
        curated.active_from,
        curated.active_to,

        ---------- booleans
        curated.actor_id is not null as is_curated

    from curated
    full outer join named
        on curated.actor_id = named.actor_id

)

select * from joined
