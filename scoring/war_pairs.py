"""Judged pairs of claims of different outlets, beside what the warehouse says of them.

A side of a pair is a span of one article. It is found where the warehouse has a figure at the
words of the judged one, or, for an event, a claim whose predicate lies in the span. Of several
verdicts between the two sides the one that says most stands: a contradiction before agreement.
A pair that is not found is lost at a stage, the last one that any of its claims reach. Pairs of
one thing that share a side make a group: claims that belong together.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

VERDICTS = ("contradict", "compatible", "agree")  # the one that says most first
APART = "not_comparable"
# Every other war of the set, in the order of the alphabet: on its pairs and stories what is weighed
# was chosen, and the other half only says what came of it.
CHOSEN_ON = frozenset(
    "afghanistan congo gaza iran iraq kashmir lebanon myanmar pakistan somalia"
    " sudan turkey yemen".split()
)
_WAR = re.compile(r"(.+)_[^_]+_\d{4}-")  # WAR_OUTLET_DATE.txt
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
        stage: Where the pair is lost; ``found`` where both say the same.
        sides: Where the two sides stand: file and first character of each.
        links: For each side, the incidents and series it is in.
    """

    pair_id: str
    kind: str
    judged: str
    given: str
    is_found: bool
    is_linked: bool
    judged_origin: str = "unknown"
    given_origin: str = "not_compared"
    stage: str = "found"
    sides: tuple[tuple[str, int], ...] = ()
    links: tuple[frozenset[Any], ...] = ()


class _Facet(NamedTuple):
    """A claim and one thing it can be compared by: ``int_claims__facets``."""

    claim_id: str
    figure_id: str | None
    basis: str
    basis_value: str
    figure_scope: str | None
    is_of_incident: bool
    block_id: str | None
    month_index: int | None
    left_out_reason: str | None
    incident_id: str | None

    @property
    def links(self) -> set[Any]:
        """The incident it is of, or the series of one measure in one place."""
        if self.is_of_incident:
            return {self.incident_id} - {None}
        return {(self.basis_value, self.block_id)} if self.block_id else set()


def judged_pairs(labels: Path, database: duckdb.DuckDBPyConnection) -> list[JudgedPair]:
    """Read ``pairs.csv`` and look each pair up in a built warehouse."""
    article_ids = dict(
        database.execute("select item, article_id from staging.stg_raw__articles").fetchall()
    )
    with labels.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    facets: dict[str, list[_Facet]] = {}
    for found in database.execute(
        f"select {', '.join(_Facet._fields)} from intermediate.int_claims__facets"
    ).fetchall():
        facet = _Facet(*found)
        facets.setdefault(facet.figure_id or facet.claim_id, []).append(facet)
    reasons = {
        frozenset((one, other)): reason
        for one, other, reason in database.execute(
            "select claim_id_a, claim_id_b, reason from analysis.claim_pairs"
            " where verdict = 'not_comparable'"
        ).fetchall()
    }
    return [_looked_up(row, database, article_ids, facets, reasons) for row in rows]


def _looked_up(
    row: dict[str, str],
    database: duckdb.DuckDBPyConnection,
    article_ids: dict[str, str],
    facets: dict[str, list[_Facet]],
    reasons: dict[frozenset[str], str],
) -> JudgedPair:
    sides = [_side(row, which, database, article_ids) for which in "ab"]
    compared = [[facet for key in side for facet in facets.get(key, [])] for side in sides]
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
        stage=_stage(row, given, sides, compared, reasons),
        sides=tuple((row[f"file_{which}"], _start(row, which)) for which in "ab"),
        links=tuple(frozenset(link for facet in side for link in facet.links) for side in compared),
    )


def _stage(
    row: dict[str, str],
    given: str,
    sides: list[list[str]],
    facets: list[list[_Facet]],
    reasons: dict[frozenset[str], str],
) -> str:
    """Give the last stage that a pair reaches, in words."""
    is_figure = row["kind"] == "figure"
    if given == row["verdict"]:
        return "found"
    if given != APART:
        return f"another verdict: {given}"
    if not all(sides):
        return f"no {'figure' if is_figure else 'claim'} is read there"
    if not all(facets):
        return "the figure has no claim" if is_figure else "such events are not compared"
    return max(_reached(one, other, reasons) for one, other in product(*facets))[1]


