-- Grain: a form of words that resolved to no actor, or to no place: the curator's
-- queue.

with

counted as (

    select * from {{ ref('int_mentions__counted') }}

),

exampled as (

    select * from {{ ref('int_mentions__exampled') }}

),

candidates as (

    select * from {{ ref('int_mentions__candidates') }}

),

joined as (

    select

        ---------- text
        counted.looked_up_as,
        counted.folded_text,
        counted.mention_text,
        counted.resolution_method,
        exampled.example_mention_ids,
        exampled.example_sentences,
        coalesce(candidates.nearest_candidates, []) as nearest_candidates,

        ---------- numbers
        counted.n_mentions,
        counted.n_articles

    from counted
    inner join exampled
        on
            counted.looked_up_as = exampled.looked_up_as
            and counted.folded_text = exampled.folded_text
    left join candidates
        on
            counted.looked_up_as = candidates.looked_up_as
            and counted.folded_text = candidates.folded_text

)

select * from joined
