"""Judged pairs of claims of different outlets, beside what the warehouse says of them.

A side of a pair is a span of one article. It is found where the warehouse has a figure at the
words of the judged one, or, for an event, a claim whose predicate lies in the span. Of several
verdicts between the two sides the one that says most stands: a contradiction before agreement.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

VERDICTS = ("contradict", "compatible", "agree")  # the one that says most first
APART = "not_comparable"
RELATIONS = ("one_origin", "separate_origins", "unknown")  # likewise


@dataclass(frozen=True)
class JudgedPair:
    """One row of the labels, with what the warehouse has for it.

    Attributes:
        pair_id: Key of the row.
        kind: ``figure`` or ``event``.
        judged: The verdict of the person.
        given: The verdict of the warehouse; ``not_comparable`` where it gives none.
        is_found: Whether both sides were read at all.
        is_linked: Whether one incident holds both sides.
        judged_origin: Whether the person saw one origin behind both: ``yes``, ``no``, ``unknown``.
        given_origin: The ``origin_relation`` of the warehouse; ``not_compared`` where the two sides
            are not compared.
    """

    pair_id: str
    kind: str
    judged: str
    given: str
    is_found: bool
    is_linked: bool
    judged_origin: str = "unknown"
    given_origin: str = "not_compared"


def judged_pairs(labels: Path, database: duckdb.DuckDBPyConnection) -> list[JudgedPair]:
    """Read ``pairs.csv`` and look each pair up in a built warehouse."""
    article_ids = dict(
        database.execute("select item, article_id from staging.stg_raw__articles").fetchall()
    )
    with labels.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [_looked_up(row, database, article_ids) for row in rows]


def _looked_up(
    row: dict[str, str], database: duckdb.DuckDBPyConnection, article_ids: dict[str, str]
) -> JudgedPair:
    sides = [_side(row, which, database, article_ids) for which in "ab"]
    given, is_linked, given_origin = APART, False, "not_compared"
    if all(sides):
        given = _found(row["kind"], sides, database, "verdict", VERDICTS) or APART
        given_origin = _found(row["kind"], sides, database, "origin_relation", RELATIONS)
        is_linked = _linked(row["kind"], sides, database)
    return JudgedPair(
        pair_id=row["pair_id"],
        kind=row["kind"],
        judged=row["verdict"],
        given=given,
        is_found=all(sides),
        is_linked=is_linked,
        judged_origin=row["shared_origin"],
        given_origin=given_origin or "not_compared",
    )


def _side(
    row: dict[str, str],
    which: str,
    database: duckdb.DuckDBPyConnection,
    article_ids: dict[str, str],
) -> list[str]:
    """Give the keys of the figures (of a figure pair) or claims (of an event pair) of a side."""
    article_id = next(
        (key for item, key in article_ids.items() if item.endswith(row[f"file_{which}"])), None
    )
    start, end = int(row[f"start_{which}"]), int(row[f"end_{which}"])
    if row["kind"] == "figure":
        start += row[f"text_{which}"].find(row[f"figure_{which}"])
        end = start + len(row[f"figure_{which}"])
        query = (
            "select figure_id from marts.fct_claim_figures"
            " where article_id = ? and start_char < ? and end_char > ?"
        )
    else:
        query = (
            "select claim_id from marts.fct_claims"
            " where article_id = ? and predicate_start_char < ? and predicate_end_char > ?"
        )
    return [key for [key] in database.execute(query, [article_id, end, start]).fetchall()]


def _found(
    kind: str,
    sides: list[list[str]],
    database: duckdb.DuckDBPyConnection,
    what: str,
    values: tuple[str, ...],
) -> str | None:
    """Give the first of some values that the warehouse has for a pair."""
    column = "figure_id" if kind == "figure" else "claim_id"
    found = database.execute(
        f"select distinct {what} from analysis.claim_pairs inner join ("
        "select claim_id_a, claim_id_b, origin_relation from analysis.named_pairs"
        ") using (claim_id_a, claim_id_b) where is_comparable and ("
        f"({column}_a in (select unnest(?)) and {column}_b in (select unnest(?))) or "
        f"({column}_b in (select unnest(?)) and {column}_a in (select unnest(?))))",
        [*sides, *sides],
    ).fetchall()
    return next((value for value in values if (value,) in found), None)


def _linked(kind: str, sides: list[list[str]], database: duckdb.DuckDBPyConnection) -> bool:
    claims = (
        "select claim_id from marts.fct_claims inner join marts.fct_claim_figures"
        " using (statement_id) where figure_id in (select unnest(?))"
        if kind == "figure"
        else "select unnest(?) as claim_id"
    )
    members = f"select incident_id from analysis.incident_claims where claim_id in ({claims})"
    return bool(database.execute(f"{members} intersect {members}", sides).fetchall())


def pair_counts(pairs: list[JudgedPair]) -> dict[str, Any]:
    """Give how often the warehouse says what the person said, both ways."""
    both = Counter((pair.judged, pair.given) for pair in pairs)
    judged = Counter(pair.judged for pair in pairs)
    given = Counter(pair.given for pair in pairs)
    origins = Counter((pair.judged_origin, pair.given_origin) for pair in pairs)
    return {
        "pairs": len(pairs),
        "both sides read": sum(pair.is_found for pair in pairs),
        "found": {
            verdict: [both[verdict, verdict], judged[verdict]] for verdict in (*VERDICTS, APART)
        },
        "right of given": {
            verdict: [both[verdict, verdict], given[verdict]] for verdict in (*VERDICTS, APART)
        },
        "origins of those compared": {
            shared: {relation: origins[shared, relation] for relation in RELATIONS}
            for shared in ("yes", "no", "unknown")
        },
        "linked": {
            verdict: [
                sum(pair.is_linked for pair in pairs if pair.judged == verdict),
                judged[verdict],
            ]
            for verdict in (*VERDICTS, APART)
        },
    }
