{{ config(
    materialized='incremental',
    unique_key=['article_id', 'source_id', 'citation_role'],
) }}
-- Grain: an article, a source and the role in which the article uses it.

with

attributions as (

    select * from {{ touched_rows(ref('fct_attributions')) }}

),

claims as (

    select * from {{ touched_rows(ref('fct_claims')) }}

),

voices as (

    select * from {{
        touched_rows(ref('int_articles__voices'))
    }}

),

credits as (

    select * from {{ touched_rows(ref('stg_raw__credits')) }}

),

resolved_credits as (

    select * from {{
        touched_rows(
            ref('stg_raw__resolved_attributions'),
            'credit_id is not null'
        )
    }}

),

claim_counts as (

    select
        article_id,
        source_id,
        is_attributed,
        count(*) as claim_count,
        count(*) filter (where is_hedged) as hedged_claim_count
    from claims
    group by article_id, source_id, is_attributed

),

cited as (

    select
        article_id,
        source_id,
        'cited' as citation_role,
        count(*) as attribution_count,
        count(*) filter (where quote_type in ('direct', 'mixed'))
            as direct_quote_count,
        count(*) filter (where quote_type = 'indirect') as indirect_quote_count,
        min(coalesce(
            source_start_char, cue_start_char, content_spans[1].start_char
        )) as first_start_char
    from attributions
    where source_id is not null
    group by article_id, source_id

),

publisher_voices as (

    select
        article_id,
        source_id,
        'publisher_voice' as citation_role,
        0 as attribution_count,
        0 as direct_quote_count,
        0 as indirect_quote_count,
        0 as first_start_char
    from voices

),

credited as (

    select
        credits.article_id,
        resolved_credits.source_id,
        credits.credit_type as citation_role,
        0 as attribution_count,
        0 as direct_quote_count,
        0 as indirect_quote_count,
        min(credits.start_char) as first_start_char
    from credits
    inner join resolved_credits
        on credits.credit_id = resolved_credits.credit_id
    -- A contributor helped to write the article; nothing rests on them as a source.
    where credits.credit_type in ('wire_credit', 'image_credit')
    group by credits.article_id, resolved_credits.source_id, credits.credit_type

),

used as (

    select * from publisher_voices
    union all
    select * from cited
    union all
    select * from credited

),

joined as (

    select

        ---------- ids
        used.article_id,
        used.source_id,

        ---------- text
        used.citation_role,

        ---------- numbers
        used.attribution_count,
        used.direct_quote_count,
        used.indirect_quote_count,
        coalesce(claim_counts.claim_count, 0) as claim_count,
        coalesce(claim_counts.hedged_claim_count, 0) as hedged_claim_count,
        used.first_start_char

    from used
    left join claim_counts
        on
            used.article_id = claim_counts.article_id
            and used.source_id = claim_counts.source_id
            and used.citation_role
            = case
                when claim_counts.is_attributed then 'cited'
                else 'publisher_voice'
            end

),

articles as (

    select * from {{ ref('int_articles__versioned') }}

),

-- A row of a text that a later one has replaced says so itself.
dated as (

    select
        joined.*,
        articles.is_current,
        articles.published_date
    from joined
    left join articles
        on joined.article_id = articles.article_id

)

select * from dated
