"""Fits what the model's scores weigh in `claim_score`, and writes the curated table of it.

    python bench/fit_claim_score.py --shared PATH --warehouse BUILT

The claims are those of `readings_later.csv`, which readers of the articles judged: one is right
where an analyst would keep it, its kind is right and so is its doer, if it names one. Where the
type stays open there is no score. `bench/claim_score.py` measures with the claims of the first
sample, none of which is fitted on, whether the score keeps its word. With half of the wars for
fitting and the others for measuring the score was off by 0.04 on average (2026-11-30); fitted on
labelled documents, as before, by 0.19: labels keep less than readers of articles do.
"""

import csv
import math
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import parse_arguments, wars_database  # noqa: E402
from bench.readings import (  # noqa: E402
    LATER,
    RIGHT,
    WRONG,
    Judged,
    judged_at,
    place_of,
    read_claims,
)

SEED = PROJECT_DIR / "seeds" / "reference" / "claim_score_weights.csv"
# What is weighed: the logarithm of the odds that the model gives, and whether there is a doer.
REASONS = {
    "intercept": "the odds where the model gives even ones and no doer is named",
    "store": "the model's odds that an analyst keeps it",
    "kind": "the model's odds of the kind among all kinds",
    "agent_given": "a doer can be wrong; none cannot",
    "agent": "the model's odds of the doer, where one is named",
}
LEAST, MOST = 0.01, 0.99  # shares from and to which odds are told apart
Scores = tuple[float, float, float | None]  # store, kind, agent

_SCORES = """
select claims.claim_id, statements.store_score, statements.kind_score, statements.agent_score
from marts.fct_claims as claims
inner join staging.stg_raw__statements as statements
    on claims.statement_id = statements.statement_id
where claims.event_type is not null and statements.store_score is not null
"""


def features(scores: Scores) -> list[float]:
    """Give what is weighed of one claim, in the order of ``REASONS``."""
    store, kind, agent = scores
    return [
        1.0,
        _log_odds(store),
        _log_odds(kind),
        float(agent is not None),
        0.0 if agent is None else _log_odds(agent),
    ]


def _log_odds(share: float) -> float:
    share = min(max(share, LEAST), MOST)
    return math.log(share / (1 - share))


def fitted(rows: Sequence[tuple[Scores, bool]], *, steps: int = 4000) -> list[float]:
    """Fit logistic weights, in the order of ``REASONS``.

    Those of the model's odds are never negative: a surer model never lowers the score.
    """
    table = np.array([features(scores) for scores, _ in rows])
    right = np.array([float(is_right) for _, is_right in rows])
    weights = np.zeros(table.shape[1])
    for _ in range(steps):
        shares = 1 / (1 + np.exp(-table @ weights))
        weights += 0.2 * (table.T @ (right - shares) / len(rows) - 0.001 * weights)
        weights[[1, 2, 4]] = np.maximum(weights[[1, 2, 4]], 0)
    return [float(weight) for weight in weights]


def judged_rows(
    claims: Iterable[dict[str, Any]], judged: Judged, scores: dict[str, Scores]
) -> list[tuple[Scores, bool]]:
    """Give the model's scores of each claim that was judged whole, and whether it is right."""
    rows = []
    for claim in claims:
        own = scores.get(claim["claim_id"])
        said = [judged.of(claim, field) for field in ("stored", "event", "agent")]
        is_known = said[0] is not None and (None not in said or WRONG in said)
        if own is not None and is_known and judged.is_asked(claim, "stored"):
            rows.append((own, said[0] == RIGHT and WRONG not in said))
    return rows


def read_scores(database: duckdb.DuckDBPyConnection) -> dict[str, Scores]:
    """Read the model's scores by claim, where it has a type."""
    return {row[0]: (row[1], row[2], row[3]) for row in database.execute(_SCORES).fetchall()}


def write_weights(weights: Sequence[float], path: Path) -> None:
    """Write the seed."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["term", "weight", "reason"])
        for (term, reason), weight in zip(REASONS.items(), weights, strict=True):
            writer.writerow([term, round(weight, 3), reason])


def main() -> None:
    """Fit and write."""
    arguments = parse_arguments(__doc__)
    first, later = Judged.read(), Judged.read(LATER)
    with wars_database(arguments) as database:
        claims = judged_at(read_claims(database), later)
        scores = read_scores(database)
    rows = judged_rows(
        (claim for claim in claims if place_of(claim) not in first.places), later, scores
    )
    write_weights(fitted(rows), SEED)
    print(f"{len(rows)} claims, {sum(right for _, right in rows)} right")


if __name__ == "__main__":
    main()
