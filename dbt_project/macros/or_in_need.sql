{# For a figure of people who need help another value: they are there, and seldom counted as such. #}
{% macro or_in_need(value, in_need) -%}
    case
        when
            figures.measure = 'people'
            and claims.event_type = 'HUMANITARIAN'
            and figures.value_low >= 1000
            and regexp_matches(
                lower(claims.whole_text[figures.end_char - claims.whole_start_char + 1:]),
                '^\W*(\w+ ){0,2}(in (\w+ )?need|needs?|needed|requires?|required)\b'
            )
            then {{ in_need }}
        else {{ value }}
    end
{%- endmacro %}
