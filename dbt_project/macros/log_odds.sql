{# Logarithm of the odds of a share, which is taken to lie between 0.01 and 0.99, as when the
   weights were fitted; null of null. #}
{% macro log_odds(share) -%}
    ln(
        greatest(least({{ share }}, 0.99), 0.01)
        / (1 - greatest(least({{ share }}, 0.99), 0.01))
    )
{%- endmacro %}
