-- Grain: two claims and a thing they could be compared by: pairs are formed inside a
-- block only (basis, and incident, or division, month and the months beside it), and
-- only of claims of which one is touched: the other pairs stand as they are.

with

facets as not materialized (

    select * from {{ ref('int_claims__facets') }}
    where left_out_reason is null

),

touched_claims as (

    select * from {{ ref('int_claims__touched') }}

),

shifts as (

    select unnest([-1, 0, 1]) as shift

),

touched_blocks as (

    select distinct
        facets.basis,
        facets.basis_value,
        facets.block_id,
        facets.month_index + shifts.shift as month_index
    from facets
    inner join touched_claims
        on facets.claim_id = touched_claims.claim_id
    cross join shifts

),

-- The figures beside one are of its block, so that those of other blocks need not be
-- looked at.
met as materialized (

    select
        facets.*,
        list({
            'low': coalesce(facets.value_low, '-infinity'::double),
            'high': coalesce(facets.value_high, 'infinity'::double)
        }) filter (
            -- "Scores" and "more than 30" meet nearly everything.
            where
            not facets.is_vague
            and facets.value_low is not null
            and facets.value_high is not null
        ) over siblings as sibling_intervals,
        -- Three people hurt are no whole of two children.
        case
            when facets.counted_group = 'people'
                then max(facets.value_point) over siblings
            else max(facets.value_point) over siblings_of_group
        end as greatest_sibling,
        list(facets.clock_minute) over in_article as article_minutes,
        touched_claims.claim_id is not null as is_touched
    from facets
    inner join touched_blocks
        on
            facets.basis = touched_blocks.basis
            and facets.basis_value = touched_blocks.basis_value
            and facets.block_id = touched_blocks.block_id
            and facets.month_index = touched_blocks.month_index
    left join touched_claims
        on facets.claim_id = touched_claims.claim_id
    -- All figures of one measure that one source gives in one article.
    window
        siblings as (
            partition by
                facets.article_id,
                facets.source_id,
                facets.block_id,
                facets.month_index,
                facets.basis,
                facets.basis_value
        ),

        siblings_of_group as (
            partition by
                facets.article_id,
                facets.source_id,
                facets.block_id,
                facets.month_index,
                facets.basis,
                facets.basis_value,
                facets.counted_group
        ),

        in_article as (
            partition by facets.article_id, facets.block_id, facets.basis
        )

),

neighbours as (

    select
        met.*,
        met.month_index + shifts.shift as met_month_index
    from met
    cross join shifts

),

