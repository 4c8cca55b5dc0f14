"""Trees without crossing branches: what the rules take for the reach of a phrase.

A parser that chooses each head by itself can hang a word beyond the verb of another clause; the
phrase above it then runs over words that are not its own. Such a word is lifted to the nearest
head at which no branches cross (Nivre and Nilsson 2005).
"""

from pipeline.extract.reading.tree import Parse

_LONGEST = 300  # tokens of a sentence; lists and tables longer than that are left alone


def lift_crossing_branches(parse: Parse, i: int) -> None:
    """Lift the words of the sentence that begins with ``i`` whose branch crosses another."""
    first, end = parse.sents[parse.sent[i]]
    if i != first:
        return
    head = parse.head[:end]
    lift_crossing(head, first, end)
    for word in range(first, end):
        if head[word] != parse.head[word]:
            parse.rehang(word, head=head[word], dep=parse.dep[word])


def lift_crossing(head: list[int], first: int, end: int) -> None:
    """Lift the words of one sentence whose branch crosses another; changes ``head``.

    Args:
        head: Head of each token of the text, its own for a root.
        first: The sentence's first token.
        end: The token after its last.
    """
    if end - first > _LONGEST or not has_crossing(head, first, end):
        return
    order = sorted(range(first, end), key=lambda i: abs(i - head[i]))
    for i in order:
        while head[i] != i and not _is_covered(head, i):
            above = head[head[i]]
            if above == head[i]:
                break
            head[i] = above


def has_crossing(head: list[int], first: int, end: int) -> bool:
    """Whether two branches of a sentence cross, in one pass from left to right."""
    arcs = sorted((min(i, head[i]), -max(i, head[i])) for i in range(first, end) if head[i] != i)
    open_ends: list[int] = []
    for left, negative_right in arcs:
        right = -negative_right
        while open_ends and open_ends[-1] <= left:
            open_ends.pop()
        if open_ends and open_ends[-1] < right:
            return True
        open_ends.append(right)
    return False


def _is_covered(head: list[int], i: int) -> bool:
    """Whether all between a word and its head hang below that head."""
    top = head[i]
    for between in range(min(i, top) + 1, max(i, top)):
        at, steps = between, 0
        while at != top and head[at] != at and steps < _LONGEST:
            at, steps = head[at], steps + 1
        if at != top:
            return False
    return True
