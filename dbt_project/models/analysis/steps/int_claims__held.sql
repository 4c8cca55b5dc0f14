{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a claim that says who is responsible for an event that its article tells of,
-- or that nobody has owned up to it.

with

-- Read are the words of a claim's own clause, not the subject that it is read with.
claims as not materialized (

    select
        claim_text as whole_text,
        * replace (
            claim_text[
                core_start_char - start_char + 1:core_end_char - start_char
            ] as claim_text,
            core_start_char as start_char,
            coalesce(event_type, 'OTHER') as event_type
        )
    from {{ touched_rows(ref('int_claims__current')) }}

),

article_events as (

    select distinct
        statement_id,
        article_id
    from {{ touched_rows(ref('stg_raw__article_events')) }}

),

actor_mentions as (

    select * from {{
        touched_rows(
            ref('fct_actor_mentions'), 'actor_id is not null and not is_boilerplate'
        )
    }}

),

actors as (

    select * from {{ ref('dim_actors') }}

),

-- "The raid was carried out by men backed by X": whom that is laid to besides.
backers as (

    select
        claims.claim_id,
        arg_min(actor_mentions.actor_id, actor_mentions.start_char) as actor_id
    from claims
    inner join actor_mentions
        on
            claims.article_id = actor_mentions.article_id
            and claims.start_char
            + length(regexp_extract(lower(claims.claim_text), {{ backed_by() }}))
            between actor_mentions.start_char and actor_mentions.end_char - 1
    where
        claims.event_type in ('OTHER', 'ASSAULT')
        and claims.is_attributed
        and claims.polarity = 'positive'
        and regexp_matches(lower(claims.claim_text), {{ backed_by() }})
    group by claims.claim_id

),

-- Who is held responsible: who owns up or denies, who is blamed, or who is behind those
-- who did it; or that nobody has owned up to it.
held as (

    select
        claims.*,
        case
            when claims.event_type = 'ACCUSE' then claims.recipient_actor_id
            -- "We reject this": whoever speaks.
            when
                claims.event_type = 'DENY'
                and claims.agent_actor_id is null
                and regexp_matches(lower(claims.claim_text), '^\W*we\b')
                then claims.side_actor_id
            when {{ own_denial() }} then claims.side_actor_id
            else coalesce(backers.actor_id, claims.agent_actor_id)
        end as held_actor_id,
        case
            when backers.actor_id is not null then 'backer'
            when {{ own_denial() }} then 'denier'
            when claims.event_type not in ('STATEMENT', 'ASSAULT', 'CASUALTY') then null
            when
                claims.polarity = 'negative'
                and regexp_matches(lower(claims.claim_text), {{ unclaimed() }})
                then
                    case
                        when
                            regexp_matches(
                                lower(claims.claim_text), '\bimmediate(ly)?\b'
                            )
                            then 'nobody at once'
                        else 'nobody'
                    end
            when claims.polarity = 'negative' then null
            when claims.event_type = 'STATEMENT' then 'itself'
            -- "X claimed responsibility for the raid" tells of the raid, too.
            when
                claims.predicate_lemma in ('claim', 'take', 'accept', 'admit')
                and regexp_matches(
                    lower(claims.claim_text),
                    '\bresponsibility for (the|th[aeio]\w+|an?)\b'
                )
                and not regexp_matches(
                    lower(claims.claim_text),
                    '\bfor (the|an?) (number|series|string|spate)\b'
                )
                then 'itself'
            -- "An attack claimed by X", who stands after that.
            when
                strpos(lower(claims.claim_text), lower(claims.agent_text))
                > strpos(lower(claims.claim_text), ' claimed by ')
                and regexp_matches(
                    lower(claims.claim_text),
                    '\b(attack|assault|bombing|bomb|blast|explosion|raid|strike|ambush'
                    || '|shooting)\b( \w+){0,4} claimed by '
                )
                and not regexp_matches(
                    lower(claims.claim_text), '\b(another|previous|earlier|last)\b'
                )
                then 'itself'
        end as told_as
    from claims
    left join backers
        on claims.claim_id = backers.claim_id

),

named as (

    select

        ---------- ids
        held.claim_id,
        held.article_id,
        held.held_actor_id,

        ---------- text
        case
            when held.told_as in ('nobody', 'nobody at once') then 'nobody'
            else coalesce(actors.actor_name, held.agent_text)
        end as held_text,
        held.told_as

    from held
    left join actors
        on held.held_actor_id = actors.actor_id
    where
        (
            held.told_as is not null
            or held.event_type in ('STATEMENT', 'ACCUSE', 'DENY')
            -- "A raid the army blamed on X": who blames is not whom he blames.
            and not coalesce(
                held.event_type = 'ACCUSE'
                and strpos(held.claim_text, held.recipient_text)
                < strpos(held.claim_text, ' blamed on '),
                false
            )
            -- Somebody says that "the raid was carried out by X".
            or held.event_type in ('OTHER', 'ASSAULT')
            and regexp_matches(
                lower(held.claim_text), '\b(was|were|been) carried out by\b'
            )
            and held.is_attributed
            and held.polarity = 'positive'
        )
        -- A person is one of a side, which others name; of who owns up it is enough
        -- that somebody did.
        and coalesce(
            actors.actor_type != 'person',
            held.told_as in ('nobody', 'nobody at once', 'itself')
            and coalesce(held.agent_text, held.told_as) is not null
        )
        and held.statement_id in (
            select article_events.statement_id from article_events
        )
        or held.event_type in ('ASSAULT', 'CASUALTY')
        and held.stance = 'accuses'
        and held.tense = 'past'
        and held.agent_actor_id is distinct from held.side_actor_id
        and actors.actor_type != 'person'

)

select * from named