def _reached(one: _Facet, other: _Facet, reasons: dict[frozenset[str], str]) -> tuple[int, str]:
    """Give how far two facets come on the way to a verdict, and what stops them there."""
    if one.basis_value != other.basis_value:
        return 0, "another measure or kind of event"
    if one.figure_scope != other.figure_scope:
        return 1, "another scope"
    left_out = one.left_out_reason or other.left_out_reason
    if left_out:
        return 2, left_out
    if one.block_id != other.block_id:
        return 3, "not one incident" if one.is_of_incident else "not one series"
    claims = frozenset((one.claim_id, other.claim_id))
    # Two claims have one verdict, on the figures that say most.
    return 4, reasons.get(claims, "the claims are compared by another figure")


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
    start, end = _start(row, which), int(row[f"end_{which}"])
    if row["kind"] == "figure":
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


def _start(row: dict[str, str], which: str) -> int:
    """Give where the figure of a side stands or, of an event, the span."""
    start = int(row[f"start_{which}"])
    if row["kind"] == "figure":
        start += row[f"text_{which}"].find(row[f"figure_{which}"])
    return start


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
        "lost": {
            verdict: dict(
                Counter(
                    pair.stage for pair in pairs if pair.judged == verdict and pair.given != verdict
                ).most_common()
            )
            for verdict in VERDICTS
        },
        "groups": group_counts(pairs),
        "halves": half_counts(pairs),
    }


def half_counts(pairs: Iterable[JudgedPair]) -> dict[str, dict[str, list[int]]]:
    """Give how many pairs are found of the wars on which was chosen, and of the others."""
    found: Counter[tuple[str, str]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        key = ("chosen on" if _war(pair) in CHOSEN_ON else "only reported", pair.judged)
        judged[key] += 1
        found[key] += pair.judged == pair.given
    return {
        half: {
            verdict: [found[half, verdict], judged[half, verdict]] for verdict in (*VERDICTS, APART)
        }
        for half in ("chosen on", "only reported")
    }


def _war(pair: JudgedPair) -> str:
    """Give the war of which a pair is, by the name of its first file."""
    match = _WAR.match(pair.sides[0][0]) if pair.sides else None
    return match[1] if match else ""


def story_counts(stories: Path, database: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Give how many stories that several outlets tell one incident of their day holds.

    Args:
        stories: ``stories.csv``: which files tell a story, and on which day it was.
        database: A built warehouse.

    Returns:
        ``mostly linked``: more than half of the outlets of a story are in one incident;
        ``wholly linked``: all are.
    """
    with stories.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        told.setdefault((row["story_id"], row["event_date"]), set()).add(row["file"])
    outlets = {row["file"]: row["publisher"] for row in rows}
    incidents: dict[str, tuple[Any, Any, set[str]]] = {}
    for incident_id, start, end, item in database.execute(
        "select distinct incident_id, event_start_date - 1, event_end_date + 1, item"
        " from analysis.incidents inner join analysis.incident_claims using (incident_id)"
        " inner join staging.stg_raw__articles using (article_id)"
    ).fetchall():
        incidents.setdefault(incident_id, (start, end, set()))[2].add(Path(item).name)
    counts: Counter[str] = Counter()
    for (_, event_date), files in told.items():
        names = {outlets[file] for file in files}
        if len(names) < 2:
            continue
        day = date.fromisoformat(event_date)
        most = max(
            (
                len({outlets[file] for file in files & items})
                for start, end, items in incidents.values()
                if start <= day <= end
            ),
            default=0,
        )
        counts["stories"] += 1
        counts["mostly linked"] += most * 2 > len(names)
        counts["wholly linked"] += most == len(names)
    return dict(counts)


def group_counts(pairs: Iterable[JudgedPair]) -> dict[str, int]:
    """Give how many groups of claims that belong together one incident or series holds.

    Two sides belong together where a person compared them: whatever the verdict, both are of one
    thing. ``wholly linked`` has all sides of a group in it, ``mostly linked`` more than half.
    """
    groups: list[tuple[set[Any], dict[Any, frozenset[Any]]]] = []
    for pair in pairs:
        if pair.judged == APART:
            continue
        links = dict(zip(pair.sides, pair.links, strict=True))
        meeting = [group for group in groups if group[0] & set(pair.sides)]
        groups = [group for group in groups if group not in meeting]
        for _, others in meeting:
            links = others | links
        groups.append((set(links), links))
    counts: Counter[str] = Counter(groups=len(groups))
    for members, links in groups:
        shared = Counter(link for found in links.values() for link in found)
        most = max(shared.values(), default=0)
        counts["mostly linked"] += most * 2 > len(members)
        counts["wholly linked"] += most == len(members)
    return dict(counts)
