"""Figures, times, and decoys: spans with values, and spans that must have none."""

import math
from collections.abc import Callable
from datetime import date
from typing import Any

from scoring.labels import Interval, find_span, overlap
from scoring.reading import Reading
from scoring.score import Score, rows_at, tick

# What a figure may be converted to: the unit word in its text → the factor to its measure's unit.
_UNITS = {"year": 365.25, "month": 30.44, "week": 7, "hour": 1 / 24, "meter": 0.001}


def figures(reading: Reading, label: dict[str, Any]) -> Score:
    """Figures with the right bounds, against all that were found."""
    return _span_facts(reading, label, "figures", _figure_fits)


def figure_measures(reading: Reading, label: dict[str, Any]) -> Score:
    """What is counted, of the figures that were found (accuracy)."""
    score = Score()
    for wanted in label["figures"]:
        rows = rows_at(reading.rows["figures"], find_span(reading.text, wanted["text"]))
        if rows:
            hit = any(row.measure in wanted["measures"] for row in rows)
            tick(score, hit, f"{wanted['text']} → {[row.measure for row in rows]}")
    return score


def times(reading: Reading, label: dict[str, Any]) -> Score:
    """Time expressions with the right days, against all that were found."""
    return _span_facts(reading, label, "times", _time_fits)


def decoys(reading: Reading, label: dict[str, Any]) -> Score:
    """Spans that must not become a fact of the stated kind (accuracy)."""
    score = Score()
    for decoy in label["decoys"]:
        span = find_span(reading.text, decoy["text"])
        tick(score, not falls_for(reading, span, decoy["not"]), f"{decoy['text']} {decoy['not']}")
    return score


def _span_facts(
    reading: Reading,
    label: dict[str, Any],
    table: str,
    fits: Callable[[Reading, Any, dict[str, Any]], bool],
) -> Score:
    """Rows of a table with the labelled values at the labelled places, and no others."""
    rows = [row for row in reading.rows[table] if not row.is_boilerplate]
    score = Score(labelled=len(label[table]))
    accepted = [find_span(reading.text, snippet) for snippet in label["optional_spans"]]
    for fact in label[table]:
        span = find_span(reading.text, fact["text"])
        at = rows_at(rows, span)
        if any(fits(reading, row, fact) for row in at):
            score.right += 1
            accepted.append(span)
        else:
            score.missed.append(f"{fact} → {[_values(row) for row in at]}")
    score.wrong = [
        str(_values(row))
        for row in rows
        if not any(overlap((row.start_char, row.end_char), span) for span in accepted)
    ]
    score.found = score.right + len(score.wrong)
    return score


def _values(row: Any) -> tuple[Any, ...]:
    names = ("figure_text", "value_low", "value_high", "value_point", "unit", "measure")
    names += ("time_text", "start_date", "end_date", "null_reason")
    return tuple(getattr(row, name) for name in names if hasattr(row, name))


def _figure_fits(_: Reading, row: Any, wanted: dict[str, Any]) -> bool:
    factors = [1.0] + [factor for unit, factor in _UNITS.items() if unit in wanted["text"]]
    found = (row.value_low, row.value_high, row.value_point)
    stated = (wanted["low"], wanted["high"], wanted["point"])
    return any(
        all(
            _same_number(a, None if b is None else b * factor)
            for a, b in zip(found, stated, strict=True)
        )
        for factor in factors
    )


def _same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=0.01)


def _time_fits(reading: Reading, row: Any, wanted: dict[str, Any]) -> bool:
    """Whether the days are the labelled ones; where it ends may be left open."""
    if wanted["start"] is None:
        return row.start_date is None
    published = reading.article.published_at
    today = published.date() if published else None
    starts, ends = (
        [today if day == "publication" else date.fromisoformat(day) for day in wanted[side]]
        for side in ("start", "end")
    )
    if row.start_date is None:
        return row.end_date in ends
    return row.start_date in starts and row.end_date in [*ends, None]


def falls_for(reading: Reading, span: Interval, kind: str) -> bool:
    """Whether a decoy became a fact of the kind that it is not."""
    mentions = rows_at(reading.rows["mentions"], span)
    if kind == "figure":
        return any(not row.is_boilerplate for row in rows_at(reading.rows["figures"], span))
    if kind == "actor":
        entity_of = reading.entity_of_mention()
        return any(row.mention_id in entity_of and not row.is_boilerplate for row in mentions)
    if kind == "claim":
        return any(
            overlap((row.predicate_start_char, row.predicate_end_char), span)
            and not row.is_boilerplate
            for row in reading.rows["statements"]
        )
    if kind == "content":
        return any(
            overlap((piece.start_char, piece.end_char), span)
            for row in reading.rows["attributions"]
            for piece in row.content_spans
        )
    ids = {row.mention_id for row in mentions}
    if kind == "location":
        # "Washington" for who rules there keeps its place and says so in its role.
        meant = {row.mention_id for row in mentions if row.toponym_role in (None, "literal")}
        return any(
            row.mention_id in meant and row.location_id
            for row in reading.rows["resolved_locations"]
        )
    if kind == "claim_location":
        return any(
            row.mention_id in ids and row.argument_role in ("where", "from", "to")
            for row in reading.rows["statement_arguments"]
        )
    if kind.startswith("actor:"):
        entity_of = reading.entity_of_mention()
        return kind.removeprefix("actor:") in {entity_of.get(key) for key in ids}
    raise ValueError(f"unknown kind of decoy {kind!r}")
