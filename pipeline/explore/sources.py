"""Sources: whoever is cited, by how much and by how many outlets."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.closed_lists import SOURCE_TYPES
from pipeline.explore.kinds import list_by_kind
from pipeline.explore.views import Column, View
from pipeline.explore.wording import plain, thing_url

_SOURCES = """
select source_id, source_name, source_type, n_publishers, n_articles, n_claims, hedged_share
from pages.page_origins
where true {conditions}
order by n_publishers desc, n_claims desc, source_name, source_id
"""
_COLUMNS = (
    Column("source_name", "Origin", link=lambda row: thing_url("source", row["source_id"])),
    Column("source_type", "Kind", write=lambda row: plain(row["source_type"], SOURCE_TYPES)),
    Column("n_publishers", "Outlets", "number"),
    Column("n_articles", "Articles", "number"),
    Column("n_claims", "Claims", "number"),
    Column("hedged_share", "Hedged", "share"),
)
_VIEW = View("sources", "Sources", _SOURCES, _COLUMNS, "Nobody of the kind is cited.")


def page(asked: Asked) -> Page:
    """List origins, those that most outlets cite first."""
    return list_by_kind(
        asked,
        _VIEW,
        lead="Whoever is cited, counted at its origin: a spokesman counts for his ministry, the "
        "head of a monitor for the monitor.",
        kinds=SOURCE_TYPES,
        name="source_name",
        kind="source_type",
    )
