"""How well claims are read: rules and heads on the same labels, with intervals over documents."""

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
# The rules mark "launched" where the labels mark "attack": such neighbours count as the same.
NEIGHBOURS = frozenset(
    "obj nsubj nsubj:pass obl obl:agent nmod compound acl xcomp ccomp aux cop fixed flat".split()
)


@dataclass
class Claim:
    """A predicate that somebody or something read; its last token names it."""

    span: Span
    event_type: str
    kind: str | None = None  # None: the reader knows event types only
    roles: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[Document], list[Claim]]
Counts = dict[str, np.ndarray]  # measure → right of found, found, right of labelled, labelled


def matched(document: Document, claims: Sequence[Claim], *, is_lenient: bool) -> dict[int, Claim]:
    """Give the claim that was read at each labelled predicate, at most one.

    Args:
        document: The labelled document.
        claims: What was read.
        is_lenient: Take a claim whose predicate spans the labelled token, or stands right above or
            below it in the tree, where none stands at it.
    """
    free = {gold["token"] for gold in document.row["gold"]}
    found: dict[int, Claim] = {}
    left = list(claims)
    steps: list[Callable[[Claim], list[int]]] = [lambda claim: [claim.span[1]]]
    if is_lenient:
        steps.append(lambda claim: list(range(claim.span[0], claim.span[1] + 1)))
        steps.append(lambda claim: _beside(document, claim.span[1]))
    for step in steps:
        missed = []
        for claim in left:
            token = next((token for token in step(claim) if token in free), None)
            if token is None:
                missed.append(claim)
            else:
                free.discard(token)
                found[token] = claim
        left = missed
    return found


def _beside(document: Document, token: int) -> list[int]:
    above = [document.head[token]] if document.dep[token] in NEIGHBOURS else []
    return above + [kid for kid in document.kids[token] if document.dep[kid] in NEIGHBOURS]


def fits(document: Document, read: Span, labelled: Span) -> bool:
    """Say whether an argument is right: its head is in the label, or it overlaps the same actor."""
    if labelled[0] <= document.head_in(read) <= labelled[1]:
        return True
    same = [chain for chain in document.row["actors"] if list(labelled) in map(list, chain)]
    return any(a <= read[1] and read[0] <= b for chain in same for a, b in chain)


def counts(
    document: Document, claims: Sequence[Claim], types: Mapping[str, str], *, is_lenient: bool
) -> Counts:
    """Count what is right of one document.

    Measures named "… | found" are over the claims that were read where a label is; the others
    count what was not found as missed.
    """
    found = matched(document, claims, is_lenient=is_lenient)
    gold = {one["token"]: one for one in document.row["gold"]}
    result: Counts = defaultdict(lambda: np.zeros(4))

    def count(name: str, right: int, read: int, labelled: int) -> None:
        result[name] += (right, read, right, labelled)

    typed = {t for t, claim in found.items() if claim.event_type == types[gold[t]["kind"]]}
    count("store", len(found), len(claims), len(gold))
    count("store and event type", len(typed), len(claims), len(gold))
    count("event type | found", len(typed), len(found), len(found))
    if all(claim.kind for claim in claims):
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
    is_lenient: bool = False,
    resamples: int = 1000,
) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 of every measure, with a 95 % interval of F1.

    The interval is from documents drawn again with replacement. What ends in "| found" and has no
    roles is an accuracy: all three are the same.
    """
    tables = [counts(one, reader(one), types, is_lenient=is_lenient) for one in documents]
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


def _prf(row: np.ndarray) -> tuple[float, float, float]:
    precision = row[0] / row[1] if row[1] else 0.0
    recall = row[2] / row[3] if row[3] else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


# Types of statement that say little: without them the rules find fewer events and mark fewer words
# that are none.
LOOSE_TYPES = frozenset({"OTHER", "CHARACTERISTIC"})


def read_by_rules(document: Document, *, but: frozenset[str] = LOOSE_TYPES) -> list[Claim]:
    """Give what today's rules read, as ``claim_documents`` kept it, but for some types."""
    return [
        Claim(
            span=(row["span"][0], row["span"][1]),
            event_type=row["event_type"],
            roles=row["roles"],
            choices={choice: row[choice] for choice in CHOICES},
        )
        for row in document.row["rules"]
        if row["event_type"] not in but
    ]


def read_by_all_rules(document: Document) -> list[Claim]:
    """Give all that today's rules read."""
    return read_by_rules(document, but=frozenset())
