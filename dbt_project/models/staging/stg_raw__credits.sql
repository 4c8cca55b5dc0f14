-- Grain: a name in a wire, image or contribution line.

with

source as (

    select
        *,
        rowid as row_id
    from {{ source('raw', 'credits') }}

),

renamed as (

    select

        ---------- ids
        credit_id,
        article_id,

        ---------- text
        credit_type,
        name_text,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,

        ---------- storage
        row_id

    from source

)

select * from renamed
