"""From folders and files to batches of articles in the lake."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version

import dagster as dg

from pipeline.assets.metadata import table_metadata
from pipeline.fetch.batch import describe
from pipeline.records import FETCHED
from pipeline.resolve.publishers import Publishers
from pipeline.resources.arrivals import failure_of, remember_reading, take_in
from pipeline.resources.damage import find_damage
from pipeline.resources.inputs import BatchInput, require_articles, wait_until_settled
from pipeline.resources.lake import Lake
from pipeline.resources.mending import advice, mend, unmended
from pipeline.resources.pending import collect_failures
from pipeline.resources.resolving import load_outlets
from pipeline.resources.runs import free_slots_of_dead_runs, mark_run, prune_runs
from pipeline.resources.scope import ScopeResource
from pipeline.settings import Settings

BATCH = dg.AssetKey(["batch"])
BATCHES = dg.DynamicPartitionsDefinition(name="batches")
OWNERS = ["team:claimhouse"]
LOG = dg.AssetKey(["raw", "ingest_log"])
_MOST_TOLD = 100  # rejections and notices of a batch in a run's log; the table has them all

batch = dg.AssetSpec(
    BATCH,
    partitions_def=BATCHES,
    group_name="02_ingestion",
    owners=OWNERS,
    description="A log of the batches: what arrived together, one partition each. Not runnable: "
    "runs are not partitioned, and the lake knows which batches are pending.",
)

_DESCRIPTIONS = {
    "articles": "Every article kept, with its whole text, one Parquet part per 500 articles.",
    "ingest_log": "What became of every item offered: kept, duplicate or rejected, and notices.",
}


@dg.multi_asset(
    name="ingested",
    specs=[
        dg.AssetSpec(
            ["raw", table],
            group_name="02_ingestion",
            kinds={"python", "parquet"},
            owners=OWNERS,
            description=_DESCRIPTIONS[table],
        )
        for table in FETCHED
    ],
    check_specs=[
        dg.AssetCheckSpec(
            "inputs_could_be_read",
            asset=LOG,
            description="Every input could be read; one that failed, in this run or in an earlier "
            "one and looks as it did then, is named with its error.",
        ),
        dg.AssetCheckSpec(
            "inputs_were_written_to_the_end",
            asset=LOG,
            description="No input was left for the next run because it was still being written.",
        ),
    ],
)
def ingested(
    context: dg.AssetExecutionContext,
    scope: ScopeResource,
    lake: dg.ResourceParam[Lake],
    settings: dg.ResourceParam[Settings],
) -> Iterator[dg.MaterializeResult | dg.AssetCheckResult]:
    """Read what is new in the inputs, each input into a batch of its own."""
    mark_run(context.instance, context.run_id)
    prune_runs(context.instance)
    for run_id in free_slots_of_dead_runs(context.instance):
        context.log.warning(f"run {run_id} was killed; its place at the warehouse is free again")
    new: list[str] = []
    unsettled: list[str] = []

    @cache
    def outlets() -> Publishers:
        return load_outlets(settings.reference_dir)

    def read(given: BatchInput) -> None:
        if not wait_until_settled(given):
            unsettled.append(given.shown)
            context.log.warning(f"{given.shown}: still being written; left for the next run")
            return
        manifest = take_in(
            lake,
            given,
            version=version("claimhouse"),
            country_of=lambda name, url: outlets().country_of(name, url),
        )
        if manifest:
            new.append(manifest.batch_id)
            _log_batch(context, lake, manifest.batch_id)

    with lake.locked():
        offered = scope.batch_inputs(settings) if _mend(context, lake) else []
        require_articles(settings, lake, offered)
        # What failed is left alone while it looks as it did; naming it in a run tries it again.
        held = {given: error for given in offered if (error := failure_of(lake, given))}
        held = {} if scope.inputs else held
        failures = collect_failures([given for given in offered if given not in held], read)
        for given, error in failures.items():
            remember_reading(lake, given, fingerprint=given.fingerprint(), error=error)
        failed = {given.shown: error for given, error in (held | failures).items()}
        for name, error in failed.items():
            context.log.error(f"{name} could not be read: {error}")
        for table in FETCHED:
            yield dg.MaterializeResult(
                ["raw", table],
                metadata=table_metadata(
                    lake.row_count("fetched", table),
                    lake.head("fetched", table),
                    new_batches=new,
                    failed_inputs=sorted(failed),
                ),
            )
        yield from _results(failed, unsettled)


def _mend(context: dg.AssetExecutionContext, lake: Lake) -> bool:
    """Mend what is damaged and can be made again; whether anything new may be taken in."""
    for done in mend(lake, find_damage(lake)):
        context.log.warning(done)
    left = unmended(lake)
    for damage in left:
        context.log.error(advice(lake, damage))
    return not any(damage.path == lake.forgotten_file for damage in left)


def _results(failed: Mapping[str, str], unsettled: Sequence[str]) -> Iterator[dg.AssetCheckResult]:
    yield dg.AssetCheckResult(
        check_name="inputs_could_be_read",
        asset_key=LOG,
        passed=not failed,
        metadata={"failed": dict(failed)},
    )
    yield dg.AssetCheckResult(
        check_name="inputs_were_written_to_the_end",
        asset_key=LOG,
        passed=not unsettled,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"left_for_the_next_run": sorted(unsettled)},
    )


def _log_batch(context: dg.AssetExecutionContext, lake: Lake, batch_id: str) -> None:
    """List the batch in the UI, and say what became of its items."""
    log = lake.read("ingest_log", [batch_id])
    outcomes = [row.outcome for row in log]
    counts = {name: outcomes.count(name) for name in ("kept", "duplicate", "rejected", "notice")}
    context.log.info(f"batch {batch_id}: " + ", ".join(f"{n} {name}" for name, n in counts.items()))
    told = [row for row in log if row.outcome in ("rejected", "notice")]
    for row in told[:_MOST_TOLD]:
        context.log.warning(f"{batch_id}: {describe(row)}")
    if (more := len(told) - _MOST_TOLD) > 0:
        context.log.warning(f"{batch_id}: and {more:,} more such rows in raw.ingest_log")
    context.instance.add_dynamic_partitions(BATCHES.name, [batch_id])
    context.log_event(dg.AssetMaterialization(BATCH, partition=batch_id, metadata=counts))