paired as (

    select

        ---------- ids
        first_facets.claim_id as claim_id_a,
        second_facets.claim_id as claim_id_b,
        first_facets.figure_id as figure_id_a,
        second_facets.figure_id as figure_id_b,
        first_facets.division_location_id,
        case when first_facets.is_of_incident then first_facets.incident_id end
            as incident_id,

        ---------- text
        first_facets.basis,
        first_facets.basis_value,
        first_facets.figure_text as figure_text_a,
        second_facets.figure_text as figure_text_b,
        first_facets.counted_group as counted_group_a,
        second_facets.counted_group as counted_group_b,
        first_facets.harm as harm_a,
        second_facets.harm as harm_b,
        first_facets.means as means_a,
        second_facets.means as means_b,
        first_facets.polarity as polarity_a,
        second_facets.polarity as polarity_b,
        first_facets.stated_bound as stated_bound_a,
        second_facets.stated_bound as stated_bound_b,
        coalesce(first_facets.told_as, 'not told') as told_as_a,
        coalesce(second_facets.told_as, 'not told') as told_as_b,

        ---------- numbers
        first_facets.value_point as value_point_a,
        second_facets.value_point as value_point_b,
        coalesce(
            first_facets.value_low * (1 - first_facets.tolerance_share),
            '-infinity'::double
        ) as least_a,
        -- "Thousands" leaves open how many, and so does a count of one hospital.
        case
            when
                first_facets.value_high is null
                or first_facets.is_vague
                or first_facets.is_floor
                then 'infinity'::double
            else first_facets.value_high * (1 + first_facets.tolerance_share)
        end as greatest_a,
        coalesce(
            second_facets.value_low * (1 - second_facets.tolerance_share),
            '-infinity'::double
        ) as least_b,
        case
            when
                second_facets.value_high is null
                or second_facets.is_vague
                or second_facets.is_floor
                then 'infinity'::double
            else second_facets.value_high * (1 + second_facets.tolerance_share)
        end as greatest_b,
        second_facets.published_date - first_facets.published_date as days_between,
        least(
            abs(first_facets.clock_minute - second_facets.clock_minute),
            1440 - abs(first_facets.clock_minute - second_facets.clock_minute)
        ) as minutes_apart,
        case first_facets.unit
            when 'hours' then 1 / 24
            when 'days' then 1
            when 'weeks' then 7
            when 'months' then 30.44
            when 'years' then 365.25
        end as days_per_unit,
        greatest(
            first_facets.window_start_date - second_facets.window_end_date,
            second_facets.window_start_date - first_facets.window_end_date
        ) as days_apart,

        ---------- booleans
        first_facets.is_of_incident,
        first_facets.figure_scope = second_facets.figure_scope as is_same_scope,
        coalesce(first_facets.figure_scope = 'running_total', false) as is_running,
        -- "He does not care for the thousands who died": that they died is not denied.
        coalesce(
            first_facets.polarity = 'negative'
            and first_facets.event_type
            in ({{ string_list(var('incomparable_event_types')) }})
            or second_facets.polarity = 'negative'
            and second_facets.event_type
            in ({{ string_list(var('incomparable_event_types')) }}),
            false
        ) as is_denied_otherwise,
        first_facets.is_recounted or second_facets.is_recounted as is_recounted,
        first_facets.is_of_several != second_facets.is_of_several
        and not coalesce(
            first_facets.has_several_doers or second_facets.has_several_doers, false
        ) as is_sum_of_one,
        len(list_intersect(first_facets.tolls, second_facets.tolls)) > 0
            as has_same_toll,
        coalesce(
            {{ has_same_measure('first_facets.tolls', 'second_facets.tolls') }}
            and not {{ has_near_figure('first_facets.tolls', 'second_facets.tolls') }},
            false
        ) as has_other_toll,
        coalesce(
            second_facets.predicate_lemma in ({{ string_list(var('rising_verbs')) }})
            or first_facets.predicate_lemma in ({{ string_list(var('rising_verbs')) }}),
            false
        ) as is_risen,
        -- The least of several figures of one source: a part of the greatest.
        first_facets.value_point < first_facets.greatest_sibling
        and first_facets.value_point < second_facets.value_point
        or second_facets.value_point < second_facets.greatest_sibling
        and second_facets.value_point < first_facets.value_point as is_part_of_more,
        -- Whoever gives this figure gives another one, too, that meets the other's.
        {{ meets_figure('first_facets.sibling_intervals', 'second_facets') }}
        or {{ meets_figure('second_facets.sibling_intervals', 'first_facets') }}
        -- Who tells of two blasts and their hours tells of the other's, too.
        or {{ meets_hour('first_facets.article_minutes', 'second_facets') }}
        or {{ meets_hour('second_facets.article_minutes', 'first_facets') }}
            as is_met_otherwise,
        first_facets.statement_id = second_facets.statement_id as is_same_statement,
        -- What an article says itself it neither contradicts nor confirms, nor does a
        -- source, nor one sentence; only what it has from two others can differ.
        first_facets.article_id = second_facets.article_id
        and coalesce(
            first_facets.source_id = second_facets.source_id
            or not first_facets.is_attributed
            or not second_facets.is_attributed
            or first_facets.basis = 'event_time'
            or first_facets.wording_hash = second_facets.wording_hash,
            false
        ) as is_same_speech,
        {{ is_same('first_facets.unit', 'second_facets.unit') }} as is_same_unit,
        {{ is_same('first_facets.counted_noun', 'second_facets.counted_noun') }}
            as is_same_noun,
        {{ is_same('first_facets.value_low', 'second_facets.value_low') }}
        and {{ is_same('first_facets.value_high', 'second_facets.value_high') }}
            as is_same_interval,
        coalesce(first_facets.wording_hash = second_facets.wording_hash, false)
            as is_same_wording,
        not first_facets.is_time_assumed and not second_facets.is_time_assumed
            as is_time_stated,
        first_facets.predicate_lemma = second_facets.predicate_lemma
            as is_same_predicate,
        len(list_intersect(first_facets.claim_words, second_facets.claim_words))
            as shared_word_count,
        least(len(first_facets.claim_words), len(second_facets.claim_words))
            as word_count,
        first_facets.event_root = second_facets.event_root as is_same_event,
        first_facets.event_root in ({{ string_list(var('lasting_event_types')) }})
            as is_lasting,
        first_facets.is_forecast = second_facets.is_forecast as is_same_reality,
        first_facets.is_place_assumed or second_facets.is_place_assumed
            as is_place_assumed,
        {{ is_same('first_facets.location_id', 'second_facets.location_id') }}
            as is_same_place,
        {{ is_same(
            'first_facets.reference_location_id', 'second_facets.reference_location_id'
        ) }} as is_same_reference,
        -- One lies in the other; null where one of them is not known.
        {{ is_nested('first_facets', 'second_facets', 'ancestor_location_ids') }}
            as is_nested_place,
        {{ is_nested('first_facets', 'second_facets', 'agent_actor_ids') }}
            as is_same_agent,
        {{ is_nested('first_facets', 'second_facets', 'recipient_actor_ids') }}
            as is_same_recipient

    from met as first_facets
    inner join neighbours as second_facets
        on
            first_facets.basis = second_facets.basis
            and first_facets.basis_value = second_facets.basis_value
            and first_facets.block_id = second_facets.block_id
            and first_facets.month_index = second_facets.met_month_index
            and first_facets.claim_id < second_facets.claim_id
            and (first_facets.is_touched or second_facets.is_touched)

)

select * from paired
