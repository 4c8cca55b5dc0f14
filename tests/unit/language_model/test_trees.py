from itertools import product

import numpy as np
import pytest

from language_model.components.trees import best_trees


def best_heads(scores):
    [heads] = best_trees([scores])
    return heads


def is_tree(heads):
    roots = [word for word, head in enumerate(heads) if word == head]
    if len(roots) != 1:
        return False
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if word != roots[0]:
            return False
    return True


@pytest.mark.parametrize("size", [1, 2, 3, 5, 40])
@pytest.mark.parametrize("seed", range(8))
def test_there_is_one_root_and_no_cycle(size, seed):
    assert is_tree(best_heads(np.random.default_rng(seed).normal(size=(size, size))).tolist())


def crosses(heads):
    arcs = [(min(w, h), max(w, h)) if w != h else (-1, w) for w, h in enumerate(heads)]
    return any(a < c < b < d for a, b in arcs for c, d in arcs)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(12))
def test_no_tree_without_crossing_arcs_scores_higher(size, seed):
    # Scores of one word's heads are comparable only with each other, as softmax leaves them.
    scores = np.random.default_rng(seed).normal(size=(size, size))
    found = tuple(best_heads(scores).tolist())
    total = {
        heads: sum(scores[word, head] for word, head in enumerate(heads))
        for heads in product(range(size), repeat=size)
        if is_tree(list(heads)) and not crosses(heads)
    }
    assert total[found] == pytest.approx(max(total.values()))


@pytest.mark.parametrize("seed", range(8))
def test_no_arcs_cross(seed):
    assert not crosses(best_heads(np.random.default_rng(seed).normal(size=(30, 30))).tolist())


def test_what_is_a_tree_already_stays():
    scores = np.full((3, 3), -5.0)
    scores[0, 1] = scores[1, 1] = scores[2, 1] = 5.0
    assert best_heads(scores).tolist() == [1, 1, 1]


@pytest.mark.parametrize("seed", range(8))
def test_a_tree_does_not_hang_on_the_sentences_read_with_it(seed):
    rng = np.random.default_rng(seed)
    sentences = [rng.normal(size=(size, size)) for size in rng.integers(1, 40, 12)]
    together = [heads.tolist() for heads in best_trees(sentences)]
    assert together == [best_heads(scores).tolist() for scores in sentences]


def test_many_long_sentences_are_searched_in_parts():
    rng = np.random.default_rng(0)
    sentences = [rng.normal(size=(150, 150)) for _ in range(4)]
    assert all(is_tree(heads.tolist()) for heads in best_trees(sentences))


def test_no_sentence_gives_no_tree():
    assert best_trees([]) == []
