{{ config(
    materialized='incremental',
    unique_key=['claim_id', 'basis', 'basis_value', 'figure_id'],
) }}
-- Grain: a claim and one thing it can be compared by: a figure it states, its event
-- type, the hour of an attack, or whom it holds responsible for an event. What happens
-- is compared within an incident, what is or adds up as a series of one place. The
-- place is the claim's own or that of the event it tells of, or where a distance is
-- measured from; only a whole war's total has that of its article, and is marked.

with

-- Read twice, with few of its columns: cheaper than to keep it. Compared are the words
-- of a claim's own clause, not the subject that it is read with; a type that stays open
-- compares as one that no type covers.
claims as not materialized (

    select
        claim_text as whole_text,
        start_char as whole_start_char,
        end_char as whole_end_char,
        * replace (
            claim_text[
                core_start_char - start_char + 1:core_end_char - start_char
            ] as claim_text,
            core_start_char as start_char,
            coalesce(event_type, 'OTHER') as event_type
        )
    from {{ touched_rows(ref('int_claims__current')) }}

),

figures as (

    select * from {{
        touched_rows(ref('fct_claim_figures'), 'not is_boilerplate')
    }}

),

articles as (

    select * from {{ touched_rows(ref('dim_articles')) }}

),

-- The dead and wounded that a claim of an attack or of its dead counts in its words.
tolls as (

    select
        claims.claim_id,
        list_sort(list(distinct {
            'measure': figures.measure, 'value': figures.value_low
        })) as tolls
    from claims
    inner join figures
        on
            claims.article_id = figures.article_id
            and claims.whole_start_char <= figures.start_char
            and claims.whole_end_char > figures.start_char
    where
        claims.event_type in ('ASSAULT', 'CASUALTY')
        and figures.measure in ('killed', 'injured')
        and figures.value_low is not null
    group by claims.claim_id

),

article_events as (

    select distinct
        statement_id,
        article_event_id,
        location_id
    from {{ touched_rows(ref('stg_raw__article_events')) }}

),

distances as (

    select * from {{ touched_rows(ref('int_figures__distances')) }}

),

held as (

    select * from {{ touched_rows(ref('int_claims__held')) }}

),

hours as (

    select * from {{ touched_rows(ref('int_claims__hours')) }}

),

scope_words as (

    select * from {{ ref('scope_words') }}

),

