"""Predicates as the model's reader of claims would leave them, for Docs without a model."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc


@dataclass(frozen=True)
class Argument:
    role: str
    token: int
    start: int
    end: int
    score: float = 0.9


@dataclass(frozen=True)
class Predicate:
    token: int
    kind: str
    arguments: tuple[Argument, ...] = ()
    tense: str = "past"
    certainty: str = "certain"
    polarity: str = "affirmed"
    score: float = 0.9
    kind_score: float = 0.9
    certainty_score: float = 0.9
    polarity_score: float = 0.9
    tense_score: float = 0.9


@dataclass(frozen=True)
class Told:
    """What is said of the last word of ``words``; phrases of one role are separated by ``|``."""

    words: str
    kind: str = "attack"
    tense: str = "past"
    score: float = 0.9
    kind_score: float = 0.9
    certainty_score: float = 0.9
    roles: dict[str, str] = field(default_factory=dict)


def told(words: str, kind: str = "attack", *, tense: str = "past", **roles: str) -> Told:
    """Say what a word names; ``from_`` is the role ``from``."""
    return Told(words, kind, tense, roles={role.rstrip("_"): text for role, text in roles.items()})


def set_predicates(doc: Doc, every: Iterable[Told]) -> Doc:
    """Leave predicates on a parsed Doc, in text order."""
    found = [_predicate(doc, one) for one in every]
    doc._.predicates = tuple(sorted(found, key=lambda one: one.token))
    return doc


def _predicate(doc: Doc, one: Told) -> Predicate:
    arguments = [
        Argument(role, *_phrase(doc, words))
        for role, phrases in one.roles.items()
        for words in phrases.split("|")
        if words
    ]
    token = doc.char_span(*_place(doc, one.words), alignment_mode="expand").end - 1
    in_order = tuple(sorted(arguments, key=lambda argument: argument.token))
    return Predicate(
        token,
        one.kind,
        in_order,
        one.tense,
        score=one.score,
        kind_score=one.kind_score,
        certainty_score=one.certainty_score,
    )


def _phrase(doc: Doc, words: str) -> tuple[int, int, int]:
    span = doc.char_span(*_place(doc, words), alignment_mode="expand")
    return span.root.i, span.start, span.end


def _place(doc: Doc, words: str) -> tuple[int, int]:
    """Where words stand first: as whole words if they do, else anywhere."""
    padded = f" {doc.text} "
    at = next((i for mark in " .,'" if (i := padded.find(f" {words}{mark}")) >= 0), -1)
    at = doc.text.index(words) if at < 0 else at
    return at, at + len(words)
