"""What the heads for claims see of a token, a pair of tokens and around a predicate; numpy only."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

WIDTH = 384  # of the encoder's states
LAYERS = 4  # embeddings and the layers 2, 4 and 6 are kept of each token
ENTITY_SCORES = 37  # the encoder's columns for entities, attributions and names
MAY_BE_PREDICATE = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
NO_ARGUMENT = frozenset({"PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ", "PART", "AUX"})
NEIGHBOURS = frozenset({"obj", "nsubj", "obl", "nmod", "compound", "amod", "conj", "acl"})
HELPERS = frozenset({"aux", "mark", "advmod", "cop", "case", "det"})
PASSIVE = frozenset({"nsubj:pass", "aux:pass", "csubj:pass"})
CASES = tuple(
    "by in on at from to into against with of for near inside toward towards through across over "
    "between among during since after before as under around outside along off onto within".split()
)
LONGEST_PATH = 5
UNKNOWN_PATH, OWN_PATH = "?", "self"
DISTANCES = 14
NEGATIONS = frozenset(
    "no not n't nt never neither nor none without nobody nothing hardly cannot".split()
)
# Verbs and nouns under which a deed has not happened.
TURNING = frozenset(
    "fail refuse deny prevent avert reject avoid unable rule decline prohibit stop cease halt "
    "dismiss foil thwart block ban lack absence".split()
)
TURNED = frozenset({"xcomp", "ccomp", "conj", "obj", "obl", "advcl", "nmod"})
CLAUSES = frozenset({"acl", "advcl", "parataxis", "ccomp"})
# What hangs on a word and is no part of the phrase that it heads.
OUTSIDE_PHRASE = frozenset(
    "case cc conj appos punct mark nsubj obj obl cop aux advcl ccomp xcomp csubj dep list".split()
)
OWN_CLAUSE = frozenset({"conj", "acl", "advcl", "parataxis", "ccomp"})


@dataclass
class Document:
    """A parsed text with its vectors, as plain lists; a token is meant by its index."""

    row: dict[str, Any]  # words, lemmas, pos, dep, head, morph, sentence: a value a token
    states: np.ndarray  # (tokens, LAYERS, WIDTH)
    scores: np.ndarray  # (tokens, ENTITY_SCORES)
    hedges: dict[str, str] = field(repr=False)  # word or lemma → certainty

    def __post_init__(self) -> None:
        self.words: list[str] = [word.lower() for word in self.row["words"]]
        self.lemmas: list[str] = self.row["lemmas"]
        self.pos: list[str] = self.row["pos"]
        self.dep: list[str] = self.row["dep"]
        self.head: list[int] = self.row["head"]
        self.sentence: list[int] = self.row["sentence"]
        self.kids: dict[int, list[int]] = defaultdict(list)
        for token, head in enumerate(self.head):
            if head != token:
                self.kids[head].append(token)

    @cached_property
    def sentences(self) -> dict[int, range]:
        """Number of a sentence → its tokens."""
        ends: dict[int, tuple[int, int]] = {}
        for token, number in enumerate(self.sentence):
            ends[number] = (ends.get(number, (token, 0))[0], token + 1)
        return {number: range(*end) for number, end in ends.items()}

    @property
    def candidates(self) -> list[int]:
        """Tokens that may name an event."""
        return [token for token, pos in enumerate(self.pos) if pos in MAY_BE_PREDICATE]

    def phrase(self, token: int) -> tuple[int, int]:
        """Give first token and end of the phrase that a word heads, as one stretch around it.

        Prepositions, clauses, appositions and what is coordinated with it stay outside; of what
        is tied to it by a preposition only what "of" ties is part of it.
        """
        inside, waiting = {token}, [token]
        while waiting:
            above = waiting.pop()
            for kid in self.kids[above]:
                relation = self.relation(kid)
                if above == token and relation in OUTSIDE_PHRASE:
                    continue
                if relation in CLAUSES:
                    continue
                if relation == "nmod" and above == token and kid > token:
                    case = [self.words[k] for k in self.kids[kid] if self.dep[k] == "case"]
                    if case != ["of"]:
                        continue
                inside.add(kid)
                waiting.append(kid)
        start = end = token
        while start - 1 in inside:
            start -= 1
        while end + 1 in inside:
            end += 1
        while end > token and self.pos[end] in {"PUNCT", "SPACE"}:
            end -= 1
        while start < token and self.pos[start] in {"PUNCT", "SPACE"}:
            start += 1
        return start, end + 1

    def relation(self, token: int) -> str:
        """Give a relation without its subtype."""
        return self.dep[token].split(":")[0]

    def head_in(self, span: Sequence[int]) -> int:
        """Give the token of a span whose head stands outside."""
        first, last = span
        for token in range(first, last + 1):
            if not first <= self.head[token] <= last or self.head[token] == token:
                return token
        return last


@dataclass(frozen=True)
class Inventory:
    """What the features are counted over, in the order of their columns."""

    pos: list[str]
    dep: list[str]
    event_types: list[str]
    kinds: list[str]
    paths: list[str]
    signs: list[str]


def one_hot(values: Iterable[Sequence[str]], names: Sequence[str]) -> np.ndarray:
    """Mark which of the names each token has."""
    columns = {name: column for column, name in enumerate(names)}
    rows = list(values)
    table = np.zeros((len(rows), len(names)), dtype="float32")
    for number, row in enumerate(rows):
        for name in row:
            if name in columns:
                table[number, columns[name]] = 1
    return table


def predicate_features(
    document: Document, tokens: Sequence[int], inventory: Inventory
) -> np.ndarray:
    """Describe candidates: states, the encoder's own scores, tags, what stands around."""
    top = document.states[:, -1]
    around = np.zeros((len(tokens), 2 * WIDTH), dtype="float32")
    for number, token in enumerate(tokens):
        if document.head[token] != token:
            around[number, :WIDTH] = top[document.head[token]]
        near = [kid for kid in document.kids[token] if document.relation(kid) in NEIGHBOURS]
        if near:
            around[number, WIDTH:] = top[near].mean(0)
    return np.concatenate(
        [
            document.states[tokens].reshape(len(tokens), -1),
            document.scores[tokens],
            one_hot(([document.pos[token]] for token in tokens), inventory.pos),
            one_hot(([document.dep[token]] for token in tokens), inventory.dep),
            around,
        ],
        axis=1,
    )


