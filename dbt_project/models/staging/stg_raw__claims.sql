-- Grain: a statement and its immediate source.

with

source as (

    select * from {{ source('raw', 'claims') }}

),

renamed as (

    select

        ---------- ids
        claim_id,
        statement_id,
        article_id,
        attribution_id,

        ---------- text
        certainty,
        polarity,
        extractor_version,

        ---------- booleans
        is_hedged

    from source

)

select * from renamed
