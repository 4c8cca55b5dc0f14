"""The public tables as a Frictionless data package: a file a table, and datapackage.json."""

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

import duckdb

from pipeline.resources.catalogue import SHOWN_SCHEMAS

Format = Literal["parquet", "csv"]

_MEDIA_TYPES = {"parquet": "application/vnd.apache.parquet", "csv": "text/csv"}
_COPY_OPTIONS = {"parquet": "format parquet, compression zstd", "csv": "format csv, header"}
# DuckDB's types → those of Frictionless' table schema.
_TYPES = {
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
    "TINYINT": "integer",
    "SMALLINT": "integer",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "HUGEINT": "integer",
    "FLOAT": "number",
    "DOUBLE": "number",
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "TIME": "time",
}
_COLUMNS = """
select column_name, data_type, comment
from duckdb_columns()
where database_name = current_database() and schema_name = $schema and table_name = $name
order by column_index
"""
_RELATIONS = """
select schema_name, table_name, comment from duckdb_tables()
where database_name = current_database() and list_contains($schemas, schema_name)
union all
select schema_name, view_name, comment from duckdb_views()
where database_name = current_database() and not internal
    and list_contains($schemas, schema_name)
order by all
"""


def write(
    connection: duckdb.DuckDBPyConnection, folder: Path, *, file_format: Format
) -> dict[str, int]:
    """Write every table and view of ``marts`` and ``analysis``, and what describes them.

    A list or a structure is JSON in a CSV.

    Args:
        connection: Of the published file.
        folder: Where to write.
        file_format: Of the tables' files.

    Returns:
        Rows by ``schema.table``, in the order of the package.
    """
    resources, counts = [], {}
    for schema, name, comment in connection.execute(
        _RELATIONS, {"schemas": list(SHOWN_SCHEMAS)}
    ).fetchall():
        resource, rows = _export(connection, folder, schema, name, file_format)
        resources.append(resource | {"description": comment or ""})
        counts[f"{schema}.{name}"] = rows
    text = json.dumps(_package(connection, resources), ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")
    return counts


def _export(
    connection: duckdb.DuckDBPyConnection, folder: Path, schema: str, name: str, file_format: Format
) -> tuple[dict[str, Any], int]:
    """Write one table, and say what it holds."""
    columns = connection.execute(_COLUMNS, {"schema": schema, "name": name}).fetchall()
    path = folder / schema / f"{name}.{file_format}"
    path.parent.mkdir(exist_ok=True)
    selected = ", ".join(_selected(column, kind, file_format) for column, kind, _ in columns)
    target = str(path).replace("'", "''")
    options = _COPY_OPTIONS[file_format]
    [[rows]] = connection.execute(
        f"copy (select {selected} from {schema}.{name} order by all) to '{target}' ({options})"
    ).fetchall()
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "name": f"{schema}_{name}",
        "path": f"{schema}/{name}.{file_format}",
        "profile": "tabular-data-resource" if file_format == "csv" else "data-resource",
        "format": file_format,
        "mediatype": _MEDIA_TYPES[file_format],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {"fields": [_field(*column) for column in columns]},
    }, rows


def _selected(column: str, kind: str, file_format: Format) -> str:
    name = f'"{column}"'
    is_nested = kind.endswith("[]") or kind.startswith("STRUCT")
    return f"to_json({name}) as {name}" if is_nested and file_format == "csv" else name


def _field(name: str, kind: str, comment: str | None) -> dict[str, str]:
    if kind.endswith("[]"):
        found = "array"
    elif kind.startswith("STRUCT"):
        found = "object"
    else:
        found = _TYPES.get(kind.split("(")[0], "any")
    return {"name": name, "type": found, "description": comment or ""}


def _package(
    connection: duckdb.DuckDBPyConnection, resources: list[dict[str, Any]]
) -> dict[str, Any]:
    versions = connection.execute(
        "select distinct extractor_version from marts.dim_articles order by 1"
    ).fetchall()
    return {
        "profile": "data-package",
        "name": "claimhouse",
        "title": "Who claims what, in which words",
        "description": "Claims read out of news articles, each with the exact words and their "
        "place in the article. A row says that somebody said it, not that it is true.",
        "extractor_versions": [version for (version,) in versions],
        "resources": resources,
    }
