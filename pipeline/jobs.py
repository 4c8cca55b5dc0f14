"""The jobs: everything that is pending, and the models alone."""

from typing import Any

import dagster as dg

from pipeline.assets.feeds import GROUP as FEEDS
from pipeline.assets.publishing import PUBLISHED

MAIN_JOB = "main_job"
REFRESH_JOB = "refresh_job"
FEEDS_JOB = "feeds_job"
# Without it a run that the UI starts has Dagster's own logger, which writes each of some 2,500
# events into the terminal. What the logger leaves out is in the run's log all the same.
_PLAIN_LINES: dict[str, Any] = {"loggers": {"console": {}}}

main_job = dg.define_asset_job(
    MAIN_JOB,
    # A run must not wait for the web; what feeds bring lies in the inbox.
    selection=dg.AssetSelection.all() - dg.AssetSelection.groups(FEEDS),
    config=_PLAIN_LINES,
    description="Everything: take in what is new, do what is pending, build the models, publish. "
    "To do one batch again, open the Launchpad and set "
    "`resources: {scope: {config: {batches: [NAME]}}}`.",
)

refresh_job = dg.define_asset_job(
    REFRESH_JOB,
    selection=dg.AssetSelection.groups(
        "01_reference",
        "05_loading",
        "06_staging",
        "07_intermediate",
        "08_marts",
        "09_analysis",
        "10_pages",
    )
    | dg.AssetSelection.assets(PUBLISHED),
    config=_PLAIN_LINES,
    description="Bring the warehouse up to the lake, build and test the models, and publish: "
    "after a change to a model or a curated table that needs nothing read anew.",
)

feeds_job = dg.define_asset_job(
    FEEDS_JOB,
    selection=dg.AssetSelection.groups(FEEDS),
    config=_PLAIN_LINES,
    description="Read every feed of feeds.csv into the inbox; the sensor then takes in what came.",
)
