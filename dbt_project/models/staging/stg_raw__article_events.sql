-- Grain: a statement that tells of an event of its article.

with

source as (

    select * from {{ source('raw', 'article_events') }}

),

renamed as (

    select

        ---------- ids
        statement_id,
        article_id,
        article_event_id,
        location_id,
        carried_location_id,

        ---------- text
        event_family,
        context_words,
        place_words,
        means,

        ---------- booleans
        is_other_event,

        ---------- dates
        start_date,
        end_date,
        carried_start_date,
        carried_end_date

    from source

)

select * from renamed
