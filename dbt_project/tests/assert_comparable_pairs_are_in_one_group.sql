{{ config(meta={'dagster': {'ref': {'name': 'comparable_claims'}}}) }}
-- Both claims of a comparable pair are in one group, unless it agrees by words alone:
-- such pairs chain. Returns the pairs that are torn apart.

select
    pairs.claim_id_a,
    pairs.claim_id_b
from {{ ref('claim_pairs') }} as pairs
left join {{ ref('comparable_claims') }} as first_groups
    on
        pairs.claim_id_a = first_groups.claim_id
        and pairs.basis_value = first_groups.basis_value
left join {{ ref('comparable_claims') }} as second_groups
    on
        pairs.claim_id_b = second_groups.claim_id
        and pairs.basis_value = second_groups.basis_value
where
    pairs.is_comparable
    and (pairs.basis != 'event_type' or pairs.verdict != 'agree')
    and first_groups.comparable_group_id
    is distinct from second_groups.comparable_group_id
