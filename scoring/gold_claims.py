"""Measures on claims labelled with offsets: found with their source, and what is said of them."""

from typing import Any

from scoring.classes import Pair
from scoring.gold_labels import ACTORS, Gold, same_source, span_of
from scoring.labels import Interval, intersection_over_union, overlap
from scoring.reading import Reading
from scoring.score import Score, tick

Found = tuple[Any, Any]  # a statement and its claim

_EVENT_FAMILIES = [  # types that two careful readers give to one statement
    {"SEIZE_TERRITORY", "LOSE_TERRITORY", "CONTROL_STATE"},
    {"SIEGE", "SIEGE_LIFTED"},
    {"ASSAULT", "FIGHT", "CASUALTY"},
    {"STATEMENT", "ANALYSIS", "FORECAST"},
]
# Labelled by what is done with an event; where the event has a word of its own, we give its type,
# and say that it lies ahead by the tense.
_AHEAD = frozenset({"FORECAST", "THREAT", "DEMAND"})
# The labels' factuality as the certainty of the source itself: a report is its source's word.
_CERTAINTY = {"reported": "certain"}


def core_claims(reading: Reading, gold: Gold) -> Score:
    """Core claims found at their words with their source (recall only)."""
    score = Score()
    for wanted in _core(gold):
        hit = bool(_claims_at(reading, gold, wanted))
        tick(score, hit, f"{wanted['id']} {wanted['source_key']}: {_words(wanted)}")
    return score


def core_claim_types(reading: Reading, gold: Gold) -> Score:
    """The event type, or a close one, of core claims that were found (accuracy)."""
    return _types(reading, gold, are_close_right=True)


def core_claim_exact_types(reading: Reading, gold: Gold) -> Score:
    """The event type of core claims that were found (accuracy)."""
    return _types(reading, gold, are_close_right=False)


def core_claim_agents(reading: Reading, gold: Gold) -> Score:
    """The agent of core claims that were found; none where none is labelled (accuracy)."""
    score = Score()
    spans = _spans_of_actors(gold)
    for wanted, (statement, _) in _best_claims(reading, gold):
        if wanted["core"]:
            agents = _agents(reading, statement)
            hit = bool(wanted["agents"]) == bool(agents) and (
                not agents
                or any(
                    _is_actor(mention, entity, key, spans)
                    for key in wanted["agents"]
                    for mention, entity in agents
                )
            )
            names = [mention.mention_text for mention, _ in agents]
            tick(score, hit, f"{wanted['id']} {wanted['agents']} → {names}: {_words(wanted)}")
    return score


def claim_polarities(reading: Reading, gold: Gold) -> list[Pair]:
    """Polarity as labelled and as found, of the claims that were found."""
    return [
        ("negative" if wanted["negated"] else "positive", claim.polarity)
        for wanted, (_, claim) in _best_claims(reading, gold)
    ]


def claim_certainties(reading: Reading, gold: Gold) -> list[Pair]:
    """Certainty as labelled and as found, of the claims that were found.

    ``future`` is a plan or a forecast: we call it unknown, or give its tense.
    """
    pairs = []
    for wanted, (statement, claim) in _best_claims(reading, gold):
        stated = _CERTAINTY.get(wanted["factuality"], wanted["factuality"])
        is_ahead = claim.certainty == "unknown" or (
            stated == "future" and statement.tense == "future"
        )
        pairs.append((stated, "future" if is_ahead else claim.certainty))
    return pairs


def negated_claims(reading: Reading, gold: Gold) -> Score:
    """Claims labelled as negated that were found, and are negative (recall only)."""
    best = {wanted["id"]: claim for wanted, (_, claim) in _best_claims(reading, gold)}
    score = Score()
    for wanted in gold["claims"]:
        if wanted["negated"]:
            claim = best.get(wanted["id"])
            hit = claim is not None and claim.polarity == "negative"
            tick(score, hit, f"{wanted['id']} {_words(wanted)}")
    return score


