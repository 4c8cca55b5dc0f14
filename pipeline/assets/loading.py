"""From the lake into schema raw of the warehouse."""

from collections.abc import Iterator
from typing import Any

import dagster as dg
import duckdb

from pipeline.assets.ingestion import OWNERS
from pipeline.assets.metadata import table_metadata
from pipeline.records import EXTRACTED, FETCHED, RESOLVED, TABLES
from pipeline.reference import read_reference
from pipeline.resources import loading
from pipeline.resources.held_back import basis_of, lift_outdated, project_of
from pipeline.resources.lake import Lake
from pipeline.resources.raw_schema import bring_up_to_date
from pipeline.resources.runs import WAREHOUSE_POOL
from pipeline.resources.scope import ScopeResource
from pipeline.resources.warehouse import Warehouse, WarehouseDamagedError
from pipeline.settings import CONTRACT_VERSION, Settings

LOADED_TABLES = [*TABLES, "actor_clusters", "near_duplicates", "contract_version", "loaded_batches"]

_DEPS = {
    **{table: [["raw", table]] for table in FETCHED},
    **{table: [["extracted", table]] for table in EXTRACTED},
    **{table: [["resolved", table]] for table in RESOLVED},
    "actor_judgements": [["resolved", "entities"]],
    "actor_clusters": [["resolved", "entities"]],
    "near_duplicates": [["raw", "articles"]],
    "contract_version": [["raw", "articles"]],
    "loaded_batches": [["raw", "articles"]],
}
_DESCRIPTIONS = {
    "actor_clusters": "The actor that each entity is, over all batches: judgements, then clusters.",
    "near_duplicates": "The articles that nearly repeat one another, over all batches, in groups.",
    "contract_version": "The version of the contract that schema raw was built by.",
    "loaded_batches": "The batches that schema raw holds, and a digest of what it holds of each.",
}


def _description(table: str) -> str:
    if table in _DESCRIPTIONS:
        return _DESCRIPTIONS[table]
    return f"{(TABLES[table].__doc__ or '').splitlines()[0]} Typed, in DuckDB's schema raw."


@dg.multi_asset(
    name="loaded",
    specs=[
        dg.AssetSpec(
            ["warehouse", table],
            deps=_DEPS[table],
            group_name="05_loading",
            kinds={"python", "duckdb"},
            owners=OWNERS,
            description=_description(table),
        )
        for table in LOADED_TABLES
    ],
    pool=WAREHOUSE_POOL,
)
def loaded(
    context: dg.AssetExecutionContext,
    scope: ScopeResource,
    lake: dg.ResourceParam[Lake],
    warehouse: dg.ResourceParam[Warehouse],
    settings: dg.ResourceParam[Settings],
) -> Iterator[dg.MaterializeResult]:
    """Bring the warehouse up to the lake: each batch's rows are replaced by exactly its own."""
    try:
        result, counts, previews = _load(context, scope, lake, warehouse, settings)
    except WarehouseDamagedError as error:
        context.log.warning(f"{warehouse.file} is made anew from the lake, for {error.reason}")
        warehouse.remove()
        result, counts, previews = _load(context, scope, lake, warehouse, settings)
    for table in LOADED_TABLES:
        yield dg.MaterializeResult(
            ["warehouse", table],
            metadata=table_metadata(
                counts[f"raw.{table}"],
                previews[table],
                loaded_batches=result.loaded,
                failed_batches=sorted(result.failed),
                dropped_batches=result.dropped,
            ),
        )


def _load(
    context: dg.AssetExecutionContext,
    scope: ScopeResource,
    lake: Lake,
    warehouse: Warehouse,
    settings: Settings,
) -> tuple[loading.LoadResult, dict[str, int], dict[str, list[dict[str, Any]]]]:
    """Load what differs, and count and show what there is then."""
    judgements = read_reference(settings.reference_dir).actor_judgements
    with warehouse.connect() as connection:
        _prepare(context, connection)
        for article_id in _lift_outdated(scope, lake, settings):
            context.log.info(f"article {article_id} was held back; it is tried again")
        result = bring_up_to_date(connection, lake, judgements, again=scope.batches)
        for batch_id, error in result.failed.items():
            context.log.error(f"batch {batch_id} could not be loaded: {error}")
        counts = loading.row_counts(connection, ["raw"])
        previews = {table: loading.head(connection, "raw", table) for table in LOADED_TABLES}
    return result, counts, previews


def _prepare(context: dg.AssetExecutionContext, connection: duckdb.DuckDBPyConnection) -> None:
    if loading.is_outdated(connection, wanted_version=CONTRACT_VERSION):
        found = loading.contract_version(connection)
        context.log.warning(
            f"the warehouse is of contract {found}, this release of {CONTRACT_VERSION}: "
            "it is rebuilt from the lake"
        )
        loading.rebuild(connection)
    loading.prepare(connection, version=CONTRACT_VERSION)


def _lift_outdated(scope: ScopeResource, lake: Lake, settings: Settings) -> list[str]:
    """Try again what was held back on another basis, and what is of a batch named in the run."""
    project = project_of(settings.dbt_dir, settings.reference_dir)
    return lift_outdated(
        lake,
        still_holds=lambda one: one.basis == basis_of(lake, one.batch_id, project=project),
        named=scope.batches,
    )