def paths_from(document: Document, start: int) -> dict[int, str]:
    """Spell the way through the tree from a token to every other one, up and then down.

    Ways of more than ``LONGEST_PATH`` steps are left out.
    """
    found = {start: OWN_PATH}
    up, above = "", start
    for climbed in range(LONGEST_PATH + 1):
        waiting = [(above, f"{up}|", climbed)]
        while waiting:
            token, way, steps = waiting.pop()
            if steps == LONGEST_PATH:
                continue
            for kid in document.kids[token]:
                if kid not in found:
                    joint = "" if way.endswith("|") else "/"
                    found[kid] = f"{way}{joint}{document.dep[kid]}"
                    waiting.append((kid, found[kid], steps + 1))
        head = document.head[above]
        if head == above or climbed == LONGEST_PATH:
            break
        up, above = f"{up}^{document.dep[above]}", head
        found[above] = f"{up}|"
    return found


def _case(document: Document, token: int) -> int:
    """Give the number of a token's preposition, or of the first of its coordination."""
    for at in (token, document.head[token] if document.dep[token] == "conj" else token):
        found = [document.words[kid] for kid in document.kids[at] if document.dep[kid] == "case"]
        if found:
            return CASES.index(found[0]) + 1 if found[0] in CASES else len(CASES) + 1
    return 0


def _distance(steps: int) -> int:
    size = min(6, int(math.log2(abs(steps)) * 1.5) + 1) if steps else 0
    return size + 6 if steps >= 0 else 6 - size


def pairs(document: Document, predicate: int, paths: dict[str, int]) -> np.ndarray:
    """List a predicate's possible arguments: the words of its sentence.

    Returns:
        Whole numbers, one row an argument: predicate, argument, path, preposition, distance,
        whether the predicate is passive.
    """
    passive = any(document.dep[kid] in PASSIVE for kid in document.kids[predicate])
    ways = paths_from(document, predicate)
    rows = [
        (
            predicate,
            token,
            paths.get(ways.get(token, UNKNOWN_PATH), 0),
            _case(document, token),
            _distance(token - predicate),
            int(passive),
        )
        for token in document.sentences[document.sentence[predicate]]
        if document.pos[token] not in NO_ARGUMENT
    ]
    return np.array(rows, dtype="int64").reshape(-1, 6)


