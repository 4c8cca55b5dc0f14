{# A name as identities are compared, like `fold` in `pipeline.resolve.keys`: case, accents,
   apostrophes and dots gone; hyphens and other signs become blanks. Names of nothing but signs
   stay as they are. #}
{% macro fold_name(name) -%}
    coalesce(
        nullif(trim(regexp_replace(
            regexp_replace(
                strip_accents(lower({{ name }})), '[.''’‘ʼʻʿʾ`´]', '', 'g'
            ),
            '[^\p{L}\p{N}\p{M}]+', ' ', 'g'
        )), ''),
        {{ name }}
    )
{%- endmacro %}
