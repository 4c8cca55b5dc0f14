"""Wiring only: the one ``Definitions``, and a way for tests to make their own."""

from collections.abc import Mapping
from typing import Any

import dagster as dg

from pipeline.assets import extraction, ingestion, loading, resolution
from pipeline.assets.columns import with_columns
from pipeline.assets.feeds import make_feeds
from pipeline.assets.publishing import make_published
from pipeline.assets.warehouse import make_dbt_models
from pipeline.checks import CHECKS
from pipeline.jobs import feeds_job, main_job, refresh_job
from pipeline.resources.code_links import linked_to_code
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.resources.feeds import read_feeds
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.lake import Lake
from pipeline.resources.logger import plain_logger
from pipeline.resources.nlp import NlpResource
from pipeline.resources.publisher import Publisher
from pipeline.resources.scope import ScopeResource
from pipeline.resources.warehouse import Warehouse
from pipeline.sensors import daily_refresh, failure_note, feeds_schedule, inbox_sensor
from pipeline.settings import Settings


def build_resources(settings: Settings) -> dict[str, Any]:
    """Everything the assets are given, at the places that the settings name."""
    return {
        "settings": settings,
        "scope": ScopeResource(),
        "lake": Lake(settings.lake_dir),
        "nlp": NlpResource(),
        "gazetteer": GazetteerStore(settings.cache_dir),
        "warehouse": Warehouse(settings.warehouse_file),
        "dbt_project": DbtProjectFolder(
            project_dir=settings.dbt_dir,
            seeds_dir=settings.reference_dir,
            target_dir=settings.dbt_target_dir,
            warehouse_file=settings.warehouse_file,
        ),
        "publisher": Publisher(settings.published_file),
    }


def build_definitions(
    settings: Settings, overrides: Mapping[str, Any] | None = None
) -> dg.Definitions:
    """All assets, checks, jobs and what starts them.

    Args:
        settings: Where things are.
        overrides: Resources of a test, by name, in the stead of the real ones.
    """
    resources = build_resources(settings) | dict(overrides or {})
    models = make_dbt_models(resources["dbt_project"])
    manifest = resources["dbt_project"].manifest()
    feeds = make_feeds(read_feeds(settings.feeds_file))
    ours = [
        *feeds,
        ingestion.ingested,
        extraction.extracted,
        resolution.gazetteer_tables,
        resolution.resolved,
        loading.loaded,
        make_published(models.keys),
    ]
    return dg.Definitions(
        assets=[
            ingestion.batch,
            *linked_to_code([with_columns(one, manifest) for one in ours]),
            models,
        ],
        asset_checks=CHECKS,
        jobs=[main_job, refresh_job, *([feeds_job] if feeds else [])],
        sensors=[inbox_sensor, failure_note],
        schedules=[daily_refresh, *([feeds_schedule] if feeds else [])],
        resources=resources,
        loggers={"console": plain_logger},
        # One process a run: starting one for each step costs more than most steps take.
        executor=dg.in_process_executor,
    )


defs = build_definitions(Settings.from_environment())
