{# Fails where a model has not as many rows (or a column not the sum) as the model it is made
   from: a join that drops or doubles rows shows here and nowhere else. #}
{% test row_count_reconciles(model, compared_to, total=none, compared_where='true') %}

with

own as (

    select
        {% if total %}coalesce(sum({{ total }}), 0){% else %}count(*){% endif %} as own_count
    from {{ model }}

),

compared as (

    select count(*) as compared_count from {{ compared_to }}
    where {{ compared_where }}

)

select
    own.own_count,
    compared.compared_count
from own
cross join compared
where own.own_count != compared.compared_count

{% endtest %}
