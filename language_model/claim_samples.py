"""Labelled documents as tensors: what the heads see, and what they should say.

The features are computed once (``components/claim_features``). A tower's states take the place of
the encoder's last layer in them: ``predicate_rows`` and its like put them in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from language_model.claim_tower import Window
from language_model.components.claim_features import (
    HELPERS,
    NEIGHBOURS,
    WIDTH,
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
class Around:
    """What stands around some tokens: their heads, and some of what hangs on them."""

    tokens: torch.Tensor
    heads: torch.Tensor
    has_head: torch.Tensor  # (tokens, 1), 1.0 or 0.0
    kids: torch.Tensor  # (pairs, 2): place in ``tokens``, kid
    shares: torch.Tensor  # (pairs, 1): one over how many kids the token has

    def states(self, top: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Give states of the tokens, of their heads, and the mean of their kids'."""
        means = torch.zeros(len(self.tokens), top.shape[1])
        means = means.index_add(0, self.kids[:, 0], top[self.kids[:, 1]] * self.shares)
        return top[self.tokens], top[self.heads] * self.has_head, means


@dataclass(frozen=True)
class Sample:
    """A document to train on. Tables are float16, all numbers of classes int64."""

    windows: list[Window]  # for a tower
    last: torch.Tensor  # the encoder's own last layer, for heads without one
    candidates: Around
    candidate_table: torch.Tensor
    kinds: torch.Tensor  # of the candidates
    stored: Around
    stored_table: torch.Tensor
    choices: dict[str, torch.Tensor]  # of the stored
    word_table: torch.Tensor
    pos: torch.Tensor  # of the words
    pairs: torch.Tensor
    roles: torch.Tensor  # of the pairs
    pair_kinds: torch.Tensor


def around(document: Document, tokens: Sequence[int], is_near: Callable[[int], bool]) -> Around:
    """Find what stands around tokens."""
    kids = [[kid for kid in document.kids[token] if is_near(kid)] for token in tokens]
    rows = [(place, kid) for place, found in enumerate(kids) for kid in found]
    shares = [1 / len(found) for found in kids for _ in found]
    heads = [document.head[token] for token in tokens]
    has_head = [float(head != token) for head, token in zip(heads, tokens, strict=True)]
    return Around(
        tokens=torch.tensor(tokens, dtype=torch.int64),
        heads=torch.tensor(heads, dtype=torch.int64),
        has_head=torch.tensor(has_head)[:, None],
        kids=torch.tensor(rows, dtype=torch.int64).reshape(-1, 2),
        shares=torch.tensor(shares).reshape(-1, 1),
    )


def role_heads(document: Document) -> dict[tuple[int, int], int]:
    """Give the number of the role of each labelled (predicate, head of its argument)."""
    return {
        (one["token"], document.head_in(span)): number
        for one in document.row["gold"]
        for number, role in enumerate(ROLES, start=1)
        for span in one["roles"].get(role, ())
    }


def sample_of(document: Document, windows: list[Window], inventory: Inventory) -> Sample:
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

    def near(token: int) -> bool:
        return document.relation(token) in NEIGHBOURS

    def helps(token: int) -> bool:
        return document.relation(token) in HELPERS

    def half(values: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(values.astype("float16"))

    def whole(values: list[int]) -> torch.Tensor:
        return torch.tensor(values, dtype=torch.int64)

    return Sample(
        windows=windows,
        last=half(document.states[:, -1]),
        candidates=around(document, candidates, near),
        candidate_table=half(predicate_features(document, candidates, inventory)),
        kinds=whole([kind_of.get(token, NO_KIND) for token in candidates]),
        stored=around(document, stored, helps),
        stored_table=half(choice_features(document, stored, inventory)),
        choices={
            name: whole([values.index(gold[token][name]) for token in stored])
            for name, values in VALUES.items()
        },
        word_table=half(pair_states(document)),
        pos=torch.from_numpy(pos_numbers(document, inventory)),
        pairs=torch.from_numpy(table),
        roles=whole([heads.get((at, word), 0) for at, word in table[:, :2].tolist()]),
        pair_kinds=whole([kind_of[at] for at in table[:, 0].tolist()]),
    )


def predicate_rows(sample: Sample, top: torch.Tensor) -> torch.Tensor:
    """Give ``predicate_features`` with a tower's states as the last layer."""
    table, lower = sample.candidate_table.float(), 3 * WIDTH
    own, head, kids = sample.candidates.states(top)
    middle = table[:, lower + WIDTH : -2 * WIDTH]
    return torch.cat([table[:, :lower], own, middle, head, kids], dim=1)


def choice_rows(sample: Sample, top: torch.Tensor) -> torch.Tensor:
    """Give ``choice_features`` with a tower's states as the last layer."""
    table, lower = sample.stored_table.float(), 2 * WIDTH
    return torch.cat([table[:, :lower], *sample.stored.states(top), table[:, 5 * WIDTH :]], dim=1)


def word_rows(sample: Sample, top: torch.Tensor) -> torch.Tensor:
    """Give ``pair_states`` with a tower's states as the last layer."""
    table = sample.word_table.float()
    return torch.cat([table[:, :WIDTH], top, table[:, 2 * WIDTH :]], dim=1)
