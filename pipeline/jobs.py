"""The jobs: everything that is pending, and the models alone."""

import dagster as dg

from pipeline.assets.publishing import PUBLISHED

MAIN_JOB = "main_job"

main_job = dg.define_asset_job(
    MAIN_JOB,
    selection=dg.AssetSelection.all(),
    description="Everything: take in what is new, do what is pending, build the models, publish. "
    "To do one batch again, open the Launchpad and set "
    "`resources: {scope: {config: {batches: [NAME]}}}`.",
)

refresh_job = dg.define_asset_job(
    "refresh_job",
    selection=dg.AssetSelection.groups("reference", "staging", "intermediate", "marts", "analysis")
    | dg.AssetSelection.assets(PUBLISHED),
    description="Build and test the models on what is loaded, and publish: after a change to a "
    "model or a curated table that needs nothing read anew.",
)
