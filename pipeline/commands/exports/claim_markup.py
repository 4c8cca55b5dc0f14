"""Claims in schema.org's words (``Claim``, JSON-LD): who is said to say what, and where it stands.

There is no ``ClaimReview``: that is a verdict by somebody who checked, and nothing here says what
is true. Nor is everything a ``Claim`` of its source: who denies, doubts, fears, promises or
demands a thing does not claim it, and what is only possible is not claimed as so.
"""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from pipeline.commands.exports.told import Row, rows_of, write_document
from pipeline.commands.querying import plain

FILE = "claims.jsonld"
ASSERTING = ("states", "claims", "confirms", "announces", "estimates", "accuses")
_PERSONS = ("named_person",)
_CLAIMS = f"""
select
    claims.claim_id,
    claims.claim_text,
    claims.start_char,
    claims.end_char,
    claims.article_id,
    claims.source_id,
    sources.source_name,
    sources.source_type,
    articles.title,
    articles.url,
    articles.language_code,
    case when articles.published_precision in ('minute', 'day') then articles.published_date end
        as published_date,
    publishers.publisher_id,
    publishers.publisher_name
from marts.fct_claims as claims
inner join marts.dim_articles as articles on claims.article_id = articles.article_id
inner join marts.dim_sources as sources on claims.source_id = sources.source_id
left join marts.dim_publishers as publishers on claims.publisher_id = publishers.publisher_id
left join marts.fct_attributions as attributions
    on claims.attribution_id = attributions.attribution_id
where
    claims.is_current
    and not claims.is_boilerplate
    and not sources.is_anonymous
    and claims.certainty = 'certain'
    and coalesce(attributions.stance, 'states') in {ASSERTING}
order by claims.published_date, claims.article_id, claims.start_char, claims.claim_id
"""


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, int]:
    """Write ``claims.jsonld``: each thing that a named source, or an outlet, says is so.

    Args:
        connection: Of the published file.
        folder: Where to write.

    Returns:
        Claims by file.
    """
    head = {"@context": "https://schema.org"}
    return {FILE: write_document(folder / FILE, head, "@graph", _claims(connection))}


def _claims(connection: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    return map(claim_markup, rows_of(connection, _CLAIMS))


def claim_markup(row: Row) -> Row:
    """Write one claim with its exact words, its author and the article that it appears in."""
    publisher = {
        "@type": "Organization",
        "@id": f"urn:claimhouse:{row['publisher_id']}",
        "name": row["publisher_name"],
    }
    article = {
        "@type": "NewsArticle",
        "@id": row["url"] or f"urn:claimhouse:{row['article_id']}",
        "headline": row["title"],
        "url": row["url"],
        "datePublished": row["published_date"],
        "inLanguage": row["language_code"],
        "publisher": publisher if row["publisher_name"] else None,
    }
    return {
        "@type": "Claim",
        "@id": f"urn:claimhouse:{row['claim_id']}",
        "text": row["claim_text"],
        "author": {
            "@type": "Person" if row["source_type"] in _PERSONS else "Organization",
            "@id": f"urn:claimhouse:{row['source_id']}",
            "name": row["source_name"],
        },
        "appearance": {name: plain(value) for name, value in article.items() if value is not None},
    }
