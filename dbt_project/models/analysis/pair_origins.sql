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

claim_origins as (

    select * from {{ ref('int_claims__origins') }}

),

articles as (

    select * from {{ ref('dim_articles') }}

),

actor_ancestors as (

    select * from {{ ref('int_actors__ancestors') }}

),

sentences as (

    select * from {{ ref('stg_raw__text_spans') }}
    where span_kind = 'sentence'

),

worded as (

    select
        claims.claim_id,
        claims.article_id,
        claims.publisher_id,
        claims.original_article_id,
        claims.near_duplicate_group_id,
        claims.wire_credits,
        claims.unnamed_source_name,
        claims.is_attributed,
        claim_origins.origin_id,
        claim_origins.origin_name,
        claim_origins.spoken_for_actor_id,
        claim_origins.is_of_government,
        claim_origins.is_of_some_government,
        claim_origins.is_named,
        actor_ancestors.ancestor_actor_ids,
        {{ name_words('claim_origins.origin_name') }} as name_words,
        regexp_extract_all(
            lower(articles.body_text[sentences.start_char + 1:sentences.end_char]),
            '\w+'
        ) as words
    from claim_origins
    inner join claims
        on claim_origins.claim_id = claims.claim_id
    inner join articles
        on claims.article_id = articles.article_id
    inner join sentences
        on
            claims.article_id = sentences.article_id
            and claims.sentence_index = sentences.ordinal
    left join actor_ancestors
        on claim_origins.spoken_for_actor_id = actor_ancestors.actor_id

),

run as (

    select
        * exclude (words),
        {{ word_runs('words', var('copied_word_run')) }} as word_runs
    from worded

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
        case
            when
                not (first_claims.is_named and second_claims.is_named)
                and first_claims.article_id != second_claims.article_id
                then
                    list_min(
                        list_intersect(first_claims.word_runs, second_claims.word_runs)
                    )
        end as shared_words,
        case
            when not first_claims.is_attributed and not second_claims.is_attributed
                then
                    list_intersect(
                        first_claims.wire_credits, second_claims.wire_credits
                    )
        end as shared_credits
    from pairs
    inner join run as first_claims
        on pairs.claim_id_a = first_claims.claim_id
    inner join run as second_claims
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
            when shared_words is not null
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
