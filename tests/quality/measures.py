"""Precision and recall of each kind of fact, label by label.

Every measure takes a reading and its label and gives counts; each miss is kept with its words,
so that a falling score says at once what was lost.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.quality.labels import Interval, find_span, intersection_over_union, overlap
from tests.quality.reading import Reading

_EARTH_KM = 6371.0
_SAME_CONTENT = 0.5  # intersection over union from which two contents are one, as in PolNeAR

# What a figure may be converted to: the unit word in its text → the factor to its measure's unit.
_UNITS = {"year": 365.25, "month": 30.44, "week": 7, "hour": 1 / 24, "meter": 0.001}


@dataclass
class Score:
    """Counts of one measure; ``None`` for what the measure does not count."""

    right: int = 0
    labelled: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.labelled += other.labelled
        self.found += other.found
        self.missed += other.missed
        self.wrong += other.wrong


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
        ids = [entity_of.get(row.mention_id) for row in _at(reading.rows["mentions"], span)]
        _tick(score, wanted["actor"] in ids, f"{wanted['text']} → {ids}")
    return score


def loaded_labels(reading: Reading, label: dict[str, Any]) -> Score:
    """The label an actor is given, and whose wording it is (recall only)."""
    score = Score()
    for wanted in label["mentions"]:
        span = find_span(reading.text, wanted["text"])
        rows = _at(reading.rows["mentions"], span)
        for name, column in (("label", "label_text"), ("voice", "voice")):
            if name in wanted:
                values = [getattr(row, column) or "" for row in rows]
                hit = any(wanted[name] in value for value in values)
                _tick(score, hit, f"{wanted['text']} {name} {wanted[name]} → {values}")
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


def attributions(reading: Reading, label: dict[str, Any]) -> Score:
    """Who is said to have said what: source and content, against all that were found."""
    matches = _matched_attributions(reading, label)
    score = Score()
    for wanted, row in zip(label["attributions"], matches, strict=True):
        if wanted.get("optional"):
            continue
        score.labelled += 1
        if row is None:
            score.missed.append(f"{wanted['source']}: {wanted['content']}")
        else:
            score.right += 1
    taken = {row.attribution_id for row in matches if row is not None}
    score.wrong = [
        f"{row.source_text}: {row.content_text}"
        for row in reading.rows["attributions"]
        if not row.is_boilerplate and row.attribution_id not in taken
    ]
    score.found = score.right + len(score.wrong)
    return score


def quote_types(reading: Reading, label: dict[str, Any]) -> Score:
    """Direct or indirect, of the attributions that were found (accuracy)."""
    score = Score()
    for wanted, row in zip(
        label["attributions"], _matched_attributions(reading, label), strict=True
    ):
        if row is not None:
            hit = row.quote_type == wanted["quote_type"]
            _tick(score, hit, f"{wanted['source']}: {row.quote_type}")
    return score


def origins(reading: Reading, label: dict[str, Any]) -> Score:
    """For whom a source speaks, and which sources speak for the same (recall only)."""
    source_of = reading.source_of_attribution()
    matches = _matched_attributions(reading, label)
    by_snippet: dict[str, Any] = {}
    score = Score()
    for wanted, row in zip(label["attributions"], matches, strict=True):
        source = source_of.get(row.attribution_id) if row is not None else None
        by_snippet.setdefault(wanted["source"], source)
        if source is None or "origin" not in wanted:
            continue
        hit = bool(set(wanted["origin"].split("|")) & _origin_names(reading, source))
        _tick(score, hit, f"{wanted['source']} → {source.source_name} ({source.source_type})")
    for one, other in label["same_origin"]:
        pair = (by_snippet.get(one), by_snippet.get(other))
        if None not in pair:
            hit = pair[0].origin_id == pair[1].origin_id is not None
            _tick(score, hit, f"{one} and {other} → {[source.source_name for source in pair]}")
    return score


def claims(reading: Reading, label: dict[str, Any]) -> Score:
    """Labelled predicates that became a claim of the right source (recall only)."""
    score = Score()
    for wanted, found in _claims(reading, label):
        sources = [source for _, _, source, is_right in found if not is_right]
        hit = any(is_right for _, _, _, is_right in found)
        _tick(score, hit, f"{wanted['predicate']} by {wanted['source']} → {sources}")
    return score


def claim_facts(name: str) -> Callable[[Reading, dict[str, Any]], Score]:
    """A measure of one thing said about the claims that were found (accuracy)."""

    def measure(reading: Reading, label: dict[str, Any]) -> Score:
        score = Score()
        for wanted, found in _claims(reading, label):
            right = [(statement, claim) for statement, claim, _, is_right in found if is_right]
            if right and (name in wanted or name in ("event_type",)):
                values = [_fact(reading, name, *pair) for pair in right]
                hit = any(_fits(name, wanted, value) for value in values)
                expected = wanted.get(name, wanted["event_types"])
                _tick(score, hit, f"{wanted['predicate']} {name} {expected} → {values}")
        return score

    return measure


def figures(reading: Reading, label: dict[str, Any]) -> Score:
    """Figures with the right bounds, against all that were found."""
    return _span_facts(reading, label, "figures", _figure_fits)


def figure_measures(reading: Reading, label: dict[str, Any]) -> Score:
    """What is counted, of the figures that were found (accuracy)."""
    score = Score()
    for wanted in label["figures"]:
        rows = _at(reading.rows["figures"], find_span(reading.text, wanted["text"]))
        if rows:
            hit = any(row.measure in wanted["measures"] for row in rows)
            _tick(score, hit, f"{wanted['text']} → {[row.measure for row in rows]}")
    return score


def times(reading: Reading, label: dict[str, Any]) -> Score:
    """Time expressions with the right days, against all that were found."""
    return _span_facts(reading, label, "times", _time_fits)


def decoys(reading: Reading, label: dict[str, Any]) -> Score:
    """Spans that must not become a fact of the stated kind (accuracy)."""
    score = Score()
    for decoy in label["decoys"]:
        span = find_span(reading.text, decoy["text"])
        _tick(score, not _falls_for(reading, span, decoy["not"]), f"{decoy['text']} {decoy['not']}")
    return score


MEASURES: dict[str, Callable[[Reading, dict[str, Any]], Score]] = {
    "actors": actors,
    "actor_mentions": actor_mentions,
    "loaded_labels": loaded_labels,
    "places": places,
    "attributions": attributions,
    "quote_types": quote_types,
    "origins": origins,
    "claims": claims,
    "claim_event_types": claim_facts("event_type"),
    "claim_agents": claim_facts("agent"),
    "claim_recipients": claim_facts("recipient"),
    "claim_polarity": claim_facts("polarity"),
    "claim_certainty": claim_facts("certainty"),
    "figures": figures,
    "figure_measures": figure_measures,
    "times": times,
    "decoys": decoys,
}
WITHOUT_PRECISION = frozenset(MEASURES) - {"actors", "places", "attributions", "figures", "times"}


def _tick(score: Score, hit: bool, words: str) -> None:
    score.labelled += 1
    score.found += 1
    score.right += hit
    if not hit:
        score.missed.append(words)


def _at(rows: Iterable[Any], span: Interval) -> list[Any]:
    return [row for row in rows if overlap((row.start_char, row.end_char), span)]


def _is_near(row: Any, place: dict[str, Any]) -> bool:
    if row.latitude is None or row.longitude is None:
        return False
    a, b = math.radians(row.latitude), math.radians(place["lat"])
    east = math.radians(row.longitude - place["lon"]) / 2
    root = math.sqrt(math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east) ** 2)
    return 2 * _EARTH_KM * math.asin(root) <= place["km"]


def _matched_attributions(reading: Reading, label: dict[str, Any]) -> list[Any]:
    """For each labelled attribution the row found for it, or None; no row twice."""
    rows = list(reading.rows["attributions"])
    matches = []
    for wanted in label["attributions"]:
        match = next((row for row in rows if _is_attribution(reading, row, wanted)), None)
        if match is not None:
            rows.remove(match)
        matches.append(match)
    return matches


def _is_attribution(reading: Reading, row: Any, wanted: dict[str, Any]) -> bool:
    content = [find_span(reading.text, snippet) for snippet in wanted["content"]]
    pieces = [(span.start_char, span.end_char) for span in row.content_spans]
    if intersection_over_union(content, pieces) < _SAME_CONTENT:
        return False
    return _same_source(reading, row, wanted["source"])


def _same_source(reading: Reading, attribution: Any, source: str | None) -> bool:
    if source is None or attribution.source_start_char is None:
        return source is None and attribution.source_start_char is None
    span = (attribution.source_start_char, attribution.source_end_char)
    return overlap(span, find_span(reading.text, source)) > 0


def _origin_names(reading: Reading, source: Any) -> set[str | None]:
    """What a source's origin can be called: an entity, or the publisher."""
    sources = {row.source_id: row for row in reading.rows["sources"]}
    origin = sources.get(source.origin_id, source)
    names = {origin.entity_id, source.affiliation_entity_id, source.entity_id}
    return names | {"publisher"} if origin.source_type == "publisher" else names


