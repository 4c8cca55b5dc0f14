"""Roles that other sentences fill: which words come into question, and how they are scored.

A predicate is paired with words of its own and of other sentences. A word that fills a role of
another predicate is paired once for every such role: what it does there says most. Of each role
the pairs of a predicate share one with "none". Numpy only; trained by ``train_elsewhere``.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .claim_features import ROLES, Document, Inventory, pair_states, paths_from
from .heads import Weights, normed

OPEN_ROLES = ("agent", "recipient", "place", "time")
# An open role is none that is filled by another name.
FILLED_BY = {
    "agent": ("agent",),
    "recipient": ("recipient",),
    "place": ("place", "from", "to"),
    "time": ("time",),
}
SURE, LEAST = 0.5, 0.2  # share from which on a role counts as filled, and a word is given at all
PRONOUNS = tuple(
    "he she it they him her them his its their hers theirs himself herself itself themselves"
    " i me my we us our who whom whose".split()
)
BACK, AHEAD, OPENING = 12, 2, 2  # sentences before, after, and at the start of the text
NAMED = frozenset({"NOUN", "PROPN", "NUM"})
INSIDE_NAMES = frozenset({"flat", "fixed", "goeswith"})
ENTITY_COLUMNS, NAME_COLUMNS = slice(0, 21), slice(28, 37)  # of the encoder's own scores
PATHS = 300  # ways through the tree that are told apart, the commonest
GAPS, STEPS, NEARNESS, TIES = 16, 12, 10, 5
PREDICATE_TABLES = ("kind", "filled")
ENTRY_TABLES = ("role", "kind_over", "entity", "often", "deeds", "dep", "opening")
PAIR_TABLES = ("gap", "step", "tie", "near", "path")


@dataclass(frozen=True)
class Told:
    """A predicate as far as it was read: its word, the number of its kind, its arguments."""

    token: int
    kind: int
    arguments: tuple[tuple[str, int], ...]  # role and word

    @property
    def filled(self) -> int:
        """Give one number for which of ``OPEN_ROLES`` are filled."""
        roles = {role for role, _ in self.arguments}
        return sum(
            1 << number
            for number, role in enumerate(OPEN_ROLES)
            if not roles.isdisjoint(FILLED_BY[role])
        )


@dataclass(frozen=True)
class Asked:
    """A word of which it is asked who or what elsewhere belongs to it."""

    token: int
    number: int  # its kind
    filled: int  # roles of which nothing is asked, as ``Told.filled``
    own: int  # the predicate that it is, or whose role it fills, by its place; -1: of none
    taken: tuple[int, ...]  # words that are not meant


@dataclass(frozen=True)
class Grid:
    """Predicates, entries and their pairs, as arrays of whole numbers."""

    asked: np.ndarray  # (asked, 2 + PREDICATE_TABLES): word, numbers, predicate or -1
    entries: np.ndarray  # (entries, 2 + ENTRY_TABLES): word, predicate over it or -1, numbers
    pairs: np.ndarray  # (pairs, 2 + PAIR_TABLES): rows of the two above, numbers
    over: np.ndarray  # words of the predicates


def table_sizes(n_kinds: int, n_deps: int) -> dict[str, int]:
    """Say how many rows each table has."""
    return {
        "kind": n_kinds + 1,
        "filled": 1 << len(OPEN_ROLES),
        "role": len(ROLES) + 1,
        "kind_over": n_kinds + 1,
        "entity": 11 * 5,
        "often": 6,
        "deeds": 16,
        "dep": n_deps + 1,
        "opening": 3,
        "gap": GAPS,
        "step": STEPS,
        "tie": TIES * (len(ROLES) + 1),
        "near": NEARNESS,
        "path": PATHS,
    }


def entity_numbers(document: Document) -> np.ndarray:
    """Give what the encoder takes every token for, as a number; 0 where it is nothing."""
    entity = (document.scores[:, ENTITY_COLUMNS].argmax(1) + 1) // 2
    return entity * 5 + (document.scores[:, NAME_COLUMNS].argmax(1) + 1) // 2


def _words(document: Document, told: Sequence[Told], entity: np.ndarray) -> list[int]:
    """List the words that name somebody, something or some place."""
    argued = {word for one in told for _, word in one.arguments}
    return [
        token
        for token, pos in enumerate(document.pos)
        if pos in NAMED
        and document.relation(token) not in INSIDE_NAMES
        and (token in argued or entity[token])
    ]


def open_roles(told: Sequence[Told]) -> list[Asked]:
    """Ask what fills the open roles of predicates; what fills one of them fills no other."""
    return [
        Asked(one.token, one.kind, one.filled, number, tuple(word for _, word in one.arguments))
        for number, one in enumerate(told)
    ]


def antecedents(document: Document, told: Sequence[Told]) -> list[Asked]:
    """Ask what pronouns stand for."""
    own: dict[int, int] = {}
    for number, one in enumerate(told):
        for _, word in one.arguments:
            own.setdefault(word, number)
    return [
        Asked(
            token,
            PRONOUNS.index(word) + 1,
            (1 << len(OPEN_ROLES)) - 2,
            own.get(token, own.get(document.head[token], -1)),
            tuple(range(token, len(document.words))),
        )
        for token, word in enumerate(document.words)
        if word in PRONOUNS and document.pos[token] == "PRON"
    ]


def make_grid(
    document: Document,
    told: Sequence[Told],
    asked: Sequence[Asked],
    paths: dict[str, int],
    deps: dict[str, int],
) -> Grid:
    """Pair the words that are asked for with the words that may belong to them.

    Args:
        document: The text.
        told: Its predicates.
        asked: What is asked for, in text order.
        paths: Way through the tree → number.
        deps: Relation → number, from 1.
    """
    entity = entity_numbers(document)
    words = _words(document, told, entity)
    over: dict[int, list[tuple[int, int]]] = {}
    for number, one in enumerate(told):
        for role, word in one.arguments:
            over.setdefault(word, []).append((number, ROLES.index(role) + 1))
    counted = Counter(document.words[word] for word in words)
    does, has_done = (
        Counter(
            document.words[word] for one in told for role, word in one.arguments if role == asked
        )
        for asked in ("agent", "recipient")
    )
    rows = []
    for word in words:
        for number, role in over.get(word, [(-1, 0)]):
            rows.append(
                (
                    word,
                    number,
                    role,
                    told[number].kind if number >= 0 else 0,
                    entity[word],
                    min(5, counted[document.words[word]] - 1),
                    min(3, does[document.words[word]]) * 4 + min(3, has_done[document.words[word]]),
                    deps.get(document.dep[word], 0),
                    min(2, document.sentence[word]),
                )
            )
    entries = np.array(rows, dtype="int64").reshape(-1, 2 + len(ENTRY_TABLES))
    rows_asked = [(one.token, one.number, one.filled, one.own) for one in asked]
    table = np.array(rows_asked, dtype="int64").reshape(-1, 2 + len(PREDICATE_TABLES))
    pairs = _pairs(document, told, asked, entries, paths)
    return Grid(table, entries, pairs, _tokens(told)[:-1])


def _pairs(
    document: Document,
    told: Sequence[Told],
    asked: Sequence[Asked],
    entries: np.ndarray,
    paths: dict[str, int],
) -> np.ndarray:
    sentence = np.array(document.sentence, dtype="int64")
    words, over = entries[:, 0], entries[:, 1]
    tokens = np.array([one.token for one in asked], dtype="int64")
    own = np.array([one.own for one in asked], dtype="int64")
    gap = sentence[words][None] - sentence[tokens][:, None]
    near = ((gap >= -BACK) & (gap <= AHEAD)) | (sentence[words][None] < OPENING)
    is_own = (over[None] == own[:, None]) & (tokens == _tokens(told)[own])[:, None]
    near &= ~is_own & (words[None] != tokens[:, None])
    is_taken = np.zeros(len(document.words), dtype=bool)
    for number, one in enumerate(asked):
        is_taken[list(one.taken)] = True
        near[number] &= ~is_taken[words]
        is_taken[list(one.taken)] = False
    left, right = np.nonzero(near)
    above, mine = over[right], own[left]
    has_over = (above >= 0) & (mine >= 0)
    kinds = np.array([one.kind for one in told] + [0], dtype="int64")
    numbers: dict[str, int] = {}
    lemmas = np.array(
        [numbers.setdefault(document.lemmas[one.token], len(numbers)) for one in told] + [-1]
    )
    is_kind, is_lemma = kinds[above] == kinds[mine], lemmas[above] == lemmas[mine]
    tie = np.where(has_over, 1 + is_kind + 2 * is_lemma, 0) * (len(ROLES) + 1) + entries[right, 2]
    alike = np.clip((_alike(document, told)[mine, above] + 0.2) * 8, 0, NEARNESS - 2)
    path = np.zeros(len(left), dtype="int64")
    ways: dict[int, dict[int, str]] = {}
    for place in np.flatnonzero(gap[left, right] == 0).tolist():
        number = int(left[place])
        if number not in ways:
            ways[number] = paths_from(document, asked[number].token)
        way = paths.get(ways[number].get(int(words[right[place]]), ""), 0)
        path[place] = way if way < PATHS else 0
    columns = (
        left,
        right,
        np.clip(gap[left, right], 3 - GAPS, 2) + GAPS - 3,
        np.where(has_over, np.clip(above - mine, 4 - STEPS, 2) + STEPS - 3, 0),
        tie,
        np.where(has_over, 1 + alike.astype("int64"), 0),
        path,
    )
    return np.stack(columns, axis=1)


def _tokens(told: Sequence[Told]) -> np.ndarray:
    """Give the words of predicates, and -1 behind them for none."""
    return np.array([one.token for one in told] + [-1], dtype="int64")


def _alike(document: Document, told: Sequence[Told]) -> np.ndarray:
    """Give how alike predicates are, by the encoder's last states; the last row is of none."""
    rows = np.zeros((len(told) + 1, document.states.shape[2]), dtype="float32")
    rows[:-1] = document.states[_tokens(told)[:-1], -1]
    rows[:-1] -= rows[:-1].mean(0)
    rows /= np.sqrt((rows**2).sum(1, keepdims=True)) + 1e-6
    return rows @ rows.T


