{# Logarithm of the odds of a share, which is taken to lie between 0.01 and 0.99, as when the
   weights were fitted; null of null, which `least` and `greatest` would pass over. #}
{% macro log_odds(share) -%}
    case
        when {{ share }} is not null
            then ln(
                greatest(least({{ share }}, 0.99), 0.01)
                / (1 - greatest(least({{ share }}, 0.99), 0.01))
            )
    end
{%- endmacro %}
