"""How well claims are read, with intervals over documents."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from language_model.components.claim_features import Document

Span = tuple[int, int]
CHOICES = ("certainty", "polarity", "tense")
GROUPS = {
    "agent": ("agent",),
    "recipient": ("recipient",),
    "thing": ("thing",),
    "instrument": ("instrument",),
    "place": ("place", "from", "to"),
    "time": ("time",),
}


@dataclass
class Claim:
    """A predicate that was read."""

    token: int
    event_type: str
    kind: str
    roles: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[Document], list[Claim]]
Counts = dict[str, np.ndarray]  # measure → right of found, found, right of labelled, labelled


def matched(document: Document, claims: Sequence[Claim]) -> dict[int, Claim]:
    """Give the claim that was read at each labelled predicate."""
    labelled = {gold["token"] for gold in document.row["gold"]}
    return {claim.token: claim for claim in claims if claim.token in labelled}


def fits(document: Document, read: Span, labelled: Span) -> bool:
    """Say whether an argument is right: its head is in the label, or it overlaps the same actor."""
    if labelled[0] <= document.head_in(read) <= labelled[1]:
        return True
    same = [chain for chain in document.row["actors"] if list(labelled) in map(list, chain)]
    return any(a <= read[1] and read[0] <= b for chain in same for a, b in chain)


def counts(document: Document, claims: Sequence[Claim], types: Mapping[str, str]) -> Counts:
    """Count what is right of one document.

    Measures named "… | found" are over the claims that were read where a label is; the others
    count what was not found as missed.
    """
    found = matched(document, claims)
    gold = {one["token"]: one for one in document.row["gold"]}
    result: Counts = defaultdict(lambda: np.zeros(4))

    def count(name: str, right: int, read: int, labelled: int) -> None:
        result[name] += (right, read, right, labelled)

    typed = {t for t, claim in found.items() if claim.event_type == types[gold[t]["kind"]]}
    count("store", len(found), len(claims), len(gold))
    count("store and event type", len(typed), len(claims), len(gold))
    count("event type | found", len(typed), len(found), len(found))
    kinds = sum(claim.kind == gold[token]["kind"] for token, claim in found.items())
    count("store and kind", kinds, len(claims), len(gold))
    count("kind | found", kinds, len(found), len(found))
    for choice in CHOICES:
        right = sum(claim.choices[choice] == gold[t][choice] for t, claim in found.items())
        count(f"{choice} | found", right, len(found), len(found))
    whole = set(typed)
    for name, roles in GROUPS.items():
        for token, claim in found.items():
            read = [span for role in roles for span in claim.roles.get(role, ())]
            labelled = [span for role in roles for span in gold[token]["roles"].get(role, ())]
            right = sum(any(fits(document, one, other) for other in labelled) for one in read)
            met = sum(any(fits(document, one, other) for one in read) for other in labelled)
            result[f"{name} | found"] += (right, len(read), met, len(labelled))
            result[name] += (right, 0, met, 0)
            if name in ("agent", "recipient", "place") and (right, met) != (
                len(read),
                len(labelled),
            ):
                whole.discard(token)
        every = sum(len(claim.roles.get(role, ())) for claim in claims for role in roles)
        labels = sum(len(one["roles"].get(role, ())) for one in gold.values() for role in roles)
        result[name] += (0, every, 0, labels)
    for choice in ("certainty", "polarity"):
        whole = {t for t in whole if found[t].choices[choice] == gold[t][choice]}
    count("type, agent, recipient, place, certainty, polarity", len(whole), len(claims), len(gold))
    count(
        "type, agent, recipient, place, certainty, polarity | found",
        len(whole),
        len(found),
        len(found),
    )
    return dict(result)


def scores(
    documents: Sequence[Document],
    reader: Reader,
    types: Mapping[str, str],
    *,
    resamples: int = 1000,
) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 of every measure, with a 95 % interval of F1.

    The interval is from documents drawn again with replacement. What ends in "| found" and has no
    roles is an accuracy: all three are the same.
    """
    tables = [counts(one, reader(one), types) for one in documents]
    draws = np.random.default_rng(14).integers(0, len(tables), (resamples, len(tables)))
    result = {}
    for name in dict.fromkeys(name for table in tables for name in table):
        rows = np.array([table.get(name, np.zeros(4)) for table in tables])
        precision, recall, f1 = _prf(rows.sum(0))
        low, high = np.quantile([_prf(rows[draw].sum(0))[2] for draw in draws], [0.025, 0.975])
        values = {"precision": precision, "recall": recall, "f1": f1, "low": low, "high": high}
        labelled = int(rows[:, 3].sum())
        result[name] = {key: round(float(v), 3) for key, v in values.items()} | {"n": labelled}
    return result


def type_scores(
    documents: Sequence[Document], reader: Reader, types: Mapping[str, str], *, fewest: int = 10
) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 of every event type: found where it is labelled, with it.

    Types with fewer than ``fewest`` labels are left out: a score of them would say nothing.
    """
    rows: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(4))
    for document in documents:
        labelled = {one["token"]: types[one["kind"]] for one in document.row["gold"]}
        for event_type in labelled.values():
            rows[event_type] += (0, 0, 0, 1)
        for claim in reader(document):
            right = labelled.get(claim.token) == claim.event_type
            rows[claim.event_type] += (right, 1, right, 0)
    result = {}
    for event_type, row in sorted(rows.items()):
        if row[3] >= fewest:
            names = ("precision", "recall", "f1")
            values = {name: round(float(v), 3) for name, v in zip(names, _prf(row), strict=True)}
            result[event_type] = values | {"n": int(row[3])}
    return result


def _prf(row: np.ndarray) -> tuple[float, float, float]:
    precision = row[0] / row[1] if row[1] else 0.0
    recall = row[2] / row[3] if row[3] else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
