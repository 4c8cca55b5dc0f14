import numpy as np
import pytest
from spacy.tokens import Doc

pytest.importorskip("torch", reason="training needs language_model/requirements-train.txt")
pytest.importorskip("transformers", reason="training needs language_model/requirements-train.txt")

from language_model.components.pieces import WINDOW_PIECES, WordPieces
from language_model.components.tokens import blank_pipeline
from language_model.inventory import inventory_of
from language_model.records import Labelled
from language_model.samples import IGNORED, sample_from_labelled, samples_from_docs
from language_model.train_encoder import Windows, collate, rate_at, task_order

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b"]


@pytest.fixture
def windows():
    tokens = [["a", "bb", "b"][i % 3] for i in range(900)]
    labels = [i % 5 for i in range(900)]
    rows = [Labelled("long", tokens, labels), Labelled("short", ["a", "b", "a", "a"], [1, 2, 0, 0])]
    samples = [sample_from_labelled("entity", [row]) for row in rows]
    return Windows(samples, WordPieces(VOCABULARY), seed=1, size=2)


def test_targets_stand_beside_first_pieces(windows):
    batch = collate(windows.batch(0), WordPieces(VOCABULARY))
    assert batch["ids"].shape == batch["features"].shape == batch["mask"].shape
    assert batch["ids"].shape[1] <= WINDOW_PIECES + 2
    assert batch["firsts"].shape == batch["entity"].shape
    known = batch["entity"] != IGNORED
    pieces = batch["ids"].gather(1, batch["firsts"])[known]
    assert set(pieces.tolist()) <= {VOCABULARY.index("a"), VOCABULARY.index("b")}


def test_an_epoch_holds_every_token_once(windows):
    seen = sum(stop - start for batch in windows._cut(3) for _, _, start, stop in batch)
    assert 900 <= seen <= 904  # a leftover of a few tokens at a document's start may be dropped


def test_batches_are_the_same_after_a_restart(windows):
    again = Windows.__new__(Windows)
    again.__dict__.update(windows.__dict__, _epoch=-1, _batches=[])
    windows.batch(0)
    first, second = windows.batch(7), again.batch(7)
    assert [row[2:] for row in first] == [row[2:] for row in second]


def test_rate_rises_then_falls_to_nothing():
    rates = [rate_at(step, steps=100, warmup=8) for step in range(101)]
    assert np.argmax(rates) in (7, 8)
    assert rates[-1] == 0


def test_each_task_gets_its_share_and_reads_its_batches_in_order():
    order = task_order(100, {"entity": 1, "attribution": 3}, seed=0)
    assert [number for task, number in order if task == "entity"] == list(range(25))
    assert [number for task, number in order if task == "attribution"] == list(range(75))


def test_tree_targets_count_from_the_window_and_pass_over_white_space():
    doc = Doc(
        blank_pipeline().vocab,
        words=["a", "b", "\n", "a", "b"],
        heads=[1, 1, 1, 4, 4],
        deps=["det", "ROOT", "dep", "det", "ROOT"],
        pos=["DET", "NOUN", "SPACE", "DET", "NOUN"],
        tags=["DT", "NN", "_SP", "DT", "NN"],
        lemmas=["a", "b", "\n", "a", "b"],
    )
    inventory = inventory_of([doc])
    [sample] = samples_from_docs([doc], inventory)
    targets = sample.targets
    assert targets["head"].tolist()[3:] == [4, 4]
    assert targets["dep"].tolist()[1] == IGNORED  # who the root is, is no relation
    assert targets["group"][2] == -1
    assert targets["upos"][2] == IGNORED
    pieces = Windows([sample], WordPieces(VOCABULARY), seed=0, size=1).documents[0][0]
    batch = collate([(pieces, targets, 3, 5)], WordPieces(VOCABULARY))
    assert batch["head"].tolist() == [[1, 1]]


def test_two_label_files_of_one_text_must_hold_the_same_tokens():
    rows = [Labelled("x", ["a"], [0]), Labelled("x", ["b"], [0])]
    with pytest.raises(ValueError, match="x: the two label files differ"):
        sample_from_labelled("attribution", rows)
