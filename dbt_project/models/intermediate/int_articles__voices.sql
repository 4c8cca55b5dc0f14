-- Grain: an article, with the source that speaks in its own voice: its publisher's, or an
-- unnamed one of the article's own where no publisher is known.

with

resolved_attributions as (

    select * from {{ ref('stg_raw__resolved_attributions') }}

),

voices as (

    select
        article_id,
        min(source_id) as source_id
    from resolved_attributions
    where attribution_id is null and credit_id is null
    group by article_id

)

select * from voices
