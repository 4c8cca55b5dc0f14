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

figures as (

    select
        *,
        case verdict when 'contradict' then 1 when 'not_comparable' then 3 else 2 end
            as preference
    from {{ ref('int_claim_pairs__judged') }}
    where basis = 'measure'

),

events as (

    select
        *,
        case verdict when 'contradict' then 1 when 'not_comparable' then 3 else 2 end
            as preference
    from {{ ref('int_claim_pairs__judged') }}
    where basis = 'event_type'

),

-- Of several figures, the comparison that says most.
by_figures as (

    select * from figures
    qualify
        row_number() over (
            partition by claim_id_a, claim_id_b
            order by preference, basis_value, figure_id_a, figure_id_b
        ) = 1

),

-- A claim is of one event, so two of them meet once by it.
met as (

    select
        coalesce(
            events.preference < by_figures.preference,
            by_figures.preference is null
        ) as is_by_event,
        case
            when is_by_event then events.claim_id_a else by_figures.claim_id_a
        end as claim_id_a,
        case
            when is_by_event then events.claim_id_b else by_figures.claim_id_b
        end as claim_id_b,
        case
            when is_by_event then events.figure_id_a else by_figures.figure_id_a
        end as figure_id_a,
        case
            when is_by_event then events.figure_id_b else by_figures.figure_id_b
        end as figure_id_b,
        case
            when is_by_event then events.division_location_id
            else by_figures.division_location_id
        end as division_location_id,
        case when is_by_event then events.basis else by_figures.basis end as basis,
        case
            when is_by_event then events.basis_value else by_figures.basis_value
        end as basis_value,
        case
            when is_by_event then events.verdict else by_figures.verdict
        end as verdict,
        case when is_by_event then events.reason else by_figures.reason end as reason,
        case
            when is_by_event then events.shared_text_reason
            else by_figures.shared_text_reason
        end as shared_text_reason,
        case
            when is_by_event then events.spread_ratio else by_figures.spread_ratio
        end as spread_ratio
    from events
    full outer join by_figures
        on
            events.claim_id_a = by_figures.claim_id_a
            and events.claim_id_b = by_figures.claim_id_b

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

from met
