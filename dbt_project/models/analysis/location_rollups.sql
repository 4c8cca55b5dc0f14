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

article_counts as (

    select * from {{ ref('int_articles__location_counts') }}

),

counted as (

    select
        location_id,
        count(*) filter (where is_own) as own_article_count,
        count(*) as article_count,
        sum(own_mention_count)::bigint as own_mention_count,
        sum(mention_count)::bigint as mention_count,
        sum(own_claim_count)::bigint as own_claim_count,
        sum(claim_count)::bigint as claim_count
    from article_counts
    group by location_id

),

part_counts as (

    select
        ancestors.ancestor_location_id as location_id,
        count(*) as n_parts
    from ancestors
    inner join counted
        on ancestors.location_id = counted.location_id
    where counted.own_article_count > 0 and ancestors.depth > 0
    group by ancestors.ancestor_location_id

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
        coalesce(part_counts.n_parts, 0) as n_parts,
        counted.own_article_count,
        counted.article_count,
        counted.own_mention_count,
        counted.mention_count,
        counted.own_claim_count,
        counted.claim_count

    from counted
    inner join locations
        on counted.location_id = locations.location_id
    left join part_counts
        on counted.location_id = part_counts.location_id

)

select * from joined
