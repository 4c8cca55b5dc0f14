"""Counts of what was found, and what was missed in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scoring.labels import Interval, overlap


@dataclass
class Score:
    """Counts of one measure; ``None`` for what the measure does not count."""

    right: int = 0
    labelled: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.labelled += other.labelled
        self.found += other.found
        self.missed += other.missed
        self.wrong += other.wrong


def tick(score: Score, hit: bool, words: str) -> None:
    """Count one thing that is right or not, with its words if it is not."""
    score.labelled += 1
    score.found += 1
    score.right += hit
    if not hit:
        score.missed.append(words)


def rows_at(rows: Iterable[Any], span: Interval) -> list[Any]:
    """Rows that share a character with a span."""
    return [row for row in rows if overlap((row.start_char, row.end_char), span)]