counted_groups as (

    select * from {{ ref('counted_groups') }}

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

-- What only some of them have is null in the others.
faceted as (

    select
        claims.*,
        'measure' as basis,
        {{ or_in_need('figures.measure', "'in_need'") }} as basis_value,
        figures.figure_id,
        figures.figure_text,
        if(distances.figure_id is null, figures.unit, 'km') as unit,
        {{ or_in_need('figures.figure_scope', "'standing'") }} as figure_scope,
        lower(regexp_extract(figures.counted_text, '(\w+)\W*$', 1)) as counted_noun,
        regexp_matches(
            lower(figures.figure_text), '\b(another|additional|further|more)\b'
        )
        and not regexp_matches(lower(figures.figure_text), '\bmore than\b')
            as is_added,
        regexp_matches(
            lower(claims.claim_text[:figures.start_char - claims.start_char]),
            '(including|among them|of them|of whom|among the \w+ (was|were)),? *$'
        )
        or regexp_matches(
            lower(claims.claim_text[figures.end_char - claims.start_char + 1:]),
            '^ of (them|whom|which|these|those)\b'
        )
        or regexp_matches(
            lower(figures.figure_text), '^(including|among)\b|\bof (the|those|them)\b'
        ) as is_part,
        -- "Raising the toll from 13", "at first eight": an earlier count is told, too.
        regexp_matches(
            lower(claims.claim_text),
            '\b(previous(ly)?|initial(ly)?|at first|revised|raising (the|its)'
            || '|earlier (toll|count|figure|number)'
            || '|(up|rose|risen|rising|climbed|grew|jumped|increased) from)\b'
        )
        -- "Previously, a statement said that eight died".
        or coalesce(
            figures.figure_scope = 'incident'
            and regexp_matches(
                lower(articles.body_text[
                    greatest(1, claims.whole_start_char - {{ var('lead_length') }})
                    :claims.whole_start_char
                ]),
                '\b(previously|initially|at first'
                || '|(previous|initial|earlier) (statement|report|count|figure))\b'
                || '[^.!?\n]*$'
            ),
            false
        ) as is_recounted,
        regexp_matches(
            lower(claims.claim_text),
            '\b(two|three|four|five|six|several|twin|multiple|series of|pair of|[2-9])'
            || ' (\w+[ -]){0,2}(attacks|bombings|bombs|blasts|explosions|strikes'
            || '|airstrikes|raids)\b'
        ) as is_of_several,
        -- "Four suicide bombers" may be told as one attack or as four.
        regexp_matches(
            lower(claims.claim_text),
            '\b(two|three|four|five|six|seven|several|[2-9])'
            || ' (\w+[ -]){0,2}(bombers|attackers|assailants|gunmen)\b'
        ) as has_several_doers,
        -- A whole war's total, told of no part of the country.
        {{ or_in_need('figures.figure_scope', "'running_total'") }} = 'running_total'
        and (
            {{ or_in_need('false', 'true') }}
            or figures.scope_text is null
            or lower(figures.scope_text) in (
                select scope_words.scope_text from scope_words
                where scope_words.word_role in ('war', 'war_phrase')
            )
            -- "Driven out by the war so far".
            or regexp_matches(lower(claims.claim_text), '\b(war|conflict)\b')
        )
        -- "61,000 in one state alone".
        and not regexp_matches(
            lower(claims.claim_text), '\b(there|here|where|alone)\b'
        )
        and (
            claims.location_text is null
            or regexp_matches(
                lower(claims.location_text),
                '\b(countr(y|ies)|homes?|abroad|borders?)\b'
            )
        ) as is_of_war,
        coalesce(approximators.bound_rule like 'vague%', false) as is_vague,
        -- One hospital has not all the wounded: there may be more elsewhere.
        claims.predicate_lemma in ({{ string_list(var('floor_verbs')) }})
        or coalesce(
            figures.figure_scope = 'incident' and figures.scope_text is not null, false
        ) as is_floor,
        figures.value_low * coalesce(distances.kilometres, 1) as value_low,
        figures.value_high * coalesce(distances.kilometres, 1) as value_high,
        figures.value_point * coalesce(distances.kilometres, 1) as value_point,
        greatest(
            coalesce(approximators.tolerance_share, 0),
            if(distances.figure_id is null, 0, {{ var('distance_tolerance') }})
        ) as tolerance_share,
        case
            when approximators.bound_rule in ('floor', 'floor_exclusive') then 'least'
            when approximators.bound_rule = 'ceiling' then 'most'
        end as stated_bound,
        distances.location_id as measured_location_id,
        distances.reference_location_id
    from claims
    inner join figures
        on claims.statement_id = figures.statement_id
    left join articles
        on claims.article_id = articles.article_id
    left join approximators
        on lower(figures.approximator_text) = approximators.approximator_text
    left join distances
        on figures.figure_id = distances.figure_id

    union all by name

    select
        claims.*,
        'event_type' as basis,
        event_type as basis_value,
        case
            when event_type in ({{ string_list(var('lasting_event_types')) }})
                then 'standing'
            else 'incident'
        end as figure_scope
    from claims
    where
        event_type not in ({{ string_list(var('incomparable_event_types')) }})

    union all by name

    -- At what hour an attack was.
    select
        claims.*,
        'event_time' as basis,
        'event_time' as basis_value,
        hours.hour_text as figure_text,
        'incident' as figure_scope,
        hours.clock_minute
    from claims
    inner join hours
        on claims.claim_id = hours.claim_id

    union all by name

    -- Who owns up to an event, is blamed or accused of it, or denies it.
    select
        claims.*,
        'responsibility' as basis,
        'responsibility' as basis_value,
        held.held_text as figure_text,
        'incident' as figure_scope,
        held.held_actor_id,
        held.told_as
    from claims
    inner join held
        on claims.claim_id = held.claim_id

),

located as (

    select
        faceted.*,
        article_events.article_event_id,
        coalesce(
            faceted.measured_location_id,
            faceted.location_id,
            article_events.location_id
        ) as told_location_id,
        coalesce(faceted.figure_scope = 'incident', false) as is_of_incident
    from faceted
    left join article_events
        on faceted.statement_id = article_events.statement_id

),

placed as (

    select

        ---------- ids
        faceted.claim_id,
        faceted.article_event_id,
        faceted.statement_id,
        faceted.article_id,
        faceted.publisher_id,
        faceted.source_id,
        faceted.origin_id,
        faceted.side_actor_id,
        faceted.told_location_id as location_id,
        coalesce(
            divisions.division_location_id,
            case
                when faceted.is_of_war then focus.country_location_id
            end
        ) as division_location_id,
        divisions.ancestor_location_ids,
        agents.ancestor_actor_ids as agent_actor_ids,
        recipients.ancestor_actor_ids as recipient_actor_ids,
        faceted.reference_location_id,
        faceted.figure_id,

        ---------- text
        faceted.basis,
        faceted.basis_value,
        faceted.source_name,
        faceted.figure_text,
        faceted.unit,
        faceted.counted_noun,
        faceted.figure_scope,
        coalesce(counted_groups.counted_group, faceted.counted_noun, 'people')
            as counted_group,
        case
            when faceted.basis = 'event_type'
                then list_distinct(
                    regexp_extract_all(lower(faceted.claim_text), '[[:alpha:]]{4,}')
                )
        end as claim_words,
        case
            when faceted.basis = 'event_type' then coalesce(tolls.tolls, [])
        end as tolls,
        case
            when faceted.basis != 'event_type' or faceted.event_type != 'ASSAULT'
                then null
            when
                regexp_matches(
                    lower(faceted.whole_text),
                    '\b(artillery|shell(s|ed|ing)|mortars?)\b'
                )
                and regexp_matches(lower(faceted.whole_text), {{ by_air() }})
                then null
            when
                regexp_matches(
                    lower(faceted.whole_text),
                    '\b(artillery|shell(s|ed|ing)|mortars?)\b'
                )
                then 'artillery'
            when regexp_matches(lower(faceted.whole_text), {{ by_air() }})
                then 'aircraft'
        end as means,
        case
            when faceted.event_type != 'CASUALTY' then null
            when
                faceted.polarity = 'negative'
                and not regexp_matches(
                    lower(faceted.claim_text),
                    '\b(no|without|not any) (\w+ )?(casualt|injur|death|fatalit|victim)'
                )
                then null
            when regexp_matches(faceted.predicate_lemma, '^(kill|die|dead|death|toll)')
                then 'killed'
            when regexp_matches(faceted.predicate_lemma, '^(injur|wound|hurt)')
                then 'injured'
            when regexp_matches(lower(faceted.claim_text), 'casualt') then 'casualties'
            when regexp_matches(lower(faceted.claim_text), '\b(injur|wound|hurt)')
                then 'injured'
            when
                regexp_matches(
                    lower(faceted.claim_text), '\b(kill|dead|died|death|fatal)'
                )
                then 'killed'
        end as harm,
        -- Fewer words may be the same by chance.
        case
            when length(faceted.claim_text) >= {{ var('copied_words_length') }}
                then md5(lower(faceted.claim_text))
        end as wording_hash,
        faceted.event_type,
        -- A siege that is lifted is still that siege.
        regexp_replace(faceted.event_type, '_(LIFTED|BREAKDOWN)$', '') as event_root,
        faceted.predicate_lemma,
        faceted.stated_bound,
        faceted.told_as,
        case
            when faceted.basis = 'responsibility' and faceted.event_type = 'DENY'
                then 'negative'
            else faceted.polarity
        end as polarity,

        ---------- numbers
        faceted.value_low,
        faceted.value_high,
        faceted.value_point,
        faceted.tolerance_share,
        faceted.clock_minute,
        -- A duration grows while it lasts, and a town stays where it is: both are
        -- compared over any distance in time.
        case
            when
                faceted.basis_value = 'duration'
                or faceted.reference_location_id is not null
                or faceted.is_of_incident
                then 0
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
        faceted.is_of_incident,
        coalesce(faceted.is_added, false) as is_added,
        coalesce(faceted.is_vague, false) as is_vague,
        coalesce(faceted.is_floor, false) as is_floor,
        coalesce(faceted.is_recounted, false) as is_recounted,
        coalesce(faceted.is_of_several, false) as is_of_several,
        coalesce(faceted.has_several_doers, false) as has_several_doers,
        coalesce(faceted.is_part, false)
        and coalesce(counted_groups.counted_group, 'people') = 'people' as is_part,
        faceted.told_location_id is null as is_place_assumed,
        coalesce(faceted.event_start_date, faceted.event_end_date) is null
            as is_time_assumed,

        ---------- dates
        faceted.published_date,
        -- News speaks of the week before it, unless it says otherwise.
        coalesce(
            faceted.event_start_date, faceted.event_end_date, faceted.published_date - 7
        ) as window_start_date,
        coalesce(faceted.event_end_date, faceted.published_date) as window_end_date

    from located as faceted
    left join tolls
        on faceted.claim_id = tolls.claim_id
    left join divisions
        on faceted.told_location_id = divisions.location_id
    left join focus
        on faceted.article_id = focus.article_id
    left join counted_groups
        on faceted.counted_noun = counted_groups.counted_noun
    -- Who breaks a siege is the agent, and the besieger the recipient: for the siege
    -- itself the besieger is the agent, whether it lasts or is lifted.
    left join actor_ancestors as agents
        on
            case
                when faceted.basis = 'responsibility' then faceted.held_actor_id
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
        when figure_scope = 'period' then 'it counts a stretch of time'
        when figure_scope = 'superseded' then 'its own text replaces it'
        when is_added and basis_value = 'killed'
            then 'it counts what comes on top of another figure'
        when is_part then 'it counts a part of another figure'
        when is_of_incident and article_event_id is null
            then 'the event it tells of is not known'
        when not is_of_incident and division_location_id is null
            then 'no place is known'
        when month_index is null then 'no time is known'
        when
            basis_value in ({{ string_list(var('incomparable_measures')) }})
            and reference_location_id is null
            then 'such figures cannot be compared'
        when basis_value = 'count_other' and counted_noun is null
            then 'such figures cannot be compared'
    end as incomparable_reason,
    hash(placed) as fingerprint
from placed
