"""The tower: a copy of the encoder's top layers that learns to read claims, as a torch module.

What is below them stays as it is shipped and is shared: its states of every window are computed
once (``ForkReader``), the tower trains on those, and its int8 graph is grafted onto the encoder's
(``encoder_states``).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from spacy.util import load_config
from torch import nn

from language_model.components.claim_features import ENTITY_SCORES, WIDTH, Document
from language_model.components.claims import scaled, shaped
from language_model.components.encoder import Encoder
from language_model.components.pieces import Pieces
from language_model.encoder_model import quantise
from language_model.encoder_states import FORK, STATES_IN, STATES_OUT, layer_outputs, with_states

N_HEADS, INNER_WIDTH = 12, 1536
MATRICES = {  # ours → the encoder's
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "up": "intermediate.dense",
    "down": "output.dense",
}
NORMS = {"middle": "attention.output.LayerNorm", "last": "output.LayerNorm"}
# A window of the shared states, float16 (pieces, WIDTH), and where its tokens' first pieces stand.
Window = tuple[np.ndarray, np.ndarray]


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER_WIDTH), nn.Linear(INNER_WIDTH, WIDTH)
        self.middle, self.last = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = nn.Dropout(0.1)

    def forward(self, asked: torch.Tensor, states: torch.Tensor) -> torch.Tensor:
        """Give new states of some places of a window, (1, places, WIDTH), having read all of it."""
        query = self._parted(self.query(asked))
        key, value = self._parted(self.key(states)), self._parted(self.value(states))
        weights = (query @ key.transpose(-1, -2) / (WIDTH // N_HEADS) ** 0.5).softmax(-1)
        mixed = self.mix((weights @ value).transpose(1, 2).reshape(1, -1, WIDTH))
        middle = self.middle(self.dropout(mixed) + asked)
        inner = self.down(nn.functional.gelu(self.up(middle)))
        return self.last(self.dropout(inner) + middle)

    @staticmethod
    def _parted(states: torch.Tensor) -> torch.Tensor:
        """Part states among the heads of attention: (1, heads, places, width of a head)."""
        return states.view(1, -1, N_HEADS, WIDTH // N_HEADS).transpose(1, 2)


class Tower(nn.Module):
    """Layers on the shared states of a window; the last of them only at the tokens' first pieces.

    Windows are read one by one and never padded, in plain operations, in training as at run time.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(layers)

    def forward(self, states: torch.Tensor, firsts: torch.Tensor) -> torch.Tensor:
        """Read a window, (1, pieces, WIDTH); gives (1, tokens, WIDTH)."""
        for number, layer in enumerate(self.layers, start=1):
            is_last = number == len(self.layers)
            states = layer(states[:, firsts] if is_last else states, states)
        return states

    def document(self, windows: Sequence[Window]) -> torch.Tensor:
        """Read the windows of a document: (tokens, WIDTH)."""
        parts = [
            self(torch.from_numpy(pieces.astype("float32"))[None], torch.from_numpy(firsts))[0]
            for pieces, firsts in windows
        ]
        return torch.cat(parts).float()


