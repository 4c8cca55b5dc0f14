"""The ``layout`` component: what on the page is not running text, found before the parser runs.

It presets where sentences start, so that a headline or a caption never runs into the sentence
after it: the parser keeps what is set before it.
"""

from typing import Any

from spacy.attrs import IDX, IS_SPACE, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import CreditAnnotation, LayoutAnnotation, register_extensions
from pipeline.extract.layout.datelines import IsCity
from pipeline.extract.layout.rules import Block, find_layout

register_extensions()


@Language.factory(
    "layout",
    default_config={"spans_key": "layout"},
    assigns=["doc._.layout", "doc._.credits", "doc.spans", "token.is_sent_start"],
)
def make_layout(nlp: Language, name: str, spans_key: str) -> "LayoutMarker":
    """Build the component; it reads only the text, and the title in ``doc._.anchor``."""
    return LayoutMarker(name, spans_key=spans_key)


class LayoutMarker:
    """Marks headline, headings, captions, navigation and credit lines, and where blocks start."""

    def __init__(self, name: str = "layout", *, spans_key: str = "layout") -> None:
        self.name = name
        self.spans_key = spans_key
        self._is_city: IsCity | None = None

    def use_cities(self, is_city: IsCity) -> None:
        """Read a city in capitals at the head of a report as its dateline."""
        self._is_city = is_city

    def __call__(self, doc: Doc) -> Doc:
        """Write ``doc._.layout``, ``doc._.credits`` and the sentence starts.

        Raises:
            ValueError: If the Doc is parsed already; sentence starts can then no longer be set.
        """
        if len(doc) and doc.has_annotation("DEP"):  # an empty Doc has every annotation
            raise ValueError(f"{self.name} must stand before the parser; move it to the front")
        anchor = doc._.anchor or {}
        blocks, credits = find_layout(doc.text, title=anchor.get("title"), is_city=self._is_city)
        marked = [block for block in blocks if block.kind != "paragraph"]
        doc._.layout = [
            LayoutAnnotation(kind=b.kind, start_char=b.start_char, end_char=b.end_char)
            for b in marked
        ]
        doc._.credits = [
            CreditAnnotation(
                credit_type=c.credit_type, start_char=c.start_char, end_char=c.end_char
            )
            for c in credits
        ]
        spans = (
            doc.char_span(b.start_char, b.end_char, label=b.kind, alignment_mode="expand")
            for b in marked
        )
        doc.spans[self.spans_key] = [span for span in spans if span is not None]
        _set_sentence_starts(doc, blocks)
        return doc


_NO_START = 2**64 - 1  # spaCy's -1 among unsigned numbers


def _set_sentence_starts(doc: Doc, blocks: list[Block]) -> None:
    """Let a block's first token start a sentence, and white space between blocks never."""
    starts = {block.start_char for block in blocks}
    # All at once: spaCy looks through the whole text for every token that is set alone.
    table: Any = doc.to_array([SENT_START, IDX, IS_SPACE])
    for i, (_, at, is_space) in enumerate(table.tolist() if len(doc) else []):
        if is_space and i:
            table[i, 0] = _NO_START
        elif at in starts:
            table[i, 0] = 1
    if len(doc):
        doc.from_array([SENT_START], table[:, :1])
