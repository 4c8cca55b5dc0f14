-- Grain: a claim, with its number in page_claims: that of its row in the published file,
-- where the newest stands first. Tables of the explorer find rows by it without comparing
-- keys.

with

claims as (

    select * from {{ ref('fct_claims') }}

)

select
    claim_id,
    is_current,
    is_boilerplate,
    row_number() over (
        order by
            published_date desc nulls last,
            article_id asc,
            start_char asc,
            claim_id asc
    ) - 1 as claim_number
from claims
