-- Grain: a lemma that reports speech. Where it is curated as several parts of speech,
-- the verb counts: cues are looked up by lemma alone.

with

reporting_verbs as (

    select * from {{ ref('reporting_verbs') }}

),

chosen as (

    select
        verb_lemma,
        stance
    from reporting_verbs
    qualify
        row_number() over (
            partition by verb_lemma
            order by (part_of_speech = 'verb')::integer desc, part_of_speech
        ) = 1

)

select * from chosen
