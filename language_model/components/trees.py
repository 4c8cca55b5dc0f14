"""The best dependency tree over the scores of single arcs."""

import numpy as np

_NEVER = -1e9


def best_heads(scores: np.ndarray) -> np.ndarray:
    """Give each word's head in the best tree with one root.

    Args:
        scores: Square; row = dependent, column = head; the diagonal scores being the root.

    Returns:
        Indices of the heads, the root its own.
    """
    heads = scores.argmax(1)
    if _is_tree(heads) and not _crosses(heads):
        return heads
    return _projective_heads(scores)


def _is_tree(heads: np.ndarray) -> bool:
    own = np.arange(len(heads))
    if (heads == own).sum() != 1:
        return False
    # After log2(n) doublings everyone has arrived at the root, unless a cycle holds them.
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((reached == reached[0]).all()) and bool(heads[reached[0]] == reached[0])


def _crosses(heads: np.ndarray) -> bool:
    """Say whether any two arcs cross; a root is hung on a word before the first."""
    words = np.arange(len(heads))
    ends = np.where(heads == words, -1, heads)
    low, high = np.minimum(words, ends), np.maximum(words, ends)
    inside = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    return bool(inside.any())


def _projective_heads(scores: np.ndarray) -> np.ndarray:
    """Eisner's search for the best tree without crossing arcs and with one root.

    Spans of one length are joined together. ``whole[d, i, j]`` is the best span from i to j whose
    head is its left (d = 1) or right (d = 0) end, ``open_`` the best that an arc between the ends
    holds together. Words count from 1; the root hangs on 0.
    """
    n_words = len(scores)
    size = n_words + 1
    arc = np.full((size, size), _NEVER)  # head, dependent
    arc[1:, 1:] = scores.T
    np.fill_diagonal(arc, _NEVER)
    root_gain = scores.diagonal()
    whole = np.full((2, size, size), 2 * _NEVER * size)
    open_ = np.full((2, size, size), 2 * _NEVER * size)
    best_whole = np.zeros((2, size, size), dtype="int64")
    best_open = np.zeros((size, size), dtype="int64")
    for word in range(size):
        whole[:, word, word] = 0.0
    for length in range(1, n_words):
        left = np.arange(1, size - length)
        right = left + length
        splits = left[:, None] + np.arange(length)
        joined = whole[1, left[:, None], splits] + whole[0, splits + 1, right[:, None]]
        choice = joined.argmax(1)
        best_open[left, right] = left + choice
        joined = joined[np.arange(len(left)), choice]
        open_[0, left, right] = joined + arc[right, left]
        open_[1, left, right] = joined + arc[left, right]
        taken = whole[0, left[:, None], splits] + open_[0, splits, right[:, None]]
        choice = taken.argmax(1)
        best_whole[0, left, right] = left + choice
        whole[0, left, right] = taken[np.arange(len(left)), choice]
        splits = splits + 1
        taken = open_[1, left[:, None], splits] + whole[1, splits, right[:, None]]
        choice = taken.argmax(1)
        best_whole[1, left, right] = left + 1 + choice
        whole[1, left, right] = taken[np.arange(len(left)), choice]
    words = np.arange(1, size)
    root = 1 + int((whole[0, 1, words] + whole[1, words, n_words] + root_gain).argmax())
    heads = np.arange(n_words)
    spans = [(0, 1, root, False), (1, root, n_words, False)]
    while spans:
        side, left, right, is_open = spans.pop()
        if left == right:
            continue
        if is_open:
            head, word = (left, right) if side else (right, left)
            heads[word - 1] = head - 1
            split = int(best_open[left, right])
            spans += [(1, left, split, False), (0, split + 1, right, False)]
        else:
            split = int(best_whole[side, left, right])
            if side:
                spans += [(1, left, split, True), (1, split, right, False)]
            else:
                spans += [(0, left, split, False), (0, split, right, True)]
    return heads
