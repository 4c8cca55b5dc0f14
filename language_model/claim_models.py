"""The heads that read claims, as torch modules to train; ``components/claim_heads`` runs them."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from language_model.claim_samples import NO_KIND, Sample
from language_model.components.claim_features import CASES, DISTANCES, Inventory
from language_model.components.claim_heads import ROLES, VALUES, Weights

PREDICATE_WIDTH, CHOICE_WIDTH = 256, 128
KIND_SHARE = (
    0.75  # of the documents are roles learned with the kind known: it is wrong now and then
)
LOSSES = {"kind": 1.0, "type": 0.5, "store": 1.0, "roles": 1.5, "choices": 0.5}
SMOOTHING = 0.05

PAIR_WIDTH, PRODUCT_WIDTH, VOICE_WIDTH, HIDDEN_WIDTH = 160, 96, 24, 192


class Perceptron(nn.Module):
    """One hidden layer and several outputs over the same features."""

    def __init__(self, features: np.ndarray, width: int, outputs: Sequence[int]) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor(features.mean(0)))
        self.register_buffer("scale", torch.tensor(features.std(0) + 0.1))
        self.norm = nn.LayerNorm(features.shape[1])
        self.hidden = nn.Linear(features.shape[1], width)
        self.outputs = nn.ModuleList([nn.Linear(width, size) for size in outputs])
        self.early, self.late = nn.Dropout(0.1), nn.Dropout(0.4)

    def forward(self, features: torch.Tensor) -> list[torch.Tensor]:
        """Score rows of features under every output."""
        rows = self.early(self.norm((features - self.mean) / self.scale))
        hidden = self.late(nn.functional.relu(self.hidden(rows)))
        return [output(hidden) for output in self.outputs]


class RoleHead(nn.Module):
    """Scores pairs of predicate and word: tables of what stands between them, and two views."""

    def __init__(self, inventory: Inventory, mean: np.ndarray, scale: np.ndarray) -> None:
        super().__init__()
        width = len(mean)
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("scale", torch.tensor(scale))
        self.norm = nn.LayerNorm(width)
        self.predicate, self.word = nn.Linear(width, PAIR_WIDTH), nn.Linear(width, PAIR_WIDTH)
        self.left, self.right = nn.Linear(width, PRODUCT_WIDTH), nn.Linear(width, PRODUCT_WIDTH)
        sizes = {
            "path": len(inventory.paths),
            "case": len(CASES) + 2,
            "distance": DISTANCES,
            "passive": 2,
            "kind": len(inventory.kinds) + 1,
            "pos": len(inventory.pos),
        }
        self.tables = nn.ModuleDict({n: nn.Embedding(s, PAIR_WIDTH) for n, s in sizes.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        self.voice = nn.Embedding(sizes["path"], VOICE_WIDTH)
        self.hidden = nn.Linear(PAIR_WIDTH + PRODUCT_WIDTH + VOICE_WIDTH, HIDDEN_WIDTH)
        self.output = nn.Linear(HIDDEN_WIDTH, len(ROLES) + 1)
        self.early, self.late = nn.Dropout(0.15), nn.Dropout(0.3)

    def forward(
        self, states: torch.Tensor, pairs: torch.Tensor, kinds: torch.Tensor, pos: torch.Tensor
    ) -> torch.Tensor:
        """Score pairs (as ``claim_features.pairs`` gives them): none, then ``ROLES``."""
        rows = self.early(self.norm((states - self.mean) / self.scale))
        at, word, path, case, distance, passive = pairs.T
        mixed = self.predicate(rows)[at] + self.word(rows)[word]
        numbers = (path, case, distance, passive, kinds, pos[word])
        for table, number in zip(self.tables.values(), numbers, strict=True):
            mixed = mixed + table(number)
        product = self.left(rows)[at] * self.right(rows)[word]
        voice = self.voice(path) * (2 * passive[:, None] - 1)
        joined = torch.cat([nn.functional.relu(mixed), product, voice], dim=1)
        return self.output(self.late(nn.functional.relu(self.hidden(self.late(joined)))))


class ClaimModel(nn.Module):
    """All heads, trained together.

    Args:
        samples: Of training: columns are scaled by their spread in these.
        inventory: What the features and the outputs are counted over.
        type_of: Kind → event type.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        inventory: Inventory,
        type_of: dict[str, str],
    ) -> None:
        super().__init__()
        types = [inventory.event_types.index(type_of[kind]) + 1 for kind in inventory.kinds]
        self.type_of = torch.tensor([NO_KIND, *types])

        def every(field: str) -> np.ndarray:
            return torch.cat([getattr(sample, field) for sample in samples]).float().numpy()

        sizes = (len(inventory.kinds) + 1, len(inventory.event_types) + 1, 1)
        self.predicate = Perceptron(every("candidates"), PREDICATE_WIDTH, sizes)
        sizes = [len(values) for values in VALUES.values()]
        self.choices = Perceptron(every("stored"), CHOICE_WIDTH, sizes)
        words = every("words")
        self.roles = RoleHead(inventory, words.mean(0), words.std(0) + 0.1)

    def weights(self) -> dict[str, Weights]:
        """Give the arrays of the heads as ``components/claim_heads`` takes them."""
        parts = {"predicate": self.predicate, "roles": self.roles, "choices": self.choices}
        return {
            name: {key: value.numpy() for key, value in part.state_dict().items()}
            for name, part in parts.items()
        }

    def loss(self, samples: Sequence[Sample], weights: dict[str, torch.Tensor]) -> torch.Tensor:
        """Give the loss of all heads over some documents; ``weights`` are those of the classes."""
        entropy = nn.functional.cross_entropy
        kinds = torch.cat([sample.kinds for sample in samples])
        rows = torch.cat([sample.candidates.float() for sample in samples])
        kind, event_type, store = (scores.float() for scores in self.predicate(rows))
        losses = {
            "kind": entropy(kind, kinds, weight=weights["kind"], label_smoothing=SMOOTHING),
            "type": entropy(event_type, self.type_of[kinds]),
            "store": nn.functional.binary_cross_entropy_with_logits(
                store[:, 0], (kinds != NO_KIND).float()
            ),
        }
        told = [sample for sample in samples if len(sample.stored)]
        if told:
            losses["roles"] = self._loss_of_roles(told, weights["roles"])
            rows = torch.cat([sample.stored.float() for sample in told])
            for name, scores in zip(VALUES, self.choices(rows), strict=True):
                values = torch.cat([sample.choices[name] for sample in told])
                loss = entropy(scores.float(), values, weight=weights[name])
                losses["choices"] = losses.get("choices", 0) + loss
        return torch.stack([LOSSES[name] * loss for name, loss in losses.items()]).sum()

    def _loss_of_roles(self, samples: Sequence[Sample], weights: torch.Tensor) -> torch.Tensor:
        pairs, before = [], 0
        for sample in samples:
            moved = sample.pairs.clone()
            moved[:, :2] += before
            pairs.append(moved)
            before += len(sample.words)
        kinds = torch.cat([sample.pair_kinds for sample in samples])
        scores = self.roles(
            torch.cat([sample.words.float() for sample in samples]),
            torch.cat(pairs),
            kinds if random.random() < KIND_SHARE else torch.zeros_like(kinds),
            torch.cat([sample.pos for sample in samples]),
        )
        roles = torch.cat([sample.roles for sample in samples])
        return nn.functional.cross_entropy(scores.float(), roles, weight=weights)
