-- Grain: a type of event.

with

event_types as (

    select * from {{ ref('event_types') }}

)

select
    event_type,
    plover_code,
    quad_class,
    description,
    measured_f1
from event_types
