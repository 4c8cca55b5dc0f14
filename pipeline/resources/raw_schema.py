"""Schema ``raw`` brought up to the lake: its batches, and what is made over all of them."""

from collections.abc import Collection, Sequence

import duckdb

from pipeline.reference import ActorJudgementRow
from pipeline.resources.clustering import replace_clusters
from pipeline.resources.lake import Lake
from pipeline.resources.loading import LoadResult, batch_digest, load_batches, loaded_digests
from pipeline.resources.near_duplicates import replace_near_duplicates


def bring_up_to_date(
    connection: duckdb.DuckDBPyConnection,
    lake: Lake,
    judgements: Sequence[ActorJudgementRow],
    *,
    again: Collection[str] = (),
) -> LoadResult:
    """Load the batches that are not held as they are in the lake, then clusters and groups.

    Args:
        connection: Open for writing, on a warehouse that is prepared.
        lake: Where the batches are.
        judgements: What people decided of actors.
        again: Batches to load in any case.
    """
    wanted = {name: batch_digest(lake, name) for name in lake.batch_ids()}
    held = loaded_digests(connection)
    result = load_batches(
        connection, lake, [n for n, d in wanted.items() if d and (d != held.get(n) or n in again)]
    )
    replace_clusters(connection, judgements)
    replace_near_duplicates(connection)
    return result
