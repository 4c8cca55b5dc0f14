"""What an asset's page tells of its columns: names, types and meanings, and what they come from."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
from sqlglot.errors import SqlglotError

from pipeline.resources.column_lineage import Columns, KnownLineages

# Where the tables of the records stand: as files of the lake, then in schema raw.
_OF_RECORDS = ("raw", "extracted", "resolved", "warehouse")
_PUBLIC = ("marts", "analysis")


def with_columns(asset: dg.AssetsDefinition, manifest: Mapping[str, Any]) -> dg.AssetsDefinition:
    """Give the assets of our own tables the columns that dbt's sources describe.

    Args:
        asset: Its other assets stay as they are.
        manifest: dbt's, whose sources are these tables as they are loaded.
    """
    schemas = {source["name"]: _schema(source) for source in manifest["sources"].values()}

    def described(spec: dg.AssetSpec) -> dg.AssetSpec:
        if spec.key.path[0] not in _OF_RECORDS or spec.key.path[-1] not in schemas:
            return spec
        return spec.merge_attributes(metadata={"dagster/column_schema": schemas[spec.key.path[-1]]})

    return asset.map_asset_specs(described)


def _schema(node: Mapping[str, Any]) -> dg.TableSchema:
    return dg.TableSchema(
        [
            dg.TableColumn(
                column["name"], column["data_type"] or "", description=column["description"]
            )
            for column in node["columns"].values()
        ]
    )


def lineages(
    manifest: Mapping[str, Any],
    compiled: Mapping[str, str],
    columns: Mapping[str, Columns],
    keys: Mapping[str, dg.AssetKey],
    known: KnownLineages,
) -> Iterator[tuple[dg.AssetKey, dg.TableColumnLineage]]:
    """Say of each public model of which columns its columns are made.

    Args:
        manifest: dbt's.
        compiled: SQL of the models that were built, by their key in the manifest.
        columns: Of all relations of the warehouse, by ``schema.name``.
        keys: Of the assets, by ``schema.name``.
        known: Of earlier builds; what is read out now is saved there.

    Returns:
        One a model whose SQL is within what sqlglot knows.
    """
    nodes = {**manifest["nodes"], **manifest["sources"]}
    for unique_id, sql in compiled.items():
        node = nodes[unique_id]
        if node["schema"] not in _PUBLIC:
            continue
        read = {relation_of(nodes[parent]) for parent in node["depends_on"]["nodes"]}
        parents = {relation: columns[relation] for relation in read & columns.keys()}
        try:
            found = known.column_lineage(sql, parents)
        except SqlglotError:
            continue
        deps = {
            column: [dg.TableColumnDep(keys[relation], name) for relation, name in made_of]
            for column, made_of in found.items()
        }
        yield keys[relation_of(node)], dg.TableColumnLineage(deps)
    known.save()


def relation_of(node: Mapping[str, Any]) -> str:
    """``schema.name`` of a model, a seed or a source."""
    return f"{node['schema']}.{node.get('alias') or node['identifier']}"
