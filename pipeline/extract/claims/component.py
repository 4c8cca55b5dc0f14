"""The ``claims`` component: one statement for each predicate that the text states.

They come from the content of attributions and from the publisher's own sentences. Infinitives
of purpose, conditions and questions state nothing; what stands in navigation, labels, headings
and repeated captions is no claim.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.extract.annotations import NO_SENTENCES, laid_out, register_extensions
from pipeline.extract.claims.statements import find_statements
from pipeline.extract.claims.words import Given, Words, make_words
from pipeline.extract.reading.component import parse_of


@Language.factory(
    "claims",
    default_config={
        "event_kinds": [],
        "hedges": [],
        "reporting_words": [],
        "thing_words": [],
        "states": {},
    },
    requires=[
        "token.dep",
        "token.head",
        "doc._.mentions",
        "doc._.attributions",
        "doc._.relations",
        "doc._.predicates",
    ],
    assigns=["doc._.statements"],
)
def make_statement_finder(
    nlp: Language,
    name: str,
    event_kinds: list[dict[str, Any]],
    hedges: list[dict[str, Any]],
    reporting_words: list[dict[str, Any]],
    thing_words: list[dict[str, Any]],
    states: dict[str, str],
) -> "StatementFinder":
    """Build the component from pipeline config."""
    return StatementFinder(
        name,
        words=make_words(
            event_kinds=event_kinds,
            hedges=hedges,
            reporting_words=reporting_words,
            thing_words=thing_words,
            states=states,
        ),
    )


class StatementFinder:
    """Writes ``doc._.statements``."""

    def __init__(self, name: str, *, words: Words) -> None:
        register_extensions()
        self.name = name
        self.words = words

    def __call__(self, doc: Doc) -> Doc:
        """Find the statements of ``doc``.

        Raises:
            ValueError: If the Doc has not been parsed.
        """
        parse = parse_of(doc, self.name)
        found = Given(
            mentions=doc._.mentions,
            attributions=doc._.attributions,
            times=doc._.times,
            figures=doc._.figures,
            skipped=laid_out(doc, NO_SENTENCES),
            relations=doc._.relations,
            predicates=doc._.predicates,
            headings=[
                [part["start_char"], part["end_char"]]
                for part in doc._.layout
                if part["kind"] in {"heading", "label"}
            ],
        )
        doc._.statements = find_statements(parse, found, words=self.words)
        return doc
