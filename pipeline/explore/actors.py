"""Actors: who is spoken of, with all that is part of each."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import TYPES
from pipeline.explore.kinds import list_by_kind
from pipeline.explore.views import Column, View
from pipeline.explore.wording import plain, thing_url

_ACTORS = """
select
    rollups.actor_id,
    rollups.actor_name,
    actors.actor_type,
    parents.actor_name as parent_name,
    rollups.parent_actor_id,
    actors.is_curated,
    rollups.article_count,
    rollups.mention_count,
    rollups.agent_claim_count,
    rollups.recipient_claim_count,
    rollups.source_claim_count
from analysis.actor_rollups as rollups
inner join marts.dim_actors as actors on rollups.actor_id = actors.actor_id
left join marts.dim_actors as parents on rollups.parent_actor_id = parents.actor_id
where true {conditions}
order by rollups.mention_count desc, rollups.actor_name, rollups.actor_id
"""
_COLUMNS = (
    Column("actor_name", "Actor", link=lambda row: thing_url("actor", row["actor_id"])),
    Column("actor_type", "Kind", write=lambda row: plain(row["actor_type"], TYPES)),
    Column("parent_name", "Part of", link=lambda row: thing_url("actor", row["parent_actor_id"])),
    Column("article_count", "Articles", "number"),
    Column("mention_count", "Mentions", "number"),
    Column("agent_claim_count", "Said to act", "number"),
    Column("recipient_claim_count", "Said to suffer", "number"),
    Column("source_claim_count", "Cited", "number"),
)
_VIEW = View("actors", "Actors", _ACTORS, _COLUMNS, "Nobody of the kind is spoken of.")


def page(asked: Asked) -> Page:
    """List actors by name and kind."""
    return list_by_kind(
        asked,
        _VIEW,
        lead="Who is spoken of: counts are of an actor with all that is part of it.",
        kinds=TYPES,
        name="rollups.actor_name",
        kind="actors.actor_type",
    )
