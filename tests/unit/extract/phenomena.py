"""Small sentences with what has to be read in them, and what must not.

Each has a hand-checked parse in ``phenomena.conllu``, so that a failure is a rule's. The quality
tests read the same sentences with the trained model.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from scoring.labels import Interval, intersection_over_union

Rows = dict[str, list[Any]]

_EDGES = " ,.;:\"'“”‘’"  # that a span of words may begin or end with, or not
_SAME = 0.75  # intersection over union from which two stretches are one
_PUBLISHER = "publisher"


@dataclass(frozen=True)
class Claim:
    """What a claim has to say; what is left at None is not looked at.

    ``source`` is the words of the one cited or ``publisher``; several values that will do are
    separated by ``|`` in ``event``, ``certainty`` and ``tense``.
    """

    predicate: str  # its last word, as in the text
    event: str | None = None
    agents: Sequence[str] | None = None
    recipients: Sequence[str] | None = None
    supporters: Sequence[str] | None = None
    places: Sequence[str] | None = None
    source: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    tense: str | None = None


@dataclass(frozen=True)
class Attribution:
    """One source and the words it is cited for; None: nobody is named."""

    source: str | None
    content: str
    cue: str | None = None  # None: not looked at
    addressee: str | None = None
    role: str | None = None
    quote_type: str | None = None


@dataclass(frozen=True)
class Case:
    """One sentence and everything asked of it; ``None`` is not asked, empty is "nothing"."""

    text: str
    attributions: Sequence[Attribution] | None = None
    claims: Sequence[Claim] = ()
    no_claims: Sequence[str] = ()  # predicates that give no claim
    not_certain: Sequence[str] = ()  # predicates that give none, or one that is not certain
    not_events: dict[str, str] = field(default_factory=dict)  # predicate: types it must not have
    figures: Sequence[tuple[Any, ...]] | None = None  # words, low, high, measures
    times: Sequence[tuple[str, str | None, str | None]] | None = None  # words, from, to
    relations: Sequence[tuple[str, str, str]] | None = None  # subject, type, object


def params(names: Iterable[str], known: Mapping[str, str]) -> list[Any]:
    """Test parameters; a known failure, with its reason, has to fail until it is mended."""
    return [
        pytest.param(
            name,
            id=name,
            marks=[pytest.mark.xfail(strict=True, reason=known[name])] if name in known else [],
        )
        for name in names
    ]


def problems(case: Case, rows: Rows) -> list[str]:
    """Say what was read otherwise than it has to be; empty if all is well."""
    view = _View(case.text, rows)
    found: list[str] = []
    if case.attributions is not None:
        found += view.attributions(case.attributions)
    for claim in case.claims:
        found += view.claim(claim)
    for predicate in case.no_claims:
        found += [f"claim {row.claim_text!r}" for row, _ in view.claims_of(predicate)]
    for predicate in case.not_certain:
        levels = {claim.certainty for _, claim in view.claims_of(predicate)}
        found += [f"{predicate} is certain"] if "certain" in levels else []
    for predicate, events in case.not_events.items():
        types = {row.event_type for row, _ in view.claims_of(predicate)}
        found += [f"{predicate} is {one}" for one in types & set(events.split("|"))]
    if case.figures is not None:
        found += view.figures(case.figures)
    if case.times is not None:
        times = [(row.time_text, row.start_date, row.end_date) for row in rows["times"]]
        stated = [(words, str(start), str(end)) for words, start, end in case.times]
        found += _differences(stated, [(w, str(start), str(end)) for w, start, end in times])
    if case.relations is not None:
        found += _differences(case.relations, view.relations())
    return found


class _View:
    """One sentence's rows, joined."""

    def __init__(self, text: str, rows: Rows) -> None:
        self.text = text
        self.rows = rows
        self.mentions = {row.mention_id: row.mention_text for row in rows["mentions"]}
        self.sources = {row.attribution_id: row.source_text for row in rows["attributions"]}

    def claims_of(self, predicate: str) -> list[tuple[Any, Any]]:
        """Statements with this last word of the predicate, each with its claims."""
        statements = {row.statement_id: row for row in self.rows["statements"]}
        found = []
        for claim in self.rows["claims"]:
            row = statements[claim.statement_id]
            words = self.text[row.predicate_start_char : row.predicate_end_char]
            if predicate.split()[-1] in words.split() and not row.is_boilerplate:
                found.append((row, claim))
        return found

    def claim(self, wanted: Claim) -> list[str]:
        found = self.claims_of(wanted.predicate)
        if not found:
            return [f"no claim at {wanted.predicate!r}"]
        each = [self._differences_of(wanted, row, claim) for row, claim in found]
        return min(each, key=len)

    def _differences_of(self, wanted: Claim, row: Any, claim: Any) -> list[str]:
        source = self.sources.get(claim.attribution_id, _PUBLISHER)
        where = ("where", "from", "to")
        closed = {
            "event": row.event_type,
            "certainty": claim.certainty,
            "polarity": claim.polarity,
            "tense": row.tense,
        }
        filled = {
            "agents": self._arguments(row, "agent"),
            "recipients": self._arguments(row, "recipient"),
            "supporters": self._arguments(row, "supporter"),
            "places": self._arguments(row, *where),
            "source": [source] if source is not None else ["nobody"],
        }
        problems = []
        for name, value in closed.items():
            stated = getattr(wanted, name)
            if stated is not None and value not in stated.split("|"):
                problems.append(f"{wanted.predicate} {name}: {value}, not {stated}")
        for name, values in filled.items():
            stated = getattr(wanted, name)
            stated = [stated] if isinstance(stated, str) else stated
            if name == "places" and stated:  # "the market" beside a name is no mistake
                values = [value for value in values if value[0].isupper()]
            if stated is not None and not _same_words(stated, values):
                problems.append(f"{wanted.predicate} {name}: {values}, not {list(stated)}")
        return problems

    def _arguments(self, statement: Any, *roles: str) -> list[str]:
        return [
            self.mentions[row.mention_id]
            for row in self.rows["statement_arguments"]
            if row.statement_id == statement.statement_id and row.argument_role in roles
        ]

    def attributions(self, wanted: Sequence[Attribution]) -> list[str]:
        rows = list(self.rows["attributions"])
        missed = []
        for one in wanted:
            match = next((row for row in rows if self._is_attribution(row, one)), None)
            if match is None:
                missed.append(f"missed {one}")
            else:
                rows.remove(match)
        return missed + [f"{row.source_text} | {row.cue_text} | {row.content_text}" for row in rows]

    def _is_attribution(self, row: Any, wanted: Attribution) -> bool:
        pieces = [(span.start_char, span.end_char) for span in row.content_spans]
        content = _spans(self.text, wanted.content)
        named = (row.source_text is None) == (wanted.source is None)
        named = named and (row.source_text is None or _like(wanted.source, row.source_text))
        rest = {
            "cue": row.cue_text,
            "addressee": row.addressee_text,
            "role": row.role_text,
            "quote_type": row.quote_type,
        }
        return (
            named
            and intersection_over_union(pieces, content) >= _SAME
            and all(
                getattr(wanted, name) is None or _like(getattr(wanted, name), value)
                for name, value in rest.items()
            )
        )

    def figures(self, wanted: Sequence[tuple[Any, ...]]) -> list[str]:
        rows = [row for row in self.rows["figures"] if not row.is_boilerplate]
        if len(rows) != len(wanted):
            return [f"figures {[row.figure_text for row in rows]}, not {[w[0] for w in wanted]}"]
        found = []
        for row, (words, low, high, measures) in zip(rows, wanted, strict=True):
            values = tuple(
                None if v is None else round(v, 1) for v in (row.value_low, row.value_high)
            )
            if words not in row.figure_text or values != (low, high):
                found.append(f"{row.figure_text!r} {values}, not {words!r} {(low, high)}")
            if row.measure not in measures.split("|"):
                found.append(f"{row.figure_text!r} measures {row.measure}, not {measures}")
        return found

    def relations(self) -> list[tuple[str, str, str]]:
        return [
            (
                self.mentions[row.subject_mention_id],
                row.relation_type,
                self.mentions[row.object_mention_id],
            )
            for row in self.rows["relations"]
        ]


def _spans(text: str, words: str) -> list[Interval]:
    """Where the words stand; pieces of a split content are separated by an ellipsis."""
    spans, at = [], 0
    for piece in words.split(" … "):
        at = text.index(piece, at)
        spans.append((at, at + len(piece)))
        at += len(piece)
    return spans


def _like(stated: str, found: str | None) -> bool:
    """Whether two stretches of words are one, but for an article or a stop at the edge."""
    if found is None:
        return False
    one, other = stated.strip(_EDGES).lower(), found.strip(_EDGES).lower()
    return one == other or one in other.split(", ")[0] or other in one


def _same_words(stated: Sequence[str], found: Sequence[str]) -> bool:
    """Whether each of one list stands for one of the other, in any order."""
    rest = list(found)
    for one in stated:
        match = next((other for other in rest if _like(one, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return not rest


def _differences(stated: Iterable[Any], found: Iterable[Any]) -> list[str]:
    stated, found = list(stated), list(found)
    if len(stated) == len(found) and all(
        all(_like(a, b) for a, b in zip(one, other, strict=True))
        for one, other in zip(stated, found, strict=True)
    ):
        return []
    return [f"{found}, not {stated}"]
