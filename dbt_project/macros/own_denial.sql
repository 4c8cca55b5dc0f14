{# Whether whoever speaks denies to have done it: "Arna denied any role in the raid". #}
{% macro own_denial() -%}
    (
        claims.polarity = 'negative'
        and claims.event_type in ('ASSAULT', 'CASUALTY')
        and claims.is_attributed
        and claims.tense != 'future'
        and regexp_matches(
            lower(claims.whole_text),
            '\b(den(y|ies|ied|ying)|reject(s|ed|ing)?) ([\w''’-]+ ){0,3}'
            || '(involve|responsib|role|part in|hand in|being behind|use of|using|having'
            || '|carrying|launching|hitting|bombing|shelling|attacking|striking|targeting'
            || '|firing|killing)'
        )
    )
{%- endmacro %}
