import pickle

import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

pytest.importorskip("onnxruntime", reason="the encoder runs on onnxruntime")

from language_model.components.encoder import Encoder
from language_model.components.pieces import STRIDE_PIECES, WINDOW_PIECES

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b"]


class EchoSession:
    """Stands in for onnxruntime: the score of a piece is its own id, in both columns."""

    def run(self, _, inputs):
        ids = inputs["ids"][0]
        assert len(ids) <= WINDOW_PIECES + 2
        assert inputs["features"].shape == inputs["ids"].shape
        return [np.stack([ids, ids], axis=1).astype("float32")[inputs["firsts"]]]


@pytest.fixture
def encoder():
    from language_model.components.pieces import WordPieces

    encoder = Encoder("encoder", heads=[["entity", 1], ["attribution", 1]], threads=1)
    encoder._word_pieces = WordPieces(VOCABULARY)
    encoder._session = EchoSession()
    return encoder


@pytest.mark.parametrize("n_tokens", [1, STRIDE_PIECES, WINDOW_PIECES + 1, 700])
def test_each_token_gets_the_scores_of_its_own_first_piece(encoder, n_tokens):
    words = [["a", "b", "bb", "\n"][i % 4] for i in range(n_tokens)]
    doc = encoder(Doc(Vocab(), words=words))
    own = {"a": 4, "b": 5, "bb": 5, "\n": 3}
    assert doc.tensor[:, 0].tolist() == [own[word] for word in words]


def test_windows_meet_at_a_sentence_start(encoder):
    encoder.heads = {"sentence": 2}
    before, after = np.zeros((30, 2)), np.zeros((30, 2))
    before[21, 1] = after[21, 1] = 1
    before[2, 1] = 9  # too near the edge: the later window has hardly begun
    assert encoder._border(before, after) == 21


def test_empty_doc_is_scored_as_nothing(encoder):
    assert encoder(Doc(Vocab(), words=[])).tensor.shape == (0, 2)


def test_encoder_without_a_model_refuses():
    with pytest.raises(ValueError, match="has no model"):
        Encoder("encoder", heads=[["entity", 1]], threads=1)(Doc(Vocab(), words=["a"]))


def test_columns_of_the_second_head_follow_the_first():
    encoder = Encoder("encoder", heads=[["entity", 23], ["attribution", 7]], threads=1)
    assert encoder.columns("attribution") == slice(23, 30)
    assert encoder.n_columns == 30


def test_empty_encoder_round_trips(tmp_path):
    encoder = Encoder("encoder", heads=[["entity", 1]], threads=1)
    encoder.to_disk(tmp_path / "encoder")
    copy = Encoder("encoder", heads=[["entity", 1]], threads=1)
    copy.from_disk(tmp_path / "encoder")
    assert copy.to_bytes() == encoder.to_bytes()


def test_encoder_can_be_sent_to_another_process(encoder):
    copy = pickle.loads(pickle.dumps(encoder))
    assert copy.columns("attribution") == encoder.columns("attribution")
    assert copy.to_bytes() == encoder.to_bytes()
