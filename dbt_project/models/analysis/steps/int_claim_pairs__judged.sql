-- Grain: two claims and a thing they could be compared by, with why they cannot be, if
-- so, and what the comparison says.

with

candidates as (

    select
        *,
        told_as_a in ('nobody', 'nobody at once') as is_unclaimed_a,
        told_as_b in ('nobody', 'nobody at once') as is_unclaimed_b
    from {{ ref('int_claim_pairs__candidates') }}

),

-- The first obstacle that applies; null: nothing stands in the way.
screened as (

    select
        *,
        case
            when is_same_statement then null
            when is_same_speech and basis = 'event_type' then 'one article tells both'
            when not is_same_reality then 'one of them is a forecast'
            when not is_same_scope then 'they sum up different spans of time'
            -- How far one town is from another is told on no day and of no actor.
            when
                basis_value = 'distance'
                and basis = 'measure'
                and not (is_same_place and is_same_reference)
                then 'they are about different places'
            when basis_value = 'distance' and basis = 'measure' and is_same_speech
                then 'one article tells both'
            when
                basis_value = 'distance'
                and basis = 'measure'
                and (polarity_a = 'negative' or polarity_b = 'negative')
                then 'one of them denies it'
            when basis_value = 'distance' and basis = 'measure' then null
            -- Who copies a sentence speaks of what it speaks of.
            when basis = 'event_type' and is_same_wording then null
            -- Of one incident everybody has the place and the day.
            when not is_of_incident and not is_nested_place
                then 'they are about different places'
            when
                (basis = 'event_type' or (is_same_event and not is_of_incident))
                and (not is_same_agent or not is_same_recipient)
                then 'they are about different actors'
            -- In one place and month there is one siege, whoever is named in it.
            when basis = 'event_type' and not is_of_incident then null
            -- Much happens in one incident: the words must be mostly the same, and
            -- where one denies it, the very word and what it is done to.
            -- "No casualties" denies whoever tells of dead or wounded.
            when
                basis = 'event_type'
                and polarity_a != polarity_b
                and (
                    harm_a = harm_b
                    or harm_a = 'casualties' and polarity_a = 'negative'
                    or harm_b = 'casualties' and polarity_b = 'negative'
                )
                then null
            when
                basis = 'event_type'
                and polarity_a != polarity_b
                and not coalesce(is_same_predicate and is_same_recipient, false)
                then 'they may be about different acts'
            -- The same dead of one incident died of one thing.
            when
                basis = 'event_type'
                and is_of_incident
                and polarity_a = 'positive'
                and polarity_b = 'positive'
                and means_a != means_b
                and has_same_toll
                then null
            -- "No casualties" and "no deaths": both say who came to no harm.
            when
                basis = 'event_type'
                and is_of_incident
                and polarity_a = 'negative'
                and polarity_b = 'negative'
                and harm_a is not null
                and harm_b is not null
                and (harm_a = harm_b or 'casualties' in (harm_a, harm_b))
                then null
            when
                basis = 'event_type' and polarity_a = polarity_b and has_other_toll
                then 'they tell of other tolls'
            -- Who was hurt was not killed.
            when
                basis = 'event_type'
                and harm_a != harm_b
                and harm_a != 'casualties'
                and harm_b != 'casualties'
                then 'they may be about different acts'
            when
                basis = 'event_type'
                and polarity_a = polarity_b
                and not coalesce(
                    shared_word_count >= {{ var('shared_words') }}
                    and shared_word_count
                    >= {{ var('shared_words_share') }} * word_count,
                    false
                )
                then 'they may be about different acts'
            when basis = 'event_type' then null
            -- Who gives two figures in one breath counts two things: those who fled
            -- within the country, and those who left it.
            when is_same_speech then 'one article tells both'
            when
                basis = 'event_time'
                and (
                    minutes_apart > {{ var('other_attack') }}
                    or minutes_apart > {{ var('same_hour') }} and is_met_otherwise
                )
                then 'they may be about different acts'
            when basis = 'event_time' then null
            -- That nobody has owned up says nothing of who is blamed.
            when is_unclaimed_a and is_unclaimed_b then null
            when
                is_unclaimed_a and told_as_b != 'itself'
                or is_unclaimed_b and told_as_a != 'itself'
                then 'one says who did it, the other that nobody has owned up to it'
            when is_unclaimed_a or is_unclaimed_b then null
            when basis = 'responsibility' and is_same_agent is null
                then 'whom one of them means is not known'
            when
                basis = 'responsibility'
                and not is_same_agent
                and (
                    polarity_a = 'negative'
                    or polarity_b = 'negative'
                    -- Who is behind those who did it did not do it.
                    or 'backer' in (told_as_a, told_as_b)
                )
                then 'they are about different actors'
            when basis = 'responsibility' then null
            when not is_same_unit then 'they are in different units'
            when polarity_a = 'negative' and polarity_b = 'negative'
                then 'both deny a figure'
            when is_denied_otherwise then 'one of them denies something else'
            when
                basis_value in ({{ string_list(var('people_measures')) }})
                and counted_group_a != counted_group_b
                and counted_group_a != 'people'
                and counted_group_b != 'people'
                then 'they count different people'
            when
                basis_value not in ({{ string_list(var('people_measures')) }})
                and basis_value not in ({{ string_list(var('standing_measures')) }})
                and not (is_same_noun and is_same_predicate)
                -- How long a siege has lasted is told by many verbs.
                and not (basis_value = 'duration' and is_lasting and is_same_event)
                then 'they count different things'
            when
                is_of_incident
                and is_sum_of_one
                and basis_value in ({{ string_list(var('people_measures')) }})
                and not coalesce(value_point_a = value_point_b, false)
                then 'one of them sums up several attacks'
            -- Of one war or land everybody counts within an order of magnitude.
            when
                not is_of_incident
                and basis_value in ('killed', 'displaced', 'injured', 'casualties')
                -- "Tens of thousands" have no point, and are no 33.
                and greatest(
                    coalesce(value_point_a, least_a), coalesce(value_point_b, least_b)
                )
                > {{ var('largest_spread') }}
                * least(
                    coalesce(value_point_a, least_a), coalesce(value_point_b, least_b)
                )
                then 'they are too far apart to count one thing'
            when
                basis_value = 'territory_share'
                and (is_place_assumed or not is_same_place)
                then 'they are shares of different places'
            when
                basis_value in ({{ string_list(var('event_bound_measures')) }})
                and not is_of_incident
                and not is_same_event
                then 'they are about different events'
            when
                not is_of_incident
                and basis_value != 'duration'
                and days_apart > {{ var('stock_days') }}
                then 'they are about different times'
        end as obstacle
    from candidates

),

