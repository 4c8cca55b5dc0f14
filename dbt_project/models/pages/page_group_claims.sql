-- Grain: a group of comparable claims and a claim in it, by the claim's number.

with

members as (

    select * from {{ ref('comparable_claims') }}

),

numbered as (

    select * from {{ ref('int_claims__numbered') }}

)

select distinct

    ---------- ids
    members.comparable_group_id,

    ---------- numbers
    numbered.claim_number

from members
inner join numbered
    on members.claim_id = numbered.claim_id
