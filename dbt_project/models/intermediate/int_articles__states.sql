{{ config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key='article_id',
) }}
-- Grain: an article that is or was in the warehouse: what it was made of when it was
-- last looked at, and whether its rows are to be made anew.

{{ changed_states('article_id', ref('int_articles__fingerprinted')) }}
