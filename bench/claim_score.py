"""How well `claim_score` keeps its word: of claims with a score of 0.8, are four of five right?

A claim is right where an analyst would keep it, its kind is right and so is its doer, if it names
one. The sample is that of `bench/readings.py` with what readers of the articles said of it; the
score was fitted on other claims of these articles (`bench/fit_claim_score.py`). What of the sample
nobody has judged yet `bench/readings.py --sample` prints.
"""

import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT_DIR))

from bench.judging import parse_arguments, report, wars_database, wilson  # noqa: E402
from bench.readings import RIGHT, WRONG, Judged, draw, read_claims  # noqa: E402

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
# Most that the score may promise above what is right, on average over the claims.
MOST_TOO_MUCH = 0.05


def judged_scores(
    claims: Iterable[dict[str, Any]], judged: Judged, scores: dict[str, float | None]
) -> list[tuple[float, bool]]:
    """Give the score of each claim that was judged, and whether it is right."""
    rows = []
    for claim in claims:
        score = scores[claim["claim_id"]]
        said = [judged.of(claim, field) for field in ("stored", "event", "agent")]
        if score is not None and said[0] is not None and (None not in said or WRONG in said):
            rows.append((score, said[0] == RIGHT and WRONG not in said))
    return rows


def reliability(rows: Sequence[tuple[float, bool]]) -> dict[str, Any]:
    """Give share right by score, how far off on average, and how well it tells right from wrong."""
    table, off, too_much = [], 0.0, 0.0
    for low, high in pairwise(BINS):
        own = [(score, right) for score, right in rows if low <= score < high]
        if not own:
            continue
        right = sum(one for _, one in own)
        mean = sum(score for score, _ in own) / len(own)
        off += abs(mean * len(own) - right)
        too_much += max(mean * len(own) - right, 0)
        table.append(
            {
                "from": low,
                "to": min(high, 1.0),
                "claims": len(own),
                "mean_score": round(mean, 3),
                "share_right": round(right / len(own), 3),
                "interval": wilson(right, len(own)),
            }
        )
    pairs = [(s, t) for s, is_right in rows if is_right for t, is_too in rows if not is_too]
    return {
        "claims": len(rows),
        "right": sum(right for _, right in rows),
        "mean_score": round(sum(score for score, _ in rows) / len(rows), 3) if rows else None,
        "bins": table,
        "mean_distance": round(off / len(rows), 3) if rows else None,
        "promised_too_much": round(too_much / len(rows), 3) if rows else None,
        "higher_if_right": round(sum((s > t) + (s == t) / 2 for s, t in pairs) / len(pairs), 3)
        if pairs
        else None,
    }


def main() -> int:
    """Measure, print, and keep the figures; 1 where the score does not keep its word."""
    arguments = parse_arguments(__doc__)
    with wars_database(arguments) as database:
        claims = draw(read_claims(database))
        scores = dict(
            database.execute("select claim_id, claim_score from marts.fct_claims").fetchall()
        )
    figures = reliability(judged_scores(claims, Judged.read(), scores))
    too_much = figures["promised_too_much"] or 0
    low = [f"{too_much} promised too much"] if too_much > MOST_TOO_MUCH else []
    return report(figures, low, arguments.output)


if __name__ == "__main__":
    sys.exit(main())
