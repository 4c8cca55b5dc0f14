-- Grain: a recorded decision on two entities.

with

source as (

    select * from {{ source('raw', 'actor_judgements') }}

),

renamed as (

    select

        ---------- ids
        entity_id_a,
        entity_id_b,

        ---------- text
        verdict,
        method,
        decided_by,

        ---------- numbers
        score,

        ---------- timestamps
        decided_at

    from source

)

select * from renamed
