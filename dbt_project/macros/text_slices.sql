{# Slices of articles' texts. DuckDB counts characters from the start of a text, so thousands of
   slices of one long article would read it through thousands of times; a slice of a piece of it
   reads that piece. Characters from one piece to the next; each holds twice as many, so that
   what begins in its first half and is no longer than half of it lies in it. #}
{% macro piece_step() -%} 2000 {%- endmacro %}

{# The pieces of the texts of a relation with article_id and body_text. #}
{% macro text_pieces(articles) %}

    select
        article_id,
        piece_start,
        body_text[piece_start + 1:piece_start + 2 * {{ piece_step() }}] as piece_text
    from (
        select
            article_id,
            body_text,
            unnest(range(0, length(body_text), {{ piece_step() }})) as piece_start
        from {{ articles }}
    )

{% endmacro %}

{# What joins a stretch of a text to its piece, which is called pieces. #}
{% macro is_in_piece(spans, start) -%}
    {{ spans }}.article_id = pieces.article_id
    and {{ spans }}.{{ start }} // {{ piece_step() }} * {{ piece_step() }} = pieces.piece_start
{%- endmacro %}

{# The words of a stretch: of its piece, and where it is longer, of its whole article. #}
{% macro text_slice(spans, start, end) -%}
    case
        when {{ spans }}.{{ end }} <= pieces.piece_start + 2 * {{ piece_step() }}
            then pieces.piece_text[
                {{ spans }}.{{ start }} - pieces.piece_start + 1:
                {{ spans }}.{{ end }} - pieces.piece_start
            ]
        else articles.body_text[
            {{ spans }}.{{ start }} + 1:{{ spans }}.{{ end }}
        ]
    end
{%- endmacro %}
