{{ config(materialized='table') }}
-- Grain: a group of comparable claims that is to be built anew, or that is gone.

with

regrouped as (

    select * from {{ ref('int_claims__regrouped') }}

),

touched as (

    select comparable_group_id from regrouped
    where comparable_group_id is not null

    union

    select previous_group_id as comparable_group_id from regrouped
    where previous_group_id is not null

)

select * from touched
