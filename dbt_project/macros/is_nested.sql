{# Whether one of two things is part of the other, or they are the same. Each argument is a list
   of ids, the thing's own first and then all that it lies in; null where either is unknown. #}
{% macro is_nested(first_ids, second_ids) -%}
    (
        list_contains({{ first_ids }}, {{ second_ids }}[1])
        or list_contains({{ second_ids }}, {{ first_ids }}[1])
    )
{%- endmacro %}
