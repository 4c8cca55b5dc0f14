{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a claim, with all that its statement says, and its label: who did what to
-- whom, how many, where and when, by the names of those that are known and by the
-- article's words for the others. A claim of which nothing but the predicate is known
-- keeps its words. Who said it is joined in fct_claims: a million claims and all that
-- they are joined to do not fit into memory at once.

with

claims as (

    select * from {{ touched_rows(ref('stg_raw__claims')) }}

),

statements as (

    select * exclude (event_time_id, extractor_version, location_text)
    from {{ touched_rows(ref('stg_raw__statements')) }}

),

arguments as (

    select * from {{ touched_rows(ref('int_statements__argued')) }}

),

actors as (

    select * from {{ ref('int_actors__merged') }}

),

locations as (

    select * from {{ ref('int_locations__merged') }}

),

-- "The army denied it" says already that it is not so.
denying as (

    select distinct verb_lemma
    from {{ ref('reporting_verbs') }}
    where part_of_speech = 'verb' and stance = 'denies'

),

-- The first that is counted; two numbers of one statement are in fct_claim_figures.
figures as (

    select
        statement_id,
        arg_min(figure_text, start_char) as figure_text
    from {{
        touched_rows(ref('stg_raw__figures'), 'statement_id is not null')
    }}
    group by statement_id

),

named as (

    select
        statements.*,
        claims.claim_id,
        claims.attribution_id,
        claims.certainty,
        claims.polarity,
        claims.is_hedged,
        claims.extractor_version,
        arguments.agent_actor_id,
        arguments.recipient_actor_id,
        arguments.location_id,
        arguments.location_text,
        arguments.geo_precision,
        coalesce(agents.actor_name, statements.agent_text) as agent_name,
        claims.polarity = 'negative' and denying.verb_lemma is null as is_negative,
        statements.claim_text[
            statements.predicate_start_char - statements.start_char + 1:
            statements.predicate_end_char - statements.start_char
        ] as predicate_name,
        -- "17 people" is told with its number, once.
        case
            when contains(figures.figure_text, statements.recipient_text)
                then null
            else coalesce(recipients.actor_name, statements.recipient_text)
        end as recipient_name,
        case
            when contains(statements.recipient_text, figures.figure_text)
                then null
            when contains(arguments.location_text, figures.figure_text)
                then null
            else figures.figure_text
        end as figure_name,
        coalesce(locations.location_name, arguments.location_text)
            as location_name,
        case
            when statements.event_start_date = statements.event_end_date
                then strftime(statements.event_start_date, '%Y-%m-%d')
            when
                statements.event_start_date is not null
                and statements.event_end_date is not null
                then
                    strftime(statements.event_start_date, '%Y-%m-%d')
                    || ' – '
                    || strftime(statements.event_end_date, '%Y-%m-%d')
        end as event_days
    from claims
    inner join statements
        on claims.statement_id = statements.statement_id
    left join arguments
        on claims.statement_id = arguments.statement_id
    left join denying
        on statements.predicate_lemma = denying.verb_lemma
    left join actors as agents
        on arguments.agent_actor_id = agents.actor_id
    left join actors as recipients
        on arguments.recipient_actor_id = recipients.actor_id
    left join locations
        on arguments.location_id = locations.location_id
    left join figures
        on claims.statement_id = figures.statement_id

),

labelled as (

    select
        * exclude (
            agent_name,
            is_negative,
            predicate_name,
            recipient_name,
            figure_name,
            location_name,
            event_days
        ),
        regexp_replace(
            case
                when
                    coalesce(agent_name, recipient_name, figure_name, location_name)
                    is null
                    then claim_text
                else
                    concat_ws(
                        ' · ',
                        agent_name,
                        -- "Failed to enter" says it already.
                        case
                            when
                                is_negative
                                and not regexp_matches(
                                    lower(predicate_name),
                                    '\b(not|never|fail|refus|declin)|n.t\b'
                                )
                                then 'not '
                            else ''
                        end || predicate_name,
                        recipient_name,
                        figure_name,
                        location_name,
                        event_days
                    )
            end,
            '\s+',
            ' ',
            'g'
        ) as claim_label
    from named

)

select * from labelled
