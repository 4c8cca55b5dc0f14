{{ config(materialized='table') }}
-- Grain: a month whose sums are to be made anew: a touched article makes claims of it,
-- or made some when the last whole build was done.

with

articles as (

    select * from {{ ref('int_articles__touched') }}

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

touched as (

    select claims.month_start_date
    from articles
    inner join claims
        on articles.article_id = claims.article_id

    union

    select unnest(kept.month_start_dates) as month_start_date
    from articles
    inner join {{ remembered('articles') }} as kept
        on articles.article_id = kept.article_id

)

select * from touched
where month_start_date is not null
