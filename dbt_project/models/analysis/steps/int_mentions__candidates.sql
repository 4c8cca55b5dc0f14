-- Grain: a form of words that resolved to nothing, with the known names nearest to it.

with

counted as (

    select * from {{ ref('int_mentions__counted') }}

),

rejections as (

    select
        looked_up_as,
        lower(alias_text) as folded_text,
        known_id
    from {{ ref('alias_rejections') }}

),

actor_names as (

    select
        actor_name as known_name,
        actor_name as candidate_name,
        actor_id as known_id
    from {{ ref('actors') }}

    union

    select
        aliases.alias_text as known_name,
        actors.actor_name as candidate_name,
        aliases.actor_id as known_id
    from {{ ref('actor_aliases') }} as aliases
    inner join {{ ref('actors') }} as actors
        on aliases.actor_id = actors.actor_id

),

location_names as (

    select
        location_name as known_name,
        location_name as candidate_name,
        location_id as known_id
    from {{ ref('dim_locations') }}

    union

    -- A place of the gazetteer that no article names has no row, and so no other name.
    select
        aliases.alias_text as known_name,
        coalesce(locations.location_name, aliases.alias_text) as candidate_name,
        aliases.location_id as known_id
    from {{ ref('location_aliases') }} as aliases
    left join {{ ref('dim_locations') }} as locations
        on aliases.location_id = locations.location_id

),

known_names as (

    select
        'actor' as looked_up_as,
        strip_accents(lower(known_name)) as plain_name,
        candidate_name,
        known_id
    from actor_names

    union all

    select
        'location' as looked_up_as,
        strip_accents(lower(known_name)) as plain_name,
        candidate_name,
        known_id
    from location_names

),

-- Candidates only for the forms used most: each is held against every known name.
queued as (

    select
        looked_up_as,
        folded_text,
        strip_accents(folded_text) as plain_text
    from counted
    qualify
        row_number() over (
            partition by looked_up_as
            order by n_mentions desc, folded_text asc
        ) <= {{ var('candidate_forms') }}

),

compared as (

    select
        queued.looked_up_as,
        queued.folded_text,
        known_names.known_id,
        known_names.candidate_name,
        -- Below the third argument it is 0, and found out sooner.
        jaro_winkler_similarity(
            queued.plain_text,
            known_names.plain_name,
            {{ var('candidate_similarity') }}
        ) as similarity_score
    from queued
    inner join known_names
        on queued.looked_up_as = known_names.looked_up_as

),

scored as (

    select
        looked_up_as,
        folded_text,
        known_id,
        min(candidate_name) as candidate_name,
        max(similarity_score) as similarity_score
    from compared
    where similarity_score >= {{ var('candidate_similarity') }}
    group by looked_up_as, folded_text, known_id

),

nearest as (

    select scored.*
    from scored
    left join rejections
        on
            scored.looked_up_as = rejections.looked_up_as
            and scored.folded_text = rejections.folded_text
            and scored.known_id = rejections.known_id
    where rejections.known_id is null
    qualify
        row_number() over (
            partition by scored.looked_up_as, scored.folded_text
            order by scored.similarity_score desc, scored.known_id asc
        ) <= 3

)

select
    looked_up_as,
    folded_text,
    list(
        {
            'candidate_id': known_id,
            'candidate_name': candidate_name,
            'similarity_score': similarity_score
        }
        order by similarity_score desc, known_id asc
    ) as nearest_candidates
from nearest
group by looked_up_as, folded_text
