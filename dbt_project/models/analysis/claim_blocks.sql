-- Grain: a block of claims that are compared with each other: what they can be compared
-- by, the first-order division, the month. Counts what was left out, and why.

with

facets as (

    select * from {{ ref('int_claims__facets') }}

),

counted as (

    select
        basis,
        basis_value,
        incident_id,
        division_location_id,
        case
            when month_index > 0
                then make_date((month_index - 1) // 12, (month_index - 1) % 12 + 1, 1)
        end as month_start_date,
        max(left_out_reason) as left_out_reason,
        count(*) as facet_count,
        count(*) filter (where left_out_reason is not null) as left_out_count
    from facets
    group by
        basis,
        basis_value,
        incident_id,
        division_location_id,
        month_start_date

)

select

    ---------- ids
    incident_id,
    division_location_id,

    ---------- text
    basis,
    basis_value,
    left_out_reason,

    ---------- numbers
    facet_count,
    left_out_count,

    ---------- dates
    month_start_date

from counted
