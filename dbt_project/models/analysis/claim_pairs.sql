{{ config(
    materialized='incremental',
    unique_key=['claim_id_a', 'claim_id_b'],
    meta={'replaced_by': ['claim_id_a', 'claim_id_b']},
) }}
-- depends_on: {{ ref('int_claims__touched') }}
-- Grain: two claims of one block. Where they could be compared by several things (two
-- figures, a figure and the event), the comparison that says most stands: a
-- contradiction before agreement, a figure before the mere event.

with

judged as (

    select * from {{ ref('int_claim_pairs__judged') }}

)

select

    ---------- ids
    claim_id_a,
    claim_id_b,
    figure_id_a,
    figure_id_b,
    division_location_id,

    ---------- text
    basis,
    basis_value,
    verdict,
    reason,
    shared_text_reason,

    ---------- numbers
    spread_ratio,

    ---------- booleans
    verdict != 'not_comparable' as is_comparable

from judged
qualify
    row_number() over (
        partition by claim_id_a, claim_id_b
        order by
            (verdict = 'not_comparable')::integer,
            (verdict = 'contradict')::integer desc,
            (basis = 'measure')::integer desc,
            basis_value,
            figure_id_a asc,
            figure_id_b asc
    ) = 1
