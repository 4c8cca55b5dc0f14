"""From spaCy tokens to what the encoder reads: word pieces, one feature per token, windows.

Training and run time both go through here, so that they cannot differ. The pieces are those of
BERT's uncased vocabulary, written out in plain Python: the only need for a tokeniser library.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from spacy.tokens import Doc

MAX_PIECES_PER_TOKEN = 6  # a web address needs no more to be known as one
WINDOW_PIECES = 158  # with [CLS] and [SEP] 160
N_SHAPES = 6
N_FEATURES = 2 * N_SHAPES

_OPENING, _CLOSING, _PLAIN = "“«„", "”»", '"'


class WordPieces:
    """Cuts one token into ids of the vocabulary; remembers every token it has seen.

    Args:
        vocabulary: The pieces in the order of their ids, as in BERT's ``vocab.txt``.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = list(vocabulary)
        self._ids = {piece: number for number, piece in enumerate(self.vocabulary)}
        self.opening = self._ids["[CLS]"]
        self.separator = self._ids["[SEP]"]
        self.unknown = self._ids["[UNK]"]
        self._seen: dict[str, tuple[int, ...]] = {}

    def __call__(self, token: str) -> tuple[int, ...]:
        """Give the ids of a token's pieces: at least one, at most ``MAX_PIECES_PER_TOKEN``."""
        ids = self._seen.get(token)
        if ids is None:
            ids = tuple(self._cut(token))[:MAX_PIECES_PER_TOKEN]
            self._seen[token] = ids
        return ids

    def _cut(self, token: str) -> list[int]:
        if "\n" in token:
            return [self.separator]
        plain = unicodedata.normalize("NFD", token.lower())
        plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
        ids = [number for word in _split_punctuation(plain) for number in self._cut_word(word)]
        return ids or [self.unknown]

    def _cut_word(self, word: str) -> list[int]:
        """Take the longest known piece from the left, again and again."""
        ids, start = [], 0
        while start < len(word):
            for end in range(min(len(word), start + 25), start, -1):
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self._ids:
                    ids.append(self._ids[piece])
                    start = end
                    break
            else:
                return [self.unknown]
        return ids


def _split_punctuation(text: str) -> list[str]:
    words: list[str] = []
    joined = False
    for char in text:
        if char.isspace() or unicodedata.category(char) in ("Cc", "Cf"):
            joined = False
        elif char.isalnum():
            if joined:
                words[-1] += char
            else:
                words.append(char)
            joined = True
        else:
            words.append(char)
            joined = False
    return words


def token_features(tokens: Sequence[str]) -> np.ndarray:
    """Give each token's shape as a number, and whether it stands in double quotation marks.

    The encoder is uncased; this is how capitals and quotations reach it. A quotation that no mark
    closes ends with its paragraph, as print has it.

    Returns:
        Whole numbers below ``N_FEATURES``, one per token.
    """
    features = []
    quoted = False
    for token in tokens:
        shape, turn = _shape_and_turn(token)
        if turn is not None:
            quoted = not quoted if turn == _PLAIN else turn == _OPENING
        features.append(shape + N_SHAPES if quoted else shape)
    return np.array(features, dtype="int64")


@lru_cache(maxsize=200_000)
def _shape_and_turn(token: str) -> tuple[int, str | None]:
    """Give a token's shape, and which kind of quotation mark it is, if any."""
    if "\n" in token or token in _CLOSING:
        return _shape(token), _CLOSING
    if token in _OPENING:
        return _shape(token), _OPENING
    return _shape(token), _PLAIN if token == _PLAIN else None


def _shape(token: str) -> int:
    if token.islower():
        return 0
    if token.istitle():
        return 1
    if token.isupper():
        return 2
    if token[:1].isdigit():
        return 3
    return 4 if any(char.isalpha() for char in token) else 5


@dataclass(frozen=True)
class Pieces:
    """A document as the encoder sees it.

    Attributes:
        ids: All pieces in a row, without [CLS] and [SEP].
        features: The feature of each piece's token, as long as ``ids``.
        first: Where each token's first piece stands in ``ids``.
    """

    ids: np.ndarray
    features: np.ndarray
    first: np.ndarray


def pieces_of(tokens: Sequence[str], word_pieces: WordPieces) -> Pieces:
    """Cut all tokens of a document into pieces."""
    per_token = [word_pieces(token) for token in tokens]
    lengths = np.array([len(ids) for ids in per_token], dtype="int64")
    return Pieces(
        ids=np.array([number for ids in per_token for number in ids], dtype="int64"),
        features=np.repeat(token_features(tokens), lengths),
        first=np.cumsum(lengths) - lengths,
    )


def windows_of(first: np.ndarray, n_pieces: int, *, size: int, stride: int) -> list[tuple]:
    """Cut a document into overlapping windows that begin and end between tokens.

    Args:
        first: Where each token's first piece stands, ascending.
        n_pieces: Pieces in the document.
        size: Pieces a window may hold.
        stride: Pieces from one window's start to the next one's.

    Returns:
        Pairs of token indices, half-open, in order; empty for an empty document.
    """
    if not len(first):
        return []
    ends = np.append(first[1:], n_pieces)
    windows, start = [], 0
    while True:
        stop = int(np.searchsorted(ends, first[start] + size, side="right"))
        windows.append((start, max(stop, start + 1)))
        if stop >= len(first):
            return windows
        # A token across the border is in no window yet, so the next one begins with it.
        start = max(min(int(np.searchsorted(first, first[start] + stride)), stop), start + 1)


def token_texts(doc: Doc) -> list[str]:
    """Give the tokens' texts; the one place that decides what the encoder sees of a token."""
    return [token.text for token in doc]
