"""The ``figures`` component: what is counted or measured, how many, and between which bounds.

``quantities`` finds numbers in the text, ``counted`` the noun phrase, ``measures`` what it
measures; ``reader`` brings them together and says what is no figure at all; ``scopes`` what span
of happening it sums up.
"""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import FigureAnnotation, laid_out, register_extensions
from pipeline.extract.figures.measure_words import PEOPLE, MeasureWords
from pipeline.extract.figures.persons import counted_persons
from pipeline.extract.figures.quantities import QuantityFinder
from pipeline.extract.figures.reader import FigureReader
from pipeline.extract.figures.scopes import ScopeReader, ScopeWords
from pipeline.extract.reading.component import parse_of
from pipeline.extract.reading.overlaps import Stretches
from pipeline.extract.reading.tree import Parse

register_extensions()

# What may stand between a number and a part of it; other parts may stand there first.
_INCLUDING = re.compile(r",? (?:including|among them|of (?:them|whom))[^.;]{0,60}", re.IGNORECASE)
_AND = re.compile(r",? (?:and|plus|as well as) ", re.IGNORECASE)
_NOT_TEXT = frozenset({"navigation", "label", "wire_line", "contribution_line", "dateline"})


@Language.factory(
    "figures",
    default_config={"approximators": [], "measure_words": [], "measures": [], "scope_words": []},
    requires=["token.dep", "token.head", "token.pos", "token.ent_type", "doc._.times"],
    assigns=["doc._.figures"],
)
def make_figures(
    nlp: Language,
    name: str,
    approximators: list[dict[str, Any]],
    measure_words: list[dict[str, Any]],
    measures: list[dict[str, Any]],
    scope_words: list[dict[str, Any]],
) -> "FigureFinder":
    """Build the component from rows of the curated tables."""
    return FigureFinder(
        name,
        approximators=approximators,
        measure_words=measure_words,
        measures=measures,
        scope_words=scope_words,
    )


class FigureFinder:
    """Finds stated figures with their bounds, unit and measure."""

    def __init__(
        self,
        name: str = "figures",
        *,
        approximators: list[dict[str, Any]],
        measure_words: list[dict[str, Any]],
        measures: list[dict[str, Any]],
        scope_words: list[dict[str, Any]],
    ) -> None:
        self.name = name
        self.quantities = QuantityFinder(approximators)
        self.words = MeasureWords(measure_words)
        self.scope_words = ScopeWords.of(measures, scope_words)

    def __call__(self, doc: Doc) -> Doc:
        """Write ``doc._.figures`` in text order; it reads ``doc._.times`` and ``doc._.layout``.

        Raises:
            ValueError: If the Doc has not been parsed: what a number counts would be a guess.
        """
        parse = parse_of(doc, self.name)
        skipped = Stretches(laid_out(doc, _NOT_TEXT))
        reader = FigureReader(parse, doc._.times, self.words)
        figures: list[FigureAnnotation] = []
        is_part = False  # of the figure before it
        for quantity in self.quantities.find(parse.text):
            if skipped.overlapping(quantity.start, quantity.end):
                continue
            figure = reader.read(quantity, previous=figures[-1] if figures else None)
            is_part = (
                figure is not None
                and bool(figures)
                and _is_part(figures[-1], figure, parse, is_chained=is_part)
            )
            if figure is not None and is_part:
                figure["measure"] = figures[-1]["measure"]
            if figure is not None and not (
                figures and figure["start_char"] < figures[-1]["end_char"]
            ):
                figures.append(figure)
        figures = counted_persons(self.words, parse, figures)
        scopes = ScopeReader(parse, doc._.times, self.scope_words)
        for figure in figures:
            figure["figure_scope"], figure["scope_text"] = scopes.read(figure)
        doc._.figures = figures
        return doc


def _is_part(
    whole: FigureAnnotation, part: FigureAnnotation, parse: Parse, *, is_chained: bool
) -> bool:
    """Say whether a figure names some of those that the one before it counts.

    In "killed 100, including 20 children and 5 women" the 20 and the 5 are killed, too.
    """
    if part["unit"] != PEOPLE or whole["unit"] != PEOPLE or whole["measure"] == PEOPLE:
        return False
    between = parse.text[whole["end_char"] : part["start_char"]]
    return (_AND if is_chained else _INCLUDING).fullmatch(between) is not None
