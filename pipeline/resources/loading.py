"""From the lake into schema ``raw``: typed tables, each batch replacing exactly its own rows.

A load is one transaction: what the warehouse holds of a batch is deleted and the lake's parts
are inserted, so loading again, or in another order, ends in the same rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb

from pipeline.records import TABLES
from pipeline.resources.damage import find_damage
from pipeline.resources.held_back import held_back_in, read_held_back
from pipeline.resources.lake import STAGES, Lake
from pipeline.resources.mending import advice
from pipeline.resources.schemas import columns_differ, create_table_sql

# Tables made over all batches, not loaded by batch
ACROSS_BATCHES = ("actor_judgements", "actor_clusters")
BATCH_TABLES = [table for table in TABLES if table not in ACROSS_BATCHES]

_EXTRA_TABLES = """
create table if not exists raw.actor_clusters (
    entity_id varchar not null, actor_id varchar not null
);
create table if not exists raw.near_duplicates (
    article_id varchar not null, near_duplicate_group_id varchar not null
);
create table if not exists raw.article_signatures (
    article_id varchar not null, method varchar not null, signature uinteger[]
);
create table if not exists raw.contract_version (
    contract_version varchar not null, loaded_at timestamp not null
);
create table if not exists raw.loaded_batches (
    batch_id varchar not null, digest varchar not null, loaded_at timestamp not null
);
"""


@dataclass(kw_only=True)
class LoadResult:
    """What one load did."""

    loaded: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)  # batch → error


def batch_digest(lake: Lake, batch_id: str) -> str | None:
    """Name what the warehouse should hold of a batch; None while a stage is still open."""
    manifests = [lake.manifest(batch_id, stage) for stage in STAGES]
    if not all(manifests):
        return None
    without = [one.article_id for one in held_back_in(lake, batch_id)]
    parts = [manifest.digest[:16] for manifest in manifests if manifest]
    return "-".join([*parts, *(["without", *without] if without else [])])


def rows_wanted(lake: Lake, stage: str, table: str) -> int:
    """Count the rows that the warehouse should hold of a table: those of the lake not held back."""
    total = lake.row_count(stage, table)
    if table == "ingest_log":
        return total
    held = read_held_back(lake)
    for batch_id in {one.batch_id for one in held.values()}:
        ids = lake.arrow(table, [batch_id], columns=["article_id"])["article_id"].to_pylist()
        total -= sum(article_id in held for article_id in ids)
    return total


def contract_version(connection: duckdb.DuckDBPyConnection) -> str | None:
    """Read the contract that the warehouse was built by, or None for a new file."""
    [[exists]] = connection.execute(
        "select count(*) from information_schema.tables"
        " where table_schema = 'raw' and table_name = 'contract_version'"
    ).fetchall()
    if not exists:
        return None
    rows = connection.execute("select contract_version from raw.contract_version").fetchall()
    return rows[0][0] if rows else None


def is_outdated(connection: duckdb.DuckDBPyConnection, *, wanted_version: str) -> bool:
    """Whether schema raw was made by another contract and must be rebuilt from the lake."""
    found = contract_version(connection)
    if found is None:
        return False
    return found != wanted_version or any(
        columns_differ(row_type, _columns(connection, table)) for table, row_type in TABLES.items()
    )


def prepare(connection: duckdb.DuckDBPyConnection, *, version: str) -> None:
    """Make schema raw with every table of the contract, empty where there is nothing yet."""
    connection.execute("create schema if not exists raw")
    for table, row_type in TABLES.items():
        connection.execute(create_table_sql("raw", table, row_type))
    connection.execute(_EXTRA_TABLES)
    if contract_version(connection) is None:
        connection.execute(
            "insert into raw.contract_version values (?, now()::timestamp)", [version]
        )


def rebuild(connection: duckdb.DuckDBPyConnection) -> None:
    """Drop schema raw; the next load takes every batch from the lake again."""
    connection.execute("drop schema if exists raw cascade")


def loaded_digests(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Batch → digest of what the warehouse holds."""
    rows = connection.execute("select batch_id, digest from raw.loaded_batches").fetchall()
    return dict(rows)


def load_batches(
    connection: duckdb.DuckDBPyConnection, lake: Lake, batch_ids: Sequence[str]
) -> LoadResult:
    """Load batches in one transaction; if that fails, batch by batch to find the bad ones.

    A batch of which a part is not as it was written is left out, and what the warehouse holds of
    it stays.
    """
    result = LoadResult()
    for damage in find_damage(lake, batch_ids, deep=True):
        result.failed.setdefault(damage.batch_id or "", advice(lake, damage))
    batch_ids = [batch_id for batch_id in batch_ids if batch_id not in result.failed]
    gone = sorted(set(loaded_digests(connection)) - set(lake.batch_ids()))
    if not batch_ids and not gone:
        return result
    try:
        _replace(connection, lake, batch_ids, gone)
        result.loaded = list(batch_ids)
    except duckdb.Error:
        _replace(connection, lake, [], gone)
        for batch_id in batch_ids:
            try:
                _replace(connection, lake, [batch_id], [])
                result.loaded.append(batch_id)
            except duckdb.Error as error:
                result.failed[batch_id] = str(error)
    result.dropped = gone
    return result


