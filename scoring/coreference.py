"""How alike two groupings of mentions are: MUC, B³, CEAF_e, and their mean, the CoNLL score.

Counted as in the reference scorer of the CoNLL shared tasks (Pradhan and others 2014, "Scoring
coreference partitions of predicted mentions"), for mentions that were found, not given. Sums are
over the groups of all documents. Groups of one mention count like others: leave them out before,
where they are not to count.
"""

from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass

Groups = Sequence[Set[Hashable]]  # disjoint; who is in none was not found


@dataclass(frozen=True)
class Counts:
    """What two shares are made of; sums of documents can be added up."""

    found: float = 0.0  # numerator of the recall
    labelled: float = 0.0
    right: float = 0.0  # numerator of the precision
    given: float = 0.0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.found + other.found,
            self.labelled + other.labelled,
            self.right + other.right,
            self.given + other.given,
        )

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 0.0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def muc(labelled: Groups, given: Groups) -> Counts:
    """Count links: how many joins turn the parts of each group into it."""
    found, needed = _links(labelled, given)
    right, made = _links(given, labelled)
    return Counts(found, needed, right, made)


def _links(groups: Groups, others: Groups) -> tuple[int, int]:
    group_of = {mention: number for number, other in enumerate(others) for mention in other}
    kept = needed = 0
    for group in groups:
        parts = {group_of.get(mention, mention) for mention in group}
        kept += len(group) - len(parts)
        needed += len(group) - 1
    return kept, needed


def b_cubed(labelled: Groups, given: Groups) -> Counts:
    """Count, for each mention, which share of its group the other grouping has beside it."""
    return Counts(
        _shares(labelled, given),
        sum(map(len, labelled)),
        _shares(given, labelled),
        sum(map(len, given)),
    )


def _shares(groups: Groups, others: Groups) -> float:
    return sum(len(group & other) ** 2 / len(group) for group in groups for other in others)


def ceaf_e(labelled: Groups, given: Groups) -> Counts:
    """Count how alike the groups are that are paired best, every one with at most one."""
    alike = best_pairing(
        [[2 * len(one & other) / (len(one) + len(other)) for other in given] for one in labelled]
    )
    return Counts(alike, len(labelled), alike, len(given))


def best_pairing(gains: Sequence[Sequence[float]]) -> float:
    """Give the largest sum of gains of pairs of a row and a column, each taken at most once.

    The Hungarian method with potentials: the cube of the shorter side at most.
    """
    if not gains or not gains[0]:
        return 0.0
    if len(gains) > len(gains[0]):
        gains = list(zip(*gains, strict=True))
    width = len(gains[0])
    rows, columns = [0.0] * (len(gains) + 1), [0.0] * (width + 1)  # potentials, counted from 1
    row_of = [0] * (width + 1)  # which row has a column; 0: none
    for row in range(1, len(gains) + 1):
        row_of[0], at = row, 0
        least, before = [float("inf")] * (width + 1), [0] * (width + 1)
        is_done = [False] * (width + 1)
        while row_of[at]:
            is_done[at] = True
            own, step, following = row_of[at], float("inf"), 0
            for column in range(1, width + 1):
                if is_done[column]:
                    continue
                cost = -gains[own - 1][column - 1] - rows[own] - columns[column]
                if cost < least[column]:
                    least[column], before[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(width + 1):
                if is_done[column]:
                    rows[row_of[column]] += step
                    columns[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            row_of[at] = row_of[before[at]]
            at = before[at]
    return sum(
        gains[row_of[column] - 1][column - 1] for column in range(1, width + 1) if row_of[column]
    )


MEASURES = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}


def without_singletons(groups: Iterable[Set[Hashable]]) -> list[Set[Hashable]]:
    """Leave out groups of one mention: nothing is joined in them."""
    return [group for group in groups if len(group) > 1]


def counts_of(labelled: Groups, given: Groups) -> dict[str, Counts]:
    """Count one document under every measure."""
    return {name: measure(labelled, given) for name, measure in MEASURES.items()}


def conll(counts: dict[str, Counts]) -> float:
    """Give the mean of the three F1."""
    return sum(counts[name].f1 for name in MEASURES) / len(MEASURES)
