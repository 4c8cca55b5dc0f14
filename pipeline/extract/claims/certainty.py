"""Certainty and polarity of a predicate, as its own source leaves them (after FactBank)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

from pipeline.extract.reading.clauses import Clause, is_inverted_condition
from pipeline.extract.reading.negation import denies, is_almost, is_denied, is_negated
from pipeline.extract.reading.tree import Parse
from pipeline.extract.reading.truth import BACKING, is_turned_over, level_over, preventer_over

# From surest to least committed; the least committed word in the clause decides.
LEVELS = ("certain", "probable", "possible", "unknown")

_NEGATIVE_MARKS = frozenset({"without", "instead", "rather"})  # "instead of storming it"
# What an adjective on a noun can leave of it: "a determined attack" is one.
_DOUBTED = frozenset({"probable", "possible"})


@dataclass(frozen=True)
class Hedges:
    """The curated hedges by kind: word or phrase to the certainty it leaves."""

    modals: dict[str, str]
    leads: dict[str, str]  # verbs and adjectives that lead to a predicate
    adverbs: dict[str, str]
    nouns: dict[str, str]
    phrases: dict[str, str]
    adjectives: dict[str, str] = field(default_factory=dict)

    @cached_property
    def over_clauses(self) -> dict[str, str]:
        """Words over a clause that is their subject or complement."""
        return {**self.adverbs, **self.leads}

    @cached_property
    def nouns_over_clauses(self) -> dict[str, str]:
        """Nouns that a clause describes."""
        return {**self.leads, **self.nouns}

    @classmethod
    def from_rows(cls, rows: Iterable[dict[str, Any]]) -> "Hedges":
        """Read rows of ``hedges.csv``."""
        by_type: dict[str, dict[str, str]] = {}
        for row in rows:
            by_type.setdefault(row["hedge_type"], {})[row["hedge_text"]] = row["certainty"]
        return cls(
            modals=by_type.get("modal", {}),
            leads={**by_type.get("adjective", {}), **by_type.get("verb", {})},
            adverbs=by_type.get("adverb", {}),
            nouns=by_type.get("noun", {}),
            phrases=by_type.get("phrase", {}),
            adjectives=by_type.get("adjective", {}),
        )


def weakest(levels: Iterable[str]) -> str:
    """Take the least committed of ``levels``; ``certain`` if there are none."""
    return max(levels, key=LEVELS.index, default="certain")


def hedges_in(parse: Parse, clause: Clause, hedges: Hedges) -> list[str]:
    """Levels that the words around a predicate leave, in no order."""
    found: list[str] = []
    for word in clause.chain:
        for kid in parse.children(word, "aux"):
            is_able = parse.lower[kid] in {"can", "could", "ca"}
            if is_able and is_denied(parse, word):
                continue  # "cannot land" is as sure as can be
            level = hedges.modals.get(parse.lemma[kid]) or hedges.modals.get(parse.lower[kid])
            if level:
                found.append(level)
        for kid in parse.children(word, "advmod"):
            level = hedges.adverbs.get(parse.lower[kid])
            if level:
                found.append(level)
    for lead in clause.leads:
        level = hedges.leads.get(parse.lemma[lead]) or hedges.leads.get(parse.lower[lead])
        if level is None and parse.pos[lead] == "ADJ":
            level = hedges.adverbs.get(parse.lower[lead])  # "likely" is on the list once
        if parse.lemma[lead] in parse.lexicon.telling and parse.child(lead, "aux:pass") is not None:
            level = level or "probable"  # "is said to have fled"
        if parse.lemma[lead] in parse.lexicon.weighing and parse.child(lead, "aux:pass") is None:
            level = "unknown"  # "is considering leaving", unlike "is considered to have left"
        if level:
            found.append(level)
    if parse.lemma[clause.predicate] == "threaten" and not clause.leads:
        found.append(hedges.leads.get("threaten", "possible"))
    found.extend(levels_on_noun(parse, clause.predicate, hedges))
    found.extend(_around(parse, clause, hedges))
    over = level_over(parse, clause, leads=hedges.over_clauses, nouns=hedges.nouns_over_clauses)
    return [*found, over] if over else found


def levels_on_noun(parse: Parse, token: int, hedges: Hedges) -> list[str]:
    """Levels of the adjectives on a noun for an event: "a possible raid", "alleged abuses"."""
    if parse.pos[token] != "NOUN":
        return []
    levels = [hedges.adjectives.get(parse.lower[k]) for k in parse.children(token, "amod")]
    return [level for level in levels if level in _DOUBTED]


def _around(parse: Parse, clause: Clause, hedges: Hedges) -> list[str]:
    """Phrases in the statement, a noun over the predicate and a condition under it."""
    found = []
    if clause.tokens:
        low = parse.start[clause.tokens[0]]
        words = f" {parse.text[low : parse.end[clause.tokens[-1]]].lower()} "
        found = [level for phrase, level in hedges.phrases.items() if f" {phrase} " in words]
    above = parse.head[clause.predicate]
    if parse.dep[clause.predicate] == "nmod" and parse.pos[above] == "NOUN":
        level = hedges.nouns_over_clauses.get(parse.lemma[above])  # "the possibility of a raid"
        found += [level] if level else []
    if parse.dep[clause.predicate] == "obj" and _is_only_backed(parse, above, hedges):
        found.append("unknown")
    preventing = preventer_over(parse, clause.top)
    if preventing is not None:  # "could stop them from crossing": perhaps they cross
        told = [parse.lower[k] for k in parse.children(preventing, "aux")]
        found += [hedges.modals[word] for word in told if word in hedges.modals]
    for word in clause.chain:
        for kid in parse.children(word, "advcl"):
            marks = {parse.lower[m] for m in parse.children(kid, "mark")}
            if marks & {"if", "unless"} or is_inverted_condition(parse, kid):
                found.append("possible")
    return found


def _is_only_backed(parse: Parse, verb: int, hedges: Hedges) -> bool:
    """Whether a deed is only what somebody would back or allow: "would not support a raid"."""
    if parse.lemma[verb] not in BACKING:
        return False
    is_thought = any(parse.lower[k] in hedges.modals for k in parse.children(verb, "aux"))
    return is_thought or is_negated(parse, verb)


def polarity_of(parse: Parse, clause: Clause) -> str:
    """Tell whether the predicate is said to be so or not; two negations cancel."""
    count = sum(is_negated(parse, word) for word in clause.chain)
    led = [*clause.leads, clause.predicate]
    count += sum(_is_led_away(parse, *pair) for pair in pairwise(led))
    count += any(
        parse.lower[m] in _NEGATIVE_MARKS for m in parse.children(clause.top, "mark", "case")
    )
    count += sum(_is_yet_to(parse, word) for word in clause.chain)
    count += is_turned_over(parse, clause)
    count += any(is_almost(parse, word) for word in clause.chain)
    predicate = clause.predicate
    arguments = parse.children(predicate, "obj", "nsubj:pass", "nsubj")
    if clause.subject is not None and clause.kind == "main":
        arguments.append(clause.subject)
    count += any(denies(parse, argument) for argument in set(arguments))
    return "negative" if count % 2 else "positive"


def _is_led_away(parse: Parse, lead: int, word: int) -> bool:
    """Whether what a word leads to is not so: "stopped searching", but "stopped to search"."""
    is_aim = any(parse.lower[m] == "to" for m in parse.children(word, "mark"))
    is_pause = parse.lemma[lead] == "stop" and is_aim
    return parse.lemma[lead] in parse.lexicon.failing and not is_pause


def _is_yet_to(parse: Parse, i: int) -> bool:
    """Whether the verb stands behind "yet to": "has yet to arrive"."""
    return any(
        parse.lower[m] == "to" and m and parse.lower[m - 1] == "yet"
        for m in parse.children(i, "mark")
    )
