-- Grain: an actor in a claim and its part there. By the claim's number, its row is found at once.

with

roles as (

    select * from {{ ref('fct_claim_actors') }}
    where actor_id is not null

),

numbered as (

    select * from {{ ref('int_claims__numbered') }}

)

select distinct

    ---------- ids
    roles.actor_id,

    ---------- text
    roles.role,

    ---------- numbers
    numbered.claim_number,

    ---------- booleans
    numbered.is_current,
    numbered.is_boilerplate,

    ---------- dates
    roles.published_date

from roles
inner join numbered
    on roles.claim_id = numbered.claim_id
