-- Grain: a time expression.

with

source as (

    select * from {{ source('raw', 'times') }}

),

renamed as (

    select

        ---------- ids
        time_id,
        statement_id,
        article_id,

        ---------- text
        time_text,
        time_precision,
        null_reason,
        time_value,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,

        ---------- booleans
        is_boilerplate,

        ---------- dates
        start_date,
        end_date,
        anchor_date

    from source

)

select * from renamed
