"""The heads that read claims, as torch modules to train; ``components/claim_heads`` runs them."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from language_model.components.claim_features import CASES, DISTANCES, Inventory
from language_model.components.claim_heads import ROLES

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
