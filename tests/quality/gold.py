"""Measures on rows labelled with offsets, as two of the real articles are.

The labels lie outside the project with the articles. Their keys for actors are their own;
``_ACTORS`` says which of ours they stand for, and generic ones ("civilians") have none.
"""

import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.quality.labels import Interval, intersection_over_union, overlap
from tests.quality.reading import Reading
from tests.quality.score import Score, rows_at, tick

Gold = dict[str, Any]

_ACTORS = {
    "islamic_state": {"islamic_state"},
    "syrian_armed_forces": {"syrian_armed_forces", "syrian_air_force", "syrian_government"},
    "syrian_government": {"syrian_government", "syrian_armed_forces"},
    "russian_armed_forces": {"russian_armed_forces", "russian_aerospace_forces"},
    "russian_government": {"russian_government", "kremlin"},
    "russian_defense_ministry": {"russian_defence_ministry"},
    "sohr": {"sohr"},
    "rami_abdelrahman": {"rami_abdulrahman"},
    "omar_abu_layla": {"omar_abu_layla"},
    "deir_ezzor24": {"deir_ezzor24"},
    "sana": {"sana"},
    "us_led_coalition": {"us_led_coalition"},
    "us_government": {"us_government"},
    "iran_backed_militias": {"iran_backed_militias"},
    "ryan_dillon": {"ryan_dillon"},
    "sdf": {"sdf"},
    "maghawir_al_thawra": {"maghawir_al_thawra"},
    "robert_s_ford": {"robert_ford"},
    "voa": {"voa"},
}
# Kilometres that two points of one place may lie apart, by GeoNames feature code.
_TOLERANCE = {"PCLI": 400, "ADM1": 150, "STM": 400, "VLY": 300}
_TOWN = 60
_EVENT_FAMILIES = [  # types that two careful readers give to one statement
    {"SEIZE_TERRITORY", "LOSE_TERRITORY", "CONTROL_STATE"},
    {"SIEGE", "SIEGE_LIFTED"},
    {"ASSAULT", "FIGHT", "CASUALTY"},
    {"STATEMENT", "ANALYSIS", "FORECAST"},
]


def gold_scores(reading: Reading, gold: Gold) -> dict[str, Score]:
    """All measures of one article."""
    return {
        "actor_mentions": _actor_mentions(reading, gold),
        "places": _places(reading, gold),
        "attributions": _attributions(reading, gold),
        "core_claims": _core_claims(reading, gold),
        "core_claim_types": _core_claim_types(reading, gold),
        "figures": _figures(reading, gold),
        "times": _times(reading, gold),
    }


def _usable(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if not row.get("optional") and not row.get("boilerplate")]


def _span(row: dict[str, Any]) -> Interval:
    return row["start"], row["end"]


def _actor_mentions(reading: Reading, gold: Gold) -> Score:
    """Named mentions of known actors; wrong is a name resolved to another known actor."""
    entity_of = reading.entity_of_mention()
    curated = {row.entity_id for row in reading.rows["entities"] if row.is_curated}
    score = Score()
    for wanted in _usable(gold["actors"]):
        ours = _ACTORS.get(wanted["key"])
        if wanted["mention_type"] != "name" or ours is None:
            continue
        score.labelled += 1
        found = {
            entity_of.get(row.mention_id)
            for row in rows_at(reading.rows["mentions"], _span(wanted))
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
    for wanted in _usable(gold["locations"]):
        if wanted["mention_type"] != "name" or wanted["lat"] is None:
            continue
        score.labelled += 1
        at = [points[chosen[row.mention_id]] for row in rows_at(mentions, _span(wanted))]
        if any(_near(place, wanted) for place in at):
            score.right += 1
        else:
            names = [place.location_name for place in at]
            score.missed.append(f"{wanted['text']} ({wanted['key']}) → {names}")
    labelled = [_span(row) for row in gold["locations"]]
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
    content = [_span(span) for span in wanted["content_spans"]]
    pieces = [(span.start_char, span.end_char) for span in row.content_spans]
    return intersection_over_union(content, pieces) >= 0.5 and _same_source(row, wanted)


def _same_source(row: Any, wanted: dict[str, Any]) -> bool:
    spans = [_span(span) for span in wanted["source_spans"]]
    if row.source_start_char is None or not spans:
        return row.source_start_char is None
    found = (row.source_start_char, row.source_end_char)
    return any(overlap(found, span) for span in spans)


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


def _claims_at(reading: Reading, gold: Gold, wanted: dict[str, Any]) -> list[Any]:
    """Statements in the evidence of a labelled claim that have its source."""
    labelled = {row["id"]: row for row in gold["attributions"]}
    found = {row.attribution_id: row for row in reading.rows["attributions"]}
    statements = {row.statement_id: row for row in reading.rows["statements"]}
    evidence = [_span(span) for span in wanted["evidence"]]
    hits = []
    for claim in reading.rows["claims"]:
        statement = statements[claim.statement_id]
        predicate = (statement.predicate_start_char, statement.predicate_end_char)
        if not any(overlap(predicate, span) for span in evidence):
            continue
        row = found.get(claim.attribution_id)
        source = labelled.get(wanted["attribution"])
        if (row is None) == (source is None) and (row is None or _same_source(row, source)):
            hits.append(statement)
    return hits


def _core_claims(reading: Reading, gold: Gold) -> Score:
    """Core claims found at their words with their source (recall only)."""
    score = Score()
    for wanted in gold["claims"]:
        if wanted["core"]:
            hit = bool(_claims_at(reading, gold, wanted))
            tick(score, hit, f"{wanted['id']} {wanted['source_key']}: {_words(wanted)}")
    return score


def _core_claim_types(reading: Reading, gold: Gold) -> Score:
    """The event type, or a close one, of core claims that were found (accuracy)."""
    score = Score()
    for wanted in gold["claims"]:
        types = {row.event_type for row in _claims_at(reading, gold, wanted)}
        if wanted["core"] and types:
            accepted = {wanted["event_type"]}.union(
                *(family for family in _EVENT_FAMILIES if wanted["event_type"] in family)
            )
            words = f"{wanted['id']} {wanted['event_type']} → {sorted(types)}: {_words(wanted)}"
            tick(score, bool(types & accepted), words)
    return score


def _words(wanted: dict[str, Any]) -> str:
    return " … ".join(span["text"] for span in wanted["evidence"])


def _figures(reading: Reading, gold: Gold) -> Score:
    """Figures with their bounds (recall), those of a number or an amount of people first."""
    score = Score()
    for wanted in _usable(gold["quantities"]):
        at = rows_at(reading.rows["figures"], _span(wanted))
        stated = (wanted["low"], wanted["high"])
        hit = any(_bounds_fit((row.value_low, row.value_high), stated) for row in at)
        values = [(row.value_low, row.value_high, row.measure) for row in at]
        tick(score, hit, f"{wanted['text']} {stated} → {values}")
    return score


def _bounds_fit(found: tuple[Any, Any], stated: tuple[Any, Any]) -> bool:
    return all(
        a is b if a is None or b is None else math.isclose(a, b, rel_tol=0.01)
        for a, b in zip(found, stated, strict=True)
    )


def _times(reading: Reading, gold: Gold) -> Score:
    """Time expressions with their days (recall); a week may start on either day."""
    score = Score()
    for wanted in _usable(gold["times"]):
        if wanted["start_date"] is None and wanted["end_date"] is None:
            continue
        at = rows_at(reading.rows["times"], _span(wanted))
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
