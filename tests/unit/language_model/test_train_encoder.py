import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs language_model/requirements-train.txt")
pytest.importorskip("transformers", reason="training needs language_model/requirements-train.txt")

from language_model.components.pieces import WINDOW_PIECES, WordPieces
from language_model.records import Labelled
from language_model.train_encoder import IGNORED, Windows, collate, rate_at, task_at

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b"]


@pytest.fixture
def windows():
    tokens = [["a", "bb", "b"][i % 3] for i in range(900)]
    labels = [i % 5 for i in range(900)]
    rows = [Labelled("long", tokens, labels), Labelled("short", ["a", "b", "a", "a"], [1, 2, 0, 0])]
    return Windows(rows, WordPieces(VOCABULARY), seed=1)


def test_labels_stand_on_first_pieces_only(windows):
    batch = windows.batch(0, windows.per_epoch)
    ids, features, mask, targets = collate(batch, WordPieces(VOCABULARY))
    assert ids.shape == features.shape == mask.shape == targets.shape
    assert ids.shape[1] <= WINDOW_PIECES + 2
    assert (targets[ids == VOCABULARY.index("##b")] == IGNORED).all()
    assert (targets[mask == 0] == IGNORED).all()
    assert (targets[ids == VOCABULARY.index("a")] != IGNORED).all()


def test_an_epoch_holds_every_token_once(windows):
    seen = sum(stop - start for _, _, start, stop in windows._cut(3))
    assert 900 <= seen <= 904  # a leftover of a few tokens at a document's start may be dropped


def test_batches_are_the_same_after_a_restart(windows):
    again = Windows.__new__(Windows)
    again.__dict__.update(windows.__dict__, _epoch=-1, _windows=[])
    windows.batch(0, 2)
    first, second = windows.batch(7, 2), again.batch(7, 2)
    assert [row[2:] for row in first] == [row[2:] for row in second]


def test_rate_rises_then_falls_to_nothing():
    rates = [rate_at(step, steps=100, warmup=8) for step in range(101)]
    assert np.argmax(rates) in (7, 8)
    assert rates[-1] == 0


def test_each_task_reads_its_own_batches_in_order():
    plan = [task_at(step, {"entity_every": 3}) for step in range(6)]
    assert plan == [
        ("attribution", 0), ("attribution", 1), ("entity", 0),
        ("attribution", 2), ("attribution", 3), ("entity", 1),
    ]  # fmt: skip
