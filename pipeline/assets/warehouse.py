"""The dbt project: every model an asset, every data test a check, one build for all."""

from collections.abc import Iterator
from typing import Any

import dagster as dg
from dagster_dbt import dbt_assets
from dagster_dbt.asset_utils import get_updated_cli_invocation_params_for_context

from pipeline.assets.metadata import table_metadata
from pipeline.resources import loading
from pipeline.resources.dbt import DbtProjectFolder, Event, Translator
from pipeline.resources.runs import WAREHOUSE_POOL
from pipeline.resources.warehouse import Warehouse

_MOST_ERRORS_SHOWN = 5
_SCHEMA_AND_NAME = 2  # parts of a dbt asset's key


def make_dbt_models(project: DbtProjectFolder) -> dg.AssetsDefinition:
    """Make assets of the project's models, as of its manifest."""
    manifest = project.manifest()
    translator = Translator()

    @dbt_assets(
        manifest=manifest,
        dagster_dbt_translator=translator,
        name="dbt_models",
        pool=WAREHOUSE_POOL,
    )
    def dbt_models(
        context: dg.AssetExecutionContext,
        dbt_project: dg.ResourceParam[DbtProjectFolder],
        warehouse: dg.ResourceParam[Warehouse],
    ) -> Iterator[Event]:
        """Build and test the selected models; then count and show their rows."""
        arguments = _selection(context, translator)
        with warehouse.locked():
            build = dbt_project.build(arguments, log=context.log.debug)
            shown = _rows_shown(context, warehouse)
        for message in build.messages:
            for event in message.to_default_asset_events(manifest, translator, context):
                yield _with_rows(event, context, shown)
        if build.errors:
            first = "; ".join(build.errors[:_MOST_ERRORS_SHOWN])
            raise dg.Failure(f"dbt: {len(build.errors)} node(s) failed: {first}")

    return dbt_models


def _selection(context: dg.AssetExecutionContext, translator: Translator) -> list[str]:
    """Dbt's arguments for the assets and checks that this run selects."""
    chosen = get_updated_cli_invocation_params_for_context(context, {}, translator)
    indirect = chosen.indirect_selection
    return [
        *chosen.selection_args,
        *(["--indirect-selection", indirect] if indirect else []),
        # They test the rules on made-up rows, not the warehouse: the test suite runs them.
        *("--exclude-resource-type", "unit_test"),
    ]


def _rows_shown(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> dict[dg.AssetKey, dict[str, Any]]:
    """Row count and preview of every relation that was built, by one connection."""
    with warehouse.connect(read_only=True) as connection:
        keys = [key for key in context.selected_asset_keys if len(key.path) == _SCHEMA_AND_NAME]
        counts = loading.row_counts(connection, sorted({key.path[0] for key in keys}))
        shown = {}
        for key in keys:
            schema, name = key.path
            if (relation := f"{schema}.{name}") in counts:
                rows = loading.head(connection, schema, name)
                shown[key] = table_metadata(counts[relation], rows)
    return shown


def _with_rows(
    event: Event, context: dg.AssetExecutionContext, shown: dict[dg.AssetKey, dict[str, Any]]
) -> Event:
    """Add its row count and preview to a model's event; leave every other as it is."""
    if not isinstance(event, dg.Output):
        return event
    key = context.asset_key_for_output(event.output_name)
    metadata = {**event.metadata, **shown.get(key, {})}
    return dg.Output(value=None, output_name=event.output_name, metadata=metadata)
