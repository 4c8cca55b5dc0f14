-- Grain: a place, how exactly the words mean it, and a day of publication. A claim has
-- one day and an article too, so sums over days count none of them twice.

with

places as (

    select * from {{ ref('fct_claim_locations') }}
    where is_current and location_id is not null

)

select
    location_id,
    geo_precision,
    published_date,
    count(distinct claim_id) as n_claims,
    count(distinct article_id) as n_articles
from places
group by location_id, geo_precision, published_date
