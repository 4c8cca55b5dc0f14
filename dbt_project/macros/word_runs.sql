{# All runs of a number of words in a list of words. It takes a column: what stands in it would be
   worked out again for each run. #}
{% macro word_runs(words, run_length) -%}
    list_transform(
        range(1, len({{ words }}) - {{ run_length }} + 2),
        lambda first_word: array_to_string(
            {{ words }}[first_word:first_word + {{ run_length }} - 1], ' '
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
