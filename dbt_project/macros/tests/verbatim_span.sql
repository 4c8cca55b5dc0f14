{# Fails for rows whose text is not exactly what stands at its offsets in the article: every fact
   can be traced to the words it was read from. #}
{% test verbatim_span(model, text, start='start_char', end='end_char') %}

select
    spans.article_id,
    spans.{{ text }},
    articles.body_text[spans.{{ start }} + 1:spans.{{ end }}] as body_slice
from {{ model }} as spans
inner join {{ ref('stg_raw__articles') }} as articles
    on spans.article_id = articles.article_id
where
    spans.{{ text }}
    is distinct from articles.body_text[spans.{{ start }} + 1:spans.{{ end }}]

{% endtest %}
