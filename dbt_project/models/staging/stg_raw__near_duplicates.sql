-- Grain: an article that nearly repeats another one, and the group of both.

with

source as (

    select * from {{ source('raw', 'near_duplicates') }}

),

renamed as (

    select

        ---------- ids
        article_id,
        near_duplicate_group_id

    from source

)

select * from renamed
