-- Grain: a sentence, or a part of the layout, of an article.

with

source as (

    select * from {{ source('raw', 'text_spans') }}

),

renamed as (

    select

        ---------- ids
        article_id,

        ---------- text
        span_kind,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,
        ordinal

    from source

)

select * from renamed
