"""Synthetic rows of schema ``raw``, made in SQL: a warehouse of any size in seconds, no model.

Article number ``i`` is the same on every machine and whatever is made beside it. Four articles
in a row tell one story (who, to whom, where, which figure) under several outlets, so claims
agree, contradict and rest on shared origins; some articles repeat or revise the one before.
Days go up with the number: what is added last is the newest news. Names come from the curated
tables and from numbered groups that nobody curated.
"""

import duckdb

ARTICLES_A_DAY = 55
SENTENCES = 10  # that make a statement; each is followed by one that makes none

_MACROS = """
create or replace temp macro u(key, salt) as (hash(key, salt) % 1000003) / 1000003.0;
create or replace temp macro pick(key, salt, n) as (hash(key, salt) % n)::integer;
-- Few are named often, most seldom: the first of 400 is named once in twenty times.
create or replace temp macro few(key, salt, n) as floor(n * u(key, salt) ** 2)::integer;
create or replace temp macro made_id(prefix, key) as prefix || '_' || left(sha256(key), 16);
"""

_POOLS = """
create or replace temp table actor_pool as
    select row_number() over (order by hash(actor_id)) - 1 as number, actor_id, actor_name,
        actor_type, country_code
    from read_csv(getvariable('reference') || '/actors.csv', all_varchar = true)
    where actor_type not in ('media', 'civilians');
create or replace temp table division_pool as
    select row_number() over (order by hash(location_id)) - 1 as number, location_id,
        location_name, country_code, parent_location_id
    from read_csv(getvariable('reference') || '/locations.csv', all_varchar = true)
    where feature_code = 'ADM1';
create or replace temp table publisher_pool as
    select row_number() over (order by hash(publisher_id)) - 1 as number, publisher_id,
        publisher_name
    from read_csv(getvariable('reference') || '/publishers.csv', all_varchar = true);
create or replace temp table event_pool as
    select row_number() over (order by hash(event_type)) - 1 as number, event_type
    from read_csv(getvariable('reference') || '/event_types.csv', all_varchar = true);
create or replace temp table measure_pool as
    select row_number() over () - 1 as number, measure, unit, noun
    from (values
        ('killed', 'people', 'civilians'), ('displaced', 'people', 'people'),
        ('killed', 'people', 'soldiers'), ('population', 'people', 'residents'),
        ('territory_share', 'percent', 'the city'), ('fighters', 'people', 'fighters'),
        ('count_other', 'count', 'strikes'), ('duration', 'years', 'years'),
        ('injured', 'people', 'people'), ('settlements', 'count', 'villages'),
        ('trapped', 'people', 'civilians'), ('people', 'people', 'families'),
        ('units', 'count', 'battalions'), ('distance', 'm', 'metres'),
        ('duration', 'hours', 'hours'), ('distance', 'km', 'kilometres'),
        ('duration', 'months', 'months'), ('surrendered', 'people', 'men'),
        ('count_other', 'times', 'times'), ('buildings', 'count', 'houses'),
        ('share_other', 'percent', 'seats'), ('vehicles', 'count', 'tanks'),
        ('detained', 'people', 'men'), ('missing', 'people', 'sailors')
    ) as measures (measure, unit, noun);
set variable actors = (select count(*) from actor_pool);
set variable divisions = (select count(*) from division_pool);
set variable publishers = (select count(*) from publisher_pool);
set variable events = (select count(*) from event_pool);
set variable measures = (select count(*) from measure_pool);
"""

# One row an article: who printed it, and which content it has (a repeated one has another's).
_ARTICLES = """
create or replace temp table made_articles as
    select i,
        made_id('art', 'article ' || i) as article_id,
        case when i % 50 = 49 then i - 1 else i end as content,
        content // 4 as story,
        timestamp '2018-01-01' + to_seconds((i / {per_day} * 86400)::bigint) as published_at,
        published_at::date as published_date,
        few(story, 'division', getvariable('divisions')) as division,
        case when u(i, 'unnamed outlet') < 0.02 then null
            when u(i, 'small outlet') < 0.1 then 'Outlet ' || few(i, 'outlet number', 2000)
            else publisher_pool.publisher_name end as outlet_name,
        made_id('src', coalesce(outlet_name, article_id)) as voice_id,
        'batch-' || lpad((i // {batch_size})::varchar, 5, '0') as batch_id
    from (
        select i, few(i, 'outlet', getvariable('publishers')) as outlet
        from range({low}, {high}) as numbers (i)
    ) as numbers
    inner join publisher_pool on publisher_pool.number = outlet
    order by i;
"""

