"""Actors and places: who and where a report names."""

import math
from typing import Any

from scoring.labels import find_span
from scoring.reading import Reading
from scoring.score import Score, rows_at, tick

_EARTH_KM = 6371.0


def actors(reading: Reading, label: dict[str, Any]) -> Score:
    """Curated actors that an article names: the set, against all that were resolved to one."""
    curated = {row.entity_id for row in reading.rows["entities"] if row.is_curated}
    mentioned = set(reading.entity_of_mention().values())
    found = curated & mentioned
    score = Score(labelled=len(label["actors"]))
    accepted = set(label["actors_optional"])
    for wanted in label["actors"]:
        choices = set(wanted.split("|"))  # "iraqi_army|iraqi_armed_forces": either will do
        accepted |= choices
        if choices & found:
            score.right += 1
        else:
            score.missed.append(wanted)
    score.wrong = sorted(found - accepted)
    score.found = score.right + len(score.wrong)
    return score


def actor_mentions(reading: Reading, label: dict[str, Any]) -> Score:
    """Labelled mentions resolved to their actor (recall only)."""
    entity_of = reading.entity_of_mention()
    score = Score()
    for wanted in label["mentions"]:
        span = find_span(reading.text, wanted["text"])
        ids = [entity_of.get(row.mention_id) for row in rows_at(reading.rows["mentions"], span)]
        tick(score, wanted["actor"] in ids, f"{wanted['text']} → {ids}")
    return score


def loaded_labels(reading: Reading, label: dict[str, Any]) -> Score:
    """The label an actor is given, and whose wording it is (recall only)."""
    score = Score()
    for wanted in label["mentions"]:
        span = find_span(reading.text, wanted["text"])
        rows = rows_at(reading.rows["mentions"], span)
        for name, column in (("label", "label_text"), ("voice", "voice")):
            if name in wanted:
                values = [getattr(row, column) or "" for row in rows]
                hit = any(wanted[name] in value for value in values)
                tick(score, hit, f"{wanted['text']} {name} {wanted[name]} → {values}")
    return score


def places(reading: Reading, label: dict[str, Any]) -> Score:
    """Places that an article names, found by their coordinates."""
    chosen = {row.location_id for row in reading.rows["resolved_locations"]} - {None}
    found = {row.location_id: row for row in reading.rows["locations"] if row.location_id in chosen}
    score = Score(labelled=len(label["places"]))
    matched: set[str] = set()
    for place in label["places"]:
        near = {key for key, row in found.items() if _is_near(row, place)}
        matched |= near
        if near:
            score.right += 1
        else:
            score.missed.append(place["name"])
    for place in label["places_optional"]:
        matched |= {key for key, row in found.items() if _is_near(row, place)}
    score.wrong = [f"{found[key].location_name} ({key})" for key in sorted(set(found) - matched)]
    score.found = score.right + len(score.wrong)
    return score


def place_mentions(reading: Reading, label: dict[str, Any]) -> Score:
    """Which place "the city" is (recall only)."""
    chosen = {row.mention_id: row.location_id for row in reading.rows["resolved_locations"]}
    points = {row.location_id: row for row in reading.rows["locations"]}
    score = Score()
    for wanted in label["place_mentions"]:
        rows = rows_at(reading.rows["mentions"], find_span(reading.text, wanted["text"]))
        ids = {chosen.get(row.mention_id) for row in rows} - {None}
        hit = bool(ids) and all(_is_near(points[key], wanted) for key in ids)
        tick(score, hit, f"{wanted['text']} {wanted['name']} → {sorted(ids)}")
    return score


def _is_near(row: Any, place: dict[str, Any]) -> bool:
    if row.latitude is None or row.longitude is None:
        return False
    a, b = math.radians(row.latitude), math.radians(place["lat"])
    east = math.radians(row.longitude - place["lon"]) / 2
    root = math.sqrt(math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east) ** 2)
    return 2 * _EARTH_KM * math.asin(root) <= place["km"]
