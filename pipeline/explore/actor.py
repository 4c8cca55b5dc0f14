"""Actor: its names, how each mention was taken for it, its relations, and what is said of it."""

from typing import Any

from pipeline.explore.actor_months import months_chart
from pipeline.explore.asked import Asked, Page
from pipeline.explore.claims import COLUMNS as CLAIM_COLUMNS
from pipeline.explore.claims import listing
from pipeline.explore.closed_lists import EVENTS, RELATIONS, TYPES
from pipeline.explore.views import Column, Row, View
from pipeline.explore.wording import plain, thing_url, words_url

_ACTOR = """
select actors.*, parents.actor_name as parent_name, sides.actor_name as side_name,
    rollups.article_count, rollups.mention_count, rollups.n_parts
from marts.dim_actors as actors
left join marts.dim_actors as parents on actors.parent_actor_id = parents.actor_id
left join marts.dim_actors as sides on actors.side_actor_id = sides.actor_id
left join analysis.actor_rollups as rollups on actors.actor_id = rollups.actor_id
where actors.actor_id = $actor
"""
_NAMES = """
select * exclude (actor_id) from pages.page_actor_names
where actor_id = $actor
order by n_mentions desc, mention_text, resolution_method
limit 60
"""
_ALIASES = """
select alias_text, alias_type, reason from reference.actor_aliases where actor_id = $actor
order by alias_text
"""
_PARTS = """
select actors.actor_id, actors.actor_name, rollups.mention_count
from marts.dim_actors as actors
inner join analysis.actor_rollups as rollups on actors.actor_id = rollups.actor_id
where actors.parent_actor_id = $actor
order by rollups.mention_count desc, actors.actor_name
limit 40
"""
_RELATIONS = """
select
    relations.relation_type,
    relations.subject_actor_id,
    subjects.actor_name as subject_name,
    relations.object_actor_id,
    objects.actor_name as object_name,
    count(*) as n_statements,
    count(distinct relations.article_id) as n_articles,
    min(relations.article_id) as article_id,
    arg_min(relations.start_char, relations.article_id) as start_char,
    arg_min(relations.end_char, relations.article_id) as end_char
from marts.fct_actor_relations as relations
inner join marts.dim_actors as subjects on relations.subject_actor_id = subjects.actor_id
inner join marts.dim_actors as objects on relations.object_actor_id = objects.actor_id
where (relations.subject_actor_id = $actor or relations.object_actor_id = $actor)
    and relations.is_current
group by all
order by n_statements desc, relations.relation_type, subject_name, object_name
limit 60
"""
_DYADS = """
select
    dyads.agent_actor_id,
    agents.actor_name as agent_name,
    dyads.recipient_actor_id,
    recipients.actor_name as recipient_name,
    dyads.event_type,
    sum(dyads.n_claims)::bigint as n_claims,
    max(dyads.n_origins) as n_origins,
    max(dyads.n_publishers) as n_publishers,
    sum(dyads.n_negative_claims)::bigint as n_negative_claims,
    min(dyads.month_start_date) as first_month,
    max(dyads.month_start_date) as last_month
from analysis.actor_dyads as dyads
inner join marts.dim_actors as agents on dyads.agent_actor_id = agents.actor_id
inner join marts.dim_actors as recipients on dyads.recipient_actor_id = recipients.actor_id
where dyads.agent_actor_id = $actor or dyads.recipient_actor_id = $actor
group by all
order by n_claims desc, agent_name, recipient_name, dyads.event_type
limit 40
"""
_MONTHS = """
select date_trunc('month', published_date)::date as month_start_date, role,
    count(*) as n_claims
from pages.page_actor_claims
where actor_id = $actor and role in ('agent', 'recipient')
    and is_current and not is_boilerplate and published_date is not null
group by all
order by month_start_date, role
"""
_WORDS = """
select framing.label_text, framing.is_loaded, sum(framing.own_voice_count)::bigint as own_voice,
    sum(framing.indirect_count)::bigint as reported, sum(framing.quoted_count)::bigint as quoted,
    count(*) filter (where framing.own_voice_count > 0) as n_publishers
from analysis.actor_framing as framing
where framing.actor_id = $actor
group by framing.label_text, framing.is_loaded
order by own_voice + reported + quoted desc, framing.label_text
limit 40
"""
_PROLOGUE = """
with acting as (
    select distinct claim_number as number from pages.page_actor_claims where actor_id = $actor
)
"""
_CLAIMS = listing("\n    and claims.rowid in (select number from acting)", before=",")
_HOW = {"name": "by name", "nominal": "by a common noun", "pronoun": "by a pronoun"}


