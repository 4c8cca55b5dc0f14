"""Who is said to have said what: spans of source, cue and content, then the links between them."""

from collections.abc import Mapping, Sequence

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Doc, Span

from .encoder import head_scores
from .labels import best_path, bio_names, decode_spans
from .linking import Layout, Piece, link_pieces

ROLES = ("source", "cue", "content")
LINKS_ATTRIBUTE = "attribution_links"


def spans_key(role: str) -> str:
    """Name the group of ``doc.spans`` that holds a role."""
    return f"attribution_{role}"


def register_extension() -> None:
    """Make ``doc._.attribution_links`` known; its value is plain data and survives a DocBin.

    What comes back from a DocBin has tuples where lists were: so spaCy unpacks user data.
    """
    if not Doc.has_extension(LINKS_ATTRIBUTE):
        Doc.set_extension(LINKS_ATTRIBUTE, default=[])


class AttributionLabeller:
    """Writes ``doc.spans["attribution_source"]``, ``…_cue`` and ``…_content``.

    Args:
        name: Name in the pipeline.
        first_column: Where the attribution scores begin in ``doc.tensor``.
        n_columns: Columns that the encoder writes.
        label_bias: Label → what is added to its scores, for a balance other than the training's
            (fewer and longer contents, more sources).

    Raises:
        ValueError: If a bias names an unknown label.
    """

    def __init__(
        self, name: str, *, first_column: int, n_columns: int, label_bias: Mapping[str, float]
    ) -> None:
        names = bio_names(ROLES)
        if unknown := set(label_bias) - set(names):
            raise ValueError(f"{name}: label_bias names unknown labels {sorted(unknown)}")
        self.name = name
        self.n_columns = n_columns
        self.columns = slice(first_column, first_column + len(names))
        self.bias = np.array([label_bias.get(label, 0.0) for label in names], dtype="float32")

    def __call__(self, doc: Doc) -> Doc:
        """Set the three groups of spans, each in document order and possibly empty.

        Raises:
            ValueError: If the encoder has not run.
        """
        scores = head_scores(doc, self.columns, self.n_columns, asked_by=self.name)
        found: dict[str, list[Span]] = {role: [] for role in ROLES}
        for start, stop, role in decode_spans(best_path(scores + self.bias), ROLES):
            # PolNeAR's annotators are split on the comma after a source; names are looked up better
            # without it.
            span = trimmed(doc, start, stop, comma=role == "source")
            if len(span):
                found[role].append(span)
        for role, spans in found.items():
            doc.spans[spans_key(role)] = spans
        return doc


def trimmed(doc: Doc, start: int, stop: int, *, comma: bool) -> Span:
    """Give a span without white space at its ends, and on request without a comma at the last one.

    It is empty if there is nothing else.
    """
    while start < stop and doc[start].is_space:
        start += 1
    while stop > start and (doc[stop - 1].is_space or (comma and doc[stop - 1].text == ",")):
        stop -= 1
    return Span(doc, start, stop)


class AttributionLinker:
    """Writes ``doc._.attribution_links``: which source, cue and content belong together.

    Args:
        name: Name in the pipeline.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        register_extension()

    def __call__(self, doc: Doc) -> Doc:
        """Write the links, a list of dicts in document order (empty if there are none).

        Raises:
            ValueError: If sentences are not marked. Distances are counted over them.
        """
        if len(doc) and not doc.has_annotation("SENT_START"):
            raise ValueError(f"{self.name} needs sentences; add a parser")
        pieces = {
            role: [(span.start, span.end) for span in doc.spans.get(spans_key(role), ())]
            for role in ROLES
        }
        links = link_pieces(*(pieces[role] for role in ROLES), layout_of(doc))
        doc._.attribution_links = [
            {role: char_pairs(doc, getattr(link, role)) for role in ROLES} for link in links
        ]
        return doc


def layout_of(doc: Doc) -> Layout:
    """Count off the sentence and the paragraph of each token."""
    ends = np.zeros(len(doc), dtype="int64")
    for place in np.flatnonzero(doc.to_array(IS_SPACE)).tolist():
        ends[place] = "\n" in doc[place].text
    starts = doc.to_array(SENT_START).astype("int64") > 0
    return Layout(
        sentence=starts.cumsum().tolist(),
        paragraph=(ends.cumsum() - ends).tolist(),
    )


def char_pairs(doc: Doc, pieces: Sequence[Piece]) -> list[list[int]]:
    """Turn token ranges into character offsets into ``doc.text``."""
    return [[span.start_char, span.end_char] for span in (doc[a:b] for a, b in pieces)]
