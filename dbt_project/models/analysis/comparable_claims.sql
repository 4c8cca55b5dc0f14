{{ config(
    materialized='incremental',
    unique_key='claim_id',
    meta={'replaced_by': ['comparable_group_id']},
) }}
-- Grain: a group of claims about one thing, and a claim in it: the claims that
-- comparable pairs connect, directly or through others.

with

regrouped as (

    select * from {{
        touched_rows(ref('int_claims__regrouped'), 'comparable_group_id')
    }}

)

select
    comparable_group_id,
    claim_id
from regrouped
where comparable_group_id is not null
