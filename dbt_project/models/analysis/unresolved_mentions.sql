-- Grain: a form of words that resolved to no actor, or to no place: the curator's
-- queue. Words that were understood are no gap: an adjective of a country by itself, a
-- place that is no actor; nor is what has no capital a name. What a person rejected
-- is not asked again.

with

actor_mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where
        actor_id is null
        and mention_type = 'name'
        and not is_boilerplate
        and resolution_method not in ('demonym_alone', 'place_name')

),

location_mentions as (

    select * from {{ ref('fct_location_mentions') }}
    where location_id is null and mention_type = 'name' and not is_boilerplate

),

sentences as (

    select * from {{ ref('fct_text_spans') }}
    where span_kind in ('sentence', 'headline', 'heading')

),

articles as (

    select * from {{ ref('dim_articles') }}

),

pieces as (

    {{ text_pieces('articles') }}

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

unresolved as (

    select
        'actor' as looked_up_as,
        mention_text,
        mention_id,
        article_id,
        start_char,
        resolution_method
    from actor_mentions

    union all

    select
        'location' as looked_up_as,
        mention_text,
        mention_id,
        article_id,
        start_char,
        resolution_method
    from location_mentions

),

names as (

    select
        unresolved.*,
        lower(unresolved.mention_text) as folded_text
    from unresolved
    where unresolved.mention_text != lower(unresolved.mention_text)

),

asked as (

    select names.*
    from names
    left join rejections
        on
            names.looked_up_as = rejections.looked_up_as
            and names.folded_text = rejections.folded_text
            and rejections.known_id is null
    where rejections.folded_text is null

),

counted as (

    select
        looked_up_as,
        folded_text,
        mode(mention_text order by mention_text) as mention_text,
        mode(resolution_method order by resolution_method) as resolution_method,
        count(*) as n_mentions,
        count(distinct article_id) as n_articles
    from asked
    group by looked_up_as, folded_text

),

-- One article after the other, so that the examples differ where they can.
numbered as (

    select
        asked.*,
        row_number() over (
            partition by asked.looked_up_as, asked.folded_text, asked.article_id
            order by asked.start_char
        ) as nth_in_article
    from asked

),

examples as (

    select * from numbered
    qualify
        row_number() over (
            partition by looked_up_as, folded_text
            order by nth_in_article, mention_id
        ) <= 3

),

-- The sentence first, its words later: ranking would copy the long texts.
placed as (

    select
        examples.looked_up_as,
        examples.folded_text,
        examples.mention_id,
        examples.mention_text,
        examples.article_id,
        sentences.start_char,
        sentences.end_char
    from examples
    left join sentences
        on
            examples.article_id = sentences.article_id
            and examples.start_char >= sentences.start_char
            and examples.start_char < sentences.end_char
    qualify
        row_number() over (
            partition by examples.looked_up_as, examples.mention_id
            order by sentences.end_char - sentences.start_char
        ) = 1

),

quoted as (

    select
        placed.looked_up_as,
        placed.folded_text,
        placed.mention_id,
        coalesce(
            trim({{ text_slice('placed', 'start_char', 'end_char') }}),
            placed.mention_text
        ) as sentence_text
    from placed
    left join articles
        on placed.article_id = articles.article_id
    left join pieces
        on {{ is_in_piece('placed', 'start_char') }}

),

exampled as (

    select
        looked_up_as,
        folded_text,
        list(mention_id order by mention_id) as example_mention_ids,
        list(sentence_text order by mention_id) as example_sentences
    from quoted
    group by looked_up_as, folded_text

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

),

candidates as (

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

),

joined as (

    select

        ---------- text
        counted.looked_up_as,
        counted.folded_text,
        counted.mention_text,
        counted.resolution_method,
        exampled.example_mention_ids,
        exampled.example_sentences,
        coalesce(candidates.nearest_candidates, []) as nearest_candidates,

        ---------- numbers
        counted.n_mentions,
        counted.n_articles

    from counted
    inner join exampled
        on
            counted.looked_up_as = exampled.looked_up_as
            and counted.folded_text = exampled.folded_text
    left join candidates
        on
            counted.looked_up_as = candidates.looked_up_as
            and counted.folded_text = candidates.folded_text

)

select * from joined
