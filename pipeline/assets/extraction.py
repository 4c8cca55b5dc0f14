"""Everything that is read out of the articles, part by part of the lake."""

from collections import defaultdict
from collections.abc import Iterator

import dagster as dg

from pipeline.assets.ingestion import OWNERS
from pipeline.assets.metadata import table_metadata
from pipeline.records import EXTRACTED
from pipeline.resources.held_back import hold_back_unread
from pipeline.resources.lake import Lake
from pipeline.resources.nlp import NlpResource
from pipeline.resources.parts import note_part, open_parts, unread_in
from pipeline.resources.pending import lift_quarantine, quarantine, source_digest
from pipeline.resources.scope import ScopeResource
from pipeline.settings import Settings


@dg.multi_asset(
    name="extracted",
    specs=[
        dg.AssetSpec(
            ["extracted", table],
            deps=[["raw", "articles"]],
            group_name="03_extraction",
            kinds={"python", "spacy", "parquet"},
            owners=OWNERS,
            description=(row_type.__doc__ or "").split("\n")[0],
        )
        for table, row_type in EXTRACTED.items()
    ],
)
def extracted(
    context: dg.AssetExecutionContext,
    scope: ScopeResource,
    nlp: NlpResource,
    lake: dg.ResourceParam[Lake],
    settings: dg.ResourceParam[Settings],
) -> Iterator[dg.MaterializeResult]:
    """Read the pending batches; each part of articles gives a part of every table."""
    version = nlp.version(settings)
    with lake.locked():
        batches = scope.pending(lake, "extracted", version=version)
        sources = {
            batch_id: source_digest(lake, batch_id, "extracted") or "" for batch_id in batches
        }
        for batch_id in batches:
            lake.start_stage(batch_id, "extracted")
        parts = [
            (name, part)
            for name in batches
            for part in open_parts(lake, name, "extracted", version=version)
        ]
        errors: dict[str, list[str]] = defaultdict(list)
        for (batch_id, part), error in nlp.extract_parts(settings, lake, parts):
            if error:
                errors[batch_id].append(f"part {part}: {error}")
            else:
                note_part(lake, batch_id, "extracted", part, version=version)
        for batch_id in batches:
            if errors[batch_id]:
                text = "; ".join(errors[batch_id])
                quarantine(lake, batch_id, stage="extracted", version=version, error=text)
                context.log.error(f"batch {batch_id} could not be extracted: {text}")
                continue
            lift_quarantine(lake, batch_id)
            unread = unread_in(lake, batch_id)
            hold_back_unread(lake, batch_id, unread)
            for article_id, error in unread.items():
                context.log.error(f"article {article_id} could not be read: {error}")
            lake.finish_stage(
                batch_id,
                "extracted",
                version=version,
                source_digest=sources[batch_id],
                parts=lake.article_parts(batch_id),
            )
    older = _articles_at_other_versions(lake, version)
    if older:
        context.log.info(
            f"{older} articles stand at an older extractor version than {version}; "
            "`claimhouse run --re-extract` brings them up to date"
        )
    for table in EXTRACTED:
        yield dg.MaterializeResult(
            ["extracted", table],
            metadata=table_metadata(
                lake.row_count("extracted", table),
                lake.head("extracted", table),
                extractor_version=version,
                extracted_batches=[name for name in batches if not errors[name]],
                failed_batches=[name for name in batches if errors[name]],
                articles_at_older_versions=older,
            ),
        )


def _articles_at_other_versions(lake: Lake, version: str) -> int:
    total = 0
    for batch_id in lake.batch_ids():
        fetched, done = lake.manifest(batch_id, "fetched"), lake.manifest(batch_id, "extracted")
        if fetched and done and done.version != version:
            total += fetched.row_counts["articles"]
    return total
