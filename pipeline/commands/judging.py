"""``merge`` and ``split``: a person's word that two actors are one, or are not."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from pipeline.commands.curating import put_rows
from pipeline.errors import MendableError
from pipeline.reference import ActorJudgementRow, read_reference
from pipeline.resolve.clusters import MATCHER, find_clusters

_MOST_SHOWN = 5
_ENTITIES = """
select distinct entity_id, entity_name as name from raw.entities
union
select actor_id, actor_name from marts.dim_actors
"""
_MATCHED = """
select entity_id_a, entity_id_b, verdict, decided_by, decided_at::date, method
from raw.actor_judgements where decided_by = $matcher
"""


class JudgementError(MendableError):
    """A judgement that cannot be made; the message says why, and what to do."""


@dataclass(frozen=True)
class Judged:
    """The row that was written, and what the next run makes of it."""

    row: ActorJudgementRow
    actor_ids: tuple[str, str]  # of the two, in the row's order
    refused: str | None  # why a merge is not followed; None where it is

    @property
    def is_one(self) -> bool:
        """Whether the two will be one actor."""
        return self.actor_ids[0] == self.actor_ids[1]

    @property
    def told(self) -> str:
        """What became of the two, in a sentence."""
        pair = f"{self.row.entity_id_a} and {self.row.entity_id_b}"
        if self.refused:
            return f"the row is written, yet {pair} stay two: {self.refused}; settle that first"
        return f"{pair} are {f'one actor, {self.actor_ids[0]}' if self.is_one else 'two actors'}"


def find_entity(connection: duckdb.DuckDBPyConnection, wanted: str) -> str:
    """Find an actor or entity by its id, or by a name that no other has; case does not count.

    Raises:
        JudgementError: If there is none, or more than one.
    """
    rows = connection.execute(
        f"select entity_id, name from ({_ENTITIES}) "
        "where entity_id = $wanted or lower(name) = lower($wanted) order by all",
        {"wanted": wanted},
    ).fetchall()
    ids = sorted({entity_id for entity_id, _ in rows})
    if wanted in ids:
        return wanted
    match ids:
        case [entity_id]:
            return entity_id
        case []:
            near = connection.execute(
                f"select entity_id, name from ({_ENTITIES}) "
                "order by jaro_winkler_similarity(lower(name), lower($wanted)) desc, entity_id "
                "limit $most",
                {"wanted": wanted, "most": _MOST_SHOWN},
            ).fetchall()
            listed = "; ".join(f"{key} {name}" for key, name in near) or "no actor at all"
            raise JudgementError(f"no actor has the id or the name {wanted!r}; near it: {listed}")
        case _:
            listed = ", ".join(ids[:_MOST_SHOWN])
            raise JudgementError(f"{len(ids)} actors are called {wanted!r}; give an id: {listed}")


def judge(
    connection: duckdb.DuckDBPyConnection,
    reference_dir: Path,
    one: str,
    other: str,
    *,
    verdict: str,
    because: str,
    decided_by: str,
    on: date | None = None,
) -> Judged:
    """Write a judgement into ``actor_judgements.csv``; an earlier one of the pair is replaced.

    Args:
        connection: Open on the published file.
        reference_dir: The curated tables.
        one: An entity's or actor's id, or its name.
        other: The one it is compared with.
        verdict: ``positive``, ``negative`` or ``unsure``.
        because: The reason, for whoever reads the row later.
        decided_by: Whose word it is.
        on: Day of the decision; today where not given.

    Raises:
        JudgementError: If one of the two is unknown, both are one id, or a word is missing.
    """
    pair = sorted((find_entity(connection, one), find_entity(connection, other)))
    if pair[0] == pair[1]:
        raise JudgementError(f"{one!r} and {other!r} are both {pair[0]}; name two")
    if not because.strip():
        raise JudgementError("say why, with --because: the reason is part of the row")
    if not decided_by.strip() or decided_by == MATCHER:
        raise JudgementError(f"{decided_by!r} is no person; whose word is it?")
    row = ActorJudgementRow(
        entity_id_a=pair[0],
        entity_id_b=pair[1],
        verdict=verdict,
        decided_by=decided_by,
        decided_at=on or datetime.now(UTC).date(),
        reason=because,
    )
    standing = read_reference(reference_dir).actor_judgements
    if any((s.entity_id_a, s.entity_id_b) == (pair[1], pair[0]) for s in standing):
        row = replace(row, entity_id_a=pair[1], entity_id_b=pair[0])
    put_rows(reference_dir, "actor_judgements", [row])
    return _foresee(connection, reference_dir, row)


def _foresee(
    connection: duckdb.DuckDBPyConnection, reference_dir: Path, row: ActorJudgementRow
) -> Judged:
    """Cluster what is published under the judgements as they now stand."""
    found = connection.execute(_MATCHED, {"matcher": MATCHER}).fetchall()
    names = ("entity_id_a", "entity_id_b", "verdict", "decided_by", "decided_at", "reason")
    matched = [ActorJudgementRow(**dict(zip(names, values, strict=True))) for values in found]
    ids = [key for key, _ in connection.execute(_ENTITIES).fetchall()]
    pair = (row.entity_id_a, row.entity_id_b)
    clusters = find_clusters(ids, [*matched, *read_reference(reference_dir).actor_judgements])
    reasons = {frozenset((one, other)): why for one, other, why in clusters.refused}
    return Judged(
        row=row,
        actor_ids=(clusters.actor_ids[pair[0]], clusters.actor_ids[pair[1]]),
        refused=reasons.get(frozenset(pair)),
    )