measured as (

    select
        *,
        -- "At least 20" and "20": one number, and one of them hedges it.
        value_point_a = value_point_b
        and least_a <= greatest_b
        and least_b <= greatest_a
        and (least_a = '-infinity'::double) = (least_b = '-infinity'::double)
            as is_same_number,
        basis = 'measure'
        and basis_value in ({{ string_list(var('people_measures')) }})
        and counted_group_a != counted_group_b as is_part_against_whole,
        least_a <= greatest_b and least_b <= greatest_a as is_overlapping,
        value_point_a is not null
        and value_point_b is not null
        and least_a > '-infinity'::double
        and least_b > '-infinity'::double
        and greatest_a < 'infinity'::double
        and greatest_b < 'infinity'::double as is_stated_exactly,
        -- Both durations last until they are told: may they have begun on the same day?
        -- A duration is rounded to its unit, so each may be half a unit shorter or
        -- longer.
        basis_value = 'duration'
        and (least_a - 0.5) * days_per_unit + days_between
        <= (greatest_b + 0.5) * days_per_unit
        and (least_b - 0.5) * days_per_unit
        <= (greatest_a + 0.5) * days_per_unit + days_between as is_explained_by_time
    from screened

),

judged as (

    select
        *,
        case
            when obstacle is not null then 'not_comparable'
            when basis = 'event_time' and minutes_apart <= {{ var('same_hour') }}
                then 'agree'
            when basis = 'event_time' and minutes_apart < {{ var('other_hour') }}
                then 'compatible'
            when basis = 'event_time' then 'contradict'
            when is_unclaimed_a and is_unclaimed_b then 'agree'
            -- Who says that nobody has owned up speaks of his own day.
            when
                is_unclaimed_a and (days_between > 0 or told_as_a = 'nobody at once')
                or is_unclaimed_b and (days_between < 0 or told_as_b = 'nobody at once')
                then 'compatible'
            when is_unclaimed_a or is_unclaimed_b then 'contradict'
            when
                basis = 'responsibility'
                and is_same_agent
                and polarity_a = polarity_b
                then 'agree'
            when basis = 'responsibility' then 'contradict'
            when
                basis = 'event_type'
                and polarity_a = polarity_b
                and is_of_incident
                and has_same_toll
                and means_a != means_b
                then 'contradict'
            -- Who says that nobody died may know of wounded.
            when
                basis = 'event_type'
                and polarity_a = 'negative'
                and polarity_b = 'negative'
                and harm_a != harm_b
                and 'killed' in (harm_a, harm_b)
                then 'compatible'
            when basis = 'event_type' and polarity_a = polarity_b then 'agree'
            when basis = 'event_type' then 'contradict'
            when polarity_a != polarity_b and is_overlapping then 'contradict'
            when polarity_a != polarity_b then 'compatible'
            when is_same_interval or is_same_number then 'agree'
            -- "At least 500" and "as many as 500": one estimate, read both ways.
            when stated_bound_a != stated_bound_b and value_point_a = value_point_b
                then 'contradict'
            -- A part may be less than the whole, and never more.
            when
                is_part_against_whole
                and case
                    when counted_group_a = 'people' then least_b <= greatest_a
                    else least_a <= greatest_b
                end
                then 'compatible'
            when not is_overlapping and is_met_otherwise then 'compatible'
            when not is_overlapping and is_part_of_more then 'compatible'
            when not is_overlapping and (is_risen or is_recounted) then 'compatible'
            -- What adds up over a war has grown, where the later count is the greater.
            when
                is_running
                and not is_overlapping
                and abs(days_between) >= {{ var('growth_days') }}
                and (days_between > 0) = (least_b > greatest_a)
                then 'compatible'
            -- "Some 12 million" leave room for 13 million, and do not say so.
            when
                is_overlapping
                and is_stated_exactly
                and greatest(value_point_a, value_point_b)
                <= {{ var('one_figure_ratio') }} * least(value_point_a, value_point_b)
                then 'agree'
            when is_overlapping or is_explained_by_time then 'compatible'
            else 'contradict'
        end as verdict
    from measured

)

