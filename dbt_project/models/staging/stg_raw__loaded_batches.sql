-- Grain: a batch that the warehouse holds, with what was loaded of it.

with

source as (

    select * from {{ source('raw', 'loaded_batches') }}

),

renamed as (

    select

        ---------- ids
        batch_id,

        ---------- text
        digest,

        ---------- timestamps
        loaded_at

    from source

)

select * from renamed
