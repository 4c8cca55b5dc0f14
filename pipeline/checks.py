"""Whether all that was offered came through: our own checks, beside dbt's."""

import dagster as dg
import duckdb

from pipeline.assets.publishing import PUBLISHED
from pipeline.fetch.files import file_of
from pipeline.resources import loading
from pipeline.resources.catalogue import SHOWN_SCHEMAS, relations_to_publish
from pipeline.resources.damage import find_damage
from pipeline.resources.dbt import DbtProjectFolder
from pipeline.resources.files import DamagedFileError
from pipeline.resources.held_back import read_held_back
from pipeline.resources.lake import Lake
from pipeline.resources.mending import advice, unmended
from pipeline.resources.pending import quarantine_of
from pipeline.resources.publisher import Publisher
from pipeline.resources.runs import living_runs
from pipeline.resources.warehouse import Warehouse

_LEAST_COVERAGE = 0.9  # of articles with a statement; below it the extractor is suspect


@dg.asset_check(
    asset=["raw", "ingest_log"],
    description="In every batch, items found = kept + duplicate + rejected; each item has one "
    "outcome, each article kept has its row, and each file that was read is in the log.",
)
def found_items_are_accounted_for(lake: dg.ResourceParam[Lake]) -> dg.AssetCheckResult:
    """Count items of the log against articles and files, batch by batch."""
    problems = {}
    for batch_id in lake.batch_ids():
        try:
            found = _unaccounted(lake, batch_id)
        except DamagedFileError as error:
            found = [str(error)]
        if found:
            problems[batch_id] = found
    return dg.AssetCheckResult(passed=not problems, metadata={"problems": problems})


def _unaccounted(lake: Lake, batch_id: str) -> list[str]:
    manifest = lake.manifest(batch_id, "fetched")
    log = [row for row in lake.read("ingest_log", [batch_id]) if row.outcome != "notice"]
    items = [row.item for row in log]
    problems = []
    if len(items) != len(set(items)):
        problems.append("an item has two outcomes")
    kept = {row.article_id for row in log if row.outcome == "kept"}
    stored = lake.arrow("articles", [batch_id], columns=["article_id"])["article_id"].to_pylist()
    if sorted(kept) != sorted(stored):
        problems.append(f"{len(kept)} items kept, {len(stored)} articles stored")
    offered = manifest.details.get("files", []) if manifest else []
    known = set(map(file_of, items))
    if silent := [file for file in offered if file not in known]:
        problems.append(f"read without an outcome: {', '.join(silent[:5])}")
    return problems