def pair_states(document: Document) -> np.ndarray:
    """Give what the role head sees of every token: layers 2 and 6, the encoder's own scores."""
    layers = document.states[:, [1, 3]].reshape(len(document.words), -1)
    return np.concatenate([layers, document.scores], axis=1)


def pos_numbers(document: Document, inventory: Inventory) -> np.ndarray:
    """Give every token's part of speech as a number; the first where training had none such."""
    numbers = {name: number for number, name in enumerate(inventory.pos)}
    return np.array([numbers.get(pos, 0) for pos in document.pos], dtype="int64")


def signs(document: Document, predicate: int) -> list[str]:
    """Name what tells certainty, polarity and tense: helpers, features, negations, hedges, cues."""
    words, relation = document.words, document.relation
    found = [f"morph:{one}" for one in document.row["morph"][predicate].split("|")]
    found.append(f"pos:{document.pos[predicate]}")
    for kid in document.kids[predicate]:
        if relation(kid) in HELPERS | {"cc", "amod"}:
            found.append(f"kid:{words[kid]}")
        if words[kid] in NEGATIONS:
            found += ["negated", f"negated:{words[kid]}"]
        for below in document.kids[kid]:
            if words[below] in NEGATIONS and relation(below) not in OWN_CLAUSE:
                found.append(f"negated below:{relation(kid)}")
            if relation(kid) in HELPERS and relation(below) in {"det", "case", "mark"}:
                found.append(f"below:{words[below]}")
    return [*found, *_signs_above(document, predicate), *_hedges(document, predicate)]


def _signs_above(document: Document, predicate: int) -> Iterable[str]:
    words, token = document.words, predicate
    for step in range(3):
        head, relation = document.head[token], document.relation(token)
        if head == token:
            return
        if document.lemmas[head] in TURNING:
            yield from (f"turned {step}", f"turned {step}:{relation}")
            yield f"turned:{document.lemmas[head]}"
        helpers = [words[k] for k in document.kids[head] if document.relation(k) in HELPERS]
        if relation in TURNED and not NEGATIONS.isdisjoint(helpers):
            yield f"negated above {step}:{relation}"
        if step < 2:
            yield from (f"above {step}:{document.lemmas[head]}", f"as {step}:{relation}")
            yield from (f"above {step}:{one}" for one in document.row["morph"][head].split("|"))
            yield from (f"beside {step}:{word}" for word in helpers)
        token = head


def _hedges(document: Document, predicate: int) -> Iterable[str]:
    sentence = document.sentences[document.sentence[predicate]]
    first, last = max(sentence.start, predicate - 25), min(sentence.stop, predicate + 12)
    head = document.head
    for token in range(first, last):
        forms = (document.lemmas[token], document.words[token])
        hedge = next((form for form in forms if form in document.hedges), None)
        if hedge is None:
            continue
        near = "near" if abs(token - predicate) <= 3 else "far"
        side = "before" if token < predicate else "after"
        tie = "loose"
        if head[token] == predicate:
            tie = "kid"
        elif head[token] == head[predicate] or head[predicate] == token:
            tie = "above"
        level = document.hedges[hedge]
        yield from (f"hedge:{level}:{near} {side}", f"hedge:{level}:{tie}", f"hedge:{hedge}:{tie}")


def choice_features(document: Document, tokens: Sequence[int], inventory: Inventory) -> np.ndarray:
    """Describe stored predicates for certainty, polarity and tense."""
    top = document.states[:, -1]
    rows = np.zeros((len(tokens), 5 * WIDTH), dtype="float32")
    for number, token in enumerate(tokens):
        rows[number, : 3 * WIDTH] = document.states[token, 1:].reshape(-1)
        if document.head[token] != token:
            rows[number, 3 * WIDTH : 4 * WIDTH] = top[document.head[token]]
        near = [kid for kid in document.kids[token] if document.relation(kid) in HELPERS]
        if near:
            rows[number, 4 * WIDTH :] = top[near].mean(0)
    marks = one_hot((signs(document, token) for token in tokens), inventory.signs)
    return np.concatenate([rows, marks], axis=1)
