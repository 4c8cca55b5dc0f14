"""Labelled documents as tensors: what the heads see, and what they should say."""

from dataclasses import dataclass

import numpy as np
import torch

from language_model.components.claim_features import (
    Document,
    Inventory,
    choice_features,
    pair_states,
    pairs,
    pos_numbers,
    predicate_features,
)
from language_model.components.claim_heads import ROLES, VALUES

NO_KIND = 0  # number of "not stored"; kinds are counted from 1


@dataclass(frozen=True)
class Sample:
    """A document to train on. Features are float16, all numbers of classes int64."""

    candidates: torch.Tensor  # features of words that may be predicates
    kinds: torch.Tensor  # of the candidates
    stored: torch.Tensor  # features of the predicates to store
    choices: dict[str, torch.Tensor]  # of the stored
    words: torch.Tensor  # features
    pos: torch.Tensor  # of the words
    pairs: torch.Tensor
    roles: torch.Tensor  # of the pairs
    pair_kinds: torch.Tensor


def role_heads(document: Document) -> dict[tuple[int, int], int]:
    """Give the number of the role of each labelled (predicate, head of its argument)."""
    return {
        (one["token"], document.head_in(span)): number
        for one in document.row["gold"]
        for number, role in enumerate(ROLES, start=1)
        for span in one["roles"].get(role, ())
    }


def sample_of(document: Document, inventory: Inventory) -> Sample:
    """Turn a labelled document into tensors."""
    gold = {one["token"]: one for one in document.row["gold"]}
    numbers = {name: number for number, name in enumerate(inventory.kinds, start=NO_KIND + 1)}
    kind_of = {token: numbers[one["kind"]] for token, one in gold.items()}
    paths = {name: number for number, name in enumerate(inventory.paths)}
    candidates, stored, heads = (
        sorted({*document.candidates, *gold}),
        sorted(gold),
        role_heads(document),
    )
    tables = [pairs(document, token, paths) for token in stored]
    table = np.concatenate(tables) if tables else np.zeros((0, 6), dtype="int64")

    def half(values: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(values.astype("float16"))

    def whole(values: list[int]) -> torch.Tensor:
        return torch.tensor(values, dtype=torch.int64)

    return Sample(
        candidates=half(predicate_features(document, candidates, inventory)),
        kinds=whole([kind_of.get(token, NO_KIND) for token in candidates]),
        stored=half(choice_features(document, stored, inventory)),
        choices={
            name: whole([values.index(gold[token][name]) for token in stored])
            for name, values in VALUES.items()
        },
        words=half(pair_states(document)),
        pos=torch.from_numpy(pos_numbers(document, inventory)),
        pairs=torch.from_numpy(table),
        roles=whole([heads.get((at, word), 0) for at, word in table[:, :2].tolist()]),
        pair_kinds=whole([kind_of[at] for at in table[:, 0].tolist()]),
    )
