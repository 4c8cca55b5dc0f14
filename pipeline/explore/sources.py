"""Sources: whoever is cited, by how much and by how many outlets."""

from pipeline.explore.views import Asked, Column, Page, View, filtered
from pipeline.explore.wording import SOURCE_TYPES, plain, thing_url

_SOURCES = """
with cited as (
    select
        origin_id,
        count(*) as n_claims,
        count(distinct publisher_id) as n_publishers,
        count(distinct article_id) as n_articles,
        count(*) filter (where is_hedged) / count(*) as hedged_share
    from marts.fct_claims
    where is_current and not is_boilerplate and is_attributed and origin_id is not null
    group by origin_id
)

select
    sources.source_id,
    sources.source_name,
    sources.source_type,
    cited.n_publishers,
    cited.n_articles,
    cited.n_claims,
    cited.hedged_share
from cited
inner join marts.dim_sources as sources on cited.origin_id = sources.source_id
where true {conditions}
order by cited.n_publishers desc, cited.n_claims desc, sources.source_name, sources.source_id
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
        name="sources.source_name ilike '%' || $name || '%'",
        kind="sources.source_type = $kind",
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
