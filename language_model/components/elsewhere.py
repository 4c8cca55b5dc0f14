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
BACK, AHEAD, OPENING = 12, 2, 2  # sentences before, after, and at the start of the text
NAMED = frozenset({"NOUN", "PROPN", "NUM"})
INSIDE_NAMES = frozenset({"flat", "fixed", "goeswith"})
ENTITY_COLUMNS, NAME_COLUMNS = slice(0, 21), slice(28, 37)  # of the encoder's own scores
PATHS = 300  # ways through the tree that are told apart, the commonest
GAPS, STEPS, NEARNESS, TIES = 16, 12, 10, 5
PREDICATE_TABLES = ("kind", "filled")
ENTRY_TABLES = ("role", "kind_over", "entity", "often", "dep", "opening")
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
class Grid:
    """Predicates, entries and their pairs, as arrays of whole numbers."""

    predicates: np.ndarray  # (predicates, 1 + PREDICATE_TABLES): word, numbers
    entries: np.ndarray  # (entries, 2 + ENTRY_TABLES): word, word over it or -1, numbers
    pairs: np.ndarray  # (pairs, 2 + PAIR_TABLES): rows of the two above, numbers


def table_sizes(n_kinds: int, n_deps: int) -> dict[str, int]:
    """Say how many rows each table has."""
    return {
        "kind": n_kinds + 1,
        "filled": 1 << len(OPEN_ROLES),
        "role": len(ROLES) + 1,
        "kind_over": n_kinds + 1,
        "entity": 11 * 5,
        "often": 6,
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


def make_grid(
    document: Document, told: Sequence[Told], paths: dict[str, int], deps: dict[str, int]
) -> Grid:
    """Pair predicates with the words that may fill their open roles.

    Args:
        document: The text.
        told: Its predicates.
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
                    deps.get(document.dep[word], 0),
                    min(2, document.sentence[word]),
                )
            )
    entries = np.array(rows, dtype="int64").reshape(-1, 2 + len(ENTRY_TABLES))
    predicates = np.array(
        [(one.token, one.kind, one.filled) for one in told], dtype="int64"
    ).reshape(-1, 1 + len(PREDICATE_TABLES))
    pairs = _pairs(document, told, predicates, entries, paths)
    over_words = np.array([one.token for one in told] + [-1], dtype="int64")
    entries[:, 1] = over_words[entries[:, 1]]
    return Grid(predicates, entries, pairs)


def _pairs(
    document: Document,
    told: Sequence[Told],
    predicates: np.ndarray,
    entries: np.ndarray,
    paths: dict[str, int],
) -> np.ndarray:
    sentence = np.array(document.sentence, dtype="int64")
    words, over = entries[:, 0], entries[:, 1]
    at = sentence[predicates[:, 0]][:, None]
    gap = sentence[words][None] - at
    near = ((gap >= -BACK) & (gap <= AHEAD)) | (sentence[words][None] < OPENING)
    own = over[None] == np.arange(len(told))[:, None]
    near &= ~own & (words[None] != predicates[:, 0][:, None])
    for number, one in enumerate(told):  # what fills a role of it is asked for no other
        near[number] &= ~np.isin(words, [word for _, word in one.arguments])
    left, right = np.nonzero(near)
    gaps = np.clip(gap[left, right], 3 - GAPS, 2) + GAPS - 3
    step = np.where(over[right] >= 0, np.clip(over[right] - left, 4 - STEPS, 2) + STEPS - 3, 0)
    kinds = predicates[:, 1]
    has_over = over[right] >= 0
    is_kind = has_over & (kinds[over[right]] == kinds[left])
    numbers: dict[str, int] = {}
    lemmas = np.array(
        [numbers.setdefault(document.lemmas[one.token], len(numbers)) for one in told],
        dtype="int64",
    )
    is_lemma = has_over & (lemmas[over[right]] == lemmas[left])
    tie = np.where(has_over, 1 + is_kind + 2 * is_lemma, 0) * (len(ROLES) + 1) + entries[right, 2]
    near_by = _nearness(document, predicates, over, left, right)
    path = np.zeros(len(left), dtype="int64")
    same = np.flatnonzero(gap[left, right] == 0)
    ways: dict[int, dict[int, str]] = {}
    for place in same.tolist():
        number = int(left[place])
        if number not in ways:
            ways[number] = paths_from(document, told[number].token)
        way = paths.get(ways[number].get(int(words[right[place]]), ""), 0)
        path[place] = way if way < PATHS else 0
    return np.stack([left, right, gaps, step, tie, near_by, path], axis=1)


def _nearness(
    document: Document,
    predicates: np.ndarray,
    over: np.ndarray,
    left: np.ndarray,
    right: np.ndarray,
) -> np.ndarray:
    """Give how alike a predicate and the one over a word are, by the encoder's last states."""
    top = document.states[predicates[:, 0], -1].astype("float32")
    if not len(top):
        return np.zeros(0, dtype="int64")
    top = top - top.mean(0)
    top /= np.sqrt((top**2).sum(1, keepdims=True)) + 1e-6
    alike = (top @ top.T)[left, over[right]]
    return np.where(over[right] >= 0, 1 + np.clip((alike + 0.2) * 8, 0, NEARNESS - 2), 0).astype(
        "int64"
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A word that fills an open role of a predicate, told by its place in the list."""

    predicate: int
    role: str
    word: int
    score: float  # share of the name among all names and none


def score_grid(weights: Weights, states: np.ndarray, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Score every pair for each of ``OPEN_ROLES``, and none of every predicate."""
    at, over = grid.predicates[:, 0], grid.entries[:, 1]
    used, place = np.unique(np.concatenate([at, grid.entries[:, 0]]), return_inverse=True)
    rows = normed(weights, states[used])
    of_predicates, of_words = rows[place[: len(at)]], rows[place[len(at) :]]
    row_over = np.searchsorted(at, over)  # predicates stand in text order
    row_over = np.where(over >= 0, row_over, len(at))

    def linear(name: str, values: np.ndarray) -> np.ndarray:
        return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def over_words(name: str) -> np.ndarray:
        values = linear(name, of_predicates)
        return np.concatenate([values, np.zeros((1, values.shape[1]), values.dtype)])[row_over]

    def table(name: str) -> np.ndarray:
        return weights[f"tables.{name}.weight"]

    about = linear("predicate", of_predicates)
    for column, name in enumerate(PREDICATE_TABLES, start=1):
        about += table(name)[grid.predicates[:, column]]
    who = linear("word", of_words) + over_words("over")
    for column, name in enumerate(ENTRY_TABLES, start=2):
        who += table(name)[grid.entries[:, column]]
    left, right = grid.pairs[:, 0], grid.pairs[:, 1]
    mixed = about[left] + who[right]
    for column, name in enumerate(PAIR_TABLES, start=2):
        mixed += table(name)[grid.pairs[:, column]]
    product = linear("left", of_predicates)[left] * over_words("right")[right]
    joined = np.concatenate([np.maximum(mixed, 0), product], axis=1)
    scores = linear("output", np.maximum(linear("hidden", joined), 0))
    return scores, linear("none", np.maximum(about, 0))


def find_elsewhere(
    weights: Weights, document: Document, told: Sequence[Told], inventory: Inventory
) -> list[Found]:
    """Find the likeliest word for every open role of every predicate.

    Args:
        weights: Of the head.
        document: The text.
        told: Its predicates, in text order.
        inventory: What features are counted over.
    """
    paths = {name: number for number, name in enumerate(inventory.paths)}
    deps = {name: number for number, name in enumerate(inventory.dep, start=1)}
    grid = make_grid(document, told, paths, deps)
    if not len(grid.pairs):
        return []
    scores, none = score_grid(weights, pair_states(document), grid)
    words = grid.entries[grid.pairs[:, 1], 0].tolist()
    numbers: dict[str, int] = {}
    names = np.array([numbers.setdefault(document.words[word], len(numbers)) for word in words])
    bounds = np.searchsorted(grid.pairs[:, 0], np.arange(len(told) + 1)).tolist()
    found = []
    for number, one in enumerate(told):
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