def read_layers(graph: Path) -> list[Layer]:
    """Read the layers above ``FORK`` of the shipped int8 encoder back as numbers."""
    model = onnx.load(graph)
    arrays = {part.name: numpy_helper.to_array(part) for part in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    layers = []
    for number in range(FORK, len(layer_outputs(model)) - 1):
        layer, stem = Layer(), f"model.bert.encoder.layer.{number}"
        own = products[number * len(MATRICES) :]
        for (name, theirs), node in zip(MATRICES.items(), own, strict=False):
            key = node.input[1].removesuffix("_quantized")
            whole = arrays[node.input[1]].astype("float32") - arrays[f"{key}_zero_point"]
            linear = getattr(layer, name)
            linear.weight.data = torch.tensor((whole * arrays[f"{key}_scale"]).T.copy())
            linear.bias.data = torch.tensor(arrays[f"{stem}.{theirs}.bias"])
        for name, theirs in NORMS.items():
            norm = getattr(layer, name)
            norm.weight.data = torch.tensor(arrays[f"{stem}.{theirs}.weight"])
            norm.bias.data = torch.tensor(arrays[f"{stem}.{theirs}.bias"])
        layers.append(layer)
    return layers


def export(tower: Tower, path: Path) -> None:
    """Write the tower as an int8 graph of its own, to be grafted onto the encoder's."""
    example = torch.zeros(1, 12, WIDTH), torch.arange(1, 9)
    whole = path.with_suffix(".fp32.onnx")
    torch.onnx.export(
        tower.eval(),
        example,
        str(whole),
        input_names=[STATES_IN, "firsts"],
        output_names=[STATES_OUT],
        dynamic_axes={STATES_IN: {1: "pieces"}, "firsts": {0: "tokens"}, STATES_OUT: {1: "tokens"}},
        opset_version=17,
        dynamo=False,
    )
    quantise(whole, path)
    whole.unlink()


def heads_of(model: Path) -> list[tuple[str, int]]:
    """Give names and widths of the heads of an unpacked pipeline's encoder."""
    return load_config(model / "config.cfg")["components"]["encoder"]["heads"]


def open_encoder(model: Path, tower: bytes | None = None) -> Encoder:
    """Open the encoder of an unpacked pipeline so that it gives states."""
    encoder = Encoder("encoder", heads=heads_of(model), threads=1)
    encoder.set_model(with_states(graph_of(model).read_bytes(), tower), vocabulary_of(model))
    return encoder


def open_fork(model: Path) -> "ForkReader":
    """Open it so that it gives what a tower trains on."""
    reader = ForkReader("encoder", heads=heads_of(model), threads=1)
    reader.set_model(graph_of(model).read_bytes(), vocabulary_of(model))
    return reader


def graph_of(model: Path) -> Path:
    """Say where an unpacked pipeline keeps the encoder's graph."""
    return model / "encoder" / "encoder.onnx"


def vocabulary_of(model: Path) -> list[str]:
    """Read the word pieces of an unpacked pipeline's encoder."""
    return (model / "encoder" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def document_of(
    row: dict[str, Any],
    encoder: Encoder,
    scores: np.ndarray,
    states: np.ndarray,
    hedges: dict[str, str],
) -> Document:
    """Give a document as the heads see it."""
    first = encoder.columns("entity").start
    own = scaled(scores[:, first : first + ENTITY_SCORES])
    return Document(row, shaped(states), own, hedges)


class ForkReader(Encoder):
    """The shipped encoder, keeping the shared states of every window for a tower to train on."""

    def set_model(self, graph: bytes, vocabulary: Sequence[str]) -> None:
        """Take the encoder's graph and let the shared layer be an output."""
        model = onnx.load_from_string(with_states(graph))
        shared = onnx.helper.make_tensor_value_info(layer_outputs(model)[FORK], 1, None)
        model.graph.output.append(shared)
        super().set_model(model.SerializeToString(), vocabulary)

    @property
    def n_states(self) -> int:
        """Columns of the states, and one for the number of the window."""
        return super().n_states + 1

    def _read_window(self, pieces: Pieces, start: int, stop: int) -> list[np.ndarray]:
        scores, states, shared = super()._read_window(pieces, start, stop)
        number = np.full((len(states), 1), len(self._kept))
        firsts = pieces.first[start:stop] - pieces.first[start] + 1
        self._kept.append((start, firsts, shared[0].astype("float16")))
        return [scores, np.concatenate([states, number], axis=1)]

    def read_windows(self, tokens: Sequence[str]) -> tuple[np.ndarray, np.ndarray, list[Window]]:
        """Give scores and states as ``read`` does, and the windows that they were read in."""
        self._kept: list[tuple[int, np.ndarray, np.ndarray]] = []
        scores, states = self.read(tokens)
        windows = []
        for number, (start, firsts, pieces) in enumerate(self._kept):
            own = np.flatnonzero(states[:, -1] == number)
            if len(own):
                windows.append((pieces, firsts[own - start]))
        return scores, states[:, :-1], windows

    def document(
        self, row: dict[str, Any], hedges: dict[str, str]
    ) -> tuple[Document, list[Window]]:
        """Read a row of words with its tree."""
        scores, states, windows = self.read_windows(row["words"])
        return document_of(row, self, scores, states, hedges), windows