def row_counts(
    connection: duckdb.DuckDBPyConnection, schemas: Sequence[str], *, has_views: bool = True
) -> dict[str, int]:
    """Exact rows of every table, and of every view unless said, as ``schema.name``, by one query.

    A view is computed to be counted.
    """
    relations = connection.execute(
        "select table_schema, table_name from information_schema.tables"
        " where table_schema in (select unnest(?)) and (? or table_type != 'VIEW') order by all",
        [list(schemas), has_views],
    ).fetchall()
    if not relations:
        return {}
    selects = (
        f'select \'{schema}.{name}\' as relation, count(*) from "{schema}"."{name}"'
        for schema, name in relations
    )
    return dict(connection.execute(" union all ".join(selects)).fetchall())


def columns(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Columns with their types of every table and view, as ``schema.name``."""
    found: dict[str, dict[str, str]] = {}
    for relation, name, kind in connection.execute(
        "select table_schema || '.' || table_name, column_name, data_type"
        " from information_schema.columns where table_catalog = current_database()"
        " order by table_schema, table_name, ordinal_position"
    ).fetchall():
        found.setdefault(relation, {})[name] = kind
    return found


def _replace(
    connection: duckdb.DuckDBPyConnection,
    lake: Lake,
    batch_ids: Sequence[str],
    gone: Sequence[str],
) -> None:
    def write() -> None:
        connection.execute("create or replace temp table leaving (article_id varchar)")
        connection.execute(
            "insert into leaving select article_id from raw.articles"
            " where batch_id in (select unnest(?))",
            [[*batch_ids, *gone]],
        )
        for table in BATCH_TABLES:
            _delete(connection, table, [*batch_ids, *gone])
            paths = [str(path) for name in batch_ids for path in lake.part_paths(table, name)]
            if paths:
                connection.execute(
                    f"insert into raw.{table} by name"
                    " select * from read_parquet(?, union_by_name = true)",
                    [paths],
                )
        connection.execute(
            "delete from raw.loaded_batches where batch_id in (select unnest(?))",
            [[*batch_ids, *gone]],
        )
        for batch_id in batch_ids:
            _leave_out(connection, lake, batch_id)
            connection.execute(
                "insert into raw.loaded_batches values (?, ?, now()::timestamp)",
                [batch_id, batch_digest(lake, batch_id)],
            )

    in_transaction(connection, write)


def _delete(connection: duckdb.DuckDBPyConnection, table: str, batch_ids: Sequence[str]) -> None:
    if table in STAGES["fetched"]:
        connection.execute(
            f"delete from raw.{table} where batch_id in (select unnest(?))", [list(batch_ids)]
        )
    else:
        connection.execute(
            f"delete from raw.{table} where article_id in (select article_id from leaving)"
        )


def _leave_out(connection: duckdb.DuckDBPyConnection, lake: Lake, batch_id: str) -> None:
    """Take out the articles of a batch that are held back; the log says so of their items."""
    held = held_back_in(lake, batch_id)
    ids = [one.article_id for one in held]
    for table in BATCH_TABLES if held else []:
        if table != "ingest_log":
            connection.execute(
                f"delete from raw.{table} where article_id in (select unnest(?))", [ids]
            )
    for one in held:
        connection.execute(
            "update raw.ingest_log set outcome = 'rejected', reason = ?, detail = ?"
            " where batch_id = ? and article_id = ? and outcome = 'kept'",
            [one.reason, one.detail, batch_id, one.article_id],
        )


def in_transaction(connection: duckdb.DuckDBPyConnection, write: Callable[[], None]) -> None:
    """Write all or nothing."""
    connection.begin()
    try:
        write()
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str]]:
    return connection.execute(
        "select column_name, data_type from duckdb_columns()"
        " where schema_name = 'raw' and table_name = ? order by column_index",
        [table],
    ).fetchall()


def head(
    connection: duckdb.DuckDBPyConnection, schema: str, table: str, *, rows: int = 5
) -> list[dict[str, Any]]:
    """Read a few rows of a table, for people to look at."""
    found = connection.execute(f'select * from "{schema}"."{table}" limit {rows:d}')
    names = [column[0] for column in found.description or []]
    return [dict(zip(names, values, strict=True)) for values in found.fetchall()]
