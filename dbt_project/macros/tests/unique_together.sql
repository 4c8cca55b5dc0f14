{# Fails for rows that share the values of all the columns: the grain of a table whose key is more
   than one column. #}
{% test unique_together(model, columns) %}

select
    {{ columns | join(',\n    ') }},
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1

{% endtest %}
