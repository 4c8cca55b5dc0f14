"""Measures on rows labelled with offsets, as two of the real articles are.

Claims have measures of their own in ``gold_claims``.
"""

import math
from datetime import date
from typing import Any

from scoring.gold_claims import (
    core_claim_agents,
    core_claim_exact_types,
    core_claim_types,
    core_claims,
)
from scoring.gold_labels import ACTORS, Gold, same_source, span_of, usable
from scoring.labels import intersection_over_union, overlap
from scoring.reading import Reading
from scoring.score import Score, rows_at, tick
from scoring.value_measures import falls_for

# Kilometres that two points of one place may lie apart, by GeoNames feature code.
_TOLERANCE = {"PCLI": 400, "ADM1": 150, "STM": 400, "VLY": 300}
_TOWN = 60
_UNITS = {"fighters": "people"}
# The kinds of fact that a decoy must not become, by its layer.
_DECOYS = {
    "event location": "claim_location",
    "locations": "location",
    "quantities": "figure",
    "actors": "actor",
    "claims": "claim",
}


def gold_scores(reading: Reading, gold: Gold) -> dict[str, Score]:
    """All measures of one article."""
    return {
        "actor_mentions": _actor_mentions(reading, gold),
        "places": _places(reading, gold),
        "attributions": _attributions(reading, gold),
        "core_claims": core_claims(reading, gold),
        "core_claim_types": core_claim_types(reading, gold),
        "core_claim_exact_types": core_claim_exact_types(reading, gold),
        "core_claim_agents": core_claim_agents(reading, gold),
        "figures": _figures(reading, gold),
        "times": _times(reading, gold),
        "decoys": _decoys(reading, gold),
    }


def _actor_mentions(reading: Reading, gold: Gold) -> Score:
    """Named mentions of known actors; wrong is a name resolved to another known actor."""
    entity_of = reading.entity_of_mention()
    curated = {row.entity_id for row in reading.rows["entities"] if row.is_curated}
    score = Score()
    for wanted in usable(gold["actors"]):
        ours = ACTORS.get(wanted["key"])
        if wanted["mention_type"] != "name" or ours is None:
            continue
        score.labelled += 1
        found = {
            entity_of.get(row.mention_id)
            for row in rows_at(reading.rows["mentions"], span_of(wanted))
        }
        if found & ours:
            score.right += 1
        else:
            score.missed.append(f"{wanted['text']} ({wanted['key']}) → {found}")
            score.wrong += [f"{wanted['text']} → {name}" for name in found & curated]
    score.found = score.right + len(score.wrong)
    return score


def _places(reading: Reading, gold: Gold) -> Score:
    """Named places at their coordinates; wrong is a place where none is labelled."""
    chosen = {row.mention_id: row.location_id for row in reading.rows["resolved_locations"]}
    points = {row.location_id: row for row in reading.rows["locations"]}
    mentions = [row for row in reading.rows["mentions"] if chosen.get(row.mention_id)]
    score = Score()
    for wanted in usable(gold["locations"]):
        if wanted["mention_type"] != "name" or wanted["lat"] is None:
            continue
        score.labelled += 1
        at = [points[chosen[row.mention_id]] for row in rows_at(mentions, span_of(wanted))]
        if any(_near(place, wanted) for place in at):
            score.right += 1
        else:
            names = [place.location_name for place in at]
            score.missed.append(f"{wanted['text']} ({wanted['key']}) → {names}")
    labelled = [span_of(row) for row in gold["locations"]]
    score.wrong = [
        f"{row.mention_text} → {chosen[row.mention_id]}"
        for row in mentions
        if row.mention_type == "name"
        and not row.is_boilerplate
        and row.toponym_role in (None, "literal")
        and not any(overlap((row.start_char, row.end_char), span) for span in labelled)
    ]
    score.found = score.right + len(score.wrong)
    return score


def _near(place: Any, wanted: dict[str, Any]) -> bool:
    if place.latitude is None:
        return False
    north = (place.latitude - wanted["lat"]) * 111.2  # km in a degree
    east = (place.longitude - wanted["lon"]) * 111.2 * math.cos(math.radians(wanted["lat"]))
    limit = _TOLERANCE.get(wanted["feature_code"], _TOWN)
    if wanted["city_or_province"] == "either":
        limit = _TOLERANCE["ADM1"]
    return math.hypot(north, east) <= limit


def _same_attribution(row: Any, wanted: dict[str, Any]) -> bool:
    content = [span_of(span) for span in wanted["content_spans"]]
    pieces = [(span.start_char, span.end_char) for span in row.content_spans]
    return intersection_over_union(content, pieces) >= 0.5 and same_source(row, wanted)


def _attributions(reading: Reading, gold: Gold) -> Score:
    rows = [row for row in reading.rows["attributions"] if not row.is_boilerplate]
    score = Score(labelled=len(gold["attributions"]), found=len(rows))
    for wanted in gold["attributions"]:
        match = next((row for row in rows if _same_attribution(row, wanted)), None)
        if match is None:
            words = wanted["content_spans"][0]["text"]
            score.missed.append(f"{wanted['source_key']}: {words}")
        else:
            score.right += 1
            rows.remove(match)
    score.wrong = [f"{row.source_text}: {row.content_text}" for row in rows]
    return score


def _figures(reading: Reading, gold: Gold) -> Score:
    """Figures with their bounds and unit (recall)."""
    score = Score()
    for wanted in usable(gold["quantities"]):
        at = rows_at(reading.rows["figures"], span_of(wanted))
        stated = (wanted["low"] or None, wanted["high"])  # "less than N" is 0 to N, or up to N
        unit, *_ = wanted["unit"].split()  # of "people killed"
        units = {unit, _UNITS.get(unit)}
        hit = any(
            row.unit in units and _bounds_fit((row.value_low, row.value_high), stated) for row in at
        )
        values = [(row.value_low, row.value_high, row.unit) for row in at]
        tick(score, hit, f"{wanted['text']} {stated} {unit} → {values}")
    return score


def _bounds_fit(found: tuple[Any, Any], stated: tuple[Any, Any]) -> bool:
    return all(
        a is b if a is None or b is None else math.isclose(a, b, rel_tol=0.01)
        for a, b in zip(found, stated, strict=True)
    )


def _times(reading: Reading, gold: Gold) -> Score:
    """Time expressions with their days (recall); a week may start on either day."""
    score = Score()
    for wanted in usable(gold["times"]):
        if wanted["start_date"] is None and wanted["end_date"] is None:
            continue
        at = rows_at(reading.rows["times"], span_of(wanted))
        stated = tuple(
            date.fromisoformat(wanted[side]) if wanted[side] else None
            for side in ("start_date", "end_date")
        )
        hit = any(_days_fit((row.start_date, row.end_date), stated) for row in at)
        found = [(str(row.start_date), str(row.end_date)) for row in at]
        tick(score, hit, f"{wanted['text']} {wanted['start_date']} → {found}")
    return score


def _days_fit(found: tuple[Any, ...], stated: tuple[Any, ...]) -> bool:
    return all(
        b is None or (a is not None and abs((a - b).days) <= 1)
        for a, b in zip(found, stated, strict=True)
    )


def _decoys(reading: Reading, gold: Gold) -> Score:
    """Spans that must not become a fact of their layer (accuracy)."""
    score = Score()
    for decoy in gold["decoys"]:
        taken = falls_for(reading, span_of(decoy), _DECOYS[decoy["layer"]])
        tick(score, not taken, f"{decoy['text']} {decoy['layer']}: {decoy['why']}")
    return score
