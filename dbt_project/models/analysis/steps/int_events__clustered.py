"""Grain: an event of an article, and the incident that it is: events that hold together.

In Python, because which clusters merge depends on those that have merged. Clusters merge from the
best match down, where the mean score over all their pairs is high enough (average linkage): a
chain of matches in which the ends have nothing in common stays apart, and so do two events that
one article tells apart. Events are numbers here: a million pairs are some megabytes.
"""

from typing import Any

import numpy as np
import pyarrow as pa


def model(dbt: Any, session: Any) -> pa.Table:
    """Give every event the least event of its incident."""
    dbt.config(materialized="table")
    limit = float(dbt.config.get("match_score"))
    slack = float(dbt.config.get("match_slack"))
    unscored = float(dbt.config.get("unscored_match"))
    events = (
        dbt.ref("int_events__told")
        .query(
            "told",
            "select article_event_id, (row_number() over (order by article_event_id) - 1)::integer"
            " as number from told order by article_event_id",
        )
        .to_arrow_table()
    )
    session.register("numbered_events", events)
    pairs = (
        dbt.ref("int_event_pairs__scored")
        .query(
            "scored",
            "select first_events.number as first, second_events.number as second,"
            " match_score::float as score, is_apart from scored"
            " inner join numbered_events as first_events"
            " on scored.article_event_id_a = first_events.article_event_id"
            " inner join numbered_events as second_events"
            " on scored.article_event_id_b = second_events.article_event_id"
            " order by score desc, first, second",
        )
        .fetchnumpy()
    )
    session.unregister("numbered_events")
    event_ids = events.column("article_event_id").combine_chunks()
    least = clusters(len(event_ids), **pairs, limit=limit, slack=slack, unscored=unscored)
    return pa.table({"article_event_id": event_ids, "incident_id": event_ids.take(pa.array(least))})


def clusters(
    count: int,
    first: np.ndarray,
    second: np.ndarray,
    score: np.ndarray,
    is_apart: np.ndarray,
    *,
    limit: float,
    slack: float,
    unscored: float,
) -> np.ndarray:
    """Give the least event of the cluster that each of ``count`` events is in.

    Args:
        count: Events; each is a number below it.
        first: The lesser event of each pair.
        second: The greater one.
        score: How well they match; best first.
        is_apart: Whether they are never in one cluster.
        limit: The score from which on two events may bring their clusters together.
        slack: By how much the mean of two clusters may lie below it.
        unscored: What a pair counts in that mean that was too far apart to be compared.
    """
    keys = first.astype(np.int64) * count + second
    order = np.argsort(keys)
    keys, scores, apart = keys[order], score[order], is_apart[order]
    owner = np.arange(count)
    members = {event: np.array([event]) for event in range(count)}
    refused: set[tuple[int, int, int, int]] = set()  # clusters, as large as they were
    matches = int(np.searchsorted(-score, -limit, side="right"))
    for a, b in zip(first[:matches].tolist(), second[:matches].tolist(), strict=True):
        kept, gone = sorted((int(owner[a]), int(owner[b])))
        attempt = (kept, gone, len(members[kept]), len(members[gone]))
        if kept == gone or attempt in refused:
            continue
        some, others = members[kept][:, None], members[gone][None, :]
        crossing = (np.minimum(some, others) * count + np.maximum(some, others)).ravel()
        at = np.minimum(np.searchsorted(keys, crossing), len(keys) - 1)
        is_scored = keys[at] == crossing
        mean = np.where(is_scored, scores[at], unscored).mean()
        if (is_scored & apart[at]).any() or mean < limit - slack:
            refused.add(attempt)
            continue
        members[kept] = np.concatenate([members[kept], members.pop(gone)])
        owner[members[kept]] = kept
    return owner
