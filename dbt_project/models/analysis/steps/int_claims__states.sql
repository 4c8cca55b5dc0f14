{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key='claim_id',
) }}
-- Grain: a claim that can be compared, or could be: what it was compared by when it was
-- last looked at, and whether it is to be compared anew.

{{ changed_states('claim_id', ref('int_claims__fingerprinted')) }}
