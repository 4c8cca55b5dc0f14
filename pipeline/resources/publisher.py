"""The published copy: what people query, swapped in whole so that no reader meets a lock."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import duckdb

from pipeline.errors import MendableError
from pipeline.resources.catalogue import SHOWN_SCHEMAS, Relation
from pipeline.resources.files import swap_in
from pipeline.resources.warehouse import Warehouse, tells_of_damage

_READ_ONLY = 0o444  # a reader that forgets read_only is refused rather than blocking others
# The oldest format that holds all we have: DuckDB 1.2 and later read it, and with them DBeaver,
# Metabase, Evidence and notebooks, which are slow to follow.
_STORAGE_VERSION = "v1.2.0"


class NothingPublishedError(MendableError):
    """There is no published file yet."""


class NotBuiltError(MendableError):
    """A table that is to be published is not in the warehouse."""


class PublishedDamagedError(MendableError):
    """The published file is no whole DuckDB database."""


class Publisher:
    """Copies the warehouse to where people read it."""

    def __init__(self, published_file: Path) -> None:
        self.file = published_file

    def publish(self, warehouse: Warehouse, relations: Sequence[Relation]) -> None:
        """Copy relations of the warehouse into a new file, describe them, and swap it in.

        Args:
            warehouse: Where they are.
            relations: As ``relations_to_publish`` lists them: views after what they read.

        Raises:
            NotBuiltError: If one is not in the warehouse; all of them are named.
            duckdb.CatalogException: If two that are shown have the same name.
        """
        with (
            # Held until the file is in place: a takedown waits for that.
            warehouse.locked(),
            swap_in(self.file, mode=_READ_ONLY) as temporary,
            warehouse.connect() as connection,
            _attached(connection, temporary) as source,
        ):
            definitions = _definitions(connection, source)
            if missing := [r.place for r in relations if r.place not in definitions]:
                raise NotBuiltError(
                    f"not in the warehouse: {', '.join(missing)}; `claimhouse run` builds it"
                )
            for schema in sorted({relation.schema for relation in relations}):
                connection.execute(f"create schema {_name(schema)}")
            for relation in relations:
                kind, sql = definitions[relation.place]
                _copy(connection, relation, kind, sql, source=source)

    def connect(self) -> duckdb.DuckDBPyConnection:
        """Open the published file for reading.

        Raises:
            NothingPublishedError: If nothing has been published yet.
            PublishedDamagedError: If the file cannot be opened.
        """
        if not self.file.is_file():
            raise NothingPublishedError(
                f"nothing is published at {self.file} yet; run `claimhouse run` first"
            )
        try:
            return duckdb.connect(self.file, read_only=True)
        except duckdb.Error as error:
            if not tells_of_damage(error):
                raise
            raise PublishedDamagedError(
                f"{self.file} is damaged; `claimhouse run` publishes it anew: "
                f"{str(error).splitlines()[0]}"
            ) from None


@contextmanager
def _attached(connection: duckdb.DuckDBPyConnection, file: Path) -> Iterator[str]:
    """Make a file, in one transaction, where relations are made; give the warehouse's name."""
    [[source]] = connection.execute("select current_database()").fetchall()
    path = str(file).replace("'", "''")
    connection.execute(f"attach '{path}' as publishing (storage_version '{_STORAGE_VERSION}')")
    connection.execute("use publishing")
    connection.begin()
    yield source
    connection.commit()
    connection.execute("checkpoint publishing")  # all is in the file, or this fails
    connection.execute(f"use {_name(source)}")
    connection.execute("detach publishing")


def _definitions(
    connection: duckdb.DuckDBPyConnection, source: str
) -> dict[str, tuple[Literal["table", "view"], str]]:
    """``schema.name`` → kind and SQL of all tables and views."""
    found = connection.execute(
        "select schema_name, table_name, 'table', sql from duckdb_tables()"
        " where database_name = $1"
        " union all select schema_name, view_name, 'view', sql from duckdb_views()"
        " where database_name = $1 and not internal",
        [source],
    ).fetchall()
    return {f"{schema}.{name}": (kind, sql) for schema, name, kind, sql in found}


def _copy(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    kind: Literal["table", "view"],
    sql: str,
    *,
    source: str,
) -> None:
    """Make a table with its rows, or a view, anew; and a view in ``main`` of what is shown.

    Of a view that is stored, the rows are read in the warehouse: its names are found there.
    """
    place = f"{_name(relation.schema)}.{_name(relation.name)}"
    rows = f"select * from {_name(source)}.{place}"
    order = f" order by {', '.join(relation.order_by)}" if relation.order_by else ""
    # Where rows have no order, as many threads write them as there are.
    is_ordered = str(bool(relation.order_by)).lower()
    connection.execute(f"set preserve_insertion_order = {is_ordered}")
    if relation.is_stored:
        kind = "table"
        connection.execute("set threads = 1")
        if order:  # joined first: a million claims, joined and ordered at once, need too much
            connection.execute(f"create temp table unordered as {rows}")
            rows = "select * from unordered"
        connection.execute(f"create table {place} as {rows}{order}")
        connection.execute("drop table if exists unordered")
        connection.execute("reset threads")
    else:
        connection.execute(sql)
        if kind == "table":
            connection.execute(f"insert into {place} {rows}{order}")
    _describe(connection, place, kind, relation)
    if relation.schema in SHOWN_SCHEMAS:
        shown = f"main.{_name(relation.name)}"
        connection.execute(f"create view {shown} as select * from {place}")
        _describe(connection, shown, "view", relation)


def _describe(
    connection: duckdb.DuckDBPyConnection, place: str, kind: str, relation: Relation
) -> None:
    connection.execute(f"comment on {kind} {place} is {_text(relation.description)}")
    for column, description in relation.columns.items():
        connection.execute(f"comment on column {place}.{_name(column)} is {_text(description)}")


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
