{# The table of the keys whose rows are to be built anew, by the column that holds such a key. #}
{% macro touched(column) -%}
    {%- if column.startswith('article_id') -%}
        {{ ref('int_articles__touched') }}
    {%- elif column.startswith('claim_id') -%}
        {{ ref('int_claims__touched') }}
    {%- elif column.startswith('comparable_group_id') -%}
        {{ ref('int_groups__touched') }}
    {%- else -%}
        {{ exceptions.raise_compiler_error('nothing is built anew by ' ~ column) }}
    {%- endif -%}
{%- endmacro %}


{# The clause that keeps an incremental model to what is built anew: everything in a full
   refresh, and in a unit test, which is about a rule and not about what changed. `condition` is
   what holds besides. #}
{% macro where_touched(column, condition='') -%}
    {%- set is_unit_test = model.resource_type == 'unit_test' -%}
    {%- set touched_keys = '' if is_unit_test else touched(column) -%}
    {%- if not is_unit_test and is_incremental() -%}
        where
        {{ column }} in (select {{ column }} from {{ touched_keys }})
        {{ 'and ' ~ condition if condition }}
    {%- elif condition -%}
        where {{ condition }}
    {%- endif -%}
{%- endmacro %}


{# How an incremental model of ours is written: the rows of every touched key go, whether it has
   rows anew or not, and the new ones come. `meta.replaced_by` names the columns that hold such
   keys; a row goes if one of them is touched. #}
{% macro get_incremental_replace_touched_sql(arguments) %}
    {%- set columns = arguments['dest_columns'] | map(attribute='quoted') | join(', ') -%}
    {%- for column in config.get('meta')['replaced_by'] %}
    delete from {{ arguments['target_relation'] }}
    where {{ column }} in (
        select {{ modules.re.sub('_[ab]$', '', column) }} from {{ touched(column) }}
    );
    {%- endfor %}
    insert into {{ arguments['target_relation'] }} ({{ columns }})
    select {{ columns }} from {{ arguments['temp_relation'] }};
{% endmacro %}
