-- Grain: an origin that somebody is cited for, with how much and by how many outlets.

with

claims as (

    select * from {{ ref('fct_claims') }}
    where is_current and not is_boilerplate and is_attributed and origin_id is not null

),

sources as (

    select * from {{ ref('dim_sources') }}

),

cited as (

    select
        origin_id,
        count(*) as n_claims,
        count(distinct publisher_id) as n_publishers,
        count(distinct article_id) as n_articles,
        count(*) filter (where is_hedged) / count(*) as hedged_share
    from claims
    group by origin_id

)

select

    ---------- ids
    sources.source_id,

    ---------- text
    sources.source_name,
    sources.source_type,

    ---------- numbers
    cited.n_publishers,
    cited.n_articles,
    cited.n_claims,
    cited.hedged_share

from cited
inner join sources
    on cited.origin_id = sources.source_id
