"""Processor time of each layer of the extraction, and how it grows with the length of a text."""

import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pipeline.extract.nlp import AFTER_THE_MODEL, BEFORE_THE_MODEL, anchor_of
from pipeline.extract.rows.tables import rows_from_doc
from pipeline.records import Article
from pipeline.resources.nlp import Extractor

RULES = frozenset({*BEFORE_THE_MODEL, *AFTER_THE_MODEL, "rows"})
SHORT, LONG = 10_000, 100_000  # characters
ROUNDS = 5  # the least of which counts: what another program disturbs takes longer, never less


def seconds_by_layer(extractor: Extractor, articles: Sequence[Article]) -> Counter[str]:
    """Run articles through one component after the other, each with the time it took."""
    nlp = extractor.nlp
    seconds: Counter[str] = Counter()
    started = time.process_time()
    docs = [nlp.tokenizer(article.body_text) for article in articles]
    seconds["tokenizer"] = time.process_time() - started
    for doc, article in zip(docs, articles, strict=True):
        doc._.anchor = anchor_of(article)
    for name, component in nlp.pipeline:
        started = time.process_time()
        piped = getattr(component, "pipe", None)
        docs = list(piped(docs, batch_size=16)) if piped else [component(doc) for doc in docs]
        seconds[name] = time.process_time() - started
    started = time.process_time()
    for doc, article in zip(docs, articles, strict=True):
        rows_from_doc(doc, article, extractor_version=extractor.version)
    seconds["rows"] = time.process_time() - started
    return seconds


def least_seconds(extractor: Extractor, articles: Sequence[Article]) -> dict[str, float]:
    """Processor time of each layer, the least of several rounds."""
    rounds = [seconds_by_layer(extractor, articles) for _ in range(ROUNDS)]
    return {name: min(one[name] for one in rounds) for name in rounds[0]}


def layer_costs(extractor: Extractor, articles: Sequence[Article]) -> dict[str, Any]:
    """Share of each layer, and of the rules in the model's time, in one run on the same text."""
    seconds = least_seconds(extractor, articles)
    whole = sum(seconds.values())
    rules = sum(taken for name, taken in seconds.items() if name in RULES)
    words = sum(article.word_count for article in articles)
    return {
        "words": words,
        "words_per_second": round(words / whole),
        "rules_to_model": round(rules / (whole - rules), 3),
        "shares": {name: round(taken / whole, 4) for name, taken in seconds.items()},
    }


def long_text_ratios(extractor: Extractor, articles: Sequence[Article]) -> dict[str, float]:
    """Time per character of one text of 10^5, over that of ten texts of 10^4, by layer.

    The text is that of the articles, one after the other.
    """
    text = "\n\n".join(article.body_text for article in articles)[:LONG]
    if len(text) < LONG:
        raise ValueError(f"the articles hold {len(text)} characters; give {LONG}")
    article = articles[0]
    long = [with_text(article, text)]
    short = [with_text(article, text[at : at + SHORT]) for at in range(0, LONG, SHORT)]
    taken, other = least_seconds(extractor, long), least_seconds(extractor, short)
    ratios = {name: taken[name] / other[name] for name in taken}
    ratios["whole"] = sum(taken.values()) / sum(other.values())
    return {name: round(ratio, 2) for name, ratio in ratios.items()}


def with_text(article: Article, text: str) -> Article:
    """Return an article with another text."""
    return Article(**{**vars(article), "body_text": text})
