"""The order of the components in one place, and the way from articles to Docs.

``layout`` stands before everything else, since it sets where sentences start and the parser
keeps what is set before it. The statistical components follow as the model brings them, then
the rule layers, each reading what those before it left on the Doc.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

# Imported for their @Language.factory registrations.
import pipeline.extract.attributions.component
import pipeline.extract.claims.component
import pipeline.extract.figures.component
import pipeline.extract.mentions.component
import pipeline.extract.reading.component
import pipeline.extract.relations.component
import pipeline.extract.times.component  # noqa: F401
from pipeline.extract.annotations import Anchor, register_extensions
from pipeline.extract.claims.words import make_words, state_names
from pipeline.extract.layout.component import LayoutMarker
from pipeline.extract.mentions.actors.component import curated_actor_names, curated_bodies
from pipeline.extract.mentions.places.component import ToponymFinder
from pipeline.extract.mentions.places.place_names import (
    NameWeigher,
    Weight,
    curated_place_names,
)
from pipeline.extract.pieces import join_pieces, split_text
from pipeline.names.keys import fold
from pipeline.readable.reading import readable
from pipeline.records import Article
from pipeline.reference import Reference

BEFORE_THE_MODEL = ("layout",)
AFTER_THE_MODEL = (
    "mended_parse",
    "times",
    "figures",
    "mentions",
    "actor_names",
    "toponyms",
    "attributions",
    "relations",
    "claims",
)

# Their configuration is lists of curated names, which are no part of the extractor's version.
_NAME_FINDERS = frozenset({"actor_names", "toponyms"})

# Longer texts go through the model in pieces: its memory grows with the length of one Doc
# (about 0.7 KB a character with our own model), and no article is lost for its length.
PIECE_CHARS = 200_000


def build_pipeline(
    model: Language, *, reference: Reference, gazetteer: NameWeigher | None = None
) -> Language:
    """Add our components to a loaded spaCy pipeline, in place.

    Args:
        model: A pipeline with at least a parser; ``ner`` and an attribution labeller are used
            where present.
        reference: The curated tables; their rows become the components' configuration.
        gazetteer: Weighs names of places that the curated tables lack; without one only the
            model's own spans and the curated names are places.

    Returns:
        The same pipeline.
    """
    register_extensions()
    configs = component_configs(reference)
    for name in BEFORE_THE_MODEL:
        if name not in model.pipe_names:
            model.add_pipe(name, first=True, config=configs.get(name, {}), validate=False)
    for name in AFTER_THE_MODEL:
        if name not in model.pipe_names:
            model.add_pipe(name, config=configs.get(name, {}), validate=False)
    if gazetteer is not None:
        _use_gazetteer(model, gazetteer)
    return model


def _use_gazetteer(nlp: Language, gazetteer: NameWeigher) -> None:
    layout, finder = nlp.get_pipe("layout"), nlp.get_pipe("toponyms")
    if isinstance(layout, LayoutMarker):
        layout.use_cities(lambda name: gazetteer.weight(fold(name)) >= Weight.CITY)
    if isinstance(finder, ToponymFinder):
        finder.use_gazetteer(gazetteer)


def component_configs(reference: Reference) -> dict[str, dict[str, Any]]:
    """Give each component's configuration as plain, JSON-able data."""
    verbs = [asdict(row) for row in reference.reporting_verbs]
    speech = sorted(row["verb_lemma"] for row in verbs if row["part_of_speech"] == "verb")
    words: dict[str, Any] = {
        "event_kinds": [asdict(row) for row in reference.event_kinds],
        "hedges": [asdict(row) for row in reference.hedges],
        "reporting_words": verbs,
        "thing_words": [asdict(row) for row in reference.thing_words],
    }
    return {
        "mended_parse": {
            "known_verbs": sorted(make_words(**words).verbs),
            "word_kinds": [asdict(row) for row in reference.word_kinds],
        },
        "mentions": {"speech_lemmas": speech},
        "actor_names": {"names": curated_actor_names(reference)},
        "toponyms": {
            "speech_lemmas": speech,
            "bodies": curated_bodies(reference),
            **curated_place_names(reference),
        },
        "figures": {
            "approximators": [asdict(row) for row in reference.approximators],
            "measure_words": [asdict(row) for row in reference.measure_words],
            "measures": [asdict(row) for row in reference.measures],
            "scope_words": [asdict(row) for row in reference.scope_words],
        },
        "attributions": {"reporting_words": verbs},
        "relations": {
            "roles": {
                row.role_text: row.relation_type
                for row in reference.role_words
                if row.relation_type
            }
        },
        "claims": {**words, "states": state_names(reference)},
    }


def extractor_version(nlp: Language, fingerprint: str) -> str:
    """Name what would give other rows if it changed: release, and a hash of all that reads.

    Args:
        nlp: The whole pipeline, as ``build_pipeline`` returns it.
        fingerprint: Of what the pipeline's configuration does not show: weights, seeds,
            gazetteer, and the code of the components.

    Returns:
        Release, a hyphen and 10 hex digits.
    """
    meta = {key: nlp.meta.get(key) for key in ("lang", "name", "version")}
    # The config as a string: spaCy's sections hold no order that means anything.
    config = nlp.config.copy()
    facts = {
        "model": meta,
        "pipeline": nlp.pipe_names,
        "components": {
            key: config["components"][key]
            for key in sorted(config["components"])
            if key not in _NAME_FINDERS
        },
        "fingerprint": fingerprint,
    }
    text = json.dumps(facts, sort_keys=True, default=str)
    return f"{version('claimhouse')}-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def docs_from_articles(
    nlp: Language, articles: Iterable[Article], *, batch_size: int = 16
) -> Iterator[Doc]:
    """Run articles through the pipeline.

    Args:
        nlp: The whole pipeline.
        articles: Articles to read; consumed lazily, one batch ahead.
        batch_size: Pieces of text that go through the model together.

    Yields:
        One Doc an article, in their order, over the readable text of its ``body_text``; empty
        where that is not in English.
    """
    counts: list[int] = []

    def pieces() -> Iterator[tuple[Doc, int]]:
        for article in articles:
            text = readable(article.body_text).text if is_read(article) else ""
            parts = split_text(text, PIECE_CHARS)
            counts.append(len(parts))
            for number, part in enumerate(parts):
                doc = _blank_doc(nlp, part)
                doc._.anchor = anchor_of(article, is_first_piece=number == 0)
                yield doc, len(parts)

    waiting: list[Doc] = []
    for doc, total in nlp.pipe(pieces(), as_tuples=True, batch_size=batch_size):
        waiting.append(doc)
        if len(waiting) == total:
            yield waiting[0] if total == 1 else join_pieces(waiting)
            waiting = []


def _blank_doc(nlp: Language, text: str) -> Doc:
    """Tokenise without spaCy's limit on length, which ``split_text`` stands in for."""
    return nlp.tokenizer(text)


def is_read(article: Article) -> bool:
    """Whether an article is in the language that is read, or too short to say."""
    return article.language_code in (None, "en")


def anchor_of(article: Article, *, is_first_piece: bool = True) -> Anchor:
    """Say what relative time expressions of ``article`` count from."""
    published = article.published_at
    day = article.published_date or (published.date() if published else None)
    return {
        "date": day.isoformat() if day else None,
        "precision": article.published_precision if published else "unknown",
        "title": article.title if is_first_piece else None,
    }
