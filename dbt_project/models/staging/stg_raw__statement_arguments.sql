-- Grain: a mention that fills a place of a statement.

with

source as (

    select * from {{ source('raw', 'statement_arguments') }}

),

renamed as (

    select

        ---------- ids
        statement_id,
        article_id,
        mention_id,

        ---------- text
        argument_role,
        extractor_version,

        ---------- numbers
        ordinal

    from source

)

select * from renamed