def _scores(row: Row) -> str:
    low, high = row["score_low"], row["score_high"]
    if low is None:
        return ""
    return f"{low:.2f}" if f"{low:.2f}" == f"{high:.2f}" else f"{low:.2f}–{high:.2f}"


_NAME_COLUMNS = (
    Column("mention_text", "Words", link=words_url),
    Column("mention_type", "Mentioned", write=lambda row: plain(row["mention_type"], _HOW)),
    Column("n_mentions", "Times", "number"),
    Column("n_articles", "Articles", "number"),
    Column("resolution_method", "Taken for it by", write=lambda r: plain(r["resolution_method"])),
    Column("score_low", "Score, 0–1", "number", write=_scores),
)
_ALIAS_COLUMNS = (
    Column("alias_text", "Name"),
    Column("alias_type", "Kind", write=lambda row: plain(row["alias_type"])),
    Column("reason", "Known from"),
)
_RELATION_COLUMNS = (
    Column("subject_name", "Who", link=lambda row: thing_url("actor", row["subject_actor_id"])),
    Column("relation_type", "How", write=lambda row: plain(row["relation_type"], RELATIONS)),
    Column("object_name", "Whom", link=lambda row: thing_url("actor", row["object_actor_id"])),
    Column("n_articles", "Articles", "number"),
    Column("n_statements", "In these words", write=lambda _: "the words", link=words_url),
)
_DYAD_COLUMNS = (
    Column("agent_name", "Who", link=lambda row: thing_url("actor", row["agent_actor_id"])),
    Column("event_type", "What", write=lambda row: plain(row["event_type"], EVENTS)),
    Column(
        "recipient_name", "To whom", link=lambda row: thing_url("actor", row["recipient_actor_id"])
    ),
    Column("n_claims", "Claims", "number"),
    Column("n_negative_claims", "In the negative", "number"),
    Column("n_publishers", "Outlets in a month, at most", "number"),
    Column("n_origins", "Origins in a month, at most", "number"),
)
_WORD_COLUMNS = (
    Column("label_text", "Word"),
    Column("is_loaded", "Judges", "yes"),
    Column("own_voice", "Outlets’ own voice", "number"),
    Column("reported", "Others, reported", "number"),
    Column("quoted", "Others, quoted", "number"),
    Column("n_publishers", "Outlets that use it themselves", "number"),
)


def page(asked: Asked) -> Page:
    """Show one actor."""
    key = {"actor": asked.key}
    row = asked.row(_ACTOR, **key)
    months = asked.rows(_MONTHS, **key)
    asked.keep(_PROLOGUE, "acting", **key)

    def view(name: str, title: str, sql: str, columns: Any, empty: str = "") -> Any:
        return asked.show(View(name, title, sql, columns, empty), **key)

    return Page(
        "actor.html",
        row["actor_name"],
        {
            "row": row,
            "kind": plain(row["actor_type"], TYPES),
            "parts": asked.rows(_PARTS, **key),
            "chart": asked.draw(months_chart(months)) if months else None,
            "dyads": view(
                "dyads",
                "Who is said to have done what to whom",
                _DYADS,
                _DYAD_COLUMNS,
                "Nobody is said to have done anything to it, nor it to anybody who is known.",
            ),
            "names": view(
                "names",
                "How mentions were taken for it",
                _NAMES,
                _NAME_COLUMNS,
                "No article mentions it.",
            ),
            "aliases": view("aliases", "Names that it is known by", _ALIASES, _ALIAS_COLUMNS),
            "relations": view(
                "relations",
                "Relations that articles state",
                _RELATIONS,
                _RELATION_COLUMNS,
                "No article states how it stands to another.",
            ),
            "words": view(
                "words",
                "Words used for it",
                _WORDS,
                _WORD_COLUMNS,
                "It is called by its names alone.",
            ),
            "claims": asked.show_page(
                View(
                    "claims",
                    "What it is said to have done or suffered",
                    _CLAIMS,
                    CLAIM_COLUMNS,
                    "No claim has it act or suffer; it may be cited.",
                    _PROLOGUE,
                ),
                **key,
            ),
        },
    )
