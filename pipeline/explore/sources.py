"""Sources: whoever is cited, by how much and by how many outlets."""

from pipeline.explore.views import Asked, Column, Page, View, filtered
from pipeline.explore.wording import SOURCE_TYPES, plain, thing_url

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


def page(asked: Asked) -> Page:
    """List origins, those that most outlets cite first."""
    chosen = {"name": asked.text("name"), "kind": asked.choice("kind", SOURCE_TYPES)}
    conditions = filtered(
        chosen,
        name="source_name ilike '%' || $name || '%'",
        kind="source_type = $kind",
    )
    view = View(
        "sources",
        "Sources",
        _SOURCES.format(conditions=conditions),
        _COLUMNS,
        "Nobody of the kind is cited.",
    )
    return Page(
        "sources.html",
        "Sources",
        {
            "shown": asked.show_page(view, **chosen),
            "chosen": chosen,
            "kinds": list(SOURCE_TYPES.items()),
        },
    )
