-- Grain: a form of words that resolved to nothing, and how often it stands there.

select
    looked_up_as,
    folded_text,
    mode(mention_text order by mention_text) as mention_text,
    mode(resolution_method order by resolution_method) as resolution_method,
    count(*) as n_mentions,
    count(distinct article_id) as n_articles
from {{ ref('int_mentions__unresolved') }}
group by looked_up_as, folded_text
