-- Grain: a place that is spoken of as a place, or that has one within it that is: its
-- own counts, and with all that lies in it. A claim or an article counts once however
-- many of these places it names.

with

locations as (

    select * from {{ ref('dim_locations') }}

),

ancestors as (

    select * from {{ ref('int_locations__ancestors') }}

),

articles as (

    select * from {{ ref('dim_articles') }}
    where is_current

),

mentions as (

    select * from {{ ref('fct_location_mentions') }}
    where
        location_id is not null
        and toponym_role = 'literal'
        and not is_boilerplate

),

claims as (

    select * from {{ ref('int_claims__current') }}

),

claim_locations as (

    select * from {{ ref('fct_claim_locations') }}
    where location_id is not null

),

-- Every time a place comes up: a mention, or a part in a claim.
occasions as (

    select
        mentions.location_id,
        mentions.article_id,
        mentions.mention_id,
        null as claim_id
    from mentions
    inner join articles
        on mentions.article_id = articles.article_id

    union all

    select
        claim_locations.location_id,
        claims.article_id,
        null as mention_id,
        claims.claim_id
    from claim_locations
    inner join claims
        on claim_locations.claim_id = claims.claim_id

),

rolled_up as (

    select
        ancestors.ancestor_location_id as location_id,
        occasions.location_id as part_location_id,
        occasions.article_id,
        occasions.mention_id,
        occasions.claim_id,
        ancestors.depth = 0 as is_own
    from occasions
    inner join ancestors
        on occasions.location_id = ancestors.location_id

),

counted as (

    select
        location_id,
        count(distinct part_location_id) filter (where not is_own) as n_parts,
        count(distinct article_id) filter (where is_own) as own_article_count,
        count(distinct article_id) as article_count,
        count(mention_id) filter (where is_own) as own_mention_count,
        count(mention_id) as mention_count,
        count(distinct claim_id) filter (where is_own) as own_claim_count,
        count(distinct claim_id) as claim_count
    from rolled_up
    group by location_id

),

joined as (

    select

        ---------- ids
        counted.location_id,
        locations.parent_location_id,

        ---------- text
        locations.location_name,
        locations.feature_code,

        ---------- numbers
        counted.n_parts,
        counted.own_article_count,
        counted.article_count,
        counted.own_mention_count,
        counted.mention_count,
        counted.own_claim_count,
        counted.claim_count

    from counted
    inner join locations
        on counted.location_id = locations.location_id

)

select * from joined
