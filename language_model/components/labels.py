"""Begin-inside-outside labels: names, the best allowed sequence, and back to spans."""

from collections.abc import Iterator, Sequence

import numpy as np

OUTSIDE = "O"
_FORBIDDEN = -1e9


def bio_names(types: Sequence[str]) -> list[str]:
    """Name the labels of some span types: outside first, then begin and inside of each type."""
    return [OUTSIDE, *(f"{part}-{kind}" for kind in types for part in ("B", "I"))]


def encode_spans(n_tokens: int, spans: Sequence[tuple], types: Sequence[str]) -> np.ndarray:
    """Give each token's label as a number; where spans overlap the earlier one in the list wins.

    Args:
        n_tokens: Length of the document.
        spans: (first token, token after the last, type); empty ones are passed over.
        types: The order that numbers the labels.
    """
    labels = np.zeros(n_tokens, dtype="int64")
    for start, stop, kind in spans:
        if start < stop and not labels[start:stop].any():
            begin = 1 + 2 * list(types).index(kind)
            labels[start:stop] = begin + 1
            labels[start] = begin
    return labels


def best_path(scores: np.ndarray) -> np.ndarray:
    """Find the best label sequence in which inside only follows begin or inside of its type.

    The best label of each token is taken where these make a valid sequence, which is nearly
    everywhere; the search for the best valid one is left to the stretches that hold a violation.

    Args:
        scores: One row per token, one column per label of ``bio_names``; any additive score.

    Returns:
        Label numbers, one per token.
    """
    path = scores.argmax(1)
    is_inside = (path > 0) & (path % 2 == 0)
    before = np.concatenate([[0], path[:-1]])
    broken = np.flatnonzero(is_inside & (before != path) & (before != path - 1))
    if not len(broken):
        return path
    free = np.flatnonzero(~is_inside)  # outside and begin may follow anything
    solved: list[tuple[int, int]] = []
    for place in broken.tolist():
        if solved and place < solved[-1][1]:
            continue
        ends = free[np.searchsorted(free, place) :]
        stop = int(ends[0]) if len(ends) else len(path)
        start = place
        while start:
            # A stretch that wants to begin inside a span needs what stands before it.
            starts = free[: np.searchsorted(free, start)]
            start = int(starts[-1]) if len(starts) else 0
            while solved and start < solved[-1][1]:
                start = min(start, solved.pop()[0])
            best = _best_valid(scores[start:stop], may_begin_inside=start > 0)
            if not start or best[0] == 0 or best[0] % 2 == 1:
                break
        else:
            best = _best_valid(scores[start:stop], may_begin_inside=False)
        path[start:stop] = best
        solved.append((start, stop))
    return path


def _best_valid(scores: np.ndarray, *, may_begin_inside: bool) -> list[int]:
    """Search all valid sequences for the best; in plain Python, since stretches are short."""
    rows = scores.tolist()
    # An inside label has two possible forerunners: begin and inside of its type. All other
    # labels follow anything, so one maximum serves them all.
    insides = range(2, scores.shape[1], 2)
    best, back = rows[0], []
    if not may_begin_inside:
        for inside in insides:
            best[inside] = _FORBIDDEN
    for row in rows[1:]:
        top = max(best)
        before = [best.index(top)] * len(best)
        total = [top + score for score in row]
        for inside in insides:
            own = inside - 1 if best[inside - 1] >= best[inside] else inside
            before[inside], total[inside] = own, best[own] + row[inside]
        back.append(before)
        best = total
    path = [best.index(max(best))]
    for before in reversed(back):
        path.append(before[path[-1]])
    return path[::-1]


def decode_spans(labels: np.ndarray, types: Sequence[str]) -> Iterator[tuple]:
    """Yield (first token, token after the last, type) of each labelled span, in order."""
    start, kind = None, None
    for index, label in enumerate([*labels.tolist(), 0]):
        if start is not None and (label == 0 or label % 2 == 1):
            yield start, index, kind
            start = None
        if label % 2 == 1:
            start, kind = index, types[label // 2]
