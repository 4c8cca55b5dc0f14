"""Counts on real articles of many wars that a person labelled with offsets.

A labelled claim is found where a statement has its predicate; of several, the one whose span
overlaps the label most is compared, whether or not it is right.
"""

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.fetch.batch import read_batch
from pipeline.records import Article
from scoring.labels import Interval, overlap
from scoring.reading import Reading
from scoring.score import rows_at

Counts = Counter[tuple[str, str]]  # (measure, "tp" | "gold" | "pred")
FIELDS = "source type agent recipient place time polarity certainty".split()


def labelled_wars(shared: Path, *, logged_at: Any) -> list[tuple[Article, dict[str, Any]]]:
    """Articles that lie in a folder outside the project, with their labels; none if none do."""
    folder = shared / "wars"
    labels = {path.stem: path for path in sorted((folder / "labels").glob("*.json"))}
    if not labels:
        return []
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        known = {Path(row["file"]).stem: row for row in csv.DictReader(file)}
    found = []
    for stem, path in labels.items():
        [article] = read_batch(
            [folder / known[stem]["file"]], batch_id="wars", logged_at=logged_at
        ).articles
        found.append((article, json.loads(path.read_text(encoding="utf-8"))))
    return found


def war_counts(reading: Reading, labels: dict[str, Any]) -> Counts:
    """Count what is right of one article: core claims with their fields, and figures."""
    counts: Counts = Counter()
    for wanted in labels["claims"]:
        if not wanted["is_core"]:
            continue
        counts["claims", "gold"] += 1
        best = _best(reading, wanted)
        if best is None:
            continue
        counts["claims", "tp"] += 1
        right = _fields(reading, best, wanted, labels)
        for name in FIELDS:
            counts[f"claim {name}", "gold"] += 1
            counts[f"claim {name}", "tp"] += right[name]
        counts["every field", "gold"] += 1
        counts["every field", "tp"] += all(right.values())
    _count_figures(reading, labels, counts)
    return counts


def _best(reading: Reading, wanted: dict[str, Any]) -> Any:
    at = (wanted["predicate_start"], wanted["predicate_end"])
    near = [
        row
        for row in reading.rows["statements"]
        if overlap((row.predicate_start_char, row.predicate_end_char), at)
    ]
    span = (wanted["start"], wanted["end"])
    return max(near, key=lambda row: _shared(span, (row.start_char, row.end_char)), default=None)


def _shared(one: Interval, other: Interval) -> float:
    both = overlap(one, other)
    return both / (one[1] - one[0] + other[1] - other[0] - both)


def _fields(
    reading: Reading, row: Any, wanted: dict[str, Any], labels: dict[str, Any]
) -> dict[str, bool]:
    claims = [one for one in reading.rows["claims"] if one.statement_id == row.statement_id]
    times = {one.time_id: one for one in reading.rows["times"]}
    time = times.get(row.event_time_id)
    days = (time.start_date, time.end_date) if time else None
    return {
        "source": _has_source(reading, claims, wanted, labels),
        "type": row.event_type in {wanted["event_type"], *(wanted.get("also_ok") or [])},
        "agent": _has_argument(reading, row, wanted, "agent"),
        "recipient": _has_argument(reading, row, wanted, "recipient"),
        "place": _has_argument(reading, row, wanted, "place", roles=("where", "from", "to")),
        "time": days == _days(wanted["time"]) if days else _is_timeless(wanted, labels),
        "polarity": any(one.polarity == wanted["polarity"] for one in claims),
        "certainty": any(one.certainty == wanted["certainty"] for one in claims),
    }


def _is_timeless(wanted: dict[str, Any], labels: dict[str, Any]) -> bool:
    """Whether a label has no time of its own: none, or the day of publication for a state."""
    days = _days(wanted["time"])
    return days is None or set(days) == {date.fromisoformat(labels["meta"]["published_at"])}


def _days(time: dict[str, str | None] | None) -> tuple[date | None, ...] | None:
    if time is None:
        return None
    return tuple(
        date.fromisoformat(day) if (day := time[side]) else None for side in ("start", "end")
    )


def _has_source(
    reading: Reading, claims: list[Any], wanted: dict[str, Any], labels: dict[str, Any]
) -> bool:
    attributions = {one.attribution_id: one for one in reading.rows["attributions"]}
    found = [attributions.get(one.attribution_id) for one in claims]
    if wanted["attribution"] is None:
        return None in found
    [label] = [one for one in labels["attributions"] if one["id"] == wanted["attribution"]]
    source = label["source"]
    if source is None:
        return any(one is not None and one.source_start_char is None for one in found)
    at = (source["start"], source["end"])
    return any(
        one is not None
        and one.source_start_char is not None
        and overlap((one.source_start_char, one.source_end_char), at)
        for one in found
    )


def _has_argument(
    reading: Reading,
    row: Any,
    wanted: dict[str, Any],
    side: str,
    *,
    roles: tuple[str, ...] | None = None,
) -> bool:
    """Whether a mention in these roles stands in the labelled words, or none where none does."""
    mentions = {one.mention_id: one for one in reading.rows["mentions"]}
    found = [
        mentions[one.mention_id]
        for one in reading.rows["statement_arguments"]
        if one.statement_id == row.statement_id and one.argument_role in (roles or (side,))
    ]
    start, end = wanted[f"{side}_start"], wanted[f"{side}_end"]
    if start is None:
        # Words that stand elsewhere in the text have no offsets in the label.
        words = wanted[side]
        if words is None:
            return not found
        return any(one.mention_text.lower() in words.lower() for one in found)
    return any(overlap((one.start_char, one.end_char), (start, end)) for one in found)


def _count_figures(reading: Reading, labels: dict[str, Any], counts: Counts) -> None:
    """Figures of running text, with bounds and measure; "some" and its like count nothing."""
    wanted = [
        one
        for one in labels["figures"]
        if not one["in_headline"] and (one["low"] is not None or one["high"] is not None)
    ]
    rows = [
        row
        for row in reading.rows["figures"]
        if not row.is_boilerplate and (row.value_low is not None or row.value_high is not None)
    ]
    counts["figures", "pred"] += len(rows)
    for label in wanted:
        counts["figures", "gold"] += 1
        at = rows_at(rows, (label["start"], label["end"]))
        counts["figures", "tp"] += any(
            (row.value_low, row.value_high, row.measure)
            == (label["low"], label["high"], label["measure"])
            for row in at
        )
