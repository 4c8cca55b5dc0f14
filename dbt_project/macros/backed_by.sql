{# What stands before who is said to be behind those who carried something out. #}
{% macro backed_by() -%}
    '^.*\bcarried out by .*? (backed|sponsored|supported|directed) by( the)? '
{%- endmacro %}
