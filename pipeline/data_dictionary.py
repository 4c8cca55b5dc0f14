"""The data dictionary: what stands in every table a reader may use, out of dbt's manifest.

The descriptions are written once, beside the models; here they are only laid out. ``dbt parse``
makes the manifest; ``python -m pipeline.data_dictionary`` writes the page, and with ``--check``
says whether the page that is there still fits.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

_PROJECT_DIR = Path(__file__).resolve().parent.parent
_MANIFEST = _PROJECT_DIR / "dbt_project" / "target" / "manifest.json"
_PAGE = _PROJECT_DIR / "docs" / "data_dictionary.md"

# Schemas in the order in which a reader needs them, each with what it holds.
_SCHEMAS = {
    "marts": "Facts and dimensions: what was said, by whom, in which words.",
    "analysis": "What agrees and what does not, and who says it how.",
    "raw": "What the pipeline loaded, as extracted and resolved, before identity across articles.",
    "reference": "The curated tables, as they stand in `seeds/reference`.",
}
_HEAD = """# Data dictionary

Every table of the published file and every column in it. This page is generated from the dbt
project (`python -m pipeline.data_dictionary`); to change it, change the descriptions there.

Ids are text. Offsets are in characters of `marts.dim_articles.body_text`, the start inclusive, the
end exclusive. Null means not stated or not found.
"""

Manifest = Mapping[str, Any]


def make_data_dictionary(manifest: Manifest) -> str:
    """Lay out the tables of the public schemas as a Markdown page.

    Args:
        manifest: dbt's ``manifest.json``, read.

    Returns:
        The page, its tables in alphabetical order within each schema.

    Raises:
        ValueError: If a table or column has no description; all of them are named.
    """
    tables = sorted(_tables(manifest), key=lambda table: table["name"])
    missing = list(_undescribed(tables))
    if missing:
        raise ValueError(f"describe these in the dbt project: {', '.join(missing)}")
    parts = [_HEAD, _contents(tables)]
    for schema, purpose in _SCHEMAS.items():
        parts.append(f"## {schema}\n\n{purpose}\n")
        parts += [_section(table) for table in tables if table["schema"] == schema]
    return "\n".join(parts)


def _tables(manifest: Manifest) -> Iterator[Mapping[str, Any]]:
    """List models, seeds and sources of the public schemas; the rest is not for readers."""
    nodes = [*manifest["nodes"].values(), *manifest["sources"].values()]
    for node in nodes:
        if node["resource_type"] in ("model", "seed", "source") and node["schema"] in _SCHEMAS:
            yield node


def _undescribed(tables: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for table in tables:
        name = f"{table['schema']}.{table['name']}"
        if not table["description"].strip():
            yield name
        if not table["columns"]:
            yield f"{name} (its columns)"
        for column in table["columns"].values():
            if not column["description"].strip():
                yield f"{name}.{column['name']}"


def _contents(tables: Sequence[Mapping[str, Any]]) -> str:
    lines = []
    for schema in _SCHEMAS:
        links = [
            f"[{table['name']}](#{schema}{table['name']})"
            for table in tables
            if table["schema"] == schema
        ]
        lines.append(f"- **{schema}**: {', '.join(links)}")
    return "\n".join(lines) + "\n"


def _section(table: Mapping[str, Any]) -> str:
    rows = [
        f"| `{column['name']}` | {_cell(_type(table, column))} | {_cell(column['description'])} |"
        for column in table["columns"].values()
    ]
    heading = f"### {table['schema']}.{table['name']}"
    columns = ["| column | type | meaning |", "| --- | --- | --- |", *rows]
    return "\n".join([heading, "", _cell(table["description"]), "", *columns, ""])


def _type(table: Mapping[str, Any], column: Mapping[str, Any]) -> str:
    """Give a column's type: said beside it, or for a seed in its configuration."""
    types = table["config"].get("column_types") or {}
    return column["data_type"] or types.get(column["name"], "")


def _cell(text: str) -> str:
    """One line of Markdown that does not end a table's cell."""
    return " ".join(text.split()).replace("|", "\\|")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page, or say whether it is up to date.

    Returns:
        0 when the page was written or is up to date, 1 otherwise.
    """
    parser = argparse.ArgumentParser(prog="python -m pipeline.data_dictionary")
    parser.add_argument("--manifest", type=Path, default=_MANIFEST, help="dbt's manifest.json")
    parser.add_argument("--output", type=Path, default=_PAGE, help="the page")
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    options = parser.parse_args(arguments)
    if not options.manifest.is_file():
        sys.stderr.write(f"{options.manifest} is missing; run `dbt parse` in dbt_project first\n")
        return 1
    page = make_data_dictionary(json.loads(options.manifest.read_text(encoding="utf-8")))
    if not options.check:
        options.output.write_text(page, encoding="utf-8")
        return 0
    if options.output.is_file() and options.output.read_text(encoding="utf-8") == page:
        return 0
    sys.stderr.write(f"{options.output} is stale; run `python -m pipeline.data_dictionary`\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
