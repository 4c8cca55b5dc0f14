"""Claims: the labelled predicates, their sources and what is said of them."""

from collections.abc import Callable, Iterable
from typing import Any

from scoring.attribution_measures import same_source
from scoring.labels import find_span, overlap
from scoring.reading import Reading
from scoring.score import Score, tick


def claims(reading: Reading, label: dict[str, Any]) -> Score:
    """Labelled predicates that became a claim of the right source (recall only)."""
    score = Score()
    for wanted, found in matched_claims(reading, label):
        sources = [source for _, _, source, is_right in found if not is_right]
        hit = any(is_right for _, _, _, is_right in found)
        tick(score, hit, f"{wanted['predicate']} by {wanted['source']} → {sources}")
    return score


def claim_facts(name: str) -> Callable[[Reading, dict[str, Any]], Score]:
    """A measure of one thing said about the claims that were found (accuracy)."""

    def measure(reading: Reading, label: dict[str, Any]) -> Score:
        score = Score()
        for wanted, found in matched_claims(reading, label):
            right = [(statement, claim) for statement, claim, _, is_right in found if is_right]
            if right and (name in wanted or name in ("event_type",)):
                values = [_fact(reading, name, *pair) for pair in right]
                hit = any(_fits(name, wanted, value) for value in values)
                expected = wanted.get(name, wanted["event_types"])
                tick(score, hit, f"{wanted['predicate']} {name} {expected} → {values}")
        return score

    return measure


def matched_claims(
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
    return same_source(reading, attribution, wanted["source"])


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