# One row a sentence, with all that is said in it.
_SENTENCES = """
create or replace temp table made_sentences as
with drawn as (
    select articles.*, k,
        k < 3 as is_story,
        -- What the story is about is drawn once for all who tell it.
        case when k < 3 then 'story ' || story || ' ' || k
            else 'content ' || content || ' ' || k end as fact,
        'content ' || content || ' ' || k as telling
    from made_articles as articles
    cross join range({sentences}) as numbers (k)
),
named as (
    select drawn.*,
        floor(getvariable('events') * u(fact, 'event') ** 1.5)::integer as event,
        u(fact, 'new agent') < 0.15 as has_new_agent,
        few(fact, 'new agent number', {groups}) as agent_number,
        u(fact, 'recipient') < 0.6 as has_recipient,
        u(fact, 'place') < 0.75 as has_place,
        case when u(fact, 'elsewhere') < 0.12
            then few(fact, 'other division', getvariable('divisions'))
            else division end as place_division,
        pick(fact, 'town', 6) as town,
        u(fact, 'figure') < 0.35 as has_figure,
        few(fact, 'measure', getvariable('measures')) as measure_number,
        u(fact, 'time') < 0.5 as has_time,
        published_date - pick(fact, 'days ago', 4) as event_date,
        case when u(telling, 'source') < 0.45 then 'none'
            when u(telling, 'source') < 0.75 then 'organisation'
            when u(telling, 'source') < 0.9 then 'unnamed' else 'spokesman' end as source_kind,
        u(telling, 'label') < 0.3 as is_nominal,
        few(fact, 'agent', getvariable('actors')) as agent,
        few(fact, 'whom', getvariable('actors')) as recipient,
        few(telling, 'speaker', getvariable('actors')) as speaker
    from drawn
),
worded as (
    select named.*,
        agents.actor_id as known_agent_id,
        case when has_new_agent then made_id('ent', 'group ' || agent_number)
            else agents.actor_id end as agent_id,
        case when has_new_agent then 'Group ' || agent_number else agents.actor_name end
            as agent_name,
        recipients.actor_id as recipient_id,
        recipients.actor_name as recipient_full_name,
        case when has_recipient then case when is_nominal
            then 'the ' || ['militants', 'fighters', 'troops', 'forces', 'terrorists', 'rebels']
                [1 + pick(telling, 'word', 6)]
            else recipients.actor_name end end as recipient_name,
        events.event_type,
        case when has_place then case when town = 0 then places.location_id
            else 'geo_9' || lpad((place_division * 10 + town)::varchar, 6, '0') end end
            as location_id,
        case when has_place then case when town = 0 then places.location_name
            else places.location_name || ' Town ' || town end end as place_name,
        places.location_id as division_id,
        places.country_code as place_country,
        measures.measure, measures.unit, measures.noun,
        case when has_figure then greatest(1, round(
            10 ** (1 + 3 * u(fact, 'value')) * (case when u(telling, 'differs') < 0.3
                then 0.5 + u(telling, 'noise') else 1 end))) end as value_point,
        ['', 'at least ', 'about '][1 + few(telling, 'approximator', 3)] as approximator,
        speakers.actor_id as speaker_id,
        case source_kind when 'organisation' then speakers.actor_name
            when 'spokesman' then 'a ' || speakers.actor_name || ' spokesman'
            when 'unnamed' then ['residents', 'local medics', 'an official', 'witnesses']
                [1 + pick(telling, 'unnamed', 4)] end as source_name
    from named
    inner join actor_pool as agents on agents.number = agent
    inner join actor_pool as recipients on recipients.number = recipient
    inner join actor_pool as speakers on speakers.number = speaker
    inner join event_pool as events on events.number = event
    inner join division_pool as places on places.number = place_division
    inner join measure_pool as measures on measures.number = measure_number
),
parted as (
    select *,
        'moved against' as verb,
        case when source_kind = 'spokesman' then made_id('src', 'spokesman ' || speaker_id)
            when source_kind = 'organisation' then made_id('src', 'actor ' || speaker_id)
            when source_kind = 'unnamed' then made_id('src', article_id || source_name) end
            as source_id,
        case when has_figure then approximator || value_point::bigint || ' ' || noun end
            as figure_text,
        length(agent_name) + 1 as verb_at,
        verb_at + length(verb) as verb_end,
        verb_end + 1 as recipient_at,
        recipient_at - 1 + coalesce(1 + length(recipient_name), 0) as recipient_end,
        recipient_end + 4 as place_at,
        recipient_end + coalesce(4 + length(place_name), 0) as place_end,
        place_end + 2 as figure_at,
        place_end + coalesce(2 + length(figure_text), 0) as figure_end,
        case when has_time then strftime(event_date, 'on %B %d') end as time_text,
        figure_end + 1 as time_at,
        figure_end + coalesce(1 + length(time_text), 0) as claim_end,
        claim_end + 2 as source_at,
        concat(agent_name, ' ', verb, ' ' || recipient_name, ' in ' || place_name,
            ', ' || figure_text, ' ' || time_text) as claim_text,
        concat(claim_text, ', ' || source_name || ' said', '.') as sentence_text,
        'It was not the first report of its kind from there, and the office has number '
            || pick(telling, 'filler', 100000) || ' for it in a list of this year.' as filler_text
    from worded
)
select *,
    coalesce(sum(length(sentence_text) + length(filler_text) + 2) over (
        partition by i order by k rows between unbounded preceding and 1 preceding
    ), 0)::bigint as start_char,
    made_id('stm', article_id || ' ' || k) as statement_id,
    case when source_id is not null then made_id('att', article_id || ' ' || k) end
        as attribution_id,
    'synthetic-1' as extractor_version
from parted
order by i, k;
"""

