from itertools import pairwise

import numpy as np
import pytest

from language_model.components.pieces import (
    MAX_PIECES_PER_TOKEN,
    N_FEATURES,
    N_SHAPES,
    WordPieces,
    pieces_of,
    token_features,
    windows_of,
)

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "dam", "##ascus", "shell", "##ed", "-", "al", "e"]


@pytest.fixture
def word_pieces():
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("token", "pieces"),
    [
        ("Damascus", ["dam", "##ascus"]),
        ("shelled", ["shell", "##ed"]),
        ("al-dam", ["al", "-", "dam"]),
        ("é", ["e"]),
        ("xyz", ["[UNK]"]),
        ("\n\n", ["[SEP]"]),
        ("  ", ["[UNK]"]),
    ],
)
def test_tokens_are_cut_as_bert_cuts_them(word_pieces, token, pieces):
    assert [VOCABULARY[number] for number in word_pieces(token)] == pieces


def test_a_long_token_is_cut_short(word_pieces):
    assert len(word_pieces("-" * 90)) == MAX_PIECES_PER_TOKEN


def test_first_pieces_point_at_their_tokens(word_pieces):
    pieces = pieces_of(["Damascus", "shelled", "al"], word_pieces)
    assert pieces.first.tolist() == [0, 2, 4]
    assert len(pieces.features) == len(pieces.ids) == 5


def test_quotation_ends_with_its_paragraph():
    tokens = ["He", '"', "spoke", "\n\n", "Then"]
    quoted = token_features(tokens) >= N_SHAPES
    assert quoted.tolist() == [False, True, True, False, False]
    assert token_features(tokens).max() < N_FEATURES


@pytest.mark.parametrize("n_tokens", [1, 5, 30, 101])
def test_windows_overlap_and_hold_every_token(n_tokens):
    lengths = np.random.default_rng(n_tokens).integers(1, 4, n_tokens)
    first = np.cumsum(lengths) - lengths
    windows = windows_of(first, int(lengths.sum()), size=20, stride=12)
    assert {i for start, stop in windows for i in range(start, stop)} == set(range(n_tokens))
    for (start, stop), (after, _) in pairwise([*windows, (n_tokens, n_tokens)]):
        assert start < after <= stop
        assert lengths[start:stop].sum() <= 20


@pytest.mark.parametrize("seed", range(20))
def test_windows_without_overlap_skip_no_token(seed):
    lengths = np.random.default_rng(seed).integers(1, 4, 90)
    first = np.cumsum(lengths) - lengths
    windows = windows_of(first, int(lengths.sum()), size=20, stride=20)
    assert [i for start, stop in windows for i in range(start, stop)] == list(range(90))


def test_empty_document_has_no_window():
    assert windows_of(np.zeros(0), 0, size=20, stride=12) == []
