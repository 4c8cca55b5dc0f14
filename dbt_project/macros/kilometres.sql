{# Great-circle distance in kilometres between the places of two tables, which have `latitude` and
   `longitude` in degrees; null where a point is not known. #}
{% macro kilometres(first_table, second_table) -%}
    6371 * acos(least(1.0,
        sin(radians({{ first_table }}.latitude)) * sin(radians({{ second_table }}.latitude))
        + cos(radians({{ first_table }}.latitude)) * cos(radians({{ second_table }}.latitude))
        * cos(radians({{ first_table }}.longitude - {{ second_table }}.longitude))
    ))
{%- endmacro %}
