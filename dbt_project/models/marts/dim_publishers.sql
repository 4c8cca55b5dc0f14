-- Grain: a publisher, curated or merely named by an article.

with

publishers as (

    select * from {{ ref('publishers') }}

),

publishers_by_name as (

    select * from {{ ref('int_publishers__by_name') }}

),

-- Two spellings that differ in signs only are one publisher.
unknown_publishers as (

    select
        publisher_id,
        min(unknown_publisher_name) as unknown_publisher_name
    from publishers_by_name
    where unknown_publisher_name is not null
    group by publisher_id

),

unioned as (

    select
        publisher_id,
        actor_id,
        publisher_name,
        country_code,
        owner_name,
        state_affiliation,
        true as is_curated
    from publishers

    union all

    select
        publisher_id,
        null as actor_id,
        unknown_publisher_name as publisher_name,
        null as country_code,
        null as owner_name,
        null as state_affiliation,
        false as is_curated
    from unknown_publishers

)

select * from unioned
