-- Grain: a relation that the text states between two mentions.

with

source as (

    select * from {{ source('raw', 'relations') }}

),

renamed as (

    select

        ---------- ids
        relation_id,
        article_id,
        subject_mention_id,
        object_mention_id,

        ---------- text
        relation_type,
        extractor_version,

        ---------- numbers
        start_char,
        end_char

    from source

)

select * from renamed
