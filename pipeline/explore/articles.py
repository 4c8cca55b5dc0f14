"""Articles: what was kept, newest first."""

from pipeline.explore.asked import Asked, Page
from pipeline.explore.statements import filtered
from pipeline.explore.views import Column, View
from pipeline.explore.wording import published, thing_url

_ARTICLES = """
with found as (
    select articles.* exclude (body_text), publishers.publisher_name
    from marts.dim_articles as articles
    left join marts.dim_publishers as publishers
        on articles.publisher_id = publishers.publisher_id
    where true {conditions}
    order by articles.published_at desc nulls last, articles.article_id
    {{limit}}
)

select
    found.article_id,
    found.published_date,
    found.published_precision,
    found.title,
    found.publisher_name,
    found.publisher_id,
    found.word_count,
    found.is_current,
    found.batch_id,
    coalesce(counted.n_claims, 0) as n_claims
from found
left join (
    select claims.article_id, count(*) as n_claims
    from marts.fct_claims as claims
    inner join found as listed
        on
            claims.article_id = listed.article_id
            and claims.published_date is not distinct from listed.published_date
    where not claims.is_boilerplate
    group by claims.article_id
) as counted on found.article_id = counted.article_id
order by found.published_at desc nulls last, found.article_id
"""
_COLUMNS = (
    Column("published_date", "Published", "date", write=published),
    Column(
        "title",
        "Headline",
        link=lambda row: thing_url("article", row["article_id"]),
        write=lambda row: row["title"] or "without a headline",
    ),
    Column("publisher_name", "Outlet", link=lambda row: thing_url("outlet", row["publisher_id"])),
    Column("n_claims", "Claims", "number"),
    Column("word_count", "Words", "number"),
    Column("is_current", "In sums", "yes"),
)


def page(asked: Asked) -> Page:
    """List articles by headline, outlet, batch and day."""
    chosen = {
        "title": asked.text("title"),
        "outlet": asked.text("outlet"),
        "batch": asked.text("batch"),
        "since": asked.day("since"),
        "until": asked.day("until"),
    }
    view = View(
        "articles",
        "Articles",
        _ARTICLES.format(
            conditions=filtered(
                chosen,
                title="articles.title ilike '%' || $title || '%'",
                outlet="publishers.publisher_name ilike '%' || $outlet || '%'",
                batch="articles.batch_id = $batch",
                since="articles.published_date >= $since",
                until="articles.published_date <= $until",
            )
        ),
        _COLUMNS,
        "No article is like that. What came in and was refused stands on the overview.",
    )
    return Page(
        "articles.html", "Articles", {"shown": asked.show_page(view, **chosen), "chosen": chosen}
    )
