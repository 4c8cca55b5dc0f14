-- Grain: a publisher: on what, and on whom, its claims rest.

with

publishers as (

    select * from {{ ref('dim_publishers') }}

),

articles as (

    select * from {{ ref('dim_articles') }}
    where is_current

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

attributions as (

    select * from {{ ref('fct_attributions') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

article_counts as (

    select
        publisher_id,
        count(*) as n_articles
    from articles
    group by publisher_id

),

claim_counts as (

    select
        claims.publisher_id,
        count(*) as n_claims,
        count(distinct claims.origin_id) as n_origins,
        count(*) filter (where claims.is_attributed) as n_attributed_claims,
        count(*) filter (where claims.is_attributed and not sources.is_anonymous)
            as n_named_claims,
        count(*) filter (where claims.is_attributed and sources.is_anonymous)
            as n_unnamed_claims,
        count(*) filter (where attributions.quote_type in ('direct', 'mixed'))
            as n_direct_claims,
        count(*) filter (where claims.is_hedged) as n_hedged_claims
    from claims
    left join attributions
        on claims.attribution_id = attributions.attribution_id
    left join sources
        on claims.source_id = sources.source_id
    group by claims.publisher_id

),

joined as (

    select

        ---------- ids
        publishers.publisher_id,

        ---------- text
        publishers.publisher_name,

        ---------- numbers
        coalesce(article_counts.n_articles, 0) as n_articles,
        coalesce(claim_counts.n_claims, 0) as n_claims,
        coalesce(claim_counts.n_attributed_claims, 0) as n_attributed_claims,
        coalesce(claim_counts.n_origins, 0) as n_origins,
        claim_counts.n_attributed_claims / claim_counts.n_claims as attributed_share,
        claim_counts.n_named_claims / claim_counts.n_claims as named_share,
        claim_counts.n_unnamed_claims / claim_counts.n_claims as unnamed_share,
        claim_counts.n_direct_claims / claim_counts.n_claims as direct_share,
        claim_counts.n_hedged_claims / claim_counts.n_claims as hedged_share

    from publishers
    left join article_counts
        on publishers.publisher_id = article_counts.publisher_id
    left join claim_counts
        on publishers.publisher_id = claim_counts.publisher_id

)

select * from joined
