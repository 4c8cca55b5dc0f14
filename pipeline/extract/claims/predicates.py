"""What the model's reader of claims leaves on a Doc, as the layers behind it see it.

``doc._.predicates`` holds these in text order; a token is meant by its index, scores are shares
of one.
"""

from collections.abc import Sequence
from typing import Protocol


class Argument(Protocol):
    """A word that fills a role of a predicate, and the phrase that it heads."""

    @property
    def role(self) -> str:
        """One of agent, recipient, thing, instrument, place, from, to, time."""

    @property
    def token(self) -> int:
        """The word."""

    @property
    def start(self) -> int:
        """First token of its phrase."""

    @property
    def end(self) -> int:
        """Token after the last of its phrase."""

    @property
    def score(self) -> float:
        """Share of this role among all roles and none."""


class Predicate(Protocol):
    """A word that names an event, and what is said of it."""

    @property
    def token(self) -> int:
        """The word."""

    @property
    def kind(self) -> str:
        """Kind of event, a key of the curated table ``event_kinds``."""

    @property
    def score(self) -> float:
        """How likely an analyst stores it."""

    @property
    def kind_score(self) -> float:
        """Share of this kind among all kinds."""

    @property
    def arguments(self) -> Sequence[Argument]:
        """What fills its roles, in text order."""

    @property
    def certainty(self) -> str:
        """One of certain, probable, possible, unknown: how sure the speaker is."""

    @property
    def certainty_score(self) -> float:
        """Share of this certainty among all."""

    @property
    def polarity(self) -> str:
        """One of affirmed, denied."""

    @property
    def tense(self) -> str:
        """One of past, present, future, hypothetical."""

    @property
    def tense_score(self) -> float:
        """Share of this tense among all."""