select
    *,
    case
        when verdict != 'not_comparable' and value_point_a > 0 and value_point_b > 0
            then
                round(
                    greatest(value_point_a, value_point_b)
                    / least(value_point_a, value_point_b),
                    2
                )
    end as spread_ratio,
    case
        when obstacle is not null then obstacle
        when is_same_statement and verdict = 'agree'
            then 'one statement of several sources'
        when basis = 'event_type' and verdict = 'agree' and is_same_wording
            then 'they say it in the same words'
        when basis = 'event_type' and verdict = 'compatible'
            then 'one says that nobody was hurt, the other that nobody died'
        when basis = 'event_type' and verdict = 'agree' and polarity_a = 'negative'
            then 'both deny it'
        when basis = 'event_type' and verdict = 'agree'
            then 'the same is said to have happened'
        when is_unclaimed_a and is_unclaimed_b
            then 'both say that nobody has owned up to it'
        when verdict = 'compatible' and (is_unclaimed_a or is_unclaimed_b)
            then 'nobody had owned up to it yet'
        when is_unclaimed_a or is_unclaimed_b
            then
                'one says that '
                || if(is_unclaimed_a, figure_text_b, figure_text_a)
                || ' has owned up to it, the other that nobody has'
        when basis = 'responsibility' and verdict = 'agree' and polarity_a = 'positive'
            then 'both hold ' || figure_text_a || ' responsible'
        when basis = 'responsibility' and verdict = 'agree'
            then 'both say that ' || figure_text_a || ' did not do it'
        when basis = 'responsibility' and is_same_agent
            then
                'one holds '
                || if(polarity_a = 'positive', figure_text_a, figure_text_b)
                || ' responsible, and in the other that is denied'
        when basis = 'responsibility'
            then
                'one holds ' || figure_text_a || ' responsible, the other '
                || figure_text_b
        when basis = 'event_type' and polarity_a = polarity_b
            then 'the same toll, by ' || means_a || ' and by ' || means_b
        when basis = 'event_type' then 'one says that it happened, the other denies it'
        else
            '"' || figure_text_a || '" against "' || figure_text_b || '": '
            || case
                when polarity_a != polarity_b and is_overlapping
                    then 'one affirms what the other denies'
                when polarity_a != polarity_b
                    then 'one denies a figure that the other does not give'
                when basis = 'event_time' and verdict = 'agree'
                    then 'they are the same hour'
                when basis = 'event_time' and verdict = 'compatible'
                    then 'they are less than half an hour apart'
                when basis = 'event_time' then 'they are not one hour'
                when is_same_interval then 'they are the same'
                when
                    verdict = 'contradict'
                    and stated_bound_a != stated_bound_b
                    and value_point_a = value_point_b
                    then 'one gives as the least what the other gives as the most'
                when verdict = 'agree' then 'they meet within their tolerance'
                when verdict = 'compatible' and is_part_against_whole
                    then 'one counts ' || case
                        when counted_group_a = 'people' then counted_group_b
                        else counted_group_a
                    end || ' only'
                when is_overlapping then 'one is vaguer and leaves room for the other'
                when verdict = 'compatible' and is_met_otherwise
                    then 'who gives the one gives another that meets it'
                when verdict = 'compatible' and is_part_of_more
                    then 'who gives the lesser counts more in all'
                when verdict = 'compatible' and (is_risen or is_recounted or is_running)
                    then 'the count has risen'
                when verdict = 'compatible'
                    then 'the time between them explains the difference'
                else 'they do not meet'
            end
    end as reason
from judged
