"""The curated reporting words, as the rule layers look them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

# Stances of nouns for what may be so or not, and nouns among them for a judgement on what is so.
_TOLD = frozenset({"accuses", "claims", "estimates", "knows", "states"})
_JUDGING = frozenset({"complaint", "condemnation", "criticism"})


@dataclass(frozen=True)
class Verb:
    """What the curated list says of a reporting word."""

    stance: str
    certainty: str
    polarity: str


@dataclass(frozen=True)
class ReportingWords:
    """The curated reporting words, by part of speech."""

    verbs: dict[str, Verb]
    nouns: dict[str, Verb]
    adverbs: frozenset[str]

    @classmethod
    def from_rows(cls, rows: Iterable[dict[str, Any]]) -> "ReportingWords":
        """Read rows of ``reporting_verbs.csv``; one-word phrases are adverbs."""
        by_part: dict[str, dict[str, Verb]] = {"verb": {}, "noun": {}, "phrase": {}}
        for row in rows:
            by_part.setdefault(row["part_of_speech"], {})[row["verb_lemma"]] = Verb(
                stance=row["stance"], certainty=row["certainty"], polarity=row["polarity"]
            )
        return cls(
            verbs=by_part["verb"],
            nouns=by_part["noun"],
            adverbs=frozenset(word for word in by_part["phrase"] if " " not in word),
        )

    @cached_property
    def deniable(self) -> frozenset[str]:
        """Nouns for what was told to be so: "claim", "report", "accusation"."""
        told = {noun for noun, word in self.nouns.items() if word.stance in _TOLD}
        return frozenset(told - _JUDGING)

    @property
    def lemmas(self) -> frozenset[str]:
        """Lemmas of the verbs, of one with a particle ("rule out") without it."""
        return frozenset(word.split()[0] for word in self.verbs)

    def reports(self, lemma: str | None) -> bool:
        """Whether a cue's word, or "according to", is on the list."""
        if lemma is None:
            return False
        return (
            lemma in self.verbs
            or lemma in self.nouns
            or lemma in self.adverbs
            or lemma == "according to"
        )
