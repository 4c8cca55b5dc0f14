-- Grain: a source, its cue and the content it is cited for; joint sources are a row
-- each.

with

source as (

    select * from {{ source('raw', 'attributions') }}

),

renamed as (

    select

        ---------- ids
        attribution_id,
        article_id,
        source_mention_id,
        parent_attribution_id,

        ---------- text
        source_text,
        cue_text,
        cue_lemma,
        content_text,
        content_spans,
        quote_type,
        role_text,
        addressee_text,
        extractor_version,

        ---------- numbers
        source_start_char,
        source_end_char,
        cue_start_char,
        cue_end_char,
        sentence_index,

        ---------- booleans
        is_impersonal,
        is_boilerplate

    from source

)

select * from renamed
