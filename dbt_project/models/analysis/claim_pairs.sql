{{ config(
    materialized='incremental',
    incremental_strategy='touched_claims',
    unique_key=['claim_id_a', 'claim_id_b'],
    pre_hook="{% if not is_incremental() %}
        update {{ ref('int_claims__states') }} set is_touched = true
    {% endif %}",
) }}
-- depends_on: {{ ref('int_claims__touched') }}
-- Grain: two claims of one block. Where they could be compared by several things (two
-- figures, a figure and the event), the comparison that says most stands: a
-- contradiction before agreement, a figure before the mere event.

with

-- A few are kept to be read twice; all would not fit into memory.
judged as {{ 'materialized' if is_incremental() else 'not materialized' }} (

    select
        *,
        case verdict when 'contradict' then 1 when 'not_comparable' then 3 else 2 end
            as preference
    from {{ ref('int_claim_pairs__judged') }}

),

-- A claim is of one event, and holds one side responsible at most.
events as (

    select * from judged
    where basis in ('event_time', 'event_type', 'responsibility')
    qualify
        row_number() over (
            partition by claim_id_a, claim_id_b
            order by preference asc, basis desc
        ) = 1

),

-- Of several figures, the comparison that says most.
figures as (

    select * from judged
    where basis = 'measure'
    qualify
        row_number() over (
            partition by claim_id_a, claim_id_b
            order by preference, basis_value, figure_id_a, figure_id_b
        ) = 1

),

met as (

    select
        coalesce(
            events.preference < figures.preference, figures.preference is null
        ) as is_by_event,
        {% for column in [
            'claim_id_a', 'claim_id_b', 'figure_id_a', 'figure_id_b',
            'division_location_id', 'incident_id', 'basis', 'basis_value', 'verdict', 'reason',
        ] -%}
        case when is_by_event then events.{{ column }} else figures.{{ column }} end
            as {{ column }},
        {% endfor -%}
        case when is_by_event then events.spread_ratio else figures.spread_ratio end
            as spread_ratio
    from events
    full outer join figures
        on
            events.claim_id_a = figures.claim_id_a
            and events.claim_id_b = figures.claim_id_b

)

select

    ---------- ids
    claim_id_a,
    claim_id_b,
    figure_id_a,
    figure_id_b,
    division_location_id,
    incident_id,

    ---------- text
    basis,
    basis_value,
    verdict,
    reason,

    ---------- numbers
    spread_ratio,

    ---------- booleans
    verdict != 'not_comparable' as is_comparable

from met
