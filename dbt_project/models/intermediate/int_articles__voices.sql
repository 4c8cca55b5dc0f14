-- Grain: an article, with the source that speaks in its own voice: its publisher's, or
-- an unnamed one of the article's own where no publisher is known. No other source of
-- an article is of type publisher: an outlet that it merely cites is one of the media
-- there.

with

sources as (

    select * from {{ ref('stg_raw__sources') }}

),

voices as (

    select
        article_id,
        min(source_id) as source_id
    from sources
    where source_type = 'publisher'
    group by article_id

)

select * from voices
