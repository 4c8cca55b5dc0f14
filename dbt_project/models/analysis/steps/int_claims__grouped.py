"""Grain: a claim that is comparable with another one, and the group that such pairs connect it to.

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
        "select claim_id, (row_number() over (order by claim_id) - 1)::bigint as number"
        " from (select claim_id_a as claim_id from pairs union select claim_id_b from pairs)"
        " order by claim_id",
    ).to_arrow_table()
    session.register("numbered_claims", claims)
    links = pairs.query(
        "pairs",
        "select first_claims.number as first, second_claims.number as second from pairs"
        " inner join numbered_claims as first_claims on pairs.claim_id_a = first_claims.claim_id"
        " inner join numbered_claims as second_claims on pairs.claim_id_b = second_claims.claim_id",
    ).fetchnumpy()
    session.unregister("numbered_claims")
    claim_ids = claims.column("claim_id").combine_chunks()
    least = least_reached(len(claim_ids), links["first"], links["second"])
    return pa.table({"claim_id": claim_ids, "comparable_group_id": claim_ids.take(pa.array(least))})


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
