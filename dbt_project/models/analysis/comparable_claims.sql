-- Grain: a group of claims about one thing, and a claim in it: the claims that
-- comparable pairs connect, directly or through others.

select
    comparable_group_id,
    claim_id
from {{ ref('int_claims__grouped') }}
