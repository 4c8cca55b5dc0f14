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
    if _is_tree(heads):
        return heads
    # The word that gains most by being the root; the scores of one row are comparable only
    # with each other.
    others = scores.copy()
    np.fill_diagonal(others, _NEVER)
    root = int((scores.diagonal() - others.max(1)).argmax()) if len(scores) > 1 else 0
    others[root] = _NEVER
    others[root, root] = 0.0
    return _maximum_tree(others, root)


def _is_tree(heads: np.ndarray) -> bool:
    own = np.arange(len(heads))
    if (heads == own).sum() != 1:
        return False
    # After log2(n) doublings everyone has arrived at the root, unless a cycle holds them.
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((reached == reached[0]).all()) and bool(heads[reached[0]] == reached[0])


def _cycle(heads: np.ndarray, root: int) -> list[int]:
    """Give the words of one cycle, or nothing."""
    state = np.zeros(len(heads), dtype="int8")  # 1: on the present walk, 2: leads to the root
    state[root] = 2
    for start in range(len(heads)):
        walk, at = [], start
        while state[at] == 0:
            state[at] = 1
            walk.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return walk[walk.index(at) :]
        state[walk] = 2
    return []


def _maximum_tree(scores: np.ndarray, root: int) -> np.ndarray:
    """Chu-Liu and Edmonds: take the best heads, melt a cycle into one word, and begin anew."""
    heads = scores.argmax(1)
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([word for word in range(len(scores)) if word not in set(cycle)])
    kept = scores[inside, heads[inside]]
    melted = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    melted[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, inside)]
    melted[:-1, -1] = leaving.max(1)
    # Entering the cycle at a word replaces the arc that the word has inside it.
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    melted[-1, :-1] = entering.max(0)
    small = _maximum_tree(melted, int(np.flatnonzero(outside == root)[0]))
    result = heads.copy()
    for place, word in enumerate(outside):
        head = small[place]
        result[word] = outside[head] if head < len(outside) else inside[leaving[place].argmax()]
    enters_from = int(small[-1])
    entry = int(entering[:, enters_from].argmax())
    result[inside[entry]] = outside[enters_from]
    return result
