"""What a person writes about a document's predicates, and whether it can be right.

The format is described in ``labelling.md``; one line a predicate, a list or an actor.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

KINDS_FILE = Path(__file__).parent / "labels" / "event_types.csv"
Span = tuple[int, int]  # first and last token, both in

AUTHOR: Span = (-1, -1)  # who wrote the text, as a mention in a chain

ROLES = {
    "A": "agent",
    "R": "recipient",
    "X": "thing",
    "I": "instrument",
    "L": "place",
    "F": "from",
    "G": "to",
    "W": "time",
    "S": "speaker",
}
# Field → its values by what is written; the first is what silence means.
CHOICES = {
    "c": {"ce": "certain", "pr": "probable", "po": "possible", "un": "unknown"},
    "p": {"+": "affirmed", "-": "denied"},
    "t": {"pa": "past", "pr": "present", "fu": "future", "hy": "hypothetical"},
}
CHOICE_NAMES = {"c": "certainty", "p": "polarity", "t": "tense"}
_SPAN = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True)
class Task:
    """What an answer is checked against. Offsets are of the document, end exclusive."""

    number: str
    corpus: str
    doc_id: str
    source: str
    licence: str
    sha256: str  # of the document's whole text
    end: int  # of the labelled part
    tokens: list[tuple[int, int]]  # white space too
    words: frozenset[int]  # tokens that are no white space
    sentences: list[int]  # of each token
    candidates: list[int]
    pronouns: list[int]
    no_start: frozenset[int]  # tokens that no phrase starts with ("and", "of", a comma)
    no_end: frozenset[int]  # tokens that no phrase ends with
    within: dict[int, int]  # token of a noun phrase that stands by its head → the head


@dataclass
class Predicate:
    """A stored predicate."""

    token: int
    kind: str
    roles: dict[str, list[Span]] = field(default_factory=dict)  # keys of ROLES
    joint: set[Span] = field(default_factory=set)  # speakers who say it with the one before them
    choices: dict[str, str] = field(default_factory=dict)  # keys of CHOICES, values in full


@dataclass
class Answer:
    """All that was said about one document."""

    predicates: dict[int, Predicate] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    chains: list[list[Span]] = field(default_factory=list)
    no_actor: set[int] = field(default_factory=set)
    remarks: list[str] = field(default_factory=list)


def read_kinds(path: Path = KINDS_FILE) -> dict[str, dict[str, str]]:
    """Read the labels of kinds of event, each with its row."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["label"]: row for row in csv.DictReader(file)}


def read_answer(
    text: str, task: Task, kinds: dict[str, dict[str, str]]
) -> tuple[Answer, list[str]]:
    """Read an answer and say all that is wrong with it, each complaint with its line."""
    reader = _Reader(task, kinds)
    for number, line in enumerate(text.splitlines(), start=1):
        reader.line = number
        try:
            reader.read(line.strip())
        except ValueError as error:
            reader.problems.append(f"line {number}: {error}")
    reader.problems += reader.unanswered()
    return reader.answer, reader.problems


def doubts(answer: Answer, task: Task) -> Iterator[Span]:
    """Give spans to look at again.

    Beside them stands a part of the same noun phrase, or they start or end with a word that no
    phrase does, if the tagger is right: it takes "ISIL" for a determiner now and then.
    """
    spans = [span for p in answer.predicates.values() for role in p.roles.values() for span in role]
    spans += [span for chain in answer.chains for span in chain if span != AUTHOR]
    for start, stop in dict.fromkeys(spans):
        head = task.within.get(stop, stop)
        is_short = head > stop and head not in task.candidates
        is_odd = start in task.no_start or stop in task.no_end
        if is_short or is_odd or start <= task.within.get(start - 1, -1) <= stop:
            yield start, stop


