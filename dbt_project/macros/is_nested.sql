{# Whether one of two things is part of the other, or they are the same. `ids` is a column of both
   tables: a list of ids, the thing's own first and then all that it lies in. Null where either
   is unknown. #}
{% macro is_nested(first_table, second_table, ids) -%}
    (
        list_contains({{ first_table }}.{{ ids }}, {{ second_table }}.{{ ids }}[1])
        or list_contains({{ second_table }}.{{ ids }}, {{ first_table }}.{{ ids }}[1])
    )
{%- endmacro %}
