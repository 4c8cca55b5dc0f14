"""Trains and measures the head for roles that other sentences fill.

What it learns from: the roles that a reader left open within the sentence and the rest of the text
fills or does not (``implicit`` of the labels), and, of roles that the sentence does fill, which
other mentions of the same actor, place or time the text has.

    python -m language_model.elsewhere_training --documents documents.jsonl --model FOLDER
        --heads BUILD --results language_model/results/elsewhere.json

``BUILD`` is what ``train_claim_heads`` wrote; its heads stay as they are and get this one beside
them. As there, what is measured has seen the training wars only and lies in ``BUILD/measured``.
"""

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from language_model.components.claim_features import Document, Inventory, pair_states
from language_model.components.claim_heads import Heads
from language_model.components.elsewhere import (
    ENTRY_TABLES,
    FILLED_BY,
    OPEN_ROLES,
    PAIR_TABLES,
    PRONOUNS,
    Asked,
    Told,
    antecedents,
    find_elsewhere,
    make_grid,
    open_roles,
    table_sizes,
)
from language_model.train_claim_heads import MEASURED, TRAINED, encoded, read_rows

WIDTH, PRODUCT_WIDTH, HIDDEN_WIDTH = 96, 48, 64
FIRST_EPOCHS, EPOCHS, BATCH = 5, 14, 2  # over filled roles, over open ones; documents a step
RATE, DECAY = 1e-3, 0.1
LOST = 0.1  # share of the arguments that are hidden while training: a reader misses some
SEED = 14
LEAST_READ = 0.3  # score from which on predicates are read, as the pipeline does
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class ElsewhereHead(nn.Module):
    """Scores pairs of predicate and word for each open role, and none of them."""

    def __init__(self, sizes: dict[str, int], mean: np.ndarray, scale: np.ndarray) -> None:
        super().__init__()
        width = len(mean)
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("scale", torch.tensor(scale))
        self.norm = nn.LayerNorm(width)
        self.predicate, self.word, self.over = (nn.Linear(width, WIDTH) for _ in range(3))
        self.left, self.right = (nn.Linear(width, PRODUCT_WIDTH) for _ in range(2))
        self.tables = nn.ModuleDict({name: nn.Embedding(s, WIDTH) for name, s in sizes.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.2)
        self.hidden = nn.Linear(WIDTH + PRODUCT_WIDTH, HIDDEN_WIDTH)
        self.output = nn.Linear(HIDDEN_WIDTH, len(OPEN_ROLES))
        self.none = nn.Linear(WIDTH, len(OPEN_ROLES))
        self.early, self.late = nn.Dropout(0.2), nn.Dropout(0.3)

    def forward(self, sample: "Sample", filled: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Score a grid: of every pair, and of none of every predicate."""
        rows = self.early(self.norm((sample.states - self.mean) / self.scale))
        at, entries, pairs = rows[sample.at], sample.entries, sample.pairs
        above = rows[sample.told]
        about = (
            self.predicate(at) + self.tables["kind"](sample.kinds) + self.tables["filled"](filled)
        )
        nobody = at.new_zeros(1, WIDTH), at.new_zeros(1, PRODUCT_WIDTH)
        who = self.word(rows[sample.words])
        who = who + torch.cat([self.over(above), nobody[0]])[entries[:, 1]]
        for column, name in enumerate(ENTRY_TABLES, start=2):
            who = who + self.tables[name](entries[:, column])
        mixed = about[pairs[:, 0]] + who[pairs[:, 1]]
        for column, name in enumerate(PAIR_TABLES, start=2):
            mixed = mixed + self.tables[name](pairs[:, column])
        left = torch.cat([self.left(above), nobody[1]])[sample.own]
        right = torch.cat([self.right(above), nobody[1]])[entries[:, 1]]
        product = left[pairs[:, 0]] * right[pairs[:, 1]]
        joined = torch.cat([nn.functional.relu(mixed), product], dim=1)
        scores = self.output(self.late(nn.functional.relu(self.hidden(self.late(joined)))))
        return scores, self.none(self.late(nn.functional.relu(about)))


def same_as(document: Document, spans: Sequence[Sequence[int]]) -> set[int]:
    """Give the words that mean what some spans mean: by the labelled actors, and by the name."""
    found: set[int] = set()
    for span in spans:
        found.update(range(span[0], span[1] + 1))
        head = document.head_in(span)
        if document.pos[head] in {"PROPN", "NUM"}:
            word = document.words[head]
            found.update(i for i, other in enumerate(document.words) if other == word)
        for chain in document.row["actors"]:
            if any(one[0] == span[0] and one[1] == span[1] for one in chain):
                found.update(document.head_in(one) for one in chain)
    return found


@dataclass(frozen=True)
class Meant:
    """What is meant by something that is asked of a document."""

    open: dict[str, set[int]]  # roles not filled: words that do, none where nothing does
    filled: dict[str, set[int]]  # roles filled: other words for the same


def asked_of(document: Document) -> list[Meant]:
    """Read the labels of a document, one for each of its predicates."""
    asked = []
    for one in document.row["gold"]:
        is_open: dict[str, set[int]] = {}
        is_filled: dict[str, set[int]] = {}
        for role, filling in FILLED_BY.items():
            spans = [span for name in filling for span in one["roles"].get(name, ())]
            if spans:
                is_filled[role] = same_as(document, spans)
            elif "implicit" in one:
                is_open[role] = same_as(document, one["implicit"].get(role, ()))
        asked.append(Meant(is_open, is_filled))
    return asked


def told_by_labels(document: Document, kinds: Sequence[str], *, lost: float = 0.0) -> list[Told]:
    """Give the labelled predicates as a reader would, some arguments lost."""
    return [
        Told(
            one["token"],
            kinds.index(one["kind"]) + 1,
            tuple(
                (role, document.head_in(span))
                for role, spans in one["roles"].items()
                for span in spans
                if random.random() >= lost
            ),
        )
        for one in document.row["gold"]
    ]


def numbered(inventory: Inventory) -> tuple[dict[str, int], dict[str, int]]:
    """Give paths and relations with their numbers."""
    paths = {name: number for number, name in enumerate(inventory.paths)}
    return paths, {name: number for number, name in enumerate(inventory.dep, start=1)}


@dataclass(frozen=True)
class Sample:
    """A grid with what is right of it; of each of ``OPEN_ROLES`` a column."""

    states: torch.Tensor  # of the words that the grid names
    at: torch.Tensor  # rows in these of what is asked
    kinds: torch.Tensor
    filled: torch.Tensor
    words: torch.Tensor  # the entries' rows in these
    told: torch.Tensor  # the predicates' rows
    own: torch.Tensor  # of what is asked, the predicate; -1 where it has none
    entries: torch.Tensor
    pairs: torch.Tensor
    fits: torch.Tensor  # (pairs, roles)
    is_open: torch.Tensor  # (predicates, roles)
    is_filled: torch.Tensor


def sample_of(
    document: Document, inventory: Inventory, *, lost: float, of_pronouns: bool = False
) -> Sample | None:
    """Turn a labelled document into tensors; None where there is nothing to learn.

    Args:
        document: The document.
        inventory: What features are counted over.
        lost: Share of the arguments that are hidden.
        of_pronouns: Whether antecedents of pronouns are asked for, not open roles.
    """
    told = told_by_labels(document, inventory.kinds, lost=lost)
    asked = antecedents(document, told) if of_pronouns else open_roles(told)
    grid = make_grid(document, told, asked, *numbered(inventory))
    if not len(grid.pairs):
        return None
    words = grid.entries[:, 0]
    used, place = np.unique(
        np.concatenate([grid.asked[:, 0], words, grid.over]), return_inverse=True
    )
    at, of_words, of_told = np.split(place, np.cumsum([len(asked), len(words)]))
    right = np.zeros((len(grid.pairs), len(OPEN_ROLES)), dtype=bool)
    masks = np.zeros((2, len(asked), len(OPEN_ROLES)), dtype=bool)
    here = words[grid.pairs[:, 1]]
    bounds = np.searchsorted(grid.pairs[:, 0], np.arange(len(asked) + 1))
    meant = antecedents_of(document, asked) if of_pronouns else asked_of(document)
    for number, one in enumerate(meant):
        part = slice(bounds[number], bounds[number + 1])
        for turn, roles in enumerate((one.open, one.filled)):
            for role, mine in roles.items():
                column = OPEN_ROLES.index(role)
                right[part, column] = np.isin(here[part], list(mine))
                masks[turn, number, column] = not turn or right[part, column].any()
    return Sample(
        states=torch.from_numpy(pair_states(document)[used].astype("float32")),
        at=torch.from_numpy(at),
        kinds=torch.from_numpy(grid.asked[:, 1].copy()),
        filled=torch.from_numpy(grid.asked[:, 2].copy()),
        words=torch.from_numpy(of_words),
        told=torch.from_numpy(of_told),
        own=torch.from_numpy(grid.asked[:, 3].copy()),
        entries=torch.from_numpy(grid.entries),
        pairs=torch.from_numpy(grid.pairs),
        fits=torch.from_numpy(right),
        is_open=torch.from_numpy(masks[0]),
        is_filled=torch.from_numpy(masks[1]),
    )


def antecedents_of(document: Document, asked: Sequence[Asked]) -> list[Meant]:
    """Read the labels for what pronouns stand for: other mentions of their actor."""
    actors = {a: chain for chain in document.row["actors"] for a, b in chain if a == b}
    nobody = {a for a, _ in document.row["no_actor"]}
    found = []
    for one in asked:
        chain = actors.get(one.token)
        if chain is None:
            found.append(Meant({"agent": set()} if one.token in nobody else {}, {}))
            continue
        heads = {document.head_in(span) for span in chain}
        before = any(head < one.token and document.words[head] not in PRONOUNS for head in heads)
        found.append(Meant({"agent": same_as(document, chain[:1])} if before else {}, {}))
    return found


def train_elsewhere(
    documents: Sequence[Document], inventory: Inventory, *, of_pronouns: bool = False
) -> dict[str, np.ndarray]:
    """Train a head on labelled documents and give its arrays."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    every = [
        [sample_of(one, inventory, lost=lost, of_pronouns=of_pronouns) for lost in (0.0, LOST)]
        for one in documents
    ]
    kept = [[one for one in variants if one is not None] for variants in every if variants[0]]
    rows = torch.cat([variants[0].states for variants in kept]).numpy()
    sizes = table_sizes(len(inventory.kinds), len(inventory.dep))
    model = ElsewhereHead(sizes, rows.mean(0), rows.std(0) + 0.1)
    read = [variants for variants in kept if variants[0].is_open.any()]
    first = [] if of_pronouns else [(kept, False)] * FIRST_EPOCHS
    turns = [*first, *[(read, True)] * EPOCHS]
    steps = sum(-(-len(samples) // BATCH) for samples, _ in turns)
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=DECAY, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, RATE, total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
    )
    model.train()
    for epoch, (samples, is_open) in enumerate(turns):
        order, total = random.sample(samples, len(samples)), 0.0
        for start in range(0, len(order), BATCH):
            optimiser.zero_grad()
            batch = [random.choice(one) for one in order[start : start + BATCH]]
            loss = torch.stack([_loss(model, one, is_open=is_open) for one in batch]).sum()
            (loss / BATCH / 20).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(f"elsewhere {epoch} {total / len(order):.2f}", flush=True)
    model.eval()
    return {key: value.numpy() for key, value in model.state_dict().items()}


def _loss(model: ElsewhereHead, sample: Sample, *, is_open: bool) -> torch.Tensor:
    """Give the loss over the open roles, or over the filled ones: which mention it is."""
    scores, none = model(sample, sample.filled if is_open else torch.zeros_like(sample.filled))
    at = sample.pairs[:, 0]
    top = torch.cat([scores, none]).detach().max()
    powers, no_powers = (scores - top).exp(), (none - top).exp()
    every = torch.zeros_like(none).index_add(0, at, powers)
    right = torch.zeros_like(none).index_add(0, at, powers * sample.fits)
    if not is_open:
        mask = sample.is_filled
        return (every[mask].log() - right[mask].log()).sum()
    mask = sample.is_open
    right = torch.where(right > 0, right, no_powers)
    return ((every + no_powers)[mask].log() - right[mask].log()).sum()


def answers(heads: Heads, documents: Sequence[Document]) -> list[dict[str, Any]]:
    """Fill the open roles of the labelled predicates that are read, as the pipeline would.

    Roles count as open where the heads find nothing, whatever the label: what is given is right if
    it means what the label says, in the sentence or elsewhere.
    """
    rows = []
    for document in documents:
        asked = dict(
            zip((one["token"] for one in document.row["gold"]), asked_of(document), strict=True)
        )
        if not any(one.open for one in asked.values()):
            continue
        told = heads.told(heads(document, least=LEAST_READ))
        found = find_elsewhere(
            heads.weights["elsewhere"], document, told, open_roles(told), heads.inventory
        )
        given = {(told[one.asked].token, one.role): one for one in found}
        for one in told:
            label = asked.get(one.token)
            for column, role in enumerate(OPEN_ROLES):
                if label is None or one.filled >> column & 1:
                    continue
                right = label.open.get(role, label.filled.get(role, set()))
                mine = given.get((one.token, role))
                rows.append(
                    {
                        "role": role,
                        "score": mine.score if mine else 0.0,
                        "is_right": mine is not None and mine.word in right,
                        "is_said_elsewhere": bool(label.open.get(role)),
                    }
                )
    return rows


def scores_of(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give precision, and recall of what other sentences say, by role and threshold."""
    result: dict[str, Any] = {}
    for role in OPEN_ROLES:
        mine = [row for row in rows if row["role"] == role]
        said = sum(row["is_said_elsewhere"] for row in mine)
        by_threshold = {}
        for threshold in THRESHOLDS:
            given = [row for row in mine if row["score"] >= threshold]
            right = [row for row in given if row["is_right"]]
            met = sum(row["is_said_elsewhere"] for row in right)
            by_threshold[str(threshold)] = {
                "given": len(given),
                "right": len(right),
                "precision": round(len(right) / len(given), 3) if given else None,
                "recall": round(met / said, 3) if said else None,
            }
        result[role] = {"open": len(mine), "said_elsewhere": said, **by_threshold}
    return result


def add_head(folder: Path, documents: Sequence[Document]) -> Heads:
    """Train the head for some heads, put it beside them and read them as they ship."""
    heads = Heads.read(folder)
    heads.weights["elsewhere"] = train_elsewhere(documents, heads.inventory)
    heads.write(folder)
    return Heads.read(folder)


def main() -> None:
    """Train on the train wars, measure on the dev and test wars, train on all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--heads", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    read = encoded(read_rows(args.documents), args.model)
    heads = add_head(
        args.heads / MEASURED, [document for document in read if document.row["part"] in TRAINED]
    )
    results = {
        part: scores_of(answers(heads, [one for one in read if one.row["part"] == part]))
        for part in ("dev", "test")
    }
    args.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    add_head(args.heads, read)


if __name__ == "__main__":
    main()
