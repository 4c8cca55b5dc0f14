{# The words by which an attack is told to have come from the air. #}
{% macro by_air() -%}
    '\b(air-?(strikes?|raids?)|air (strikes?|raids?|attacks?)|aerial|warplanes?|jets?|planes?|helicopters?|gunships?|drones?)\b'
{%- endmacro %}
