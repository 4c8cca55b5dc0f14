-- Grain: a form of words that resolved to nothing, with three of its mentions and the
-- sentences they stand in.

with

names as (

    select * from {{ ref('int_mentions__unresolved') }}

),

sentences as (

    select * from {{ ref('fct_text_spans') }}
    where span_kind in ('sentence', 'headline', 'heading')

),

-- One article after the other, so that the examples differ where they can.
numbered as (

    select
        names.*,
        row_number() over (
            partition by names.looked_up_as, names.folded_text, names.article_id
            order by names.start_char
        ) as nth_in_article
    from names

),

examples as (

    select * from numbered
    qualify
        row_number() over (
            partition by looked_up_as, folded_text
            order by nth_in_article, mention_id
        ) <= 3

),

-- The sentence first, its words later: ranking would copy the long texts.
placed as (

    select
        examples.looked_up_as,
        examples.folded_text,
        examples.mention_id,
        examples.mention_text,
        examples.article_id,
        sentences.start_char,
        sentences.end_char
    from examples
    left join sentences
        on
            examples.article_id = sentences.article_id
            and examples.start_char >= sentences.start_char
            and examples.start_char < sentences.end_char
    qualify
        row_number() over (
            partition by examples.looked_up_as, examples.mention_id
            order by sentences.end_char - sentences.start_char
        ) = 1

),

articles as (

    select * from {{ ref('dim_articles') }}
    where article_id in (select placed.article_id from placed)

),

pieces as (

    {{ text_pieces('articles') }}

),

quoted as (

    select
        placed.looked_up_as,
        placed.folded_text,
        placed.mention_id,
        coalesce(
            trim({{ text_slice('placed', 'start_char', 'end_char') }}),
            placed.mention_text
        ) as sentence_text
    from placed
    left join articles
        on placed.article_id = articles.article_id
    left join pieces
        on {{ is_in_piece('placed', 'start_char') }}

)

select
    looked_up_as,
    folded_text,
    list(mention_id order by mention_id) as example_mention_ids,
    list(sentence_text order by mention_id) as example_sentences
from quoted
group by looked_up_as, folded_text
