-- Grain: a stated figure.

with

source as (

    select * from {{ source('raw', 'figures') }}

),

renamed as (

    select

        ---------- ids
        figure_id,
        statement_id,
        article_id,

        ---------- text
        figure_text,
        approximator_text,
        unit,
        measure,
        counted_text,
        figure_scope,
        scope_text,
        extractor_version,

        ---------- numbers
        start_char,
        end_char,
        value_low,
        value_high,
        value_point,

        ---------- booleans
        low_is_exclusive,
        is_boilerplate

    from source

)

select * from renamed
