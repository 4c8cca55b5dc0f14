"""Attributions and sources: who is said to have said what, and for whom."""

from typing import Any

from scoring.labels import find_span, intersection_over_union, overlap
from scoring.reading import Reading
from scoring.score import Score, tick

_SAME_CONTENT = 0.5  # intersection over union from which two contents are one, as in PolNeAR


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
            tick(score, hit, f"{wanted['source']}: {row.quote_type}")
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
        tick(score, hit, f"{wanted['source']} → {source.source_name} ({source.source_type})")
    for one, other in label["same_origin"]:
        pair = (by_snippet.get(one), by_snippet.get(other))
        if None not in pair:
            hit = pair[0].origin_id == pair[1].origin_id is not None
            tick(score, hit, f"{one} and {other} → {[source.source_name for source in pair]}")
    return score


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
    return same_source(reading, row, wanted["source"])


def same_source(reading: Reading, attribution: Any, source: str | None) -> bool:
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