@dataclass(frozen=True, slots=True)
class Found:
    """A word that fills a role of what is asked, told by its place in the list."""

    asked: int
    role: str
    word: int
    score: float  # share of the name among all names and none


def score_grid(weights: Weights, states: np.ndarray, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Score every pair for each of ``OPEN_ROLES``, and none of every predicate."""
    words = np.concatenate([grid.asked[:, 0], grid.entries[:, 0], grid.over])
    used, place = np.unique(words, return_inverse=True)
    rows = normed(weights, states[used])[place]
    ends = np.cumsum([len(grid.asked), len(grid.entries)])
    of_asked, of_words, of_over = np.split(rows, ends)

    def linear(name: str, values: np.ndarray) -> np.ndarray:
        return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def over_words(name: str, numbers: np.ndarray) -> np.ndarray:
        values = linear(name, of_over)
        return np.concatenate([values, np.zeros((1, values.shape[1]), values.dtype)])[numbers]

    def table(name: str) -> np.ndarray:
        return weights[f"tables.{name}.weight"]

    about = linear("predicate", of_asked)
    for column, name in enumerate(PREDICATE_TABLES, start=1):
        about += table(name)[grid.asked[:, column]]
    who = linear("word", of_words) + over_words("over", grid.entries[:, 1])
    for column, name in enumerate(ENTRY_TABLES, start=2):
        who += table(name)[grid.entries[:, column]]
    left, right = grid.pairs[:, 0], grid.pairs[:, 1]
    mixed = about[left] + who[right]
    for column, name in enumerate(PAIR_TABLES, start=2):
        mixed += table(name)[grid.pairs[:, column]]
    product = over_words("left", grid.asked[:, -1])[left]
    product *= over_words("right", grid.entries[:, 1])[right]
    joined = np.concatenate([np.maximum(mixed, 0), product], axis=1)
    scores = linear("output", np.maximum(linear("hidden", joined), 0))
    return scores, linear("none", np.maximum(about, 0))


def find_elsewhere(
    weights: Weights,
    document: Document,
    told: Sequence[Told],
    asked: Sequence[Asked],
    inventory: Inventory,
) -> list[Found]:
    """Find the likeliest word for everything that is asked.

    Args:
        weights: Of the head.
        document: The text.
        told: Its predicates, in text order.
        asked: Of what, in text order.
        inventory: What features are counted over.
    """
    paths = {name: number for number, name in enumerate(inventory.paths)}
    deps = {name: number for number, name in enumerate(inventory.dep, start=1)}
    grid = make_grid(document, told, asked, paths, deps)
    if not len(grid.pairs):
        return []
    scores, none = score_grid(weights, pair_states(document), grid)
    words = grid.entries[grid.pairs[:, 1], 0].tolist()
    numbers: dict[str, int] = {}
    names = np.array([numbers.setdefault(document.words[word], len(numbers)) for word in words])
    bounds = np.searchsorted(grid.pairs[:, 0], np.arange(len(asked) + 1)).tolist()
    found = []
    for number, one in enumerate(asked):
        low, high = bounds[number], bounds[number + 1]
        if low == high:
            continue
        top = np.maximum(scores[low:high].max(0), none[number])
        shares = np.exp(scores[low:high] - top)
        totals = shares.sum(0) + np.exp(none[number] - top)
        for column, role in enumerate(OPEN_ROLES):
            if one.filled >> column & 1:
                continue
            mine = shares[:, column]
            if mine.sum() < LEAST * totals[column]:
                continue
            name = int(np.bincount(names[low:high], mine).argmax())
            same = names[low:high] == name
            word = words[low + int(np.where(same, mine, 0).argmax())]
            score = float(mine[same].sum() / totals[column])
            if score >= LEAST:
                found.append(Found(number, role, word, score))
    return found
