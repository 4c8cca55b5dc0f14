{# One bound of the Wilson score interval of a share, at 95 percent (z = 1.96): unlike the normal
   interval it stays within 0–1 and says something of small counts (E. B. Wilson, 1927). Null
   where there is nothing to take a share of. #}
{% macro wilson_bound(count, total, bound) -%}
    {%- set z = 1.96 -%}
    case
        when {{ total }} > 0
            then greatest(0.0, least(1.0, (
                {{ count }} / {{ total }}
                + {{ z ** 2 }} / (2 * {{ total }})
                {{ '-' if bound == 'low' else '+' }} {{ z }} * sqrt(
                    (
                        {{ count }} / {{ total }} * (1 - {{ count }} / {{ total }})
                        + {{ z ** 2 }} / (4 * {{ total }})
                    ) / {{ total }}
                )
            ) / (1 + {{ z ** 2 }} / {{ total }})))
    end
{%- endmacro %}