class _Reader:
    def __init__(self, task: Task, kinds: dict[str, dict[str, str]]) -> None:
        self.task, self.kinds = task, kinds
        self.answer = Answer()
        self.problems: list[str] = []
        self.line = 0

    def read(self, line: str) -> None:
        if not line:
            return
        if line.startswith("#"):
            self.answer.remarks.append(line[1:].strip())
        elif line.startswith("@-"):
            self.answer.no_actor |= {self._token(word) for word in line[2:].split()}
        elif line.startswith("@author"):
            self._chain([AUTHOR, *map(self._span, line.removeprefix("@author").split())])
        elif line.startswith("@"):
            self._chain([self._span(word) for word in line[1:].split()])
        elif line.startswith("-"):
            for word in line[1:].split():
                try:
                    self._refuse(self._token(word))
                except ValueError as error:
                    self.problems.append(f"line {self.line}: {error}")
        else:
            self._predicate(line)

    def _chain(self, spans: list[Span]) -> None:
        if len(spans) < 2:
            raise ValueError("an @ line needs two mentions or more")
        known = {span for chain in self.answer.chains for span in chain}
        if twice := [span for span in spans if span in known or spans.count(span) > 1]:
            raise ValueError(f"mention {_shown(twice[0])} is listed twice")
        self.answer.chains.append(sorted(spans))

    def _refuse(self, token: int) -> None:
        if token not in self.task.candidates:
            raise ValueError(f"{token} is no candidate")
        if token in self.answer.predicates or token in self.answer.refused:
            raise ValueError(f"{token} is answered twice")
        self.answer.refused.add(token)

    def _predicate(self, line: str) -> None:
        first, *rest = line.split()
        is_added = first.startswith("+")
        token = self._token(first.removeprefix("+"))
        if token in self.answer.predicates or token in self.answer.refused:
            raise ValueError(f"{token} is answered twice")
        if not is_added and token not in self.task.candidates:
            raise ValueError(f"{token} is no candidate; write +{token} to add it")
        if not rest or rest[0] not in self.kinds:
            raise ValueError(f"{token}: no such kind {' '.join(rest[:1])!r}, see event_types.csv")
        predicate = Predicate(token, rest[0])
        for word in rest[1:]:
            self._field(predicate, word)
        for key, values in CHOICES.items():
            predicate.choices.setdefault(key, next(iter(values.values())))
        self.answer.predicates[token] = predicate

    def _field(self, predicate: Predicate, word: str) -> None:
        key, mark, value = word.partition("=")
        if not mark or not value:
            raise ValueError(f"{word!r} is not KEY=VALUE")
        if key in predicate.roles or key in predicate.choices:
            raise ValueError(f"{key} stands twice")
        if key == "S":
            self._speakers(predicate, value)
        elif key in ROLES:
            predicate.roles[key] = [self._span(part) for part in value.split(",")]
        elif key in CHOICES:
            values = CHOICES[key]
            if value not in values and value not in values.values():
                raise ValueError(f"{key} is one of {' '.join(values)}, not {value!r}")
            predicate.choices[key] = values.get(value, value)
        else:
            raise ValueError(f"no such key {key!r}; keys are {' '.join([*ROLES, *CHOICES])}")

    def _speakers(self, predicate: Predicate, value: str) -> None:
        """Read ``B+C,A``: B and C say together what A tells."""
        predicate.roles["S"] = []
        for level in value.split(","):
            together = [self._span(part) for part in level.split("+")]
            predicate.roles["S"] += together
            predicate.joint |= {*together[1:]}

    def _span(self, text: str) -> Span:
        match = _SPAN.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is no span (n or n-m)")
        start = self._token(match[1])
        stop = self._token(match[2] or match[1])
        if stop < start:
            raise ValueError(f"{text} ends before it starts")
        if self.task.sentences[start] != self.task.sentences[stop] or stop - start > 40:
            raise ValueError(f"{text} is longer than a phrase of one sentence")
        return start, stop

    def _token(self, text: str) -> int:
        if not text.isdigit() or int(text) not in self.task.words:
            raise ValueError(f"no token {text!r} in this document")
        return int(text)

    def unanswered(self) -> Iterator[str]:
        answer = self.answer
        missing = set(self.task.candidates) - set(answer.predicates) - answer.refused
        if missing:
            yield f"candidates without an answer: {' '.join(map(str, sorted(missing)))}"
        chained = {span[0] for chain in answer.chains for span in chain if span[0] == span[1]}
        alone = set(self.task.pronouns) - chained - answer.no_actor
        if alone:
            yield f"pronouns in no @ or @- line: {' '.join(map(str, sorted(alone)))}"
        if both := chained & answer.no_actor:
            yield f"both in an @ and an @- line: {' '.join(map(str, sorted(both)))}"


def record_of(answer: Answer, task: Task) -> dict:
    """Give an answer in characters of the document's text, with no word of it."""

    def chars(span: Span) -> list[int]:
        return [task.tokens[span[0]][0], task.tokens[span[1]][1]]

    return {
        "corpus": task.corpus,
        "doc_id": task.doc_id,
        "source": task.source,
        "licence": task.licence,
        "sha256": task.sha256,
        "end": task.end,
        "predicates": [
            _predicate_record(predicate, chars)
            for _, predicate in sorted(answer.predicates.items())
        ],
        "not_stored": [chars((token, token)) for token in sorted(answer.refused)],
        "actors": [
            {
                "is_author": AUTHOR in chain,
                "mentions": [chars(span) for span in chain if span != AUTHOR],
            }
            for chain in sorted(answer.chains)
        ],
        "no_actor": [chars((token, token)) for token in sorted(answer.no_actor)],
    }


def _predicate_record(predicate: Predicate, chars: Callable[[Span], list[int]]) -> dict:
    record: dict = {"span": chars((predicate.token, predicate.token)), "kind": predicate.kind}
    for key, spans in predicate.roles.items():
        record[ROLES[key]] = [chars(span) for span in spans]
    if "S" in predicate.roles:
        record[ROLES["S"]] = _levels(predicate, chars)
    return record | {CHOICE_NAMES[key]: value for key, value in predicate.choices.items()}


def _levels(predicate: Predicate, chars: Callable[[Span], list[int]]) -> list[list[list[int]]]:
    """Give the speakers, the innermost first, each level a list of those who speak together."""
    levels: list[list[list[int]]] = []
    for span in predicate.roles["S"]:
        if span in predicate.joint:
            levels[-1].append(chars(span))
        else:
            levels.append([chars(span)])
    return levels


def counts(answers: list[Answer]) -> Counter:
    """Count the stored predicates by kind."""
    return Counter(p.kind for answer in answers for p in answer.predicates.values())


def _shown(span: Span) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"
