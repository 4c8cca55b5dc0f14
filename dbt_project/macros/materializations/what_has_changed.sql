{# Materializations of dbt that do less where the last whole build was of the same project: what
   is made of the project alone is as it was, and what grows is changed where it stands. #}

{# The rows of every touched key go, whether it has rows anew or not, and the new ones come.
   `meta.replaced_by` names the columns that hold such keys; a row goes if one of them is touched.
   No temporary table is made, and columns are not compared: they are those of the same model. #}
{% materialization incremental, adapter='duckdb' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- if existing is none or not existing.is_table or should_full_refresh() -%}
        {%- do return(dbt.materialization_incremental_duckdb()) -%}
    {%- endif -%}
    {{ run_hooks(pre_hooks) }}
    {% call statement('main') %}
        {%- for column in config.get('meta', {}).get('replaced_by', []) %}
        delete from {{ existing }} where {{ is_touched(column) }};
        {%- endfor %}
        insert into {{ existing }} by name
        {{ compiled_code }}
    {% endcall %}
    {{ run_hooks(post_hooks) }}
    {% do adapter.commit() %}
    {%- do return({'relations': [existing]}) -%}
{% endmaterialization %}


{# A curated table is read once for each project. #}
{% materialization seed, adapter='duckdb' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- if existing is none or should_full_refresh() -%}
        {%- do return(dbt.materialization_seed_default()) -%}
    {%- endif -%}
    {#- dbt asks for the rows read, to show them. -#}
    {%- do store_result(
        'agate_table', response='UNCHANGED', agate_table=run_query('select 1 where false')
    ) -%}
    {% call noop_statement('main', 'UNCHANGED') %}{% endcall %}
    {%- do return({'relations': [existing]}) -%}
{% endmaterialization %}


{# So is a view. #}
{% materialization view, adapter='duckdb' %}
    {%- set existing = load_cached_relation(this) -%}
    {%- if existing is none or not existing.is_view or should_full_refresh() -%}
        {%- do return(dbt.materialization_view_default()) -%}
    {%- endif -%}
    {% call noop_statement('main', 'UNCHANGED') %}{% endcall %}
    {%- do return({'relations': [existing]}) -%}
{% endmaterialization %}
