-- Grain: an attribution or a credit and the source it cites; one row an article has
-- neither and names the article's own voice.

with

source as (

    select * from {{ source('raw', 'resolved_attributions') }}

),

renamed as (

    select

        ---------- ids
        attribution_id,
        credit_id,
        article_id,
        source_id,

        ---------- text
        resolution_method,

        ---------- numbers
        resolution_score

    from source

)

select * from renamed
