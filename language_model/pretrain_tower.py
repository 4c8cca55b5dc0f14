"""Teach a tower what words do to each other before it sees claims: PropBank and factuality of EWT.

    python -m language_model.pretrain_tower --ewt PATH/corpora/ewt --model FOLDER --out tower.pt

For two epochs it learns, on the trees of the corpus: the roles of every predicate's arguments, its
roleset, which words are predicates with arguments, and whether what they name is held to have
happened. ``train_claim_heads --tower`` goes on from there. Only train is read.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from language_model.claim_models import HIDDEN_WIDTH, RoleHead
from language_model.claim_tower import Tower, Window, open_fork, read_layers
from language_model.components.claim_features import (
    WIDTH,
    Document,
    Inventory,
    pair_states,
    pairs,
    paths_from,
    pos_numbers,
)

SEED = 14
EPOCHS, WORDS_AT_ONCE = 2, 500
HEAD_RATE, TOWER_RATE = 1e-3, 1.5e-4
LOSSES = {"roles": 1.5, "rolesets": 0.3, "predicates": 0.5, "happened": 0.5}
ROLES = {"ARG0": 1, "ARG1": 2, "ARG2": 3, "ARG3": 4, "ARG4": 4, "ARGM-LOC": 5, "ARGM-TMP": 6}
ROLES |= {"ARGM-DIR": 7, "ARGM-GOL": 8, "ARGM-MNR": 9}
N_ROLES = 10
LEAST_ROLESETS, LEAST_PATHS = 3, 20


@dataclass(frozen=True)
class Sample:
    """A document with what is asked of its tokens."""

    windows: list[Window]
    n_tokens: int
    lower: torch.Tensor  # ``pair_states``; the tower's states take the place of the last layer's
    pos: torch.Tensor
    pairs: torch.Tensor
    targets: dict[str, torch.Tensor]  # "roles" of pairs; else columns: token, value


def read_rows(ewt: Path) -> Iterator[dict[str, Any]]:
    """Read the documents of train with trees, predicates and judgements."""
    lines = (ewt / "roles.train.jsonl").read_text(encoding="utf-8").splitlines()
    roles = {row["sent_id"]: row for row in map(json.loads, lines)}
    blocks = (ewt / "train.conllu").read_text(encoding="utf-8").split("\n\n")
    row: dict[str, Any] = {}
    for block in filter(None, map(str.strip, blocks)):
        lines = block.split("\n")
        comments = dict(
            line[2:].split(" = ", 1) for line in lines if " = " in line and line[0] == "#"
        )
        if "newdoc id" in comments:
            if row:
                yield row
            row = {name: [] for name in ("words", "lemmas", "pos", "dep", "head", "sentence")}
            row |= {"predicates": [], "judged": []}
        start, number = len(row["words"]), row["sentence"][-1] + 1 if row["sentence"] else 0
        for word in (line.split("\t") for line in lines if line[0] != "#"):
            if word[0].isdigit():
                row["words"].append(word[1])
                row["lemmas"].append(word[2].lower())
                row["pos"].append(word[3])
                row["head"].append(start + int(word[6]) - 1 if word[6] != "0" else len(row["head"]))
                row["dep"].append(word[7])
                row["sentence"].append(number)
        known = roles[comments["sent_id"]]
        row["predicates"] += [
            (
                start + one["token"] - 1,
                one["roleset"],
                {start + a["head"] - 1: ROLES.get(a["role"], 0) for a in one["arguments"]},
            )
            for one in known["predicates"]
        ]
        row["judged"] += [
            (start + one["token"] - 1, one["happened"] / (one["happened"] + one["not"]))
            for one in known["factuality"]
            if one["happened"] + one["not"]
        ]
    yield row


def sample_of(
    document: Document, windows: list[Window], inventory: Inventory, rolesets: dict[str, int]
) -> Sample:
    """Turn a document into tensors."""
    paths = {name: number for number, name in enumerate(inventory.paths)}
    predicates = document.row["predicates"]
    found, roles = [np.zeros((0, 6), dtype="int64")], []
    for token, _, arguments in predicates:
        if arguments:
            table = pairs(document, token, paths)
            found.append(table)
            roles += [arguments.get(word, 0) for word in table[:, 1].tolist()]
    told = {token for token, _, arguments in predicates if arguments}
    columns = {
        "rolesets": [(token, rolesets[name]) for token, name, _ in predicates if name in rolesets],
        "predicates": [(token, float(token in told)) for token in document.candidates],
        "happened": document.row["judged"],
    }
    targets = {name: torch.tensor(rows).reshape(-1, 2) for name, rows in columns.items()}
    return Sample(
        windows=windows,
        n_tokens=len(document.words),
        lower=torch.from_numpy(pair_states(document).astype("float16")),
        pos=torch.from_numpy(pos_numbers(document, inventory)),
        pairs=torch.from_numpy(np.concatenate(found)),
        targets={"roles": torch.tensor(roles, dtype=torch.int64), **targets},
    )


class Pretraining(nn.Module):
    """A tower with the heads that teach it."""

    def __init__(self, tower: Tower, roles: RoleHead, n_rolesets: int) -> None:
        super().__init__()
        self.tower, self.roles = tower, roles
        self.roles.output = nn.Linear(HIDDEN_WIDTH, N_ROLES)
        sizes = {"rolesets": n_rolesets, "predicates": 1, "happened": 1}
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in sizes.items()})
        self.dropout = nn.Dropout(0.1)

    def loss(self, samples: list[Sample]) -> torch.Tensor:
        """Give the loss of all heads over some documents."""
        starts = np.cumsum([0, *(sample.n_tokens for sample in samples)]).tolist()
        tops = [self.tower.document(sample.windows) for sample in samples]
        top = torch.cat(tops)
        losses = []
        for name, head in self.heads.items():
            tables = [sample.targets[name] for sample in samples]
            tokens = torch.cat([t[:, 0].long() + s for t, s in zip(tables, starts, strict=False)])
            values = torch.cat([table[:, 1] for table in tables])
            if not len(tokens):
                continue
            scores = head(self.dropout(top[tokens])).float()
            if scores.shape[1] > 1:
                loss = nn.functional.cross_entropy(scores, values.long())
            else:
                loss = nn.functional.binary_cross_entropy_with_logits(scores[:, 0], values.float())
            losses.append(LOSSES[name] * loss)
        roles = torch.cat([sample.targets["roles"] for sample in samples])
        if len(roles):
            lower = torch.cat([sample.lower for sample in samples]).float()
            states = torch.cat([lower[:, :WIDTH], top, lower[:, 2 * WIDTH :]], dim=1)
            moved = [
                torch.cat([sample.pairs[:, :2] + start, sample.pairs[:, 2:]], dim=1)
                for sample, start in zip(samples, starts, strict=False)
            ]
            unknown = torch.zeros(len(roles), dtype=torch.int64)
            pos = torch.cat([sample.pos for sample in samples])
            scores = self.roles(states, torch.cat(moved), unknown, pos).float()
            losses.append(LOSSES["roles"] * nn.functional.cross_entropy(scores, roles))
        return torch.stack(losses).sum()


def inventory_of(documents: list[Document]) -> Inventory:
    """Count the ways through the trees from predicates to arguments."""
    seen: Counter[str] = Counter()
    for document in documents:
        for token, _, arguments in document.row["predicates"]:
            ways = paths_from(document, token)
            seen.update(ways[word] for word in arguments if word in ways)
    return Inventory(
        pos=sorted({pos for document in documents for pos in document.pos}),
        dep=sorted({dep for document in documents for dep in document.dep}),
        event_types=[],
        kinds=[],
        paths=["?", *(name for name, count in seen.most_common() if count >= LEAST_PATHS)],
        signs=[],
    )


def batches_of(samples: list[Sample]) -> list[list[Sample]]:
    """Put documents together until they have enough words for a step."""
    batches: list[list[Sample]] = [[]]
    for sample in random.sample(samples, len(samples)):
        if sum(one.n_tokens for one in batches[-1]) > WORDS_AT_ONCE:
            batches.append([])
        batches[-1].append(sample)
    return batches


def fit(model: Pretraining, samples: list[Sample]) -> None:
    """Train with AdamW and one cycle of the learning rates."""
    heads = [w for part in (model.roles, model.heads) for w in part.parameters()]
    groups = [
        {"params": heads, "lr": HEAD_RATE},
        {"params": list(model.tower.parameters()), "lr": TOWER_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    batches = batches_of(samples)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        [HEAD_RATE, TOWER_RATE],
        total_steps=EPOCHS * len(batches) + 1,
        pct_start=0.1,
        anneal_strategy="linear",
    )
    model.train()
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in random.sample(batches, len(batches)):
            with torch.autocast("cpu", torch.bfloat16):
                loss = model.loss(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(json.dumps({"epoch": epoch, "loss": round(total / len(batches), 3)}), flush=True)


def main() -> None:
    """Write the tower's weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ewt", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    reader = open_fork(args.model)
    read = [reader.document(row, {}) for row in read_rows(args.ewt)]
    documents = [document for document, _ in read]
    inventory = inventory_of(documents)
    names = Counter(name for d in documents for _, name, _ in d.row["predicates"])
    known = [name for name, count in names.most_common() if count >= LEAST_ROLESETS]
    rolesets = {name: number for number, name in enumerate(known)}
    samples = [sample_of(*one, inventory, rolesets) for one in read]
    words = torch.cat([sample.lower[::7] for sample in samples]).float().numpy()
    roles = RoleHead(inventory, words.mean(0), words.std(0) + 0.1)
    tower = Tower(read_layers(args.model / "encoder" / "encoder.onnx"))
    fit(Pretraining(tower, roles, len(rolesets)), samples)
    torch.save(tower.state_dict(), args.out)


if __name__ == "__main__":
    main()
