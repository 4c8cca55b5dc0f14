{# Whether two values are equal, or both unknown.#}
{% macro is_same(first_value, second_value) -%}
    ({{ first_value }} is not distinct from {{ second_value }})
{%- endmacro %}
