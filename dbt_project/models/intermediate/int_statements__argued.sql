{{ config(
    materialized='incremental',
    unique_key='statement_id',
) }}
-- Grain: a statement, with the first actor and place, in text order, that fill its
-- places and are known; where it was before where from and where to. The words of a
-- place that is not known count only with a name in them: "the area" says nothing.
-- All of them are in fct_claim_actors and fct_claim_locations.

with

arguments as (

    select * from {{ touched_rows(ref('stg_raw__statement_arguments')) }}

),

mentions as (

    select * from {{ touched_rows(ref('stg_raw__mentions')) }}

),

actors as (

    select * from {{
        touched_rows(ref('int_mentions__actors'))
    }}

),

locations as (

    select * from {{ touched_rows(ref('stg_raw__resolved_locations')) }}

),

located as (

    select
        arguments.statement_id,
        arguments.article_id,
        arguments.argument_role,
        actors.actor_id,
        mentions.mention_text,
        -- In a common noun's words a name stands behind it ("the town of Tarn") or
        -- begins small ("al-Tarn"): "a Ruritanian village" says not which one.
        case
            when mentions.mention_type <> 'nominal'
                then regexp_matches(mentions.mention_text, '\p{Lu}')
            else regexp_matches(
                mentions.mention_text, '(^| )\p{Ll}\S* (.* )?\p{Lu}|\p{Ll}-\p{Lu}'
            )
        end as has_name,
        locations.location_id,
        locations.geo_precision,
        mentions.start_char,
        arguments.argument_role in ('where', 'from', 'to') as is_place,
        {
            'is_unknown': locations.location_id is null,
            'is_way': arguments.argument_role <> 'where',
            'start_char': mentions.start_char
        } as place_rank
    from arguments
    inner join mentions
        on arguments.mention_id = mentions.mention_id
    left join actors
        on arguments.mention_id = actors.mention_id
    left join locations
        on arguments.mention_id = locations.mention_id

),

argued as (

    select
        statement_id,
        any_value(article_id) as article_id,
        arg_min(actor_id, start_char) filter (
            where argument_role = 'agent' and actor_id is not null
        ) as agent_actor_id,
        arg_min(actor_id, start_char) filter (
            where argument_role = 'recipient' and actor_id is not null
        ) as recipient_actor_id,
        arg_min(location_id, place_rank) filter (
            where is_place and location_id is not null
        ) as location_id,
        arg_min(mention_text, place_rank) filter (
            where
            is_place
            and (location_id is not null or has_name)
        ) as location_text,
        arg_min(geo_precision, place_rank) filter (
            where is_place and location_id is not null
        ) as geo_precision
    from located
    group by statement_id

)

select * from argued
