{{ config(materialized='table') }}
-- Grain: an article, set beside the other articles of all batches: which one it
-- repeats, which one it revises, and whether a later revision has taken its place.

with

articles as (

    select * from {{ ref('stg_raw__articles') }}

),

hashed_articles as (

    select * from {{ ref('int_articles__hashed') }}

),

batches as (

    select * from {{ ref('stg_raw__loaded_batches') }}

),

ingest_log as (

    select * from {{ ref('stg_raw__ingest_log') }}

),

credits as (

    select * from {{ ref('stg_raw__credits') }}

),

text_spans as (

    select * from {{ ref('stg_raw__text_spans') }}

),

near_duplicates as (

    select * from {{ ref('stg_raw__near_duplicates') }}

),

publishers_by_name as (

    select * from {{ ref('int_publishers__by_name') }}

),

arrivals as (

    select
        article_id,
        min(logged_at) as arrived_at
    from ingest_log
    where outcome = 'kept'
    group by article_id

),

-- A file that changed holds another article in this one's place. What it went back to
-- stands again.
replacements as (

    select
        article_id,
        arg_max(replacing_article_id, logged_at) as replacing_article_id,
        max(logged_at) as replaced_at
    from ingest_log
    where outcome = 'notice' and reason = 'replaced'
    group by article_id

),

placements as (

    select
        replacing_article_id as article_id,
        arg_max(article_id, logged_at) as replaced_article_id,
        max(logged_at) as placed_at
    from ingest_log
    where outcome = 'notice' and reason = 'replaced'
    group by replacing_article_id

),

wire_credits as (

    select
        article_id,
        list(name_text order by name_text) as credited_names
    from credits
    where credit_type = 'wire_credit'
    group by article_id

),

extractions as (

    select
        article_id,
        max(extractor_version) as extractor_version
    from text_spans
    group by article_id

),

compared as (

    select
        articles.article_id,
        articles.batch_id,
        articles.publisher_name_folded,
        articles.wire_credits,
        articles.published_date,
        hashed_articles.body_text_hash,
        -- The earliest published of those with the very same text; an article without a
        -- date is never preferred over one that has it.
        first_value(articles.article_id) over (
            partition by hashed_articles.body_text_hash
            order by articles.published_at asc nulls last, articles.article_id asc
        ) as original_article_id,
        -- Without a URL nothing says that two texts are versions of one article.
        case
            when articles.url is not null then lag(articles.article_id) over (
                partition by articles.url
                order by
                    articles.published_at asc nulls first,
                    arrivals.arrived_at asc,
                    articles.article_id asc
            )
        end as supersedes_article_id,
        case
            when articles.url is not null then lead(articles.article_id) over (
                partition by articles.url
                order by
                    articles.published_at asc nulls first,
                    arrivals.arrived_at asc,
                    articles.article_id asc
            )
        end as superseding_article_id
    from articles
    inner join hashed_articles
        on articles.article_id = hashed_articles.article_id
    left join arrivals
        on articles.article_id = arrivals.article_id

),

versioned as (

    select

        ---------- ids
        compared.article_id,
        compared.batch_id,
        publishers_by_name.publisher_id,
        nullif(compared.original_article_id, compared.article_id)
            as duplicate_of_article_id,
        near_duplicates.near_duplicate_group_id,
        coalesce(compared.supersedes_article_id, placements.replaced_article_id)
            as supersedes_article_id,

        ---------- text
        compared.body_text_hash,
        batches.digest as batch_digest,
        list_sort(list_distinct(list_concat(
            compared.wire_credits,
            coalesce(wire_credits.credited_names, [])
        ))) as wire_credits,
        extractions.extractor_version,

        ---------- booleans
        compared.superseding_article_id is null
        and not coalesce(
            replacements.replaced_at > placements.placed_at
            or placements.placed_at is null and replacements.replaced_at is not null,
            false
        ) as is_current,

        ---------- dates
        compared.published_date

    from compared
    left join publishers_by_name
        on compared.publisher_name_folded = publishers_by_name.publisher_name_folded
    left join wire_credits
        on compared.article_id = wire_credits.article_id
    left join extractions
        on compared.article_id = extractions.article_id
    left join near_duplicates
        on compared.article_id = near_duplicates.article_id
    left join batches
        on compared.batch_id = batches.batch_id
    left join replacements
        on compared.article_id = replacements.article_id
    left join placements
        on compared.article_id = placements.article_id

)

select * from versioned
