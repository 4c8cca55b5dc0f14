-- Grain: a name, nominal or pronoun that may stand for an actor or a place.

with

source as (

    select * from {{ source('raw', 'mentions') }}

),

renamed as (

    select

        ---------- ids
        mention_id,
        article_id,
        voice_attribution_id,

        ---------- text
        mention_text,
        mention_type,
        entity_label,
        head_lemma,
        label_text,
        toponym_role,
        voice,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,
        sentence_index,

        ---------- booleans
        is_boilerplate

    from source

)

select * from renamed
