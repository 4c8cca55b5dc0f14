-- Grain: a publisher, an actor and a word used for it: how often in the outlet's own
-- voice, and how often in the mouth of others.

with

mentions as (

    select * from {{ ref('fct_actor_mentions') }}
    where
        actor_id is not null
        and label_text is not null
        and not is_boilerplate

),

articles as (

    select * from {{ ref('dim_articles') }}
    where is_current and publisher_id is not null

),

voices as (

    select * from {{ ref('int_articles__voices') }}

),

sources as (

    select * from {{ ref('int_sources__merged') }}

),

-- Indirect speech is the outlet's own words where it quotes its own people, or nobody:
-- those whose next origin it is. The government that runs it is another speaker.
voiced as (

    select
        articles.publisher_id,
        mentions.actor_id,
        mentions.label_text,
        mentions.loaded_term,
        case
            when mentions.voice = 'publisher' then 'own'
            when mentions.voice = 'direct_quote' then 'quoted'
            when speakers.origin_id is null then 'own'
            when voices.source_id in (speakers.source_id, speakers.origin_id) then 'own'
            else 'indirect'
        end as voice_kind
    from mentions
    inner join articles
        on mentions.article_id = articles.article_id
    left join voices
        on mentions.article_id = voices.article_id
    left join sources as speakers
        on mentions.voice_source_id = speakers.source_id

),

counted as (

    select
        publisher_id,
        actor_id,
        label_text,
        bool_or(loaded_term is not null) as is_loaded,
        count(*) as mention_count,
        count(*) filter (where voice_kind = 'own') as own_voice_count,
        count(*) filter (where voice_kind = 'indirect') as indirect_count,
        count(*) filter (where voice_kind = 'quoted') as quoted_count
    from voiced
    group by publisher_id, actor_id, label_text

),

totalled as (

    select
        *,
        sum(own_voice_count) over (partition by publisher_id, actor_id)
            as own_voice_total
    from counted

)

select

    ---------- ids
    publisher_id,
    actor_id,

    ---------- text
    label_text,

    ---------- numbers
    mention_count,
    own_voice_count,
    indirect_count,
    quoted_count,
    cast(own_voice_total as bigint) as own_voice_total,
    own_voice_count / nullif(own_voice_total, 0) as share,
    -- Rounded: the interval is no more exact than the mentions are many.
    round({{ wilson_bound('own_voice_count', 'own_voice_total', 'low') }}, 5)
        as share_low,
    round({{ wilson_bound('own_voice_count', 'own_voice_total', 'high') }}, 5)
        as share_high,

    ---------- booleans
    is_loaded

from totalled
