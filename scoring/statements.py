"""Single sentences whose bracketed predicate is labelled with polarity and certainty.

The labels are the source's own, after FactBank. *Negative* is what a source says is not so: a
negation, a denial, a refusal, a failure. *Certain* is flatly asserted or flatly denied, also for
days to come; *probable* and *possible* are graded by a hedge; *unknown* is what is neither
claimed nor denied: a plan, an attempt, an order, a wish, a condition, a question. Two values
(``probable|possible``) stand where careful readers differ.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scoring.articles import article_of
from scoring.classes import Pair
from scoring.labels import Interval, find_span, overlap
from scoring.reading import Reader, Reading

_FILE = Path(__file__).with_name("statements.csv")


@dataclass(frozen=True)
class LabelledStatement:
    """A sentence with one labelled predicate."""

    sentence: str  # with brackets around the predicate
    polarity: str
    certainties: frozenset[str]

    @cached_property
    def text(self) -> str:
        """The sentence without brackets."""
        return self.sentence.replace("[", "").replace("]", "")

    @property
    def predicate(self) -> Interval:
        """Offsets of the predicate in ``text``."""
        return find_span(self.text, self.sentence)


@dataclass(frozen=True)
class ReadStatement:
    """What was read at the labelled predicate; None: no claim."""

    labelled: LabelledStatement
    polarity: str | None
    certainty: str | None

    @property
    def polarities(self) -> Pair:
        """Polarity as labelled and as found."""
        return self.labelled.polarity, self.polarity

    @property
    def certainties(self) -> Pair:
        """Certainty as labelled and as found; either of two labels will do."""
        wanted = self.labelled.certainties
        stated = self.certainty if self.certainty in wanted else min(wanted)
        return stated, self.certainty


def labelled_statements() -> list[LabelledStatement]:
    """Read the labels."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return [
            LabelledStatement(
                row["sentence"], row["polarity"], frozenset(row["certainty"].split("|"))
            )
            for row in csv.DictReader(file)
        ]


def read_statements(
    reader: Reader, statements: Sequence[LabelledStatement]
) -> Iterator[ReadStatement]:
    """Read each sentence as an article of its own."""
    articles = [article_of(one.text, number=number) for number, one in enumerate(statements)]
    for labelled, reading in zip(statements, reader.read(articles), strict=True):
        yield read_statement(reading, labelled)


def read_statement(reading: Reading, labelled: LabelledStatement) -> ReadStatement:
    """Find the claim at the labelled predicate of a sentence that was read.

    Where none is named by it, that of the smallest clause around it: what is labelled at
    "launched" may be read at "attack".
    """
    statements = {row.statement_id: row for row in reading.rows["statements"]}
    start, end = labelled.predicate
    ranked = []
    for number, claim in enumerate(reading.rows["claims"]):
        row = statements[claim.statement_id]
        if overlap((row.predicate_start_char, row.predicate_end_char), labelled.predicate):
            ranked.append((0, number))
        elif row.start_char <= start and end <= row.end_char:
            ranked.append((row.end_char - row.start_char, number))
    if not ranked:
        return ReadStatement(labelled, None, None)
    claim = reading.rows["claims"][min(ranked)[1]]
    return ReadStatement(labelled, claim.polarity, claim.certainty)
