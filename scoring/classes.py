"""Values out of a closed list, class by class, beside the guess of always the most frequent one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[str, str | None]  # as labelled, as found; None: nothing was found


@dataclass(frozen=True)
class ClassScore:
    """One class, or the mean over all: what was labelled, and how much of it came out."""

    precision: float
    recall: float
    f1: float
    labelled: int


@dataclass(frozen=True)
class ClassTable:
    """Scores by class of pairs of labelled and found values."""

    pairs: Sequence[Pair]

    @property
    def classes(self) -> list[str]:
        """The labelled classes, most frequent first."""
        counts = Counter(wanted for wanted, _ in self.pairs)
        return sorted(counts, key=lambda name: (-counts[name], name))

    @property
    def accuracy(self) -> float:
        """Share of pairs that are right."""
        return _share(sum(wanted == found for wanted, found in self.pairs), len(self.pairs))

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the labelled classes."""
        return _share(sum(self.of(name).f1 for name in self.classes), len(self.classes))

    def of(self, name: str) -> ClassScore:
        """Precision, recall and F1 of one class."""
        labelled = sum(wanted == name for wanted, _ in self.pairs)
        found = sum(value == name for _, value in self.pairs)
        right = sum(wanted == name == value for wanted, value in self.pairs)
        precision, recall = _share(right, found), _share(right, labelled)
        f1 = _share(2 * right, labelled + found)
        return ClassScore(precision=precision, recall=recall, f1=f1, labelled=labelled)

    def constant(self) -> "ClassTable":
        """What always saying the most frequent class would give."""
        guess = self.classes[0] if self.pairs else None
        return ClassTable([(wanted, guess) for wanted, _ in self.pairs])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
