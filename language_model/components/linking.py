"""Which source, cue and content belong together: plain arithmetic on token positions."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

Piece = tuple[int, int]  # first token, token after the last

SENTENCE_COST, PARAGRAPH_COST = 40, 100  # in tokens
# Beyond these costs two pieces are not joined: cue and content, cue and source, and a content left
# over and its cue. Chosen 2026-11-22 on PolNeAR train with labels of a half-trained encoder, where
# they and the dropping of bare contents gained 2 points of attribution F1 over 160, 120 and 160.
CONTENT_LIMIT, SOURCE_LIMIT, LEFTOVER_LIMIT = 40, 40, 160


@dataclass
class Link:
    """One attribution; pieces in document order."""

    source: list[Piece] = field(default_factory=list)
    cue: list[Piece] = field(default_factory=list)
    content: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class Layout:
    """Which sentence and paragraph each token stands in."""

    sentence: Sequence[int]
    paragraph: Sequence[int]

    def cost(self, a: Piece, b: Piece) -> float:
        """Give the distance of two pieces in tokens, sentence and paragraph borders weighing."""
        first, second = (a, b) if a <= b else (b, a)
        left, right = first[1] - 1, second[0]
        return (
            max(0, right - left - 1)
            + SENTENCE_COST * abs(self.sentence[right] - self.sentence[left])
            + PARAGRAPH_COST * abs(self.paragraph[right] - self.paragraph[left])
        )


class _Pieces:
    """Pieces, to be asked for those close to another one without looking at them all."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._order = sorted(range(len(pieces)), key=lambda j: pieces[j])
        self._starts = [pieces[j][0] for j in self._order]
        self._longest = max((end - start for start, end in pieces), default=0)

    def near(self, piece: Piece, *, limit: float) -> list[int]:
        """List the indexes of pieces no more than ``limit`` tokens away, and maybe some more."""
        low = bisect_left(self._starts, piece[0] - limit - self._longest - 1)
        return self._order[low : bisect_right(self._starts, piece[1] + limit + 1)]


def match_pieces(
    anchors: Sequence[Piece], others: Sequence[Piece], layout: Layout, *, limit: float
) -> dict[int, int]:
    """Pair anchors with others one to one, the cheapest pair first.

    Returns:
        Index of an other → index of its anchor.
    """
    pieces = _Pieces(others)
    costs = sorted(
        (layout.cost(anchor, others[j]), i, j)
        for i, anchor in enumerate(anchors)
        for j in pieces.near(anchor, limit=limit)
    )
    used, pairs = set(), {}
    for cost, i, j in costs:
        if cost <= limit and i not in used and j not in pairs:
            pairs[j] = i
            used.add(i)
    return pairs


def nearest(
    piece: Piece, others: Sequence[Piece], layout: Layout, *, among: Sequence[int]
) -> tuple[float, int]:
    """Give cost and index of the nearest piece ``among`` others; ties go to the earlier one."""
    return min(((layout.cost(piece, others[j]), j) for j in among), default=(float("inf"), -1))


def link_pieces(
    sources: Sequence[Piece], cues: Sequence[Piece], contents: Sequence[Piece], layout: Layout
) -> list[Link]:
    """Join labelled pieces into attributions.

    Cues are the anchors. Each takes the nearest content and the nearest source, one to one; then
    contents left over join the nearest cue (a quotation broken by its cue), and cues left without
    a source share the nearest one ("X said … and added …"). Contents that no cue is near make
    attributions of their own with the nearest source. A cue without content, and a content
    without cue and source, are dropped: most of those are false.

    Returns:
        Attributions in order of their first content; content is never empty.
    """
    links = [Link(cue=[cue]) for cue in cues]
    pairs = match_pieces(cues, contents, layout, limit=CONTENT_LIMIT)
    for j, content in enumerate(contents):
        if j in pairs:
            links[pairs[j]].content.append(content)
    bare: list[Link] = []
    cues_near, sources_near = _Pieces(cues), _Pieces(sources)
    for j, content in enumerate(contents):
        if j in pairs:
            continue
        close = cues_near.near(content, limit=LEFTOVER_LIMIT)
        cost, i = nearest(content, cues, layout, among=close)
        if cost <= LEFTOVER_LIMIT:
            links[i].content.append(content)
        else:
            bare.append(Link(content=[content]))
    links = [link for link in links if link.content]
    anchors = [link.cue[0] for link in links]
    pairs = match_pieces(anchors, sources, layout, limit=SOURCE_LIMIT)
    for j, i in pairs.items():
        links[i].source.append(sources[j])
    for link in [*links, *bare]:
        if not link.source and sources:
            piece = (link.cue or link.content)[0]
            close = sources_near.near(piece, limit=SOURCE_LIMIT)
            cost, j = nearest(piece, sources, layout, among=close)
            if cost <= SOURCE_LIMIT:
                link.source.append(sources[j])
    links += [link for link in bare if link.source]
    for link in links:
        link.content.sort()
    return sorted(links, key=lambda link: link.content[0])
