-- Grain: an article kept from a batch.

with

source as (

    select * from {{ source('raw', 'articles') }}

),

renamed as (

    select

        ---------- ids
        article_id,
        batch_id,

        ---------- text
        item,
        publisher_name,
        title,
        byline,
        url,
        body_text,
        language_code,
        published_precision,
        published_method,
        wire_credits,
        lower(trim(publisher_name)) as publisher_name_folded,

        ---------- numbers
        word_count,

        ---------- booleans
        warning_short_text,
        warning_language,

        ---------- dates
        coalesce(published_date, cast(published_at as date)) as published_date,

        ---------- timestamps
        published_at

    from source

)

select * from renamed
