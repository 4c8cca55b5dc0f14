-- Grain: an incident and what is counted in it, as a range over the accounts of it.

with

members as (

    select * from {{ ref('int_incidents__told') }}

),

-- "Hundreds" are 200 and more: nobody says that they were 999.
figures as (

    select
        claim_id,
        article_id,
        origin_id,
        basis_value as measure,
        counted_group,
        value_low,
        case when not is_vague then value_high end as value_high,
        case when is_vague then value_low else coalesce(value_high, value_low) end
            as value_most,
        is_attributed and not is_vague and counted_group = 'people' as is_rival
    from {{ ref('int_claims__faceted') }}
    where
        basis = 'measure'
        and figure_scope = 'incident'
        and polarity = 'positive'
        and not is_part
        and not (is_added and basis_value = 'killed')

),

-- An account is the most that an article counts, or that somebody quoted in it does:
-- what it counts besides in its own words is part of that, as are children and
-- soldiers; and who says "dozens" does not say fewer than the article counts.
accounts as (

    select
        members.incident_id,
        figures.measure,
        figures.value_low,
        figures.value_high
    from members
    inner join figures
        on members.claim_id = figures.claim_id
    qualify
        figures.value_most = max(figures.value_most)
            over (
                partition by members.incident_id, figures.measure, figures.article_id
            )
        or figures.is_rival
        and figures.value_most = max(figures.value_most) over (
            partition by
                members.incident_id,
                figures.measure,
                figures.article_id,
                figures.origin_id
        )

)

select

    ---------- ids
    incident_id,

    ---------- text
    measure,

    ---------- numbers
    min(value_low) as least_value,
    max(coalesce(value_high, value_low)) as greatest_value,

    ---------- booleans
    coalesce(max(value_high) < greatest_value, true) as is_floor

from accounts
group by incident_id, measure
