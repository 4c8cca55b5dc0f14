{{ config(
    materialized='incremental',
    unique_key=['claim_id', 'basis', 'basis_value', 'figure_id'],
) }}
-- Grain: a claim and one thing it can be compared by: a figure it states, or its event
-- type. Where the claim names no place or time, the article's stand in, and are marked
-- as assumed.

with

-- Read twice, with few of its columns: cheaper than to keep it.
claims as not materialized (

    select * from {{ touched_rows(ref('int_claims__current')) }}

),

figures as (

    select * from {{
        touched_rows(ref('fct_claim_figures'), 'not is_boilerplate')
    }}

),

approximators as (

    select * from {{ ref('approximators') }}

),

focus as (

    select * from {{ ref('int_articles__focus') }}

),

divisions as (

    select * from {{ ref('int_locations__divisions') }}

),

actor_ancestors as (

    select * from {{ ref('int_actors__ancestors') }}

),

faceted as (

    select
        claims.*,
        'measure' as basis,
        figures.measure as basis_value,
        figures.figure_id,
        figures.figure_text,
        figures.unit,
        lower(regexp_extract(figures.counted_text, '(\w+)\W*$', 1)) as counted_noun,
        figures.value_low,
        figures.value_high,
        figures.value_point,
        coalesce(approximators.tolerance_share, 0) as tolerance_share
    from claims
    inner join figures
        on claims.statement_id = figures.statement_id
    left join approximators
        on lower(figures.approximator_text) = approximators.approximator_text

    union all

    select
        claims.*,
        'event_type' as basis,
        event_type as basis_value,
        null as figure_id,
        null as figure_text,
        null as unit,
        null as counted_noun,
        null as value_low,
        null as value_high,
        null as value_point,
        null as tolerance_share
    from claims
    where
        event_type not in ({{ string_list(var('incomparable_event_types')) }})

),

placed as (

    select

        ---------- ids
        faceted.claim_id,
        faceted.statement_id,
        faceted.article_id,
        faceted.publisher_id,
        faceted.source_id,
        faceted.origin_id,
        faceted.side_actor_id,
        faceted.original_article_id,
        faceted.near_duplicate_group_id,
        faceted.location_id,
        coalesce(divisions.division_location_id, focus.division_location_id)
            as division_location_id,
        divisions.ancestor_location_ids,
        agents.ancestor_actor_ids as agent_actor_ids,
        recipients.ancestor_actor_ids as recipient_actor_ids,
        faceted.figure_id,

        ---------- text
        faceted.basis,
        faceted.basis_value,
        faceted.source_name,
        faceted.unnamed_source_name,
        faceted.figure_text,
        faceted.unit,
        faceted.counted_noun,
        -- Fewer words may be the same by chance.
        case
            when length(faceted.claim_text) >= {{ var('copied_words_length') }}
                then md5(lower(faceted.claim_text))
        end as wording_hash,
        faceted.event_type,
        -- A siege that is lifted is still that siege.
        regexp_replace(faceted.event_type, '_(LIFTED|BREAKDOWN)$', '') as event_root,
        faceted.predicate_lemma,
        faceted.polarity,
        faceted.wire_credits,

        ---------- numbers
        faceted.value_low,
        faceted.value_high,
        faceted.value_point,
        faceted.tolerance_share,
        -- A duration grows while it lasts: it is compared over any distance in time.
        case
            when faceted.basis_value = 'duration' then 0
            else
                year(coalesce(faceted.event_end_date, faceted.published_date)) * 12
                + month(coalesce(faceted.event_end_date, faceted.published_date))
        end as month_index,

        ---------- booleans
        faceted.claim_type = 'forecast'
        and not (
            faceted.basis = 'measure'
            and faceted.basis_value in ({{ string_list(var('given_measures')) }})
            and faceted.event_type != 'SIEGE'
        ) as is_forecast,
        faceted.is_attributed,
        faceted.location_id is null as is_place_assumed,
        coalesce(faceted.event_start_date, faceted.event_end_date) is null
            as is_time_assumed,

        ---------- dates
        faceted.published_date,
        -- News speaks of the week before it, unless it says otherwise.
        coalesce(
            faceted.event_start_date, faceted.event_end_date, faceted.published_date - 7
        ) as window_start_date,
        coalesce(faceted.event_end_date, faceted.published_date) as window_end_date

    from faceted
    left join divisions
        on faceted.location_id = divisions.location_id
    left join focus
        on faceted.article_id = focus.article_id
    -- Who breaks a siege is the agent, and the besieger the recipient: for the siege
    -- itself the besieger is the agent, whether it lasts or is lifted.
    left join actor_ancestors as agents
        on
            case
                when faceted.event_type = 'SIEGE_LIFTED' then faceted.recipient_actor_id
                else faceted.agent_actor_id
            end = agents.actor_id
    left join actor_ancestors as recipients
        on
            faceted.recipient_actor_id = recipients.actor_id
            and faceted.event_type != 'SIEGE_LIFTED'

)

select
    *,
    case
        when division_location_id is null then 'no place is known'
        when month_index is null then 'no time is known'
        when basis_value in ({{ string_list(var('incomparable_measures')) }})
            then 'such figures cannot be compared'
        when basis_value = 'count_other' and counted_noun is null
            then 'such figures cannot be compared'
    end as incomparable_reason,
    hash(placed) as fingerprint
from placed
