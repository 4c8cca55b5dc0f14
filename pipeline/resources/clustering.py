"""Identity across articles, done anew over everything loaded: judgements, then clusters."""

import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime, time

import duckdb
import pyarrow as pa

from pipeline.records import ActorJudgement, Entity
from pipeline.reference import ActorJudgementRow
from pipeline.resolve.clusters import cluster_entities, judge_pairs
from pipeline.resources.loading import in_transaction
from pipeline.resources.schemas import rows_from_table, table_from_rows

_ONE_ROW_AN_ENTITY = """
select distinct on (entity_id) *
from raw.entities
order by entity_id, article_id
"""


def replace_clusters(
    connection: duckdb.DuckDBPyConnection, curated: Sequence[ActorJudgementRow]
) -> None:
    """Write the judgements and the actor of every entity, in one transaction.

    A judgement that stands as before keeps its date, so that a run over the same batches
    changes no row.
    """
    entities = rows_from_table(Entity, connection.sql(_ONE_ROW_AN_ENTITY).to_arrow_table())
    before = rows_from_table(
        ActorJudgement, connection.table("raw.actor_judgements").to_arrow_table()
    )
    dates = {_undated(row): row.decided_at for row in before}
    matched = judge_pairs(entities, decided_at=datetime.now(UTC))
    judgements = [_from_seed(row) for row in curated]
    judgements += [
        dataclasses.replace(row, decided_at=dates.get(_undated(row), row.decided_at))
        for row in matched
    ]
    actors = cluster_entities([entity.entity_id for entity in entities], judgements)
    clusters = pa.table(
        {
            "entity_id": pa.array(actors.keys(), pa.string()),
            "actor_id": pa.array(actors.values(), pa.string()),
        }
    ).sort_by("entity_id")

    def write() -> None:
        for table, rows in (
            ("actor_clusters", clusters),
            ("actor_judgements", table_from_rows(ActorJudgement, judgements)),
        ):
            connection.execute(f"delete from raw.{table}")
            connection.register("new_rows", rows)
            connection.execute(f"insert into raw.{table} by name select * from new_rows")
            connection.unregister("new_rows")

    in_transaction(connection, write)


def _undated(row: ActorJudgement) -> ActorJudgement:
    return dataclasses.replace(row, decided_at=datetime.min)


def _from_seed(row: ActorJudgementRow) -> ActorJudgement:
    return ActorJudgement(
        entity_id_a=row.entity_id_a,
        entity_id_b=row.entity_id_b,
        verdict=row.verdict,
        method="curated",
        score=None,
        decided_by=row.decided_by,
        decided_at=datetime.combine(row.decided_at, time(), UTC),
    )
