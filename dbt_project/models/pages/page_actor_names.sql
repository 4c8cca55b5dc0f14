-- Grain: an actor, a text that it is called by, how that is written and how it was
-- resolved, with its first place of those that are current.

with

mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where is_current and actor_id is not null

)

select
    actor_id,
    mention_text,
    mention_type,
    resolution_method,
    count(*) as n_mentions,
    count(distinct article_id) as n_articles,
    min(resolution_score) as score_low,
    max(resolution_score) as score_high,
    arg_min(article_id, mention_id) as article_id,
    arg_min(start_char, mention_id) as start_char,
    arg_min(end_char, mention_id) as end_char
from mentions
group by actor_id, mention_text, mention_type, resolution_method
