{# The rows of a table of states that are not as they were: what is new, gone (no fingerprint), or
   made of something else. It stays touched until a build has made all that rests on it: rows may
   stand at any state after a build that failed or did a part. #}
{% macro changed_states(key, fingerprinted) -%}
    select
        {{ key }},
        fingerprinted.fingerprint,
        getvariable('project_fingerprint') as project_fingerprint,
        true as is_touched
    from {{ fingerprinted }} as fingerprinted
    {%- if is_incremental() %}
    full outer join {{ this }} as known using ({{ key }})
    where
        fingerprinted.fingerprint is distinct from known.fingerprint
        or known.project_fingerprint != getvariable('project_fingerprint')
    {%- endif %}
{%- endmacro %}


{# Before a build in which a table is made whole, because that is asked for or because it is gone: it
   will be made of articles as they are now, which may not be as they were last looked at. #}
{% macro touch_all_where_made_whole() -%}
    {%- set states = ref('int_articles__states') -%}
    {%- if execute and load_relation(states) -%}
        {%- set gone = [] -%}
        {%- for node in graph.nodes.values()
            if node.resource_type == 'model' and node.config.materialized == 'incremental'
            and not adapter.get_relation(node.database, node.schema, node.alias) -%}
            {%- do gone.append(node.name) -%}
        {%- endfor -%}
        {%- if flags.FULL_REFRESH or gone -%}
            update {{ states }} set is_touched = true where not is_touched
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{# After a build that has done every seed and every model: nothing is touched any more. #}
{% macro settle_states(results) -%}
    {%- set tables = [ref('int_articles__states'), ref('int_claims__states')] -%}
    {%- if execute -%}
        {%- set done = results | selectattr('status', 'equalto', 'success')
            | map(attribute='node.unique_id') | list -%}
        {%- set undone = graph.nodes.values()
            | selectattr('resource_type', 'in', ['model', 'seed'])
            | map(attribute='unique_id') | reject('in', done) | list -%}
        {%- if not undone -%}
            {%- for states in tables -%}
                delete from {{ states }} where fingerprint is null;
                update {{ states }} set is_touched = false where is_touched;
            {%- endfor -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
