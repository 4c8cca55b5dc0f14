"""Which articles the failing rows of a data test come from.

A failing row names its article, or a key that a table of the warehouse holds beside one. The
columns that dbt's own tests give another name are those of the column under test.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb

_NAMES_OF_THE_COLUMN = frozenset({"unique_field", "value_field", "from_field"})  # dbt's
_SCHEMAS = ("raw", "marts", "analysis", "intermediate", "staging")  # in which keys are looked up
_MOST_ROWS = 5  # that are shown of a test
_ARTICLE = "article_id"


@dataclass(frozen=True, kw_only=True)
class FailedTest:
    """A data test that found rows."""

    name: str
    sql: str  # finds the failing rows
    model: str | None = None  # schema.name of the model under test, where there is one
    column: str | None = None  # of that model, where the test is about one


@dataclass(frozen=True, kw_only=True)
class Traced:
    """What is known of the rows that failed a test."""

    test: FailedTest
    article_ids: list[str]  # none: the rows cannot be traced to articles
    rows: list[dict[str, Any]] = field(default_factory=list)  # some of them; keys and numbers only


def trace(connection: duckdb.DuckDBPyConnection, test: FailedTest) -> Traced:
    """Find the articles that the failing rows of a test come from, and show some of the rows."""
    columns = dict(_describe(connection, f"from ({test.sql})"))
    shown = [
        name
        for name, kind in columns.items()
        # No words of an article: what is shown here outlives a takedown.
        if _real(name, test).endswith("_id") or not kind.startswith(("VARCHAR", "STRUCT"))
    ]
    rows = _rows(connection, f"select {_listed(shown)} from ({test.sql}) limit {_MOST_ROWS:d}")
    return Traced(test=test, article_ids=_articles(connection, test, columns), rows=rows)


def _articles(
    connection: duckdb.DuckDBPyConnection, test: FailedTest, columns: Mapping[str, str]
) -> list[str]:
    failing = f"({test.sql})"
    if _ARTICLE in columns:
        return _ids(connection, f"select {_ARTICLE} from {failing}")
    if test.model is None:
        return _by_key(connection, failing, list(columns))
    schema, _, name = test.model.partition(".")
    model = f'"{schema}"."{name}"'
    its_columns = [column for column, _ in _describe(connection, f"from {model}")]
    pairs = [(one, real) for one in columns if (real := _real(one, test)) in its_columns]
    if not pairs:
        return []
    on = " and ".join(f'rows_."{real}" is not distinct from failing."{one}"' for one, real in pairs)
    of_model = (
        f"(select distinct rows_.* from {model} as rows_ inner join {failing} as failing on {on})"
    )
    if _ARTICLE in its_columns:
        return _ids(connection, f"select {_ARTICLE} from {of_model}")
    return _by_key(connection, of_model, its_columns)


def _by_key(
    connection: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str]
) -> list[str]:
    """Look articles up by the first key of the rows that a table holds beside an article."""
    for column in columns:
        key = column.removesuffix("_a").removesuffix("_b")
        if not key.endswith("_id"):
            continue
        for schema, table in _tables_with(connection, key):
            found = _ids(
                connection,
                f'select {_ARTICLE} from "{schema}"."{table}"'
                f' where "{key}" in (select "{column}" from {relation})',
            )
            if found:
                return found
    return []


def _tables_with(connection: duckdb.DuckDBPyConnection, key: str) -> list[tuple[str, str]]:
    """Name the tables that hold a key beside an article, those of schema raw first."""
    found = connection.execute(
        """
        select schema_name, table_name
        from duckdb_columns()
        where column_name in (?, ?) and schema_name in (select unnest(?))
        group by all
        having count(*) = 2
        """,
        [key, _ARTICLE, list(_SCHEMAS)],
    ).fetchall()
    return sorted(found, key=lambda row: (_SCHEMAS.index(row[0]), row[1]))


def _real(name: str, test: FailedTest) -> str:
    return test.column if test.column and name in _NAMES_OF_THE_COLUMN else name


def _describe(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[str, str]]:
    return [(row[0], str(row[1])) for row in connection.execute(f"describe {query}").fetchall()]


def _ids(connection: duckdb.DuckDBPyConnection, sql: str) -> list[str]:
    rows = connection.execute(f"select distinct {_ARTICLE} from ({sql}) order by all").fetchall()
    return [article_id for (article_id,) in rows if article_id is not None]


def _rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    found = connection.execute(sql)
    names = [column[0] for column in found.description or []]
    return [
        {name: _plain(value) for name, value in zip(names, values, strict=True)}
        for values in found.fetchall()
    ]


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | None) else str(value)


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns) or "count(*) as row_count"
