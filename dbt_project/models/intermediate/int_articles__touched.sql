-- Grain: an article whose rows are to be built anew: it is new, it is gone, or it is
-- made of something else than when they were built.

select article_id from {{ ref('int_articles__states') }}
where is_touched
