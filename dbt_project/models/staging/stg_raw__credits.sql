-- Grain: a name in a wire, image or contribution line.

with

source as (

    select * from {{ source('raw', 'credits') }}

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
        end_char

    from source

)

select * from renamed
