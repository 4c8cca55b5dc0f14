-- Grain: an incident and what is counted in it, with whether the most that anybody
-- gives is a floor ("at least 31"): nobody says that there were no more.

select
    incident_id,
    measure,
    is_floor
from {{ ref('int_incidents__counted') }}
