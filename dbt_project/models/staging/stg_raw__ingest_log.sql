-- Grain: what became of one item of a batch; an item may have notices beside its
-- outcome.

with

source as (

    select * from {{ source('raw', 'ingest_log') }}

),

renamed as (

    select

        ---------- ids
        batch_id,
        article_id,
        replacing_article_id,

        ---------- text
        item,
        outcome,
        reason,
        detail,

        ---------- timestamps
        logged_at

    from source

)

select * from renamed
