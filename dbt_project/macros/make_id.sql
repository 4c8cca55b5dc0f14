{# The same id that `pipeline.ids.make_id` mints: the prefix and 16 hex digits of a hash over
   the parts, which are SQL expressions that are never null. #}
{% macro make_id(prefix, parts) -%}
    '{{ prefix }}_' || left(sha256({{ parts | join(" || chr(31) || ") }}), 16)
{%- endmacro %}
