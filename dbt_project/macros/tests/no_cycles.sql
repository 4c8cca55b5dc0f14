{# Fails for rows that are their own ancestor over other rows. A row that names itself as its
   parent is an end, not a circle. #}
{% test no_cycles(model, key, parent) %}

with recursive

links as (

    select
        {{ key }} as child_key,
        {{ parent }} as parent_key
    from {{ model }}
    where {{ parent }} != {{ key }}

),

walked as (

    select
        child_key,
        parent_key
    from links

    union

    select
        walked.child_key,
        links.parent_key
    from walked
    inner join links
        on walked.parent_key = links.child_key

)

select child_key as {{ key }}
from walked
where child_key = parent_key

{% endtest %}
