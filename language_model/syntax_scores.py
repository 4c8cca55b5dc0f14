"""Tags, lemmas, trees and sentences of raw text against gold, with intervals over documents.

Counted as in the CoNLL shared tasks: a word, an arc or a sentence is right where its characters
are, so that a wrong cut costs both sides. As spaCy counts them, ``uas`` and ``las`` leave out
punctuation; ``las_with_punctuation`` does not.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from spacy.tokens import Doc, Span, Token

MEASURES = (
    "upos", "xpos", "features", "lemma", "uas", "las", "las_with_punctuation", "sentences",
)  # fmt: skip
_PUNCTUATION = frozenset(("punct", "p"))

Item = tuple[str, object]  # measure, what has to be equal


def syntax_items(doc: Doc) -> frozenset[Item]:
    """Give all that is said about a text; white space says nothing."""
    items: set[Item] = set()
    for token in doc:
        if token.text.isspace():
            continue
        at, dep = _place(token), token.dep_.lower()
        items.add(("upos", (at, token.pos_)))
        items.add(("xpos", (at, token.tag_)))
        items.add(("features", (at, str(token.morph))))
        items.add(("lemma", (at, token.lemma_)))
        items.add(("las_with_punctuation", (at, _place(token.head), dep)))
        if dep not in _PUNCTUATION:
            items.add(("uas", (at, _place(token.head))))
            items.add(("las", (at, _place(token.head), dep)))
    items.update(("sentences", ends) for sent in doc.sents if (ends := _ends(sent)))
    return frozenset(items)


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _ends(sent: Span) -> tuple[int, int] | None:
    words = [token for token in sent if not token.text.isspace()]
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None


def syntax_scores(pairs: Iterable[tuple[Doc, Doc]], *, resamples: int) -> dict:
    """Score pairs of gold and predicted documents of the same texts.

    Returns:
        For each measure its F1 in per cent with the ends of a 95 % interval over documents, and
        ``las_by_relation``.
    """
    found = [(syntax_items(gold), syntax_items(doc)) for gold, doc in pairs]
    counts = np.array([_counts(gold, pred) for gold, pred in found])
    rng = np.random.default_rng(0)
    samples = counts[rng.integers(0, len(counts), (resamples, len(counts)))].sum(1)
    whole, low_high = _f1(counts.sum(0)), np.percentile(_f1(samples), [2.5, 97.5], axis=0)
    scores: dict = {
        measure: [round(float(x), 2) for x in (whole[number], *low_high[:, number])]
        for number, measure in enumerate(MEASURES)
    }
    return scores | {"documents": len(found), "las_by_relation": _by_relation(found)}


def _counts(gold: frozenset[Item], pred: frozenset[Item]) -> list[list[int]]:
    """Count, for each measure, what both say, what gold says, what the prediction says."""
    sides = [Counter(measure for measure, _ in items) for items in (gold & pred, gold, pred)]
    return [[side[measure] for side in sides] for measure in MEASURES]


def _f1(counts: np.ndarray) -> np.ndarray:
    both, gold, pred = np.moveaxis(counts, -1, 0)
    return 200 * both / np.maximum(gold + pred, 1)


def _by_relation(found: Sequence[tuple[frozenset[Item], frozenset[Item]]]) -> dict[str, float]:
    sides: list[Counter[str]] = [Counter(), Counter(), Counter()]
    for gold, pred in found:
        for side, items in zip(sides, (gold & pred, gold, pred), strict=True):
            side.update(what[2] for measure, what in items if measure == "las")
    both, gold_all, pred_all = sides
    return {
        relation: round(200 * both[relation] / (count + pred_all[relation]), 1)
        for relation, count in gold_all.most_common()
    }
