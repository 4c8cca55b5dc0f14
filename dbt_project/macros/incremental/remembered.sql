{# What the last build left in schema `remembered`, if it was a whole one, so that the next can
   tell what has changed since: the fingerprint of every article and claim it was made of, and of
   the project itself. A build is whole when it has done every seed and every model. One that
   was not (it failed, was killed, or did a few models only) may have left any table at any
   state: nothing is remembered then, and the next build makes everything anew. #}

{# A table of schema `remembered`, or none of its rows where everything is built anew. #}
{% macro remembered(table) -%}
    {%- set columns = {
        'articles': {
            'article_id': 'varchar', 'fingerprint': 'ubigint', 'month_start_dates': 'date[]',
        },
        'claims': {
            'claim_id': 'varchar', 'fingerprint': 'ubigint', 'comparable_group_id': 'varchar',
        },
        'opponents': {'actor_id': 'varchar', 'opposed_actor_id': 'varchar'},
    }[table] -%}
    {%- if execute and model.resource_type != 'unit_test' and not should_full_refresh() -%}
        (select * from remembered.{{ table }})
    {%- else -%}
        (
            select
                {% for name, kind in columns.items() -%}
                cast(null as {{ kind }}) as {{ name }}{{ ',' if not loop.last }}
                {% endfor -%}
            where false
        )
    {%- endif -%}
{%- endmacro %}


{# Replaces dbt's own: everything is built anew when that is asked for, and when nothing is
   remembered. #}
{% macro should_full_refresh() %}
    {%- set asked = config.get('full_refresh') -%}
    {%- if asked is none -%}
        {%- set asked = flags.FULL_REFRESH -%}
    {%- endif -%}
    {%- do return(asked or not is_anything_remembered()) -%}
{% endmacro %}


{# Asked for every model, and answered from what dbt knows of the file: nothing may ask before
   the hook below has forgotten what does not hold any more. #}
{% macro is_anything_remembered() %}
    {%- set project = adapter.get_relation(target.database, 'remembered', 'project') -%}
    {%- do return(project is not none) -%}
{% endmacro %}


{# Before a build: forgets the last one where a full refresh is asked for, where the models,
   macros, seeds or variables are not those of that build, or where one of its tables is gone.
   Otherwise it takes back the word that the tables are whole, until this build has ended. #}
{% macro forget_if_changed() %}
    {%- if execute and is_anything_built() and run_query(
        "select 1 from duckdb_tables() where database_name = current_database()"
        " and schema_name = 'remembered' and table_name = 'project'"
    ).rows -%}
        {%- set kept = run_query(
            "select count(*) from remembered.project"
            " where fingerprint = getvariable('project_fingerprint')"
        ).columns[0].values()[0] -%}
        {%- set names = [] -%}
        {%- for node in incremental_models() -%}
            {%- do names.append("('" ~ node.schema ~ "', '" ~ node.alias ~ "')") -%}
        {%- endfor -%}
        {%- set present = run_query(
            "select count(*) from duckdb_tables() where database_name = current_database()"
            " and (schema_name, table_name) in (" ~ names | join(', ') ~ ")"
        ).columns[0].values()[0] -%}
        {%- if flags.FULL_REFRESH or kept == 0 or present < names | length -%}
            drop schema if exists remembered cascade
        {%- else -%}
            delete from remembered.project
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{# Whether the command builds anything: tests alone leave the tables as they are. #}
{% macro is_anything_built() %}
    {%- set built = [] -%}
    {%- for name in selected_resources if name.startswith(('model.', 'seed.')) -%}
        {%- do built.append(name) -%}
    {%- endfor -%}
    {%- do return(built | length > 0) -%}
{% endmacro %}


{# After a build: remembers it, if it was whole. A build without the seeds (`dbt run`) is not: the
   next would take an edited seed for one that was read. #}
{% macro remember_build(results) %}
    {%- if execute -%}
        {%- set done = [] -%}
        {%- for result in results if result.status == 'success' -%}
            {%- do done.append(result.node.unique_id) -%}
        {%- endfor -%}
        {%- set undone = [] -%}
        {%- for node in graph.nodes.values()
            if node.resource_type in ('model', 'seed') and node.unique_id not in done -%}
            {%- do undone.append(node.unique_id) -%}
        {%- endfor -%}
        {%- if not undone -%}
            create schema if not exists remembered;
            create or replace table remembered.articles as
            select articles.article_id, articles.fingerprint, months.month_start_dates
            from intermediate.int_articles__fingerprinted as articles
            left join (
                select article_id, list(distinct month_start_date) as month_start_dates
                from intermediate.int_claims__current
                group by article_id
            ) as months
                on articles.article_id = months.article_id;
            create or replace table remembered.claims as
            select claims.claim_id, claims.fingerprint, groups.comparable_group_id
            from intermediate.int_claims__fingerprinted as claims
            left join analysis.comparable_claims as groups
                on claims.claim_id = groups.claim_id;
            create or replace table remembered.opponents as
            select actor_id, opposed_actor_id from intermediate.int_actors__opposed;
            create or replace table remembered.project as
            select
                getvariable('project_fingerprint') as fingerprint,
                cast(now() as timestamp) as built_at;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}


{% macro incremental_models() %}
    {%- set found = [] -%}
    {%- for node in graph.nodes.values() -%}
        {%- if node.resource_type == 'model' and node.config.materialized == 'incremental' -%}
            {%- do found.append(node) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- do return(found) -%}
{% endmacro %}
