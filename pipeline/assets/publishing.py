"""The read-only copy of the warehouse that people query."""

from collections.abc import Iterable
from datetime import timedelta

import dagster as dg

from pipeline.assets.ingestion import OWNERS
from pipeline.assets.metadata import table_metadata
from pipeline.resources import loading
from pipeline.resources.catalogue import SHOWN_SCHEMAS, relations_to_publish
from pipeline.resources.dbt import DbtProjectFolder, explorer_link
from pipeline.resources.publisher import Publisher
from pipeline.resources.runs import WAREHOUSE_POOL
from pipeline.resources.warehouse import Warehouse
from pipeline.settings import Settings

PUBLISHED = dg.AssetKey(["published", "claimhouse"])
# News of a week ago is what dbt's source freshness warns of; who publishes daily sees it earlier.
_FRESH = dg.FreshnessPolicy.time_window(
    fail_window=timedelta(days=7), warn_window=timedelta(days=2)
)


def make_published(deps: Iterable[dg.AssetKey]) -> dg.AssetsDefinition:
    """Make the asset of the published file, after all the models it holds.

    Args:
        deps: Keys of the models that must have been built.
    """

    @dg.asset(
        key=PUBLISHED,
        deps=sorted(deps),
        group_name="11_publishing",
        kinds={"duckdb"},
        owners=OWNERS,
        pool=WAREHOUSE_POOL,
        metadata=explorer_link(),
        freshness_policy=_FRESH,
        description="A read-only DuckDB file with every table for readers, swapped in whole: "
        "whoever has the old one open keeps reading it, and nobody meets a lock. DuckDB 1.2 and "
        "later open it.",
    )
    def published(
        warehouse: dg.ResourceParam[Warehouse],
        dbt_project: dg.ResourceParam[DbtProjectFolder],
        publisher: dg.ResourceParam[Publisher],
        settings: dg.ResourceParam[Settings],
    ) -> dg.MaterializeResult:
        """Copy the warehouse, and show the first claims."""
        publisher.publish(warehouse, relations_to_publish(dbt_project.manifest()))
        settings.failure_file.unlink(missing_ok=True)  # what failed before is mended
        with publisher.connect() as connection:
            counts = loading.row_counts(connection, SHOWN_SCHEMAS)
            claims = loading.head(connection, "marts", "fct_claims")
        return dg.MaterializeResult(
            metadata=table_metadata(
                counts["marts.fct_claims"],
                claims,
                file=dg.MetadataValue.path(str(publisher.file)),
                size_bytes=publisher.file.stat().st_size,
                row_counts=dg.MetadataValue.json(counts),
            )
        )

    return published
