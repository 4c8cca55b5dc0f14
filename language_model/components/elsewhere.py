"""Roles that other sentences fill: which words come into question, and how they are scored.

A predicate is paired with words of its own and of other sentences. A word that fills a role of
another predicate is paired once for every such role: what it does there says most. Of each role
the pairs of a predicate share one with "none". Numpy only; trained by ``train_elsewhere``.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .claim_features import Document, pair_states, paths_from

OPEN_ROLES = ("agent", "recipient", "place", "time")
ROLES = ("agent", "recipient", "thing", "instrument", "place", "from", "to", "time")
# An open role is none that is filled by another name.
FILLED_BY = {
    "agent": ("agent",),
    "recipient": ("recipient",),
    "place": ("place", "from", "to"),
    "time": ("time",),
}
BACK, AHEAD, OPENING = 12, 2, 2  # sentences before, after, and at the start of the text
NAMED = frozenset({"NOUN", "PROPN", "NUM"})
INSIDE_NAMES = frozenset({"flat", "fixed", "goeswith"})
ENTITY_COLUMNS, NAME_COLUMNS = slice(0, 21), slice(28, 37)  # of the encoder's own scores
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


def sizes(n_kinds: int, n_paths: int, n_deps: int) -> dict[str, int]:
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
        "path": n_paths,
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
        path[place] = paths.get(ways[number].get(int(words[right[place]]), ""), 0)
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


def states_of(document: Document) -> np.ndarray:
    """Give what is seen of every token."""
    return pair_states(document)


def same_names(document: Document, words: Iterable[int]) -> dict[int, str]:
    """Give the word by which mentions of one thing are known as one."""
    return {word: document.words[word] for word in words}
