"""Which actor, place and source every mention stands for, article by article."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from pipeline.assets.ingestion import OWNERS
from pipeline.assets.metadata import table_metadata
from pipeline.records import EXTRACTED, RESOLVED
from pipeline.resources.gazetteer import GazetteerStore
from pipeline.resources.lake import Lake
from pipeline.resources.parts import note_part, open_parts
from pipeline.resources.pending import (
    collect_failures,
    lift_quarantine,
    quarantine,
    source_digest,
)
from pipeline.resources.resolving import load_resolver, resolve_part, resolver_version
from pipeline.resources.scope import ScopeResource
from pipeline.settings import Settings

GAZETTEER = dg.AssetKey(["gazetteer"])


@dg.asset(
    key=GAZETTEER,
    group_name="04_resolution",
    kinds={"python", "parquet"},
    owners=OWNERS,
    description="Places of 500 people and more (GeoNames), compiled once for fast look-up; the "
    "curated places are laid over it when it is opened.",
)
def gazetteer_tables(
    context: dg.AssetExecutionContext, gazetteer: dg.ResourceParam[GazetteerStore]
) -> dg.MaterializeResult:
    """Compile the gazetteer unless the cache has this version."""
    context.log.info(f"gazetteer {gazetteer.version} in {gazetteer.folder}")
    places = gazetteer.ensure().places
    columns = ["name", "country_code", "feature_code", "latitude", "longitude", "population"]
    rows = places.select(columns).slice(0, 5).to_pylist()
    return dg.MaterializeResult(
        metadata=table_metadata(places.num_rows, rows, version=gazetteer.version)
    )


@dg.multi_asset(
    name="resolved",
    specs=[
        dg.AssetSpec(
            ["resolved", table],
            deps=[GAZETTEER, *(["extracted", name] for name in EXTRACTED)],
            group_name="04_resolution",
            kinds={"python", "parquet"},
            owners=OWNERS,
            description=(row_type.__doc__ or "").split("\n")[0],
        )
        for table, row_type in RESOLVED.items()
    ],
)
def resolved(
    context: dg.AssetExecutionContext,
    scope: ScopeResource,
    gazetteer: dg.ResourceParam[GazetteerStore],
    lake: dg.ResourceParam[Lake],
    settings: dg.ResourceParam[Settings],
) -> Iterator[dg.MaterializeResult]:
    """Resolve the pending batches, and all of them when an alias, a place or a rule is new."""
    version = resolver_version(settings.reference_dir, gazetteer)
    with lake.locked():
        batches = scope.pending(lake, "resolved", version=version)
        failures = _resolve(lake, batches, gazetteer, settings.reference_dir, version)
    for batch_id, error in failures.items():
        context.log.error(f"batch {batch_id} could not be resolved: {error}")
    for table in RESOLVED:
        yield dg.MaterializeResult(
            ["resolved", table],
            metadata=table_metadata(
                lake.row_count("resolved", table),
                lake.head("resolved", table),
                resolver_version=version,
                resolved_batches=[name for name in batches if name not in failures],
                failed_batches=sorted(failures),
            ),
        )


def _resolve(
    lake: Lake, batches: list[str], gazetteer: GazetteerStore, reference_dir: Path, version: str
) -> dict[str, str]:
    """Resolve batches one by one; the errors of those that failed."""
    if not batches:
        return {}
    resolver = load_resolver(reference_dir, gazetteer)

    def resolve(batch_id: str) -> None:
        source = source_digest(lake, batch_id, "resolved") or ""
        lake.start_stage(batch_id, "resolved")
        for part in open_parts(lake, batch_id, "resolved", version=version):
            resolve_part(lake, resolver, batch_id, part)
            note_part(lake, batch_id, "resolved", part, version=version)
        lake.finish_stage(
            batch_id,
            "resolved",
            version=version,
            source_digest=source,
            parts=lake.article_parts(batch_id),
        )
        lift_quarantine(lake, batch_id)

    failures = collect_failures(batches, resolve)
    for batch_id, error in failures.items():
        quarantine(lake, batch_id, stage="resolved", version=version, error=error)
    return failures
