{# Whether two lists of figures (measure, value) have one of a measure that is near the other's: at
   most `near_figures_ratio` times as much. #}
{% macro has_near_figure(first_figures, second_figures) -%}
    len(list_filter({{ first_figures }}, lambda one: len(list_filter(
        {{ second_figures }},
        lambda other: one.measure = other.measure
        and greatest(one.value, other.value)
        <= {{ var('near_figures_ratio') }} * least(one.value, other.value)
    )) > 0)) > 0
{%- endmacro %}

{# Whether two lists of figures count one measure at least. #}
{% macro has_same_measure(first_figures, second_figures) -%}
    len(list_intersect(
        list_transform({{ first_figures }}, lambda one: one.measure),
        list_transform({{ second_figures }}, lambda one: one.measure)
    )) > 0
{%- endmacro %}

{# Whether one of a list of intervals (low, high) meets the figure of a table. #}
{% macro meets_figure(intervals, table) -%}
    len(list_filter(
        {{ intervals }},
        lambda given: given.low <= coalesce({{ table }}.value_high, 'infinity'::double)
        and given.high >= coalesce({{ table }}.value_low, '-infinity'::double)
    )) > 0
{%- endmacro %}
