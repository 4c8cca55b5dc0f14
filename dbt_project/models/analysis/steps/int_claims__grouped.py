"""Grain: a claim, what it is comparable with others by, and the group that its pairs put it in.

One claim may count the dead and the displaced, and is then in a group of each. Figures of one thing
are nearly all comparable with each other. Events are not: pairs of much the same words chain, and
the ends tell of different acts. Such a group is taken apart into claims that hold together.
In Python, because it takes SQL a round for each link of the longest chain, and all links in each.
"""

from typing import Any

import numpy as np
import pyarrow as pa


def model(dbt: Any, session: Any) -> pa.Table:
    """Give every claim the least claim it is connected to, directly or through others."""
    dbt.config(materialized="table")
    pairs = dbt.ref("int_claim_pairs__comparable")
    claims = pairs.query(
        "pairs",
        "select claim_id, basis_value, (row_number() over (order by claim_id, basis_value) - 1)"
        "::bigint as number from (select claim_id_a as claim_id, basis_value from pairs"
        " union select claim_id_b, basis_value from pairs) order by number",
    ).to_arrow_table()
    session.register("numbered_claims", claims)
    links = pairs.query(
        "pairs",
        "select first_claims.number as first, second_claims.number as second,"
        " basis = 'event_type' and verdict = 'agree' as may_chain from pairs"
        " inner join numbered_claims as first_claims on pairs.claim_id_a = first_claims.claim_id"
        " and pairs.basis_value = first_claims.basis_value"
        " inner join numbered_claims as second_claims on pairs.claim_id_b = second_claims.claim_id"
        " and pairs.basis_value = second_claims.basis_value order by first, second",
    ).fetchnumpy()
    session.unregister("numbered_claims")
    first, second = links["first"], links["second"]
    least = least_reached(claims.num_rows, first, second)
    least = held_together(least, first, second, links["may_chain"])
    claim_ids = claims.column("claim_id").combine_chunks()
    return pa.table(
        {
            "claim_id": claim_ids,
            "basis_value": claims.column("basis_value"),
            "least_claim_id": claim_ids.take(pa.array(least)),
        }
    )


def least_reached(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Find for each of ``count`` numbers the least one that links connect it to."""
    least = np.arange(count)
    while True:
        linked = np.minimum(least[first], least[second])
        lower = least.copy()
        np.minimum.at(lower, first, linked)
        np.minimum.at(lower, second, linked)
        lower = lower[lower]  # whatever that one has reached is reached, too
        if np.array_equal(lower, least):
            return least
        least = lower


def held_together(
    least: np.ndarray, first: np.ndarray, second: np.ndarray, may_chain: np.ndarray
) -> np.ndarray:
    """Take groups apart in which less than half of all pairs are links.

    Parts merge link by link, where half of the pairs of the merged one are links (average linkage).

    Args:
        least: The least number of each one's group.
        first: The lesser number of each link.
        second: The greater one; links stand in the order of both.
        may_chain: Whether a link joins its group only by likeness. A group with any other link
            stays whole: a contradiction is never torn apart.
    """
    result = least.copy()
    group = least[first]
    members = np.bincount(least, minlength=len(least))
    links = np.bincount(group, minlength=len(least))
    is_bound = np.bincount(group, weights=~may_chain, minlength=len(least)) > 0
    for loose in np.flatnonzero(~is_bound & (4 * links < members * (members - 1))):
        inside = np.flatnonzero(least == loose)
        place = {number: i for i, number in enumerate(inside.tolist())}
        is_linked = np.zeros((len(inside), len(inside)), dtype=bool)
        own = np.flatnonzero(group == loose)
        ends = zip(first[own].tolist(), second[own].tolist(), strict=True)
        pairs = [(place[a], place[b]) for a, b in ends]
        for a, b in pairs:
            is_linked[a, b] = is_linked[b, a] = True
        parts = {i: [i] for i in range(len(inside))}
        owner = list(range(len(inside)))
        for a, b in pairs:
            kept, gone = sorted((owner[a], owner[b]))
            if kept == gone or is_linked[np.ix_(parts[kept], parts[gone])].mean() < 0.5:
                continue
            for i in parts[gone]:
                owner[i] = kept
            parts[kept] += parts.pop(gone)
        result[inside] = inside[owner]
    return result
