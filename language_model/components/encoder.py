"""The shared encoder: one pass over the text that scores every token for every labeller."""

from collections.abc import Sequence
from pathlib import Path
from weakref import WeakKeyDictionary

import numpy as np
import onnxruntime
import srsly
from spacy.tokens import Doc
from spacy.util import ensure_path

from .pieces import WINDOW_PIECES, Pieces, WordPieces, pieces_of, token_texts

# What a window must hold after a sentence start for it to be believed. On GUM, EWT and PolNeAR dev
# 4 to 24 pieces are alike (2026-11-22).
RIGHT_PIECES = 8
# Read again before a border inside a paragraph: without, sources and contents are a point worse on
# PolNeAR dev; trees and sentences do not need it.
LEFT_PIECES = 24
# Read again before a border inside a sentence; only one as long as a window has such.
LEFT_PIECES_IN_SENTENCE = 48

# The fused kernel takes ten times as long as its two parts: a tenth of all (onnxruntime 1.31).
SLOW_OPTIMIZERS = ["SkipLayerNormFusion"]

# States of a Doc that is on its way through the pipeline; kept beside it, since they are large.
_states: WeakKeyDictionary[Doc, np.ndarray] = WeakKeyDictionary()


def take_states(doc: Doc) -> np.ndarray | None:
    """Take away what the encoder left of a Doc for the reader of claims, if it left anything.

    Returns:
        float16 of shape (tokens, layers x width).
    """
    return _states.pop(doc, None)


