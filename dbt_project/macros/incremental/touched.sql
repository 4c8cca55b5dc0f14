{# The table of the keys whose rows are to be built anew, by the column that holds such a key. #}
{% macro touched(column) -%}
    {%- if column.startswith('article_id') -%}
        {{ ref('int_articles__touched') }}
    {%- elif column.startswith('claim_id') -%}
        {{ ref('int_claims__touched') }}
    {%- elif column.startswith('comparable_group_id') -%}
        {{ ref('int_groups__touched') }}
    {%- elif column == 'month_start_date' -%}
        {{ ref('int_months__touched') }}
    {%- else -%}
        {{ exceptions.raise_compiler_error('nothing is built anew by ' ~ column) }}
    {%- endif -%}
{%- endmacro %}


{# What an incremental model reads, kept to what is built anew: everything in a full refresh,
   and in a unit test, which is about a rule and not about what changed. Of several columns one
   must hold a touched key; `condition` is what holds besides. Keys say nothing of where a row
   is stored, so rows are looked up by them alone and then read from their places, those of one
   batch being beside each other. `place` names the place: `row_id` in views that pass it on,
   none in those that cannot. #}
{% macro touched_rows(relation, columns, condition='', place='rowid') -%}
    {%- set place = 'row_id' if relation.schema == 'staging' else place -%}
    {%- set alternatives = [] -%}
    {%- if model.resource_type != 'unit_test' -%}
        {%- for column in ([columns] if columns is string else columns) -%}
            {%- do alternatives.append(is_touched(column)) -%}
        {%- endfor -%}
    {%- endif -%}
    {{ relation }}
    {%- if alternatives and is_incremental() %}
        {%- set wanted = '(' ~ alternatives | join(' or ') ~ ')' -%}
        {%- set wanted = wanted ~ ' and ' ~ condition if condition else wanted %}
    where
        {{ place ~ ' in (select ' ~ place ~ ' from ' ~ relation ~ ' where ' ~ wanted ~ ')' if place else wanted }}
    {%- elif condition %}
    where {{ condition }}
    {%- endif -%}
{%- endmacro %}


{# Whether a column holds a touched key. A month that is not known is always made anew: it
   cannot be looked up, and few claims have none. #}
{% macro is_touched(column) -%}
    {%- set key = column | replace('_id_a', '_id') | replace('_id_b', '_id') -%}
    {{ column }} in (select touched.{{ key }} from {{ touched(column) }} as touched)
    {%- if key == 'month_start_date' %} or {{ column }} is null{% endif -%}
{%- endmacro %}
