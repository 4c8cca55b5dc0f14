{{ config(
    materialized='incremental',
    unique_key='figure_id',
) }}
-- Grain: a distance that says how far one place lies from another ("Arna, a town 40 km
-- north of Velm"), with both places, in kilometres.

with

articles as (

    select
        article_id,
        body_text
    from {{ touched_rows(ref('dim_articles')) }}

),

figures as (

    select * from {{
        touched_rows(
            ref('fct_claim_figures'),
            "not is_boilerplate and measure = 'distance'"
        )
    }}

),

mentions as (

    select * from {{
        touched_rows(ref('fct_location_mentions'), 'not is_boilerplate')
    }}

),

locations as (

    select * from {{ ref('int_locations__merged') }}

),

measured as (

    select
        figures.*,
        articles.body_text,
        case figures.unit
            when 'km' then 1
            when 'miles' then 1.609344
        end as kilometres
    from figures
    inner join articles
        on figures.article_id = articles.article_id
    where figures.unit in ('km', 'miles')

),

-- The place that the direction is taken from: the first one after the figure.
referred as (

    select
        measured.figure_id,
        arg_min(mentions.location_id, mentions.start_char) as reference_location_id
    from measured
    inner join mentions
        on
            measured.article_id = mentions.article_id
            and mentions.start_char
            between measured.end_char and measured.end_char
            + {{ var('distance_reach') }}
    where
        regexp_matches(
            lower(measured.body_text[measured.end_char + 1:mentions.start_char]),
            '^( ?[(\[][^)\]]*[)\]]|,? or [0-9.,]+ \w+,)?,? (to the |due )*'
            || '(north|south|east|west)[ -]?(east|west)?(ern)? of (the )?'
            || '(\w+ )?(capital|city|town)?( of|,)? ?$'
        )
    group by measured.figure_id

),

-- The town or site named last before the figure; of one that no list has nothing is
-- known.
placed as (

    select
        measured.figure_id,
        arg_max(coalesce(mentions.location_id, ''), mentions.start_char) as location_id
    from measured
    inner join mentions
        on
            measured.article_id = mentions.article_id
            and mentions.end_char
            between measured.start_char - {{ var('distance_reach') }}
            and measured.start_char
    left join locations
        on mentions.location_id = locations.location_id
    where
        coalesce(locations.feature_class, 'P') in ('P', 'S')
        and not regexp_matches(
            measured.body_text[mentions.end_char + 1:measured.start_char], '[.;:\n]'
        )
    group by measured.figure_id

)

select

    ---------- ids
    measured.figure_id,
    measured.article_id,
    placed.location_id,
    referred.reference_location_id,

    ---------- numbers
    measured.kilometres

from measured
inner join referred
    on measured.figure_id = referred.figure_id
inner join placed
    on measured.figure_id = placed.figure_id
where
    placed.location_id != ''
    and referred.reference_location_id is not null
    and placed.location_id != referred.reference_location_id
