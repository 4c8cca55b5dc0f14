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
import onnxruntime
import torch
from onnx import numpy_helper
from torch import nn

from language_model.components.claim_features import LAYERS, WIDTH
from language_model.components.encoder import SLOW_OPTIMIZERS, Encoder
from language_model.encoder_model import quantise
from language_model.encoder_states import FORK, STATES_IN, layer_outputs

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
_NEVER = -1e4
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

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Read windows, (windows, pieces, WIDTH); ``mask`` is added to the weights' logarithms."""
        query, key, value = (self.parted(part, states) for part in ("query", "key", "value"))
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = self.mix(mixed.transpose(1, 2).flatten(2))
        return self.above(self.dropout(mixed) + states)

    def parted(self, name: str, states: torch.Tensor) -> torch.Tensor:
        """Give queries, keys or values: (windows, heads, pieces, width of a head)."""
        found = getattr(self, name)(states)
        return found.unflatten(-1, (N_HEADS, WIDTH // N_HEADS)).transpose(1, 2)

    def above(self, mixed: torch.Tensor) -> torch.Tensor:
        """Do what comes after attention."""
        states = self.middle(mixed)
        inner = self.down(nn.functional.gelu(self.up(states)))
        return self.last(self.dropout(inner) + states)


class Tower(nn.Module):
    """Layers on the shared states of windows."""

    def __init__(self, graph: Path, numbers: Sequence[int]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(read_layers(graph, numbers))

    def forward(self, documents: Sequence[Sequence[Window]]) -> list[torch.Tensor]:
        """Give every document's states at the first pieces of its tokens: (tokens, WIDTH)."""
        windows = [window for document in documents for window in document]
        longest = max(len(pieces) for pieces, _ in windows)
        states = torch.zeros(len(windows), longest, WIDTH)
        mask = torch.zeros(len(windows), 1, 1, longest)
        for row, (pieces, _) in enumerate(windows):
            states[row, : len(pieces)] = torch.from_numpy(pieces.astype("float32"))
            mask[row, ..., len(pieces) :] = _NEVER
        for layer in self.layers:
            states = layer(states, mask.to(layer.query.weight.dtype)).float()
        read = iter(states)
        return [
            torch.cat([next(read)[torch.from_numpy(firsts)] for _, firsts in document])
            for document in documents
        ]


class Exported(nn.Module):
    """The tower over one window in plain operations; its last layer is read at the tokens only."""

    def __init__(self, tower: Tower) -> None:
        super().__init__()
        self.layers = tower.layers

    def forward(self, states: torch.Tensor, firsts: torch.Tensor) -> torch.Tensor:
        """Read a window, (1, pieces, WIDTH); gives (1, tokens, WIDTH)."""
        for number, layer in enumerate(self.layers, start=1):
            asked = states[:, firsts] if number == len(self.layers) else states
            query = layer.parted("query", asked)
            key, value = layer.parted("key", states), layer.parted("value", states)
            weights = (query @ key.transpose(-1, -2) / (WIDTH // N_HEADS) ** 0.5).softmax(-1)
            mixed = (weights @ value).transpose(1, 2).reshape(1, -1, WIDTH)
            states = layer.above(layer.mix(mixed) + asked)
        return states


def read_layers(graph: Path, numbers: Sequence[int]) -> list[Layer]:
    """Read layers of the shipped int8 encoder back as numbers, from 0."""
    model = onnx.load(graph)
    arrays = {part.name: numpy_helper.to_array(part) for part in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    layers = []
    for number in numbers:
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
        Exported(tower).eval(),
        example,
        str(whole),
        input_names=[STATES_IN, "firsts"],
        output_names=["claims"],
        dynamic_axes={STATES_IN: {1: "pieces"}, "firsts": {0: "tokens"}, "claims": {1: "tokens"}},
        opset_version=17,
        dynamo=False,
    )
    quantise(whole, path)
    whole.unlink()


class ForkReader(Encoder):
    """The shipped encoder, keeping the shared states of every window for the tower to train on."""

    def open(self, graph: Path) -> None:
        """Run a graph whose layers are outputs too."""
        model = onnx.load(graph)
        kept = layer_outputs(model)
        names = [*(kept[2 * number] for number in range(LAYERS)), kept[FORK]]
        for name in dict.fromkeys(names):
            model.graph.output.append(onnx.helper.make_tensor_value_info(name, 1, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.x64quantprecision", "1")
        self._names = ["scores", *names]
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOW_OPTIMIZERS,
        )
        self.heads = {**self.heads, "states": LAYERS * WIDTH, "window": 1}

    def windows(self, tokens: Sequence[str]) -> tuple[np.ndarray, list[Window]]:
        """Read a document.

        Returns:
            Scores of the heads and then states of the layers 0, 2, 4 and 6, a row a token; and the
            windows, each with the tokens that are read in it.
        """
        self._kept: list[tuple[int, np.ndarray, np.ndarray]] = []
        rows = self.token_scores(tokens)
        read_in = rows[:, -1].astype(int)
        windows = []
        for number, (start, firsts, pieces) in enumerate(self._kept):
            own = np.flatnonzero(read_in == number)
            if len(own):
                windows.append((pieces, firsts[own - start]))
        return rows[:, :-1], windows