def _claims(
    reading: Reading, label: dict[str, Any]
) -> Iterable[tuple[dict[str, Any], list[tuple[Any, Any, str, bool]]]]:
    """Each labelled claim with the claims at its predicate: statement, claim, source, right?"""
    attributions_by_id = {row.attribution_id: row for row in reading.rows["attributions"]}
    statements = {row.statement_id: row for row in reading.rows["statements"]}
    for wanted in label["claims"]:
        span = find_span(reading.text, wanted["predicate"])
        found = []
        for claim in reading.rows["claims"]:
            statement = statements[claim.statement_id]
            predicate = (statement.predicate_start_char, statement.predicate_end_char)
            if statement.is_boilerplate or not overlap(predicate, span):
                continue
            attribution = attributions_by_id.get(claim.attribution_id)
            said_by = "publisher" if attribution is None else attribution.source_text
            found.append((statement, claim, said_by, _right_source(reading, attribution, wanted)))
        yield wanted, found


def _right_source(reading: Reading, attribution: Any, wanted: dict[str, Any]) -> bool:
    if attribution is None or wanted["source"] == "publisher":
        return attribution is None and wanted["source"] == "publisher"
    return _same_source(reading, attribution, wanted["source"])


def _fact(reading: Reading, name: str, statement: Any, claim: Any) -> Any:
    if name in ("polarity", "certainty"):
        return getattr(claim, name)
    if name == "event_type":
        return statement.event_type
    entity_of = reading.entity_of_mention()
    return [
        entity_of.get(row.mention_id)
        for row in reading.rows["statement_arguments"]
        if row.statement_id == statement.statement_id and row.argument_role == name
    ]


def _fits(name: str, wanted: dict[str, Any], value: Any) -> bool:
    match name:
        case "event_type":
            return value in wanted["event_types"]
        case "certainty":
            return value in wanted["certainty"]
        case "polarity":
            return value == wanted["polarity"]
        case "agent" | "recipient":
            return bool(set(wanted[name].split("|")) & set(value))
        case _:
            raise ValueError(f"unknown part of a claim {name!r}")


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
        at = _at(rows, span)
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


def _falls_for(reading: Reading, span: Interval, kind: str) -> bool:
    """Whether a decoy became a fact of the kind that it is not."""
    mentions = _at(reading.rows["mentions"], span)
    if kind == "claim":
        return any(
            overlap((row.predicate_start_char, row.predicate_end_char), span)
            and not row.is_boilerplate
            for row in reading.rows["statements"]
        )
    ids = {row.mention_id for row in mentions}
    if kind == "location":
        return any(
            row.mention_id in ids and row.location_id for row in reading.rows["resolved_locations"]
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
