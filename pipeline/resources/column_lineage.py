"""From which columns of its parents each column of a model comes, read out of its SQL.

dagster-dbt can tell it only of a dbt that it starts itself. For all public models it takes sqlglot
some five seconds; for those they are made of, ten times as long, and they are told without.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import sqlglot
from sqlglot import MappingSchema, exp, parse_one, to_table
from sqlglot.lineage import lineage
from sqlglot.optimizer import optimize

Columns = Mapping[str, str]  # name → type
# Column → the columns that it is made of: relation (as ``schema.name``) and column.
Lineage = dict[str, list[tuple[str, str]]]

_DIALECT = "duckdb"
_MOST_KNOWN = 400  # selects; a model has one where it is made whole, and may have one beside


class KnownLineages:
    """Lineages that earlier builds have read out, in a file: the same SQL is not read again.

    Args:
        file: JSON; one that is missing or cut short only costs time.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, dict[str, list[list[str]]]] = {}
        self._is_new = False
        with suppress(OSError, ValueError):
            self._known = json.loads(file.read_text(encoding="utf-8"))

    def column_lineage(self, sql: str, parents: Mapping[str, Columns]) -> Lineage:
        """Give what ``column_lineage`` gives, and remember it."""
        read = sorted((relation, list(columns.items())) for relation, columns in parents.items())
        asked = json.dumps([sqlglot.__version__, sql, read])
        key = hashlib.sha256(asked.encode()).hexdigest()
        if key not in self._known:
            found = column_lineage(sql, parents)
            self._known[key] = {name: [list(one) for one in found[name]] for name in found}
            self._is_new = True
        return {
            name: [(relation, column) for relation, column in made_of]
            for name, made_of in self._known[key].items()
        }

    def save(self) -> None:
        """Write the file, where something new was read out."""
        if self._is_new:
            newest = dict(list(self._known.items())[-_MOST_KNOWN:])
            partial = self._file.with_suffix(f".{os.getpid()}.tmp")
            partial.write_text(json.dumps(newest), encoding="utf-8")
            partial.replace(self._file)


def column_lineage(sql: str, parents: Mapping[str, Columns]) -> Lineage:
    """Read out of a select from which columns of which relations each of its columns is made.

    Args:
        sql: One select of DuckDB's.
        parents: Columns of the relations that it may read, by ``schema.name``.

    Returns:
        The columns in order, each with its sources, sorted; none for a count of rows.

    Raises:
        SqlglotError: If sqlglot does not know the syntax.
    """
    schema = MappingSchema(dialect=_DIALECT)
    for relation, columns in parents.items():
        schema.add_table(
            to_table(relation, dialect=_DIALECT), column_mapping=dict(columns), dialect=_DIALECT
        )
    parsed = parse_one(sql, dialect=_DIALECT)
    for table in parsed.find_all(exp.Table):
        table.set("catalog", None)  # the warehouse's name, which is that of its file
    resolved = optimize(parsed, schema=schema, dialect=_DIALECT)
    assert isinstance(resolved, exp.Query)
    # As text again: the tree of the optimizer is not what `lineage` expects.
    text = resolved.sql(dialect=_DIALECT)
    return {
        column: sorted(_made_of(column, text, schema, parents)) for column in resolved.named_selects
    }


def _made_of(
    column: str, sql: str, schema: MappingSchema, parents: Mapping[str, Columns]
) -> set[tuple[str, str]]:
    found = set()
    for node in lineage(column, sql, schema=schema, dialect=_DIALECT).walk():
        table = node.expression.find(exp.Table)
        relation = f"{table.db}.{table.name}" if table else ""
        if not node.downstream and relation in parents:
            found.add((relation, exp.to_column(node.name).name))
    return found
