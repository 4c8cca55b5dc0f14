-- Grain: a type of event.

with

event_types as (

    select * from {{ ref('event_types') }}

)

select
    event_type,
    plover_code,
    description
from event_types
