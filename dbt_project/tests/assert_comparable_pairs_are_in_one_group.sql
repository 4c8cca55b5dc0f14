{{ config(meta={'dagster': {'ref': {'name': 'comparable_claims'}}}) }}
-- Both claims of a comparable pair are in one group. Returns the pairs that are torn
-- apart.

select
    pairs.claim_id_a,
    pairs.claim_id_b
from {{ ref('claim_pairs') }} as pairs
left join {{ ref('comparable_claims') }} as first_groups
    on pairs.claim_id_a = first_groups.claim_id
left join {{ ref('comparable_claims') }} as second_groups
    on pairs.claim_id_b = second_groups.claim_id
where
    pairs.is_comparable
    and first_groups.comparable_group_id
    is distinct from second_groups.comparable_group_id
