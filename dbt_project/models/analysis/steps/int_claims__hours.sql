{{ config(
    materialized='incremental',
    unique_key='claim_id',
) }}
-- Grain: a claim of an attack that names one hour of the day, at the place itself.

with

claims as (

    select * from {{
        touched_rows(
            ref('int_claims__current'),
            "event_type = 'ASSAULT' and polarity = 'positive'"
        )
    }}

),

articles as (

    select
        article_id,
        body_text
    from {{ touched_rows(ref('dim_articles')) }}

),

article_events as (

    select distinct
        statement_id,
        article_id
    from {{ touched_rows(ref('stg_raw__article_events')) }}

),

-- The hours that a claim of an attack names, without those of another zone.
clocked as (

    select
        claims.claim_id,
        claims.article_id,
        regexp_extract_all(
            regexp_replace(
                lower(claims.claim_text)
                -- "It was hit on Friday, when planes came at 4 a.m."
                || coalesce(
                    regexp_replace(
                        regexp_extract(
                            articles.body_text[
                                claims.end_char + 1:
                                claims.end_char + {{ var('lead_length') }}
                            ],
                            '^,? when [^\n]*'
                        ),
                        '[.!?]\W* [A-Z].*$',
                        ''
                    ),
                    ''
                ),
                '\b\d{1,2}([:.]?\d\d)?( ?[ap]\.?m\.?)? (gmt|utc)\b',
                ''
            ),
            {{ clock() }}
        ) as clocks
    from claims
    left join articles
        on claims.article_id = articles.article_id
    where
        -- When it went on or was over is not when it was.
        not regexp_matches(
            lower(claims.claim_text),
            '\b(still|ongoing|continued (at|past|into)|until|since|ended|over by'
            || '|between|eastern time)\b'
        )
        and claims.statement_id in (
            select article_events.statement_id from article_events
        )

),

read_hours as (

    select

        ---------- ids
        claim_id,
        article_id,

        ---------- text
        clocks[1] as hour_text,

        ---------- numbers
        {{ minute_of_day('clocks[1]') }} as clock_minute

    from clocked
    where len(clocks) = 1

)

select * from read_hours
