-- Grain: a predicate in one contiguous span.

with

source as (

    select * from {{ source('raw', 'statements') }}

),

renamed as (

    select

        ---------- ids
        statement_id,
        article_id,
        event_time_id,

        ---------- text
        claim_text,
        claim_type,
        event_type,
        predicate_lemma,
        agent_text,
        recipient_text,
        location_text,
        time_precision,
        tense,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,
        coalesce(core_start_char, start_char) as core_start_char,
        coalesce(core_end_char, end_char) as core_end_char,
        predicate_start_char,
        predicate_end_char,
        sentence_index,
        store_score,
        kind_score,
        agent_score,

        ---------- booleans
        is_boilerplate,

        ---------- dates
        event_start_date,
        event_end_date

    from source

)

select * from renamed
