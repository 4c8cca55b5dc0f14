{# Fails for rows whose text is not exactly what stands at its offsets in the article: every fact
   can be traced to the words it was read from. #}
{% test verbatim_span(model, text, start='start_char', end='end_char') %}

with

articles as (

    select * from {{ ref('stg_raw__articles') }}

),

pieces as (

    {{ text_pieces('articles') }}

),

sliced as (

    select
        spans.article_id,
        spans.{{ text }},
        {{ text_slice('spans', start, end) }} as body_slice
    from {{ model }} as spans
    inner join articles
        on spans.article_id = articles.article_id
    left join pieces
        on {{ is_in_piece('spans', start) }}

)

select * from sliced
where {{ text }} is distinct from body_slice

{% endtest %}
