{# A list of a project variable as SQL strings, for `in (…)`. #}
{% macro string_list(values) -%}
    '{{ values | join("', '") }}'
{%- endmacro %}
