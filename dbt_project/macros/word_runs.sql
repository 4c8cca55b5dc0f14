{# All runs of a number of words in a text, in lower case and without punctuation. #}
{% macro word_runs(text, run_length) -%}
    list_transform(
        range(
            1, len(regexp_extract_all(lower({{ text }}), '\w+')) - {{ run_length }} + 2
        ),
        lambda first_word: array_to_string(
            regexp_extract_all(lower({{ text }}), '\w+')[
                first_word:first_word + {{ run_length }} - 1
            ],
            ' '
        )
    )
{%- endmacro %}

{# The words of a name that tell it from others, each once. #}
{% macro name_words(name) -%}
    list_distinct(list_filter(
        regexp_extract_all({{ fold_name(name) }}, '\w+'),
        lambda word: not list_contains(['the', 'of', 'and', 'for'], word)
    ))
{%- endmacro %}
