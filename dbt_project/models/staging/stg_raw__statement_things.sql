-- Grain: a thing of a statement's event.

with

source as (

    select * from {{ source('raw', 'statement_things') }}

),

renamed as (

    select

        ---------- ids
        statement_id,
        article_id,

        ---------- text
        thing_role,
        thing_text,
        thing_type,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,
        ordinal

    from source

)

select * from renamed
