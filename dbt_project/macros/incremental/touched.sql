{# What an incremental model reads, kept to the articles that are touched, where the model has been
   built before; `condition` is what holds besides. A unit test is about a rule, and not about what
   has changed. #}
{% macro touched_rows(relation, condition='true') -%}
    {{ relation }}
    where
        {{ condition }}
    {%- if model.resource_type != 'unit_test' -%}
        {%- set touched_articles = ref('int_articles__touched') -%}
        {%- if is_incremental() %}
        and article_id in (select touched.article_id from {{ touched_articles }} as touched)
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}


{# The incremental strategies of this project, called by dbt. dbt's own delete the rows of which it
   has new ones: those of an article that is gone would stay. Here all rows of what is touched go,
   whether it has rows anew or not, and the new ones come. #}
{% macro get_incremental_touched_articles_sql(arguments) -%}
    delete from {{ arguments['target_relation'] }}
    where article_id in (select touched.article_id from {{ ref('int_articles__touched') }} as touched);
    {{ get_incremental_append_sql(arguments) }}
{%- endmacro %}

{% macro get_incremental_touched_claims_sql(arguments) -%}
    delete from {{ arguments['target_relation'] }}
    where
        claim_id_a in (select touched.claim_id from {{ ref('int_claims__touched') }} as touched)
        or claim_id_b in (select touched.claim_id from {{ ref('int_claims__touched') }} as touched);
    {{ get_incremental_append_sql(arguments) }}
{%- endmacro %}
