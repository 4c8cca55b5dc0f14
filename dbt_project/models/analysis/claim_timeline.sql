{{ config(materialized='view') }}
-- Grain: a figure as one publisher printed it, in the order of what it is about: how
-- the figure for one measure and division moves. A view: a new figure changes the row
-- of the next one, which may be of any article.

with

figures as (

    select * from {{ ref('int_figures__dated') }}

),

ordered as (

    select
        *,
        lag(value_point) over (
            partition by measure, unit, division_location_id
            order by as_of_date, published_date, figure_id
        ) as previous_value_point
    from figures

)

select
    *,
    value_point - previous_value_point as value_point_change
from ordered