class Encoder:
    """Runs the fine-tuned MiniLM (int8, onnxruntime) and leaves label scores in ``doc.tensor``.

    A graph with a second output, the states of some layers, leaves those too (``take_states``).

    Windows are read one by one and never padded: int8 scales are taken over what is read together,
    so a document read in company would score differently each time.

    Args:
        name: Name in the pipeline.
        heads: (name, number of labels) in the order of the columns of the scores.
        threads: Of onnxruntime.
    """

    def __init__(self, name: str, *, heads: Sequence[Sequence], threads: int) -> None:
        self.name = name
        self.heads = dict(heads)
        self.threads = threads
        self._graph: bytes = b""
        self._session: onnxruntime.InferenceSession | None = None
        self._word_pieces: WordPieces | None = None

    @property
    def n_columns(self) -> int:
        """Columns of ``doc.tensor`` after this component."""
        return sum(self.heads.values())

    def columns(self, head: str) -> slice:
        """Say which columns of ``doc.tensor`` belong to a head."""
        names = list(self.heads)
        start = sum(self.heads[name] for name in names[: names.index(head)])
        return slice(start, start + self.heads[head])

    def set_model(self, graph: bytes, vocabulary: Sequence[str]) -> None:
        """Take an ONNX graph and the vocabulary it was trained with."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Processors that multiply bytes without VNNI cut their sums off at 16 bits unless they are
        # told not to: measured on one, 3 of 82 labelled claims were lost. Others ignore it.
        options.add_session_config_entry("session.x64quantprecision", "1")
        self._graph = graph
        self._word_pieces = WordPieces(vocabulary)
        self._session = onnxruntime.InferenceSession(
            graph,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOW_OPTIMIZERS,
        )

    @property
    def graph(self) -> bytes:
        """The ONNX graph; empty before one is set."""
        return self._graph

    @property
    def vocabulary(self) -> list[str]:
        """The word pieces in the order of their ids; empty before they are set."""
        return self._word_pieces.vocabulary if self._word_pieces else []

    def __call__(self, doc: Doc) -> Doc:
        """Put one row of label scores per token into ``doc.tensor``.

        Raises:
            ValueError: If no model has been loaded; zeros would look like a text free of entities.
        """
        if self._session is None or self._word_pieces is None:
            raise ValueError(f"{self.name} has no model; load it from disk or call set_model")
        doc.tensor, states = self.read(token_texts(doc))
        if states.shape[1]:
            _states[doc] = states
        return doc

    def token_scores(self, tokens: Sequence[str]) -> np.ndarray:
        """Score tokens: float32 of shape (tokens, labels of all heads)."""
        return self.read(tokens)[0]

    def read(self, tokens: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Give scores and states: float32 (tokens, labels), float16 (tokens, layers x width).

        Without states in the graph the second has no columns.

        A window is believed up to the last sentence start in it and the next one from there on:
        hardly a sentence is read half, little is read twice, and arcs, which compare tokens by
        their place in a window, stay in one. Only where a sentence fills a window is it parted,
        where a start is likeliest.
        """
        pieces = pieces_of(tokens, self._word_pieces)
        places = np.append(pieces.first, len(pieces.ids))
        scores = np.zeros((len(tokens), self.n_columns), dtype="float32")
        states = np.zeros((len(tokens), 0), dtype="float16")
        start = border = stop = 0
        while stop < len(tokens):
            stop = _last(places, places[start] + WINDOW_PIECES)
            rows, *more = self._read_window(pieces, start, stop)
            if border and "sentence" in self.heads:
                # What chose the border knows whether a sentence begins there; now it opens a text.
                columns = self.columns("sentence")
                rows[border - start, columns] = scores[border, columns]
            scores[border:stop] = rows[border - start :]
            if more:
                if not states.shape[1]:
                    states = np.zeros((len(tokens), more[0].shape[1]), dtype="float16")
                states[border:stop] = more[0][border - start :]
            if stop < len(tokens):
                last = _last(places, places[stop] - RIGHT_PIECES)
                half = _last(places, places[start] + WINDOW_PIECES // 2)
                border, is_start = self._border(scores, border + 1, half, last)
                again = LEFT_PIECES if is_start else LEFT_PIECES_IN_SENTENCE
                if pieces.ids[places[border] - 1] == self._word_pieces.separator:
                    again = 0  # nothing reaches over the end of a paragraph
                start = max(_last(places, places[border] - again), start + 1)
        return scores, states

    def _read_window(self, pieces: Pieces, start: int, stop: int) -> list[np.ndarray]:
        begin = pieces.first[start]
        end = pieces.first[stop] if stop < len(pieces.first) else len(pieces.ids)
        ids = [self._word_pieces.opening], pieces.ids[begin:end], [self._word_pieces.separator]
        inputs = {
            "ids": np.concatenate(ids)[None],
            "features": np.concatenate([[0], pieces.features[begin:end], [0]])[None],
            "firsts": pieces.first[start:stop] - begin + 1,
        }
        return self._session.run(None, inputs)

    def _border(self, scores: np.ndarray, first: int, half: int, last: int) -> tuple[int, bool]:
        """Choose the token from which the next window is believed.

        Args:
            scores: Of the window before it.
            first: The earliest token that may be chosen if a sentence starts there.
            half: The earliest one otherwise.
            last: The last one.

        Returns:
            The token's index, and whether a sentence starts there.
        """
        if "sentence" not in self.heads:
            return last, False
        columns = self.columns("sentence")
        gain = np.diff(scores[first : last + 1, columns])[:, 0]
        starts = np.flatnonzero(gain > 0)
        if len(starts):
            return first + int(starts[-1]), True
        return half + int(gain[half - first :].argmax()), False

    def __getstate__(self) -> dict:
        """Leave the session out, which cannot be sent to another process."""
        return {**self.__dict__, "_session": None}

    def __setstate__(self, state: dict) -> None:
        """Open the session anew."""
        self.__dict__.update(state)
        if self._graph and self._word_pieces:
            self.set_model(self._graph, self._word_pieces.vocabulary)

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Serialise graph and vocabulary."""
        return srsly.msgpack_dumps({"graph": self._graph, "vocabulary": self.vocabulary})

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> "Encoder":
        """Load what ``to_bytes`` gave."""
        state = srsly.msgpack_loads(data)
        if state["graph"]:
            self.set_model(state["graph"], state["vocabulary"])
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write ``encoder.onnx`` and ``vocab.txt`` into a folder."""
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "encoder.onnx").write_bytes(self._graph)
        (folder / "vocab.txt").write_text("\n".join(self.vocabulary) + "\n", encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> "Encoder":
        """Load what ``to_disk`` wrote."""
        folder = ensure_path(path)
        graph = (folder / "encoder.onnx").read_bytes()
        if graph:
            vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
            self.set_model(graph, vocabulary)
        return self


def _last(places: np.ndarray, place: int) -> int:
    """Give the last token that begins at a place or before it."""
    return int(np.searchsorted(places, place, side="right")) - 1


def check_scores(doc: Doc, n_columns: int, *, asked_by: str) -> None:
    """See that the encoder has read the document.

    Raises:
        ValueError: If it has not.
    """
    if len(doc) and doc.tensor.shape != (len(doc), n_columns):
        raise ValueError(f"{asked_by} needs the scores of the encoder; put it before {asked_by}")


def head_scores(doc: Doc, columns: slice, n_columns: int, *, asked_by: str) -> np.ndarray:
    """Take one head's scores from ``doc.tensor``.

    Raises:
        ValueError: If the encoder has not run on this document.
    """
    if not len(doc):
        return np.zeros((0, columns.stop - columns.start), dtype="float32")
    check_scores(doc, n_columns, asked_by=asked_by)
    return doc.tensor[:, columns]