_MENTIONS = """
create or replace temp table made_mentions as
with parts as (
    select *, 'agent' as part, 0 as begins, length(agent_name) as width, agent_name as words,
        agent_id as entity_id from made_sentences
    union all
    select *, 'recipient', recipient_at, length(recipient_name), recipient_name, recipient_id
    from made_sentences where has_recipient
    union all
    select *, 'where', place_at, length(place_name), place_name, null
    from made_sentences where has_place
    union all
    select *, 'source', source_at, length(source_name), source_name,
        case when source_kind != 'unnamed' then speaker_id end
    from made_sentences where source_id is not null
)
select *, made_id('mtn', article_id || ' ' || k || part) as mention_id,
    start_char + begins as mention_start, start_char + begins + width as mention_end,
    part in ('recipient', 'source') and words like 'the %' as is_label
from parts order by i, k, begins;
"""

_ROWS = {
    "articles": """
select any_value(batch_id) as batch_id, article_id, 'item ' || any_value(i) as item,
    any_value(outlet_name) as publisher_name,
    any_value(agent_name || ' ' || verb) as title, null as byline,
    'https://example.org/' || case when any_value(i) % 100 = 77 then any_value(i) - 1
        else any_value(i) end as url,
    string_agg(sentence_text || ' ' || filler_text || ' ', '' order by k) as body_text,
    'en' as language_code, any_value(published_at) as published_at,
    'minute' as published_precision, 'metadata' as published_method,
    case when u(any_value(i), 'wire') < 0.1
        then ['Wire ' || pick(any_value(i), 'which wire', 4)] else []::varchar[] end
        as wire_credits,
    340 as word_count, false as warning_short_text, false as warning_language
from made_sentences group by article_id order by any_value(i)""",
    "ingest_log": """
select batch_id, 'item ' || i as item, 'kept' as outcome, 'new' as reason, null as detail,
    article_id, timestamp '2026-01-01' + to_seconds(i) as logged_at
from made_articles""",
    "text_spans": """
select article_id, 'sentence' as span_kind, start_char, start_char + length(sentence_text)
    as end_char, 2 * k as ordinal, extractor_version from made_sentences
union all
select article_id, 'sentence', start_char + length(sentence_text) + 1,
    start_char + length(sentence_text) + 1 + length(filler_text), 2 * k + 1, extractor_version
from made_sentences""",
    "mentions": """
select mention_id, article_id, words as mention_text,
    case when is_label or source_kind = 'unnamed' and part = 'source' then 'nominal'
        else 'name' end as mention_type,
    case when part = 'where' then 'GPE' else 'ORG' end as entity_label,
    split_part(words, ' ', -1) as head_lemma,
    case when is_label then substr(words, 5) end as label_text,
    case when part = 'where' then 'literal' end as toponym_role,
    mention_start as start_char, mention_end as end_char, 2 * k as sentence_index,
    case when attribution_id is null or part = 'source' then 'publisher'
        when u(telling, 'quoted') < 0.3 then 'direct_quote' else 'indirect_speech' end as voice,
    case when part != 'source' then attribution_id end as voice_attribution_id,
    false as is_boilerplate, extractor_version
from made_mentions""",
    "attributions": """
select attribution_id, article_id, source_name as source_text,
    made_id('mtn', article_id || ' ' || k || 'source') as source_mention_id, 'said' as cue_text,
    'say' as cue_lemma, claim_text as content_text, start_char + source_at as source_start_char,
    start_char + source_at + length(source_name) as source_end_char,
    source_end_char + 1 as cue_start_char, source_end_char + 5 as cue_end_char,
    [{'start_char': start_char, 'end_char': start_char + claim_end}] as content_spans,
    case when u(telling, 'quoted') < 0.3 then 'direct' else 'indirect' end as quote_type,
    null as parent_attribution_id,
    case when source_kind = 'spokesman' then source_name end as role_text,
    null as addressee_text, false as is_impersonal, 2 * k as sentence_index,
    false as is_boilerplate, extractor_version
from made_sentences where attribution_id is not null""",
    "statements": """
select statement_id, article_id, claim_text, start_char, start_char + claim_end as end_char,
    start_char + verb_at as predicate_start_char, start_char + verb_end as predicate_end_char,
    2 * k as sentence_index,
    case when has_figure then 'figure' when u(fact, 'forecast') < 0.05 then 'forecast'
        else 'event' end as claim_type,
    event_type, 'move' as predicate_lemma, agent_name as agent_text,
    recipient_name as recipient_text, place_name as location_text,
    case when has_time then made_id('tim', article_id || ' ' || k) end as event_time_id,
    case when has_time then event_date end as event_start_date,
    case when has_time then event_date end as event_end_date,
    case when has_time then 'day' else 'unknown' end as time_precision, 'past' as tense,
    false as is_boilerplate, extractor_version
from made_sentences""",
    "claims": """
select made_id('clm', statement_id) as claim_id, statement_id, article_id, attribution_id,
    case when u(telling, 'doubt') < 0.1 then 'possible' else 'certain' end as certainty,
    case when u(telling, 'denied') < 0.06 then 'negative' else 'positive' end as polarity,
    u(telling, 'doubt') < 0.1 as is_hedged, extractor_version
from made_sentences""",
    "statement_arguments": """
select statement_id, article_id, mention_id, part as argument_role,
    case part when 'agent' then 0 when 'recipient' then 1 else 2 end as ordinal,
    extractor_version
from made_mentions where part != 'source'""",
    "statement_things": """
select statement_id, article_id, 'target' as thing_role, place_name as thing_text,
    'building' as thing_type, start_char + place_at as start_char,
    start_char + place_at + length(place_name) as end_char, 0 as ordinal, extractor_version
from made_sentences where has_place and u(fact, 'thing') < 0.3""",
    "figures": """
select made_id('fig', article_id || ' ' || k) as figure_id, statement_id, article_id,
    figure_text, start_char + figure_at as start_char,
    start_char + figure_at + length(figure_text) as end_char,
    value_point as value_low, case when approximator != 'at least ' then value_point end
        as value_high,
    value_point, false as low_is_exclusive, nullif(trim(approximator), '') as approximator_text,
    unit, measure, noun as counted_text,
    case when measure in ('killed', 'injured', 'detained') then 'incident' else 'standing' end
        as figure_scope,
    null as scope_text, false as is_boilerplate, extractor_version
from made_sentences where has_figure""",
    "times": """
select made_id('tim', article_id || ' ' || k) as time_id, statement_id, article_id, time_text,
    start_char + time_at as start_char, start_char + time_at + length(time_text) as end_char,
    event_date as start_date, event_date as end_date, 'day' as time_precision,
    published_date as anchor_date, null as null_reason, false as is_boilerplate,
    extractor_version
from made_sentences where has_time""",
    "relations": """
select made_id('rel', article_id || ' ' || k) as relation_id, article_id,
    made_id('mtn', article_id || ' ' || k || 'agent') as subject_mention_id,
    made_id('mtn', article_id || ' ' || k || 'recipient') as object_mention_id,
    case when u(fact, 'relation kind') < 0.3 then 'fights' else 'backed_by' end as relation_type,
    start_char + verb_at as start_char, start_char + verb_end as end_char, extractor_version
from made_sentences where has_recipient and u(fact, 'relation') < 0.02""",
    "resolved_actors": """
select mention_id, article_id,
    case when u(mention_id, 'unresolved') > 0.03 then entity_id end as entity_id,
    case when u(mention_id, 'unresolved') > 0.03 then 'alias' else 'unresolved' end
        as resolution_method,
    0.9 as resolution_score
from made_mentions where part != 'where'""",
    "entities": """
select distinct entity_id, article_id,
    coalesce(actor_pool.actor_name, words) as entity_name,
    coalesce(actor_pool.actor_type, 'armed_group') as entity_type,
    lower(coalesce(actor_pool.actor_name, words)) as folded_name, actor_pool.country_code,
    actor_pool.actor_id is not null as is_curated
from made_mentions left join actor_pool on made_mentions.entity_id = actor_pool.actor_id
where entity_id is not null""",
    "resolved_locations": """
select mention_id, article_id,
    case when u(mention_id, 'unresolved') > 0.02 then location_id end as location_id,
    null as alternative_location_id, case when town = 0 then 3 else 1 end as geo_precision,
    'gazetteer' as resolution_method, 0.9 as resolution_score
from made_mentions where part = 'where'""",
    "locations": """
with found as (select distinct article_id, location_id, place_name, division_id, place_country
    from made_sentences where has_place)
select distinct location_id, article_id, place_name as location_name,
    null::bigint as location_id_geonames, 'P' as feature_class, 'PPL' as feature_code,
    place_country as country_code, null as admin1_name, 35.0 as latitude, 40.0 as longitude,
    division_id as parent_location_id
from found where location_id != division_id""",
    "sources": """
select voice_id as source_id, article_id, coalesce(outlet_name, 'unnamed outlet')
    as source_name,
    'publisher' as source_type, null as entity_id, null as affiliation_entity_id,
    null as role_text, voice_id as origin_id, outlet_name is null as is_anonymous
from made_articles
union all
select distinct source_id, article_id, source_name,
    case source_kind when 'unnamed' then 'unnamed' else 'organisation' end as source_type,
    case when source_kind = 'organisation' then speaker_id end as entity_id,
    case when source_kind = 'spokesman' then speaker_id end as affiliation_entity_id,
    case when source_kind = 'spokesman' then source_name end as role_text,
    case when source_kind = 'spokesman' then made_id('src', 'actor ' || speaker_id)
        else source_id end as origin_id,
    source_kind in ('unnamed', 'spokesman') as is_anonymous
from made_sentences where source_id is not null
union
-- Whom a spokesman speaks for is a source as well.
select distinct made_id('src', 'actor ' || speaker_id), article_id,
    actor_pool.actor_name, 'organisation', speaker_id, null, null,
    made_id('src', 'actor ' || speaker_id), false
from made_sentences inner join actor_pool on speaker_id = actor_pool.actor_id
where source_kind = 'spokesman'""",
    "resolved_attributions": """
select attribution_id, null as credit_id, article_id, source_id, 'entity' as resolution_method,
    0.9 as resolution_score
from made_sentences where attribution_id is not null
union all
select null, null, article_id, voice_id, 'publisher', 1.0 from made_articles""",
    # Every third sentence goes on with the event of the one before it.
    "article_events": """
select statement_id, article_id,
    made_id('evt', article_id || ' ' || (k - k % 3)) as article_event_id,
    first_value(case when has_place and town > 0 then location_id end) over told as location_id,
    first_value(case when has_time then event_date end) over told as start_date,
    first_value(case when has_time then event_date end) over told as end_date,
    case
        when not has_place
            then first_value(case when has_place and town > 0 then location_id end) over told
    end as carried_location_id,
    case
        when not has_time then first_value(case when has_time then event_date end) over told
    end as carried_start_date,
    carried_start_date as carried_end_date,
    'violence' as event_family, false as is_other_event,
    [lower(first_value(recipient_name) over told)] as context_words,
    []::varchar[] as place_words,
    []::varchar[] as means
from made_sentences
where event_type in ('ASSAULT', 'CASUALTY', 'FIGHT')
window told as (partition by article_id, k - k % 3 order by k)""",
    "loaded_batches": """
select distinct batch_id, 'digest of ' || batch_id as digest, timestamp '2026-01-01' as loaded_at
from made_articles
where batch_id not in (select batch_id from raw.loaded_batches)""",
}

