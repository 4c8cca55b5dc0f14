{# Fails for rows whose lower bound lies above the upper one (or, strictly, meets it). An open
   bound is in order with anything. #}
{% test interval_ordered(model, low, high, strictly=false) %}

select
    {{ low }},
    {{ high }}
from {{ model }}
where {{ low }} {{ '>=' if strictly else '>' }} {{ high }}

{% endtest %}
