"""Grain: an event of an article, and the incident that it is: events that hold together.

In Python, because which clusters merge depends on those that have merged. Clusters merge from the
best match down, where the mean score over all their pairs is high enough (average linkage): a
chain of matches in which the ends have nothing in common stays apart, and so do two events that
one article tells apart.
"""

from typing import Any

import pyarrow as pa

Pair = tuple[str, str]


def model(dbt: Any, session: Any) -> pa.Table:
    """Give every event the least event of its incident, and its mean score with the others."""
    dbt.config(materialized="table")
    limit = float(dbt.config.get("match_score"))
    scored = dbt.ref("int_event_pairs__scored")
    rows = scored.query(
        "scored",
        "select article_event_id_a, article_event_id_b, match_score, is_apart from scored"
        " order by match_score desc, article_event_id_a, article_event_id_b",
    ).fetchall()
    events = [
        key
        for [key] in dbt.ref("int_events__told")
        .query("told", "select article_event_id from told order by article_event_id")
        .fetchall()
    ]
    scores = {(first, second): score for first, second, score, _ in rows}
    apart = {(first, second) for first, second, _, is_apart in rows if is_apart}
    incident_of = clusters(events, scores, apart, limit=limit)
    return pa.table(
        {
            "article_event_id": pa.array(events, pa.string()),
            "incident_id": pa.array([incident_of[event] for event in events], pa.string()),
        }
    )


def clusters(
    events: list[str], scores: dict[Pair, float], apart: set[Pair], *, limit: float
) -> dict[str, str]:
    """Give the least event of the cluster that each event is in.

    Args:
        events: Keys of all events.
        scores: Two keys, the lesser first, and how well they match; best first.
        apart: Pairs that are never in one cluster.
        limit: The score from which on two events may bring their clusters together; the mean of
            the clusters may lie 2 below it. A pair that has no score counts as -4.
    """
    owner = {event: event for event in events}
    members = {event: [event] for event in events}
    for (first, second), score in scores.items():
        if score < limit:
            break
        one, other = owner[first], owner[second]
        if one == other:
            continue
        crossing = [(min(a, b), max(a, b)) for a in members[one] for b in members[other]]
        if any(pair in apart for pair in crossing):
            continue
        if sum(scores.get(pair, -4.0) for pair in crossing) / len(crossing) < limit - 2:
            continue
        kept, gone = min(one, other), max(one, other)
        members[kept] += members.pop(gone)
        for event in members[kept]:
            owner[event] = kept
    return owner