@dg.asset_check(
    asset=["warehouse", "articles"],
    description="Every batch offered came through all stages, and no file of it is damaged; one "
    "that failed is held back and named here with its error. A batch that another run may still "
    "have in hand is left to that run's check.",
)
def batches_came_through(
    context: dg.AssetCheckExecutionContext,
    lake: dg.ResourceParam[Lake],
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Compare the batches of the lake with those that the warehouse holds, as they are now."""
    others = _other_runs(context)
    with warehouse.connect(read_only=True) as connection:
        loaded = loading.loaded_digests(connection)
    missing, in_hand = {}, []
    for batch_id in lake.batch_ids():
        digest = loading.batch_digest(lake, batch_id)
        is_loaded = digest is not None and digest == loaded.get(batch_id)
        if held := quarantine_of(lake, batch_id):
            missing[batch_id] = f"{held.stage}: {held.error}"
        elif damaged := find_damage(lake, [batch_id], deep=not is_loaded):
            missing[batch_id] = advice(lake, damaged[0])
        elif not is_loaded and (others := others or _other_runs(context)):
            in_hand.append(batch_id)
        elif not is_loaded:
            missing[batch_id] = "not loaded"
    if lake.forgotten_file in [damage.path for damage in unmended(lake)]:
        missing["new files"] = f"{lake.forgotten_file} is damaged: nothing new was read"
    return dg.AssetCheckResult(
        passed=not missing,
        metadata={
            "offered": len(lake.batch_ids()),
            "missing": missing,
            "in_hand_of_another_run": in_hand,
        },
    )


def _other_runs(context: dg.AssetCheckExecutionContext) -> list[str]:
    """List the runs that are at work beside this one.

    Asked before and after the lake and the warehouse are read, since one may begin or end
    meanwhile.
    """
    return [run_id for run_id in living_runs(context.instance) if run_id != context.run.run_id]


@dg.asset_check(
    asset=["warehouse", "articles"],
    description="No article is lost between stages: of those kept in the lake, each that is not "
    "held back stands in the warehouse with its sentences. While another run is at work, those "
    "not loaded yet are left to its check.",
)
def no_article_is_lost(
    context: dg.AssetCheckExecutionContext,
    lake: dg.ResourceParam[Lake],
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.AssetCheckResult:
    """Compare article ids of the lake, the loaded articles and the loaded text spans."""
    others = _other_runs(context)
    with warehouse.connect(read_only=True) as connection:
        loaded = _column(connection, "select article_id from raw.articles")
        read = _column(connection, "select distinct article_id from raw.text_spans")
    damaged: list[str] = []
    table = lake.arrow("articles", columns=["article_id"], unreadable=damaged)
    kept = set(table["article_id"].to_pylist()) - read_held_back(lake).keys()
    others = others or _other_runs(context)
    return dg.AssetCheckResult(
        passed=(kept <= loaded or bool(others)) and loaded <= kept & read and not damaged,
        metadata={
            "damaged": damaged[:20],
            "kept": len(kept),
            "not_loaded": sorted(kept - loaded)[:20],
            "loaded_but_gone_from_the_lake": sorted(loaded - kept)[:20],
            "without_sentences": sorted(loaded - read)[:20],
        },
    )


@dg.asset_check(
    asset=["warehouse", "articles"],
    description="No article is held back because it could not be read, or its rows failed a data "
    "test; those that are stand here, and in raw.ingest_log. They are tried again when their "
    "batch is extracted anew; those that failed a test also when it is named in a run, and when "
    "the models or tests change.",
)
def no_article_is_held_back(lake: dg.ResourceParam[Lake]) -> dg.AssetCheckResult:
    """List what is held back; a warning, since all that is published passes its tests."""
    held = read_held_back(lake)
    return dg.AssetCheckResult(
        passed=not held,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"held_back": {key: one.why for key, one in held.items()}},
    )


def _column(connection: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    return {row[0] for row in connection.execute(sql).fetchall()}


@dg.asset_check(
    asset=["extracted", "statements"],
    description=f"At least {_LEAST_COVERAGE:.0%} of the articles yield a statement.",
)
def extraction_covers_articles(lake: dg.ResourceParam[Lake]) -> dg.AssetCheckResult:
    """Share of extracted articles with a statement; a warning, since a list has none."""
    done = [name for name in lake.batch_ids() if lake.manifest(name, "extracted")]
    offered, covered = (
        set(lake.arrow(t, done, columns=["article_id"], unreadable=[])["article_id"].to_pylist())
        for t in ("articles", "statements")  # what is damaged, another check names
    )
    offered -= read_held_back(lake).keys()  # another check names them
    share = len(covered & offered) / len(offered) if offered else 1.0
    return dg.AssetCheckResult(
        passed=share >= _LEAST_COVERAGE,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"share": share, "without_a_statement": sorted(offered - covered)[:20]},
    )


@dg.asset_check(
    asset=PUBLISHED,
    description="The published file holds the same rows as the warehouse, table by table, and "
    "what it shows at first sight too.",
)
def published_equals_warehouse(
    warehouse: dg.ResourceParam[Warehouse],
    dbt_project: dg.ResourceParam[DbtProjectFolder],
    publisher: dg.ResourceParam[Publisher],
) -> dg.AssetCheckResult:
    """Compare exact row counts of every table and view that is published."""
    relations = relations_to_publish(dbt_project.manifest())
    schemas = sorted({relation.schema for relation in relations})
    places = {relation.place: relation.place for relation in relations} | {
        f"main.{relation.name}": relation.place
        for relation in relations
        if relation.schema in SHOWN_SCHEMAS
    }
    with warehouse.connect(read_only=True) as connection:
        built = loading.row_counts(connection, schemas)
    with publisher.connect() as connection:
        copied = loading.row_counts(connection, [*schemas, "main"])
    differ = sorted(
        name
        for name, place in places.items()
        if name not in copied or copied[name] != built.get(place)
    )
    return dg.AssetCheckResult(
        passed=not differ, metadata={"tables": len(relations), "differ": differ}
    )


CHECKS = [
    found_items_are_accounted_for,
    batches_came_through,
    no_article_is_lost,
    no_article_is_held_back,
    extraction_covers_articles,
    published_equals_warehouse,
]
