{{ config(materialized='table') }}
-- Grain: two events of articles that may be one, with the sum of what their comparisons
-- weigh. Two events of one article are kept apart where the article tells them apart.

with

compared as (

    select * from {{ ref('int_event_pairs__compared') }}

),

weights as (

    select * from {{ ref('incident_weights') }}

),

scored as (

    select
        compared.article_event_id_a,
        compared.article_event_id_b,
        compared.is_same_article,
        compared.is_same_article
        and (
            compared.is_told_apart
            or place_weights.match_weight <= -1
            or compared.day_level = 'the day after'
        ) as is_apart,
        case
            when compared.is_same_article then article_weights.match_weight
            else
                place_weights.match_weight
                + day_weights.match_weight
                + words_weights.match_weight
                + figures_weights.match_weight
                + means_weights.match_weight
                + telling_weights.match_weight
        end as match_score,
        'place: ' || compared.place_level
        || '; day: ' || compared.day_level
        || '; words: ' || compared.words_level
        || '; figures: ' || compared.figures_level
        || '; means: ' || compared.means_level
        || '; told: ' || compared.telling_level as match_reason
    from compared
    inner join weights as place_weights
        on
            place_weights.comparison = 'place'
            and compared.place_level = place_weights.match_level
    inner join weights as day_weights
        on
            day_weights.comparison = 'day'
            and compared.day_level = day_weights.match_level
    inner join weights as words_weights
        on
            words_weights.comparison = 'words'
            and compared.words_level = words_weights.match_level
    inner join weights as figures_weights
        on
            figures_weights.comparison = 'figures'
            and compared.figures_level = figures_weights.match_level
    inner join weights as means_weights
        on
            means_weights.comparison = 'means'
            and compared.means_level = means_weights.match_level
    inner join weights as telling_weights
        on
            telling_weights.comparison = 'told'
            and compared.telling_level = telling_weights.match_level
    inner join weights as article_weights
        on article_weights.comparison = 'article'

)

select * from scored
