"""The dbt project: every model an asset, every data test a check, one build for all."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
from dagster_dbt import dbt_assets
from dagster_dbt.asset_utils import get_updated_cli_invocation_params_for_context

from pipeline.assets.columns import lineages, relation_of
from pipeline.assets.metadata import table_metadata
from pipeline.reference import read_reference
from pipeline.resources import loading
from pipeline.resources.column_lineage import KnownLineages
from pipeline.resources.dbt import DbtBuild, DbtProjectFolder, Event, Translator
from pipeline.resources.failing_rows import Traced
from pipeline.resources.held_back import project_of
from pipeline.resources.lake import Lake
from pipeline.resources.odd_articles import BuildWithoutOddOnes, build_without_odd_articles
from pipeline.resources.runs import WAREHOUSE_POOL
from pipeline.resources.warehouse import Warehouse, tells_of_damage
from pipeline.settings import Settings

_MOST_ERRORS_SHOWN = 5
_SCHEMA_AND_NAME = 2  # parts of a dbt asset's key


def make_dbt_models(project: DbtProjectFolder) -> dg.AssetsDefinition:
    """Make assets of the project's models, as of its manifest."""
    manifest = project.manifest()
    # What is not run has no result, of which Dagster would warn for each.
    translator = Translator(project.project_dir, has_checks="test" not in _left_out())

    @dbt_assets(
        manifest=manifest,
        dagster_dbt_translator=translator,
        name="dbt_models",
        pool=WAREHOUSE_POOL,
    )
    def dbt_models(
        context: dg.AssetExecutionContext,
        dbt_project: dg.ResourceParam[DbtProjectFolder],
        lake: dg.ResourceParam[Lake],
        settings: dg.ResourceParam[Settings],
        warehouse: dg.ResourceParam[Warehouse],
    ) -> Iterator[Event]:
        """Build and test the selected models; then count and show their rows."""
        arguments = _selection(context, translator)

        def build() -> DbtBuild:
            return dbt_project.build(arguments, log=context.log.debug)

        with warehouse.locked():
            # Only what all models are made of anew can be taken out from under them.
            if context.is_subset:
                done = BuildWithoutOddOnes(build=build())
            else:
                done = build_without_odd_articles(
                    build,
                    lake=lake,
                    warehouse=warehouse,
                    judgements=read_reference(settings.reference_dir).actor_judgements,
                    project=project_of(settings.dbt_dir, settings.reference_dir),
                )
            shown = _rows_shown(context, warehouse)
            for key, lineage in _lineages(manifest, translator, dbt_project, warehouse):
                shown.get(key, {})["dagster/column_lineage"] = lineage
        for message in done.build.messages:
            for event in message.to_default_asset_events(manifest, translator, context):
                yield _with_failing_rows(_with_rows(event, context, shown), done.traced)
        if errors := done.build.errors:
            if any(map(tells_of_damage, errors)):
                warehouse.remove()
                errors.insert(
                    0, f"{warehouse.file} was damaged and is deleted; run again to make it anew"
                )
            first = "; ".join(errors[:_MOST_ERRORS_SHOWN])
            raise dg.Failure(f"dbt: {len(errors)} node(s) failed: {first}")

    return dbt_models


def _with_failing_rows(event: Event, traced: Mapping[str, Traced]) -> Event:
    """Let the check of a test tell the rows that failed it, and their articles."""
    if not isinstance(event, dg.AssetCheckResult) or (event.check_name or "") not in traced:
        return event
    found = traced[event.check_name or ""]
    return event._replace(
        passed=False,
        # What failed is held back, and what is published passes.
        severity=dg.AssetCheckSeverity.WARN if event.passed else event.severity,
        metadata={
            **event.metadata,
            "held_back_articles": dg.MetadataValue.json(found.article_ids),
            "failing_rows": dg.MetadataValue.json(found.rows),
        },
    )


def _selection(context: dg.AssetExecutionContext, translator: Translator) -> list[str]:
    """Dbt's arguments for the assets and checks that this run selects."""
    chosen = get_updated_cli_invocation_params_for_context(context, {}, translator)
    indirect = chosen.indirect_selection
    return [
        *chosen.selection_args,
        *(["--indirect-selection", indirect] if indirect else []),
        # They test the rules on made-up rows, not the warehouse: the test suite runs them.
        *([] if _left_out() else ["--exclude-resource-type", "unit_test"]),
    ]


def _left_out() -> list[str]:
    """Give what dbt leaves out for somebody who has set its own variable."""
    return os.environ.get("DBT_EXCLUDE_RESOURCE_TYPES", "").split()


def _rows_shown(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> dict[dg.AssetKey, dict[str, Any]]:
    """Row count and preview of every table that was built, by one connection.

    As dagster-dbt has it, views show none: they would be computed once more for it.
    """
    with warehouse.connect(read_only=True) as connection:
        keys = [key for key in context.selected_asset_keys if len(key.path) == _SCHEMA_AND_NAME]
        counts = loading.row_counts(
            connection, sorted({key.path[0] for key in keys}), has_views=False
        )
        shown = {}
        for key in keys:
            schema, name = key.path
            if (relation := f"{schema}.{name}") in counts:
                rows = loading.head(connection, schema, name)
                shown[key] = table_metadata(counts[relation], rows)
    return shown


def _lineages(
    manifest: Mapping[str, Any],
    translator: Translator,
    project: DbtProjectFolder,
    warehouse: Warehouse,
) -> Iterator[tuple[dg.AssetKey, dg.TableColumnLineage]]:
    """Of which columns the columns of the models are made that dbt has written out."""
    nodes = {**manifest["nodes"], **manifest["sources"]}
    with warehouse.connect(read_only=True) as connection:
        columns = loading.columns(connection)
    keys = {
        relation_of(node): translator.get_asset_key(node)
        for node in nodes.values()
        if node["resource_type"] in ("model", "seed", "source")
    }
    known = KnownLineages(project.manifest_dir / "lineages.json")
    return lineages(manifest, project.compiled(manifest), columns, keys, known)


def _with_rows(
    event: Event, context: dg.AssetExecutionContext, shown: dict[dg.AssetKey, dict[str, Any]]
) -> Event:
    """Add its row count and preview to a model's event; leave every other as it is."""
    if not isinstance(event, dg.Output):
        return event
    key = context.asset_key_for_output(event.output_name)
    metadata = {**event.metadata, **shown.get(key, {})}
    return dg.Output(value=None, output_name=event.output_name, metadata=metadata)
