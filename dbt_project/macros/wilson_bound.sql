{# One bound of the Wilson score interval of a share, at 95 percent (z = 1.96): unlike the normal
   interval it stays within 0–1 and says something of small counts (E. B. Wilson, 1927). Null
   where there is nothing to take a share of. #}
{% macro wilson_bound(count, total, bound) -%}
    {%- set z = 1.96 -%}
    greatest(0.0, least(1.0, (
        {{ count }} / nullif({{ total }}, 0)
        + {{ z ** 2 }} / (2 * nullif({{ total }}, 0))
        {{ '-' if bound == 'low' else '+' }} {{ z }} * sqrt(
            (
                {{ count }} / nullif({{ total }}, 0)
                * (1 - {{ count }} / nullif({{ total }}, 0))
                + {{ z ** 2 }} / (4 * nullif({{ total }}, 0))
            ) / nullif({{ total }}, 0)
        )
    ) / (1 + {{ z ** 2 }} / nullif({{ total }}, 0))))
{%- endmacro %}
