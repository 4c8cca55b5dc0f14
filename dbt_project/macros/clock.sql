{# An hour of the day: "4:30 a.m.", "5pm", "0430 local". #}
{% macro clock() -%}
    (
        '\b(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5][0-9])? ?[ap]\.?m'
        || '|(?:[01]?[0-9]|2[0-3])[:.]?[0-5][0-9] (?:local|hours|hrs))\b'
    )
{%- endmacro %}


{# How many minutes after midnight such an hour is. #}
{% macro minute_of_day(hour) -%}
    {%- set digits -%}
        cast(
            regexp_replace(regexp_extract({{ hour }}, '^[0-9:.]+'), '[^0-9]', '', 'g')
            as integer
        )
    {%- endset -%}
    {%- set hours = "if(" ~ digits ~ " < 100, " ~ digits ~ ", " ~ digits ~ " // 100)" -%}
    {%- set minutes = "if(" ~ digits ~ " < 100, 0, " ~ digits ~ " % 100)" -%}
    {{ minutes }} + 60 * case
        when regexp_matches({{ hour }}, 'p\.?m$') then {{ hours }} % 12 + 12
        when regexp_matches({{ hour }}, 'a\.?m$') then {{ hours }} % 12
        else {{ hours }}
    end
{%- endmacro %}


{# Whether one of some hours, in minutes, is that of a facet. #}
{% macro meets_hour(minutes, facet) -%}
    coalesce(
        len(list_filter(
            {{ minutes }},
            lambda minute: abs(minute - {{ facet }}.clock_minute) <= {{ var('same_hour') }}
        )) > 0,
        false
    )
{%- endmacro %}
