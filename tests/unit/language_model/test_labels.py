import numpy as np
import pytest

from language_model.components.labels import best_path, bio_names, decode_spans, encode_spans

TYPES = ("place", "person")


def test_spans_come_back_from_their_labels():
    spans = [(0, 2, "place"), (2, 3, "place"), (4, 6, "person")]
    labels = encode_spans(7, spans, TYPES)
    assert list(decode_spans(labels, TYPES)) == spans


def test_earlier_span_wins_an_overlap():
    labels = encode_spans(4, [(1, 4, "person"), (0, 2, "place")], TYPES)
    assert list(decode_spans(labels, TYPES)) == [(1, 4, "person")]


def test_inside_never_follows_outside_or_another_type():
    names = bio_names(TYPES)
    scores = np.full((3, len(names)), -5.0)
    scores[0, names.index("B-place")] = 2
    scores[1, names.index("I-person")] = 3  # tempting, and forbidden after B-place
    scores[1, names.index("I-place")] = 2
    scores[2, names.index("I-place")] = 2
    path = [names[label] for label in best_path(scores)]
    assert path == ["B-place", "I-place", "I-place"]


def test_first_token_cannot_be_inside():
    names = bio_names(TYPES)
    scores = np.zeros((1, len(names)))
    scores[0, names.index("I-place")] = 9
    assert names[best_path(scores)[0]] != "I-place"


@pytest.mark.parametrize("seed", range(5))
def test_best_path_is_the_best_of_all_allowed_paths(seed):
    from itertools import product

    names = bio_names(TYPES)
    scores = np.random.default_rng(seed).normal(size=(4, len(names)))

    def allowed(path):
        return all(
            label == 0 or label % 2 or (previous in (label, label - 1))
            for previous, label in zip([0, *path], path, strict=False)
        )

    best = max(
        (path for path in product(range(len(names)), repeat=4) if allowed(path)),
        key=lambda path: sum(scores[i, label] for i, label in enumerate(path)),
    )
    assert tuple(best_path(scores)) == best


def test_empty_document_has_an_empty_path():
    assert len(best_path(np.zeros((0, 5)))) == 0
