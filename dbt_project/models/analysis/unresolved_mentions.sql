-- Grain: a form of words that resolved to no actor, or to no place: the curator's
-- queue, most used first.

with

actor_mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where actor_id is null and mention_type = 'name' and not is_boilerplate

),

location_mentions as (

    select * from {{ ref('fct_location_mentions') }}
    where location_id is null and mention_type = 'name' and not is_boilerplate

),

actor_names as (

    select
        actor_name as known_name,
        actor_id as known_id
    from {{ ref('actors') }}

    union

    select
        alias_text as known_name,
        actor_id as known_id
    from {{ ref('actor_aliases') }}

),

location_names as (

    select
        location_name as known_name,
        location_id as known_id
    from {{ ref('dim_locations') }}

    union

    select
        alias_text as known_name,
        location_id as known_id
    from {{ ref('location_aliases') }}

),

unresolved as (

    select
        'actor' as looked_up_as,
        mention_text,
        mention_id,
        article_id
    from actor_mentions

    union all

    select
        'location' as looked_up_as,
        mention_text,
        mention_id,
        article_id
    from location_mentions

),

counted as (

    select
        looked_up_as,
        lower(mention_text) as folded_text,
        mode(mention_text order by mention_text) as mention_text,
        count(*) as n_mentions,
        count(distinct article_id) as n_articles,
        list_slice(list(mention_id order by mention_id), 1, 3) as example_mention_ids
    from unresolved
    group by looked_up_as, lower(mention_text)

),

known_names as (

    select
        'actor' as looked_up_as,
        known_name,
        known_id
    from actor_names

    union all

    select
        'location' as looked_up_as,
        known_name,
        known_id
    from location_names

),

-- Candidates only for the forms used most: each is held against every known name.
queued as (

    select * from counted
    qualify
        row_number() over (
            partition by looked_up_as
            order by n_mentions desc, folded_text asc
        ) <= {{ var('candidate_forms') }}

),

scored as (

    select
        queued.looked_up_as,
        queued.folded_text,
        known_names.known_id,
        max(jaro_winkler_similarity(queued.folded_text, lower(known_names.known_name)))
            as similarity_score
    from queued
    inner join known_names
        on queued.looked_up_as = known_names.looked_up_as
    group by queued.looked_up_as, queued.folded_text, known_names.known_id

),

nearest as (

    select * from scored
    qualify
        row_number() over (
            partition by looked_up_as, folded_text
            order by similarity_score desc, known_id asc
        ) <= 3

),

candidates as (

    select
        looked_up_as,
        folded_text,
        list(
            { 'candidate_id': known_id, 'similarity_score': similarity_score }
            order by similarity_score desc, known_id asc
        ) as nearest_candidates
    from nearest
    group by looked_up_as, folded_text

),

joined as (

    select

        ---------- text
        counted.looked_up_as,
        counted.folded_text,
        counted.mention_text,
        counted.example_mention_ids,
        coalesce(candidates.nearest_candidates, []) as nearest_candidates,

        ---------- numbers
        counted.n_mentions,
        counted.n_articles

    from counted
    left join candidates
        on
            counted.looked_up_as = candidates.looked_up_as
            and counted.folded_text = candidates.folded_text

)

select * from joined