# Every 25th group is also known under the name of the next one: least id names the actor.
_ACROSS = """
create or replace table raw.actor_clusters as
with numbered as (
    select distinct entity_id, is_curated,
        try_cast(split_part(entity_name, ' ', 2) as integer) as number
    from raw.entities
)
select entity_id,
    case when is_curated then entity_id else min(entity_id) over (
        partition by is_curated, case when number % 25 = 1 then number - 1 else number end
    ) end as actor_id
from numbered;
create or replace table raw.near_duplicates as
select articles.article_id, made_id('ndg', ((i // 4) * 4 + 2)::varchar)
    as near_duplicate_group_id
from (
    select article_id, split_part(item, ' ', 2)::integer as i from raw.articles
) as articles
where i % 4 in (2, 3) and u(i // 4, 'nearly') < 0.1;
"""


def add_articles(
    connection: duckdb.DuckDBPyConnection,
    *,
    low: int,
    high: int,
    reference_dir: str,
    batch_size: int = 1000,
    at_once: int = 20_000,
) -> None:
    """Insert the rows of articles ``low`` to ``high`` (exclusive) into schema raw.

    Args:
        connection: Open for writing; schema raw is prepared.
        low: First article number; 0 for the first ever.
        high: One more than the last.
        reference_dir: The curated tables.
        batch_size: Articles a batch.
        at_once: Articles made in one go, which bounds the memory.
    """
    connection.execute("set variable reference = ?", [reference_dir])
    connection.execute(_MACROS)
    connection.execute(_POOLS)
    for first in range(low, high, at_once):
        bounds = {"low": first, "high": min(first + at_once, high)}
        connection.execute(
            _ARTICLES.format(**bounds, per_day=ARTICLES_A_DAY, batch_size=batch_size)
        )
        connection.execute(_SENTENCES.format(sentences=SENTENCES, groups=20_000))
        connection.execute(_MENTIONS)
        for table, sql in _ROWS.items():
            connection.execute(f"insert into raw.{table} by name {sql}")
    connection.execute(_ACROSS)
    for table in ("made_articles", "made_sentences", "made_mentions"):
        connection.execute(f"drop table {table}")
