-- Grain: an incident and what is counted in it, with whether the most that anybody gives
-- is a floor ("at least 31"), above which nobody says that there were no more.

with

members as (

    select * from {{ ref('incident_claims') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

figures as (

    select * from {{ ref('fct_claim_figures') }}
    where not is_boilerplate and figure_scope = 'incident' and is_current

)

select

    ---------- ids
    members.incident_id,

    ---------- text
    figures.measure,

    ---------- booleans
    coalesce(
        max(figures.value_high) < max(coalesce(figures.value_high, figures.value_low)),
        true
    ) as is_floor

from members
inner join claims
    on members.claim_id = claims.claim_id
inner join figures
    on claims.statement_id = figures.statement_id
group by members.incident_id, figures.measure
