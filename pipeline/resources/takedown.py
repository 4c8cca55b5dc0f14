"""Taking articles out of the parts of a batch, so that a takedown killed halfway can be finished.

A note beside the batch's manifests stands from before the first part is rewritten until after the
last manifest is.
"""

import dataclasses
from collections.abc import Collection
from typing import Any

from pipeline.resources.arrivals import FORGOTTEN, read_forgotten
from pipeline.resources.damage import FORGETTING
from pipeline.resources.files import write_text_atomically
from pipeline.resources.lake import STAGES, Lake
from pipeline.resources.pending import source_digest


def forget_in_batch(lake: Lake, batch_id: str) -> None:
    """Rewrite the parts of a batch without the forgotten articles; what is done stays done."""
    write_text_atomically(lake.batch_file(batch_id, FORGETTING), "{}")
    finish_takedown(lake, batch_id)


def finish_takedown(lake: Lake, batch_id: str) -> None:
    """Do a takedown that was begun, from its first part, and delete its note."""
    gone = read_forgotten(lake).keys()
    for stage in reversed(STAGES):
        for table in STAGES[stage]:
            if stage != "fetched" and lake.manifest(batch_id, stage) is None:
                lake.drop_table(batch_id, table)  # of a killed run; done anew by the next
            for part in range(len(lake.part_paths(table, batch_id))):
                rows = lake.read_part(table, batch_id, part)
                lake.write_part(table, batch_id, part, _without(table, rows, gone))
    parts = lake.article_parts(batch_id)
    for stage in STAGES:
        if manifest := lake.manifest(batch_id, stage):
            lake.finish_stage(
                batch_id,
                stage,
                version=manifest.version,
                source_digest=source_digest(lake, batch_id, stage) or "",
                parts=parts,
                details=manifest.details,
            )
    lake.batch_file(batch_id, FORGETTING).unlink()


def _without(table: str, rows: list[Any], gone: Collection[str]) -> list[Any]:
    """Leave out the rows of some articles; in the log they become rejected items."""
    if table != "ingest_log":
        return [row for row in rows if row.article_id not in gone]
    return [
        dataclasses.replace(row, outcome="rejected", reason=FORGOTTEN, detail=None, article_id=None)
        if row.article_id in gone
        else row
        for row in rows
        # Notices go: they may quote the article.
        if not (row.article_id in gone and row.outcome == "notice")
    ]
