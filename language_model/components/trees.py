"""The best dependency trees over the scores of single arcs."""

from collections.abc import Iterator, Sequence

import numpy as np

MOST_CELLS = 30_000  # of the square tables of sentences that are searched together


def best_trees(scores: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Give each word's head in the best tree with one root, for several sentences.

    A sentence whose likeliest heads make a tree without crossing arcs is done; the others are
    searched together, since the steps of the search are many and small. What stands beside a
    sentence changes nothing about its tree.

    Args:
        scores: For each sentence a square; row = dependent, column = head; the diagonal scores
            being the root.

    Returns:
        Indices of the heads, the root its own, for each sentence.
    """
    trees = [square.argmax(1) for square in scores]
    open_ = [number for number, heads in enumerate(trees) if not _is_tree(heads) or _crosses(heads)]
    open_.sort(key=lambda number: -len(scores[number]))
    for numbers in _batches(open_, [len(square) for square in scores]):
        found = _projective_trees([scores[number] for number in numbers])
        for number, heads in zip(numbers, found, strict=True):
            trees[number] = heads
    return trees


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


def _batches(numbers: Sequence[int], sizes: Sequence[int]) -> Iterator[list[int]]:
    """Part sentences, the longest first, so that no batch holds too many cells."""
    batch: list[int] = []
    for number in numbers:
        if batch and (len(batch) + 1) * sizes[batch[0]] ** 2 > MOST_CELLS:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _projective_trees(scores: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Eisner's search for the best trees without crossing arcs and with one root.

    A span is *whole* if its head, at one end, has all its words below it, and *open* if an arc
    between its two ends holds it together. Spans of one length are joined in one step, of all
    sentences that are long enough: these stand first. Tables are indexed by one end of a span and
    its length, so that all joins of a span are two runs of cells: ``..._from`` by the left end,
    ``..._to`` by the right one; ``left_`` and ``right_`` say at which end the head is.
    """
    sizes = [len(square) for square in scores]
    n_words = sizes[0]
    shape = (len(scores), n_words, n_words)
    arcs = np.zeros(shape)  # sentence, dependent, head
    for number, square in enumerate(scores):
        arcs[number, : len(square), : len(square)] = square
    left_from, left_to, right_from, right_to, open_left, open_right = np.zeros((6, *shape))
    cuts = np.zeros((n_words, 3, *shape[:2]), dtype="int64")  # length; kind; sentence, left end
    for length in range(1, n_words):
        many = sum(size > length for size in sizes)
        left, right = np.s_[:many, : n_words - length], np.s_[:many, length:]
        joined = left_from[left][..., :length] + right_to[right][..., length - 1 :: -1]
        best, cuts[length, 0][left] = _best(joined)
        open_left[left][..., length] = best + arcs[:many].diagonal(-length, 1, 2)
        open_right[right][..., length] = best + arcs[:many].diagonal(length, 1, 2)
        joined = open_left[left][..., 1 : length + 1] + left_to[right][..., length - 1 :: -1]
        best, cuts[length, 1][left] = _best(joined)
        left_from[left][..., length] = left_to[right][..., length] = best
        joined = right_from[left][..., :length] + open_right[right][..., length:0:-1]
        best, cuts[length, 2][left] = _best(joined)
        right_from[left][..., length] = right_to[right][..., length] = best
    trees = []
    for number, (square, size) in enumerate(zip(scores, sizes, strict=True)):
        words = np.arange(size)
        before, after = right_to[number, words, words], left_from[number, words, size - 1 - words]
        root = int((before + after + square.diagonal()).argmax())
        trees.append(_follow(cuts[:, :, number], root, size))
    return trees


def _best(joined: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the best of each row, and where it stands in it."""
    choice = joined.argmax(-1)
    rows = np.arange(0, joined.size, joined.shape[-1]).reshape(choice.shape)
    return joined.ravel()[rows + choice], choice


def _follow(cuts: np.ndarray, root: int, size: int) -> np.ndarray:
    """Go down from the root through the cuts that were found best.

    Args:
        cuts: Indexed by length of the span, kind (open, headed left, headed right), left end.
        root: The root's index.
        size: Words in the sentence.
    """
    heads = np.arange(size)
    spans = [(2, 0, root), (1, root, size - 1)]
    while spans:
        kind, left, right = spans.pop()
        if left == right:
            continue
        cut = int(cuts[right - left, kind, left])
        if kind == 1:
            split = left + 1 + cut
            heads[split] = left
            spans += [(0, left, split), (1, split, right)]
        elif kind == 2:
            split = left + cut
            heads[split] = right
            spans += [(2, left, split), (0, split, right)]
        else:
            split = left + cut
            spans += [(1, left, split), (2, split + 1, right)]
    return heads
