"""Fits what the model's scores weigh in `claim_score`, and writes the curated table of it.

    python -m language_model.fit_claim_score --corpora PATH/corpora --heads BUILD/measured

The labelled documents of the dev wars are read by the whole house, with heads that were trained on
none of them; a claim is right where it is labelled, with its kind, and with its doer if it names
one. Where the type stays open there is no score. ``bench/claim_score.py`` measures on other texts
whether the score keeps its word.
"""

import argparse
import csv
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from language_model.claim_documents import DEV_WARS, labelled_texts
from language_model.components.claim_heads import Heads
from pipeline.reference import read_reference
from pipeline.resources.nlp import load_extractor
from pipeline.settings import Settings

SEEDS_DIR = Path(__file__).resolve().parent.parent / "seeds" / "reference"
SEED = SEEDS_DIR / "claim_score_weights.csv"
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


def labelled_claims(corpora: Path, heads: Path) -> list[tuple[Scores, bool]]:
    """Read the dev wars' documents with these heads, and say which claims are right."""
    nlp = load_extractor(Settings.from_environment()).nlp
    reader: Any = nlp.get_pipe("claim_reader")
    reader.heads = Heads.read(heads)
    types = {row.event_kind: row.event_type for row in read_reference(SEEDS_DIR).event_kinds}
    rows = []
    for text, label in labelled_texts(corpora):
        if text.war not in DEV_WARS:
            continue
        doc = nlp(text.text[: text.end])
        for one in doc._.statements:
            if one["store_score"] is not None and one["event_type"] is not None:
                scores = (one["store_score"], one["kind_score"], one["agent_score"])
                rows.append((scores, _is_right(one, doc._.mentions, label, types)))
    return rows


def _is_right(
    one: dict[str, Any],
    mentions: Sequence[dict[str, Any]],
    label: dict[str, Any],
    types: Mapping[str, str],
) -> bool:
    start, end = one["predicate"]
    found = [row for row in label["predicates"] if start <= row["span"][0] < end]
    if not found or types[found[-1]["kind"]] != one["event_type"]:
        return False
    agents = [mentions[i] for i, role in one["arguments"] if role == "agent"]
    given = [[agent["start_char"], agent["end_char"]] for agent in agents]
    given = given or [one["agent"]] * (one["agent"] is not None)
    labelled = found[-1].get("agent", [])
    chains = [chain["mentions"] for chain in label["actors"]]
    labelled = labelled + [
        mention
        for chain in chains
        if any(list(span) in map(list, chain) for span in labelled)
        for mention in chain
    ]
    return all(any(a < y and x < b for x, y in labelled) for a, b in given)


def write_weights(weights: Sequence[float], path: Path) -> None:
    """Write the seed."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["term", "weight", "reason"])
        for (term, reason), weight in zip(REASONS.items(), weights, strict=True):
            writer.writerow([term, round(weight, 3), reason])


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--heads", type=Path, required=True)
    args = parser.parse_args()
    rows = labelled_claims(args.corpora, args.heads)
    write_weights(fitted(rows), SEED)
    print(f"{len(rows)} claims, {sum(right for _, right in rows)} right")


if __name__ == "__main__":
    main()
