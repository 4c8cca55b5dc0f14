"""One schema from one dataclass: the Arrow form of the lake and the DuckDB form of ``raw``.

Both are derived from ``records``, so that a field is written down once. A record field is a
scalar, an optional scalar, a list of strings or a list of spans; anything else is refused.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa

from pipeline.records import Span

_ARROW: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),  # UTC without a zone, as DuckDB's TIMESTAMP
    Span: pa.struct([pa.field("start_char", pa.int64()), pa.field("end_char", pa.int64())]),
}

_DUCKDB: dict[type, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    bool: "BOOLEAN",
    date: "DATE",
    datetime: "TIMESTAMP",
    Span: "STRUCT(start_char BIGINT, end_char BIGINT)",
}

# Columns whose values Arrow does not take as records hold them.
_TAKEN_APART = (_ARROW[datetime], pa.list_(_ARROW[Span]))


def _shape(hint: Any) -> tuple[type, bool, bool]:
    """Take a type apart: its scalar, whether it is a list, and whether it may be null."""
    if isinstance(hint, UnionType):
        [inner] = [part for part in get_args(hint) if part is not type(None)]
        kind, is_list, _ = _shape(inner)
        return kind, is_list, True
    if get_origin(hint) is list:
        return get_args(hint)[0], True, False
    return hint, False, False


def arrow_schema(row_type: type) -> pa.Schema:
    """Derive the Arrow schema of a record's table, columns in the order of its fields.

    Raises:
        TypeError: If a field has a type that a table cannot hold.
    """
    hints = get_type_hints(row_type)
    columns = []
    for field in fields(row_type):
        kind, is_list, is_optional = _shape(hints[field.name])
        if kind not in _ARROW:
            raise TypeError(f"{row_type.__name__}.{field.name} is {kind}: not a column type")
        arrow_type = pa.list_(_ARROW[kind]) if is_list else _ARROW[kind]
        columns.append(pa.field(field.name, arrow_type, nullable=is_optional))
    return pa.schema(columns)


def duckdb_columns(row_type: type) -> dict[str, str]:
    """Column name → DuckDB type (with ``NOT NULL`` where the field is), in field order."""
    hints = get_type_hints(row_type)
    columns = {}
    for field in fields(row_type):
        kind, is_list, is_optional = _shape(hints[field.name])
        columns[field.name] = (
            f"{_DUCKDB[kind]}{'[]' if is_list else ''}{'' if is_optional else ' NOT NULL'}"
        )
    return columns


def create_table_sql(schema: str, table: str, row_type: type) -> str:
    """DDL of a table that may exist already; no primary key: a load is delete and insert."""
    columns = ", ".join(f'"{name}" {kind}' for name, kind in duckdb_columns(row_type).items())
    return f'create table if not exists "{schema}"."{table}" ({columns})'


def table_from_rows(row_type: type, rows: Iterable[Any]) -> pa.Table:
    """Turn records into an Arrow table; an aware timestamp becomes UTC first.

    Raises:
        ValueError: If a field that is never null is: nothing else would notice before the load.
    """
    schema, kept = arrow_schema(row_type), list(rows)
    columns = [
        pa.array([_plain(getattr(row, field.name)) for row in kept], field.type)
        if field.type in _TAKEN_APART
        else pa.array([getattr(row, field.name) for row in kept], field.type)
        for field in schema
    ]
    table = pa.Table.from_arrays(columns, schema=schema)
    nulls = [field.name for field in schema if not field.nullable and table[field.name].null_count]
    if nulls:
        raise ValueError(f"{row_type.__name__}: null in {', '.join(nulls)}")
    return table


def rows_from_table(row_type: type, table: pa.Table) -> list[Any]:
    """Turn an Arrow table into records, timestamps aware; a column that it lacks is null.

    Raises:
        TypeError: If a column that is never null is missing: the part is of another contract.
    """
    hints = get_type_hints(row_type)
    shapes = {field.name: _shape(hints[field.name]) for field in fields(row_type)}
    missing = [name for name in shapes if name not in table.column_names]
    if refused := [name for name in missing if not shapes[name][2]]:
        raise TypeError(f"{row_type.__name__}: no column {', '.join(refused)} in this part")
    spans = [name for name, (kind, _, _) in shapes.items() if kind is Span]
    moments = [name for name, (kind, _, _) in shapes.items() if kind is datetime]
    rows = []
    for values in table.select([name for name in shapes if name not in missing]).to_pylist():
        for name in spans:
            values[name] = [Span(**span) for span in values[name]]
        for name in moments:
            values[name] = values[name] and values[name].replace(tzinfo=UTC)
        rows.append(row_type(**dict.fromkeys(missing), **values))
    return rows


def _plain(value: Any) -> Any:
    """Give a field's value as Arrow takes it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
    if isinstance(value, list):
        return [
            {"start_char": item.start_char, "end_char": item.end_char}
            if isinstance(item, Span)
            else item
            for item in value
        ]
    return value


def columns_differ(row_type: type, found: Sequence[tuple[str, str]]) -> bool:
    """Whether a table's columns, as (name, DuckDB type), are not those of the record."""
    wanted = [
        (name, kind.removesuffix(" NOT NULL").upper())
        for name, kind in duckdb_columns(row_type).items()
    ]
    return wanted != [(name, kind.replace('"', "").upper()) for name, kind in found]
