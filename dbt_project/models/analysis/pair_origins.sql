{{ config(materialized='table') }}
-- Grain: two comparable claims, and whether they rest on one origin, on two, or on
-- what nobody can tell. Two named bodies are two. Who is not named may be anybody, and
-- an outlet that says it in its own voice may have it from anywhere, the other's
-- source included: that is not known, unless the two print the same words.

with

pairs as (

    select * from {{ ref('int_claim_pairs__comparable') }}

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

articles as (

    select * from {{ ref('dim_articles') }}

),

actors as (

    select * from {{ ref('dim_actors') }}

),

role_words as (

    select * from {{ ref('role_words') }}

),

actor_ancestors as (

    select * from {{ ref('int_actors__ancestors') }}

),

sentences as (

    select * from {{ ref('stg_raw__text_spans') }}
    where span_kind = 'sentence'

),

paired_claims as (

    select claim_id_a as claim_id from pairs
    union
    select claim_id_b as claim_id from pairs

),

sourced as (

    select
        claims.claim_id,
        claims.article_id,
        claims.publisher_id,
        claims.original_article_id,
        claims.near_duplicate_group_id,
        claims.wire_credits,
        claims.unnamed_source_name,
        claims.is_attributed,
        claims.origin_id,
        origins.source_name as origin_name,
        claims.source_name,
        coalesce(origins.affiliation_actor_id, origins.actor_id) as spoken_for_actor_id,
        coalesce(actors.actor_type = 'government', false) as is_of_government,
        -- "The Health Ministry", of a country that the article does not need to name.
        coalesce(actors.actor_type = 'government' and not actors.is_curated, false)
            as is_of_some_government,
        actor_ancestors.ancestor_actor_ids,
        claims.is_attributed
        and not sources.is_anonymous
        and sources.source_type in ({{ string_list(var('named_source_types')) }})
        and origins.source_type in ({{ string_list(var('named_source_types')) }})
            as is_named,
        {{ name_words('origins.source_name') }} as name_words,
        articles.body_text[sentences.start_char + 1:sentences.end_char] as sentence_text
    from paired_claims
    inner join claims
        on paired_claims.claim_id = claims.claim_id
    inner join articles
        on claims.article_id = articles.article_id
    inner join sentences
        on
            claims.article_id = sentences.article_id
            and claims.sentence_index = sentences.ordinal
    left join sources
        on claims.source_id = sources.source_id
    left join sources as origins
        on claims.origin_id = origins.source_id
    left join actors
        on coalesce(origins.affiliation_actor_id, origins.actor_id) = actors.actor_id
    left join actor_ancestors
        on actors.actor_id = actor_ancestors.actor_id

),

worded as (

    select
        * exclude (is_named),
        -- An office ("the county commissioner") is somebody whom another may name.
        is_named
        and regexp_extract(lower(origin_name), '(\w+)\W*$', 1) not in (
            select regexp_extract(role_words.role_text, '(\w+)$', 1) from role_words
        ) as is_named,
        {{ word_runs('sentence_text', var('copied_word_run')) }} as word_runs
    from sourced

),

compared as (

    select
        pairs.claim_id_a,
        pairs.claim_id_b,
        first_claims.origin_id = second_claims.origin_id as is_one_origin,
        first_claims.is_named and second_claims.is_named as is_both_named,
        (not first_claims.is_attributed and not second_claims.is_attributed)
        or coalesce(
            first_claims.unnamed_source_name = second_claims.unnamed_source_name, false
        ) as is_same_voice,
        -- An outlet's later version of a story stands for its earlier ones, and so do
        -- people without a name in it; a named source speaks for itself.
        coalesce(
            first_claims.article_id != second_claims.article_id
            and first_claims.publisher_id = second_claims.publisher_id
            and first_claims.near_duplicate_group_id
            = second_claims.near_duplicate_group_id
            and (
                not first_claims.is_attributed
                or first_claims.unnamed_source_name is not null
            )
            and (
                not second_claims.is_attributed
                or second_claims.unnamed_source_name is not null
            ),
            false
        ) as is_update,
        first_claims.article_id = second_claims.article_id as is_one_article,
        first_claims.original_article_id = second_claims.original_article_id
            as is_same_text,
        first_claims.near_duplicate_group_id = second_claims.near_duplicate_group_id
            as is_nearly_same_text,
        list_contains(
            first_claims.ancestor_actor_ids, second_claims.spoken_for_actor_id
        )
        or list_contains(
            second_claims.ancestor_actor_ids, first_claims.spoken_for_actor_id
        ) as is_one_side,
        first_claims.is_of_government
        and second_claims.is_of_government
        and (first_claims.is_of_some_government or second_claims.is_of_some_government)
            as may_be_one_government,
        first_claims.origin_name as origin_name_a,
        second_claims.origin_name as origin_name_b,
        least(len(first_claims.name_words), len(second_claims.name_words))
            as name_word_count,
        len(list_intersect(first_claims.name_words, second_claims.name_words))
            as shared_name_word_count,
        list_min(list_intersect(first_claims.word_runs, second_claims.word_runs))
            as shared_words,
        case
            when not first_claims.is_attributed and not second_claims.is_attributed
                then
                    list_intersect(
                        first_claims.wire_credits, second_claims.wire_credits
                    )
        end as shared_credits
    from pairs
    inner join worded as first_claims
        on pairs.claim_id_a = first_claims.claim_id
    inner join worded as second_claims
        on pairs.claim_id_b = second_claims.claim_id

),

explained as (

    select
        claim_id_a,
        claim_id_b,
        case
            when is_update then 'an update of one story'
            when is_one_origin then 'both rest on ' || origin_name_a
            when is_same_voice and not is_one_article and is_same_text
                then 'the same text'
            when is_same_voice and not is_one_article and is_nearly_same_text
                then 'nearly the same text'
            when is_both_named and is_one_side
                then origin_name_a || ' and ' || origin_name_b || ' are of one side'
            when
                is_both_named
                and name_word_count > 1
                and shared_name_word_count = name_word_count
                then origin_name_a || ' and ' || origin_name_b || ' are one name'
            when not is_both_named and not is_one_article and shared_words is not null
                then 'the same words: "' || shared_words || '"'
            when is_same_voice and not is_one_article and len(shared_credits) > 0
                then 'the same wire credit: ' || array_to_string(shared_credits, ', ')
        end as shared_reason,
        case
            when not is_both_named
                then 'who is behind it is not named on both sides'
            when may_be_one_government
                then
                    origin_name_a || ' and ' || origin_name_b
                    || ' may be of one government'
            when shared_name_word_count = name_word_count
                then
                    origin_name_a || ' and ' || origin_name_b
                    || ' may be one name'
        end as unknown_reason,
        origin_name_a || ' and ' || origin_name_b || ' are two' as separate_reason
    from compared

)

select

    ---------- ids
    claim_id_a,
    claim_id_b,

    ---------- text
    case
        when shared_reason is not null then 'one_origin'
        when unknown_reason is not null then 'unknown'
        else 'separate_origins'
    end as origin_relation,
    coalesce(shared_reason, unknown_reason, separate_reason) as origin_reason

from explained
