"""Near-duplicates over everything loaded: a signature once for each article, groups anew."""

import duckdb
import pyarrow as pa

from pipeline.resolve.near_duplicates import (
    METHOD,
    Signature,
    group_near_duplicates,
    signature_of,
)
from pipeline.resolve.updates import Headline, find_updates
from pipeline.resources.loading import in_transaction

_UNSIGNED = """
select articles.article_id, articles.body_text
from raw.articles as articles
anti join raw.article_signatures as signatures
    on articles.article_id = signatures.article_id
limit ?
"""
_TEXTS_AT_ONCE = 5000  # some 20 MB of news text
_SIGNED = """
select article_id, signature from raw.article_signatures where signature is not null
"""
_HEADLINES = """
select article_id, publisher_name, title, body_text[:250], published_at
from raw.articles
where publisher_name is not null and title is not null and published_at is not null
"""
_GONE = """
delete from raw.article_signatures
where method != ? or article_id not in (select article_id from raw.articles)
"""


def replace_near_duplicates(connection: duckdb.DuckDBPyConnection) -> None:
    """Sign the articles that are new, and write the groups, in one transaction.

    An article id holds a hash of its text, so a signature stays right as long as it is made by
    the same method.
    """

    def write() -> None:
        connection.execute(_GONE, [METHOD])
        _sign(connection)
        groups = group_near_duplicates(_signatures(connection), _updates(connection))
        rows = pa.table(
            {
                "article_id": pa.array(groups.keys(), pa.string()),
                "near_duplicate_group_id": pa.array(groups.values(), pa.string()),
            }
        )
        connection.execute("delete from raw.near_duplicates")
        _insert(connection, "near_duplicates", rows.sort_by("article_id"))

    in_transaction(connection, write)


def _sign(connection: duckdb.DuckDBPyConnection) -> None:
    """Give a signature to each article that has none; null for one too short.

    Page by page, each fetched to its end: a connection with an unfinished result takes no
    other statement.
    """
    while texts := connection.execute(_UNSIGNED, [_TEXTS_AT_ONCE]).fetchall():
        signatures = [signature_of(text) for _, text in texts]
        rows = pa.table(
            {
                "article_id": pa.array([article_id for article_id, _ in texts], pa.string()),
                "method": pa.array([METHOD] * len(texts), pa.string()),
                "signature": pa.array(
                    [None if one is None else one.tolist() for one in signatures],
                    pa.list_(pa.uint32()),
                ),
            }
        )
        _insert(connection, "article_signatures", rows)


def _signatures(connection: duckdb.DuckDBPyConnection) -> dict[str, Signature]:
    """Read every signature, as rows of one matrix: 0.5 kB an article, a tenth of Python's lists."""
    signed = connection.sql(_SIGNED).to_arrow_table().combine_chunks()
    ids = signed["article_id"].to_pylist()
    numbers = signed["signature"].combine_chunks().flatten().to_numpy()
    return dict(zip(ids, numbers.reshape(len(ids), -1), strict=True)) if ids else {}


def _updates(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Find the articles that update one another, by what every article says at its head."""
    return find_updates(Headline(*row) for row in connection.execute(_HEADLINES).fetchall())


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    connection.register("new_rows", rows)
    connection.execute(f"insert into raw.{table} by name select * from new_rows")
    connection.unregister("new_rows")
