from itertools import product

import numpy as np
import pytest

from language_model.components.trees import best_heads


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


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_under_the_same_root_scores_higher(seed):
    scores = np.random.default_rng(seed).normal(size=(5, 5))
    found = best_heads(scores)
    root = next(word for word, head in enumerate(found) if word == head)
    total = {
        heads: sum(scores[word, head] for word, head in enumerate(heads))
        for heads in product(range(5), repeat=5)
        if is_tree(list(heads)) and heads[root] == root
    }
    assert total[tuple(found.tolist())] == pytest.approx(max(total.values()))


def test_what_is_a_tree_already_stays():
    scores = np.full((3, 3), -5.0)
    scores[0, 1] = scores[1, 1] = scores[2, 1] = 5.0
    assert best_heads(scores).tolist() == [1, 1, 1]