def _core(gold: Gold) -> list[dict[str, Any]]:
    return [wanted for wanted in gold["claims"] if wanted["core"]]


def _words(wanted: dict[str, Any]) -> str:
    return " … ".join(span["text"] for span in wanted["evidence"])


def _claims_at(reading: Reading, gold: Gold, wanted: dict[str, Any]) -> list[Found]:
    """Claims in the evidence of a labelled one that have its source."""
    labelled = {row["id"]: row for row in gold["attributions"]}
    found = {row.attribution_id: row for row in reading.rows["attributions"]}
    statements = {row.statement_id: row for row in reading.rows["statements"]}
    evidence = [span_of(span) for span in wanted["evidence"]]
    hits = []
    for claim in reading.rows["claims"]:
        statement = statements[claim.statement_id]
        predicate = (statement.predicate_start_char, statement.predicate_end_char)
        if not any(overlap(predicate, span) for span in evidence):
            continue
        row = found.get(claim.attribution_id)
        # What somebody withholds is the publisher's claim, beside an attribution of nothing.
        own = wanted["source_key"] == "publisher"
        source = None if own else labelled.get(wanted["attribution"])
        if (row is None) == (source is None) and (row is None or same_source(row, source)):
            hits.append((statement, claim))
    return hits


def _best_claims(reading: Reading, gold: Gold) -> list[tuple[dict[str, Any], Found]]:
    """Each labelled claim that was found, with the one whose words overlap the evidence most."""
    best = []
    for wanted in gold["claims"]:
        hits = _claims_at(reading, gold, wanted)
        if hits:
            evidence = [span_of(span) for span in wanted["evidence"]]
            best.append((wanted, max(hits, key=lambda found: _shared(found[0], evidence))))
    return best


def _shared(statement: Any, evidence: list[Interval]) -> float:
    return intersection_over_union([(statement.start_char, statement.end_char)], evidence)


def _accepted(wanted: dict[str, Any]) -> set[str]:
    stated = wanted["event_type"]
    return {stated}.union(*(family for family in _EVENT_FAMILIES if stated in family))


def _types(reading: Reading, gold: Gold, *, are_close_right: bool) -> Score:
    score = Score()
    for wanted in _core(gold):
        rows = [row for row, _ in _claims_at(reading, gold, wanted)]
        types = {row.event_type for row in rows}
        if wanted["event_type"] in _AHEAD and are_close_right:
            types |= {wanted["event_type"] for row in rows if row.tense == "future"}
        if types:
            accepted = _accepted(wanted) if are_close_right else {wanted["event_type"]}
            given = sorted(map(str, types))
            words = f"{wanted['id']} {wanted['event_type']} → {given}: {_words(wanted)}"
            tick(score, bool(types & accepted), words)
    return score


def _agents(reading: Reading, statement: Any) -> list[tuple[Any, str | None]]:
    """Mentions in the agent's place, with their entities."""
    mentions = {row.mention_id: row for row in reading.rows["mentions"]}
    entity_of = reading.entity_of_mention()
    return [
        (mentions[row.mention_id], entity_of.get(row.mention_id))
        for row in reading.rows["statement_arguments"]
        if row.statement_id == statement.statement_id and row.argument_role == "agent"
    ]


def _spans_of_actors(gold: Gold) -> dict[str, list[Interval]]:
    spans: dict[str, list[Interval]] = {}
    for row in gold["actors"]:
        spans.setdefault(row["key"], []).append(span_of(row))
    return spans


def _is_actor(mention: Any, entity: str | None, key: str, spans: dict[str, list[Interval]]) -> bool:
    """Whether a mention is a labelled actor: by its entity, or by its words if it has none."""
    ours = ACTORS.get(key)
    if ours is not None and entity is not None:
        return entity in ours
    at = (mention.start_char, mention.end_char)
    return any(overlap(at, span) for span in spans.get(key, []))
