-- Grain: an article, with a hash of its text.

select
    article_id,
    md5(body_text) as body_text_hash
from {{ ref('stg_raw__articles') }}
