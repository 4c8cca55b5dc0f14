{{ config(meta={'dagster': {'ref': {'name': 'fct_claims'}}}) }}
-- A claim's predicate must stand inside its statement, and its attribution in its
-- article. Returns the claims of which this is not so.

select
    claims.claim_id,
    claims.article_id,
    attributions.article_id as attribution_article_id
from {{ ref('fct_claims') }} as claims
left join {{ ref('fct_attributions') }} as attributions
    on claims.attribution_id = attributions.attribution_id
where
    claims.predicate_start_char < claims.start_char
    or claims.predicate_end_char > claims.end_char
    or claims.article_id != attributions.article_id
