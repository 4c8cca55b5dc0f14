-- Grain: a group of comparable claims: how many say it, on how many origins it rests,
-- and whether these agree.

with

groups as (

    select * from {{ ref('comparable_claims') }}

),

claims as (

    select * from {{ ref('fct_claims') }}

),

sources as (

    select * from {{ ref('dim_sources') }}

),

claim_origins as (

    select * from {{ ref('int_claims__origins') }}

),

figures as (

    select * from {{ ref('fct_claim_figures') }}

),

group_origins as (

    select * from {{ ref('int_groups__origins') }}

),

pairs as (

    select * from {{ ref('int_group_pairs__weighed') }}
    where comparable_group_id is not null

),

counted as (

    select
        groups.comparable_group_id,
        count(distinct claims.claim_id) as n_claims,
        count(distinct claims.statement_id) as n_statements,
        count(distinct claims.publisher_id) as n_publishers,
        count(distinct group_origins.counted_origin_id) as n_origins,
        -- Two ministries of no named country may be of one government.
        count(distinct case
            when claim_origins.is_of_some_government then 'some government'
            else group_origins.counted_origin_id
        end) filter (where claim_origins.is_named) as named_origin_count,
        list_sort(list(distinct group_origins.merge_reason) filter (
            where group_origins.merge_reason is not null
        )) as merge_reasons,
        list_sort(list(distinct {
            'source_id': claims.source_id,
            'source_name': sources.source_name,
            'origin_id': claims.origin_id,
            'publisher_id': claims.publisher_id
        })) as sources
    from groups
    inner join claims
        on groups.claim_id = claims.claim_id
    left join sources
        on claims.source_id = sources.source_id
    left join claim_origins
        on groups.claim_id = claim_origins.claim_id
    left join group_origins
        on
            groups.comparable_group_id = group_origins.comparable_group_id
            and claims.origin_id = group_origins.origin_id
    group by groups.comparable_group_id

),

-- Only figures by which claims of the group were compared: a statement may hold others.
compared_figures as (

    select
        comparable_group_id,
        claim_id_a as claim_id,
        figure_id_a as figure_id
    from pairs
    where figure_id_a is not null

    union

    select
        comparable_group_id,
        claim_id_b as claim_id,
        figure_id_b as figure_id
    from pairs
    where figure_id_b is not null

),

measured as (

    select
        compared_figures.comparable_group_id,
        min(figures.value_low) as value_low,
        max(figures.value_high) as value_high,
        list_sort(list({
            'claim_id': compared_figures.claim_id,
            'figure_text': figures.figure_text,
            'value_low': figures.value_low,
            'value_high': figures.value_high,
            'value_point': figures.value_point
        })) as figures
    from compared_figures
    inner join figures
        on compared_figures.figure_id = figures.figure_id
    group by compared_figures.comparable_group_id

),

-- The verdict between different origins that weighs most, with its own words.
weighed as (

    select
        comparable_group_id,
        arg_min(verdict, (weight, claim_id_a, claim_id_b)) as verdict,
        arg_min(reason, (weight, claim_id_a, claim_id_b)) as reason,
        max(spread_ratio) as spread_ratio,
        bool_or(is_between_opposed_sides and verdict in ('agree', 'compatible'))
            as has_opposed_sides
    from pairs
    where is_between_origins
    group by comparable_group_id

),

joined as (

    select

        ---------- ids
        counted.comparable_group_id,

        ---------- text
        coalesce(weighed.verdict, 'single_origin') as status,
        coalesce(weighed.reason, 'all claims rest on one origin')
        || coalesce(
            '; counted as one origin: ' || array_to_string(counted.merge_reasons, '; '),
            ''
        ) as reason,
        coalesce(measured.figures, []) as figures,
        counted.sources,

        ---------- numbers
        counted.n_claims,
        counted.n_statements,
        counted.n_publishers,
        counted.n_origins,
        counted.named_origin_count,
        measured.value_low,
        measured.value_high,
        weighed.spread_ratio,

        ---------- booleans
        coalesce(weighed.has_opposed_sides, false) as has_opposed_sides

    from counted
    left join measured
        on counted.comparable_group_id = measured.comparable_group_id
    left join weighed
        on counted.comparable_group_id = weighed.comparable_group_id

)

select * from joined
