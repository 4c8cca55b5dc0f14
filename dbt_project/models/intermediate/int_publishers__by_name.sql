-- Grain: a folded name of a publisher: curated names, their aliases, and every name
-- that an article came with and nobody curated yet.

with

publishers as (

    select * from {{ ref('publishers') }}

),

publisher_aliases as (

    select * from {{ ref('publisher_aliases') }}

),

articles as (

    select * from {{ ref('stg_raw__articles') }}

),

curated_names as (

    select
        lower(trim(publisher_name)) as publisher_name_folded,
        publisher_id,
        1 as preference
    from publishers

    union all

    select
        lower(trim(alias_text)) as publisher_name_folded,
        publisher_id,
        2 as preference
    from publisher_aliases

),

curated as (

    select
        publisher_name_folded,
        publisher_id
    from curated_names
    qualify
        row_number() over (
            partition by publisher_name_folded
            order by preference, publisher_id
        ) = 1

),

unknown as (

    select
        articles.publisher_name_folded,
        min(articles.publisher_name) as publisher_name
    from articles
    left join curated
        on articles.publisher_name_folded = curated.publisher_name_folded
    where
        curated.publisher_id is null
        and articles.publisher_name_folded is not null
    group by articles.publisher_name_folded

),

named as (

    select
        publisher_name_folded,
        publisher_id,
        null as unknown_publisher_name
    from curated

    union all

    select
        publisher_name_folded,
        {{ make_id('pub', [fold_name('publisher_name_folded')]) }} as publisher_id,
        publisher_name as unknown_publisher_name
    from unknown

)

select * from named
