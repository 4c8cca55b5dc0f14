{# The words by which nobody is said to have owned up to an event. #}
{% macro unclaimed() -%}
    (
        '\b(no|nobody|none)\b[^.;:]{0,40}'
        || '\b(claim\w*|tak\w+|took|accept\w*|assum\w+|admit\w*)( of)? responsibility\b'
    )
{%- endmacro %}
