import pickle

import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

pytest.importorskip("onnxruntime", reason="the encoder runs on onnxruntime")

from language_model.components.encoder import Encoder, take_states
from language_model.components.pieces import WINDOW_PIECES

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


@pytest.mark.parametrize("n_tokens", [1, WINDOW_PIECES, WINDOW_PIECES + 1, 700])
def test_each_token_gets_the_scores_of_its_own_first_piece(encoder, n_tokens):
    words = [["a", "b", "bb", "\n"][i % 4] for i in range(n_tokens)]
    doc = encoder(Doc(Vocab(), words=words))
    own = {"a": 4, "b": 5, "bb": 5, "\n": 3}
    assert doc.tensor[:, 0].tolist() == [own[word] for word in words]


class StatesSession(EchoSession):
    """Gives states too: twice the score."""

    def run(self, names, inputs):
        [scores] = super().run(names, inputs)
        return [scores, 2 * scores]


@pytest.mark.parametrize("n_tokens", [1, 700])
def test_states_lie_beside_the_doc_until_they_are_taken(encoder, n_tokens):
    encoder._session = StatesSession()
    doc = encoder(Doc(Vocab(), words=["a", "bb"] * n_tokens))
    states = take_states(doc)
    assert states.dtype == "float16"
    assert (states == 2 * doc.tensor).all()
    assert take_states(doc) is None


class StartsSession(EchoSession):
    """Says that every "a" starts a sentence, less surely what opens a window; notes what it read.

    A "bb" is somewhat like a start.
    """

    def __init__(self):
        self.windows = []

    def run(self, _, inputs):
        self.windows.append(inputs["ids"][0, 1:-1].tolist())
        ids = inputs["ids"][0][inputs["firsts"]]
        start = np.where(ids == 4, 1.0, -9.0) + np.where(
            inputs["ids"][0][inputs["firsts"] + 1] == 6, 5, 0
        )
        start[0] = -1.0
        return [np.stack([np.zeros(len(ids)), start], axis=1).astype("float32")]


@pytest.fixture
def reader_of_starts(encoder):
    encoder.heads = {"sentence": 2}
    encoder._session = StartsSession()
    return encoder


def sentences(*lengths):
    return [word for length in lengths for word in ["a", *["b"] * (length - 1)]]


def test_the_next_window_is_believed_from_the_last_sentence_that_may_not_be_whole(
    reader_of_starts,
):
    reader_of_starts.token_scores(sentences(60, 60, 60, 60))
    assert [len(window) for window in reader_of_starts._session.windows] == [
        158,
        144,
    ]  # 24 of them again


def test_nothing_is_read_again_before_a_paragraph(reader_of_starts):
    reader_of_starts.token_scores([*sentences(60, 60), "\n", *sentences(60, 60)])
    assert [len(window) for window in reader_of_starts._session.windows] == [158, 120]
    assert reader_of_starts._session.windows[1][0] == 4


def test_a_sentence_start_at_the_edge_of_a_window_is_not_believed_yet(reader_of_starts):
    reader_of_starts.token_scores(sentences(100, 55, 40))  # three pieces of the third are seen
    assert [len(window) for window in reader_of_starts._session.windows] == [158, 119]


def test_a_start_stays_one_where_a_window_opens_with_it(reader_of_starts):
    words = ["\n", *sentences(59, 60), "\n", *sentences(59, 60)]
    gain = np.diff(reader_of_starts.token_scores(words))[:, 0]
    assert np.flatnonzero(gain > 0).tolist() == [1, 60, 121, 180]


def test_a_sentence_longer_than_a_window_is_parted_where_a_start_is_likeliest(reader_of_starts):
    words = ["a", *["b"] * 119, "bb", *["b"] * 100]
    reader_of_starts.token_scores(words)
    [first, second] = reader_of_starts._session.windows
    assert len(first) == 158
    assert len(second) == 222 - (120 - 48)  # what stands before the border is read again


@pytest.mark.parametrize("seed", range(6))
def test_every_token_is_scored_once_whatever_the_lengths(reader_of_starts, seed):
    rng = np.random.default_rng(seed)
    words = [
        str(word) for word in rng.choice(["a", "b", "bb", "\n"], 900, p=[0.02, 0.4, 0.5, 0.08])
    ]
    scores = reader_of_starts.token_scores(words)
    assert len(scores) == 900
    assert (scores[1:, 1] != 0).all()
    read = sum(map(len, reader_of_starts._session.windows))
    assert read < 2.2 * sum(1 + (word == "bb") for word in words)


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
