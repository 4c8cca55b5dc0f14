"""Heads that read claims from the frozen encoder: train, choose and measure them.

    python -m language_model.train_claim_heads --documents documents.jsonl --model FOLDER
        --out BUILD --results language_model/results/claim_heads.json

``documents.jsonl`` is what ``claim_documents`` wrote, ``FOLDER`` an unpacked en_claimhouse (the
folder that holds ``encoder``). Needs what ``requirements-train.txt`` lists. Layers 2, 4 and 6 of
the encoder and its embeddings stay as they are; three small heads are trained on them:

* predicates: is a word an event to store, and of which kind;
* roles: which words of its sentence are a predicate's agent, recipient, thing …;
* choices: certainty, polarity, tense.

All run in numpy (``run``), and their arrays lie in ``heads.npz``.
"""

import argparse
import csv
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from language_model.claim_documents import CHOICES
from language_model.claim_models import Perceptron, RoleHead
from language_model.claim_scores import Claim, read_by_all_rules, read_by_rules, scores
from language_model.components.claim_features import (
    ENTITY_SCORES,
    OWN_PATH,
    UNKNOWN_PATH,
    Document,
    Inventory,
    choice_features,
    pair_states,
    pairs,
    paths_from,
    pos_numbers,
    predicate_features,
    signs,
)
from language_model.components.claim_heads import ARRAYS, ROLES, VALUES, Heads
from language_model.components.claims import scaled, shaped
from language_model.components.encoder import Encoder
from language_model.encoder_states import with_states
from language_model.label_answers import KINDS_FILE

SEEDS_DIR = Path(__file__).resolve().parent.parent / "seeds" / "reference"
SEED = 14
PREDICATE_WIDTH, CHOICE_WIDTH = 256, 128
EPOCHS = {"predicate": 12, "roles": 12, "choices": 12}
RARE_KINDS, RARE_VALUES = 0.3, 0.3  # power of one over its frequency that a class weighs
ROLE_WEIGHT = 1.5  # of an argument against a word that is none
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


def open_encoder(graph: bytes, model: Path) -> Encoder:
    """Open a graph that gives states with the vocabulary of a model."""
    encoder = Encoder("encoder", heads=_heads(model), threads=1)
    vocabulary = (model / "encoder" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    encoder.set_model(graph, vocabulary)
    return encoder


def read_documents(path: Path, model: Path, cache: Path) -> list[Document]:
    """Read the documents and encode them; vectors are kept as float16 in ``cache``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    hedges = {row["hedge_text"]: row["certainty"] for row in _table(SEEDS_DIR / "hedges.csv")}
    if not cache.exists():
        graph = (model / "encoder" / "encoder.onnx").read_bytes()
        encoder = open_encoder(with_states(graph), model)
        first = encoder.columns("entity").start
        table = []
        for row in rows:
            scores, states = encoder.read(row["words"])
            own = scores[:, first : first + ENTITY_SCORES].astype("float16")
            table.append(np.concatenate([own, states], axis=1))
        np.save(cache, np.concatenate(table))
    vectors = np.load(cache)
    documents, at = [], 0
    for row in rows:
        part = vectors[at : at + len(row["words"])].astype("float32")
        at += len(part)
        own = scaled(part[:, :ENTITY_SCORES])
        documents.append(Document(row, shaped(part[:, ENTITY_SCORES:]), own, hedges))
    return documents


def _heads(model: Path) -> list[tuple[str, int]]:
    from spacy.util import load_config

    return load_config(model / "config.cfg")["components"]["encoder"]["heads"]


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def make_inventory(
    documents: Sequence[Document], *, kinds: Sequence[str], event_types: Sequence[str]
) -> Inventory:
    """Count what the training documents hold often enough."""
    seen_paths: Counter[str] = Counter()
    seen_signs: Counter[str] = Counter()
    for document in documents:
        for one in document.row["gold"]:
            token = one["token"]
            seen_signs.update(set(signs(document, token)))
            sentence = document.sentences[document.sentence[token]]
            ways = paths_from(document, token)
            seen_paths.update(ways.get(other, UNKNOWN_PATH) for other in sentence)
    known = [name for name, count in seen_paths.most_common() if count >= 4]
    rest = [name for name in known if name not in (UNKNOWN_PATH, OWN_PATH)]
    return Inventory(
        pos=sorted({pos for document in documents for pos in document.pos}),
        dep=sorted({dep for document in documents for dep in document.dep}),
        event_types=list(event_types),
        kinds=list(kinds),
        paths=[UNKNOWN_PATH, OWN_PATH, *rest],
        signs=sorted(name for name, count in seen_signs.items() if count >= 4),
    )


def class_weights(labels: torch.Tensor, size: int, power: float) -> torch.Tensor:
    """Weigh rare classes more; a weight is one on average over the labels."""
    number = torch.bincount(labels, minlength=size).float().clamp(min=3)
    weights = (number.mean() / number) ** power
    return weights / weights[labels].mean()


def fit(
    model: nn.Module, batches: Sequence[Any], loss: Any, *, epochs: int, decay: float
) -> nn.Module:
    """Train with AdamW and one cycle of the learning rate; ``batches`` are shuffled each epoch."""
    order = list(batches)
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 1e-3, total_steps=epochs * len(order) + 1, pct_start=0.1
    )
    model.train()
    for _ in range(epochs):
        random.shuffle(order)
        for batch in order:
            optimiser.zero_grad()
            loss(model, batch).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return model.eval()


def shuffled(rows: int, size: int) -> list[torch.Tensor]:
    """Part row numbers into batches at random."""
    return list(torch.randperm(rows).split(size))


def train_predicates(documents: Sequence[Document], inventory: Inventory) -> Perceptron:
    """Train the head for storing and kinds on every word that may be a predicate."""
    features, labels = [], []
    types = {row["label"]: row["event_type"] for row in _table(KINDS_FILE)}
    for document in documents:
        gold = {one["token"]: one["kind"] for one in document.row["gold"]}
        tokens = sorted({*document.candidates, *gold})
        features.append(predicate_features(document, tokens, inventory))
        labels += [inventory.kinds.index(gold[t]) + 1 if t in gold else 0 for t in tokens]
    table, kinds = np.concatenate(features), torch.tensor(labels)
    numbers = [inventory.event_types.index(types[kind]) + 1 for kind in inventory.kinds]
    type_of = torch.tensor([0, *numbers])
    sizes = (len(inventory.kinds) + 1, len(inventory.event_types) + 1, 1)
    model = Perceptron(table, PREDICATE_WIDTH, sizes)
    weights, rows = class_weights(kinds, sizes[0], RARE_KINDS), torch.tensor(table)

    def loss(model: nn.Module, batch: torch.Tensor) -> torch.Tensor:
        kind, event_type, store = model(rows[batch])
        entropy, gold = nn.functional.cross_entropy, kinds[batch]
        is_stored = nn.functional.binary_cross_entropy_with_logits(store[:, 0], (gold > 0).float())
        by_kind = entropy(kind, gold, weight=weights, label_smoothing=0.05)
        return by_kind + 0.5 * entropy(event_type, type_of[gold]) + is_stored

    batches = shuffled(len(rows), 128)
    fit(model, batches, loss, epochs=EPOCHS["predicate"], decay=0.05)
    return model


def train_choices(documents: Sequence[Document], inventory: Inventory) -> Perceptron:
    """Train the head for certainty, polarity and tense on the stored predicates."""
    gold = [(document, one) for document in documents for one in document.row["gold"]]
    table = np.concatenate([choice_features(d, [one["token"]], inventory) for d, one in gold])
    labels = {c: torch.tensor([VALUES[c].index(one[c]) for _, one in gold]) for c in CHOICES}
    weights = {c: class_weights(labels[c], len(VALUES[c]), RARE_VALUES) for c in CHOICES}
    model = Perceptron(table, CHOICE_WIDTH, [len(VALUES[c]) for c in CHOICES])
    rows = torch.tensor(table)

    def loss(model: nn.Module, batch: torch.Tensor) -> torch.Tensor:
        found = zip(CHOICES, model(rows[batch]), strict=True)
        return torch.stack(
            [nn.functional.cross_entropy(s, labels[c][batch], weight=weights[c]) for c, s in found]
        ).sum()

    fit(model, shuffled(len(rows), 64), loss, epochs=EPOCHS["choices"], decay=0.1)
    return model


def role_heads(document: Document) -> dict[tuple[int, int], int]:
    """Give the number of the role of each labelled (predicate, head of its argument)."""
    return {
        (one["token"], document.head_in(span)): number
        for one in document.row["gold"]
        for number, role in enumerate(ROLES, start=1)
        for span in one["roles"].get(role, ())
    }


def train_roles(documents: Sequence[Document], inventory: Inventory) -> RoleHead:
    """Train the role head on the labelled predicates, a document a batch."""
    paths = {name: number for number, name in enumerate(inventory.paths)}
    states = [pair_states(document) for document in documents]
    every = np.concatenate(states)
    model = RoleHead(inventory, every.mean(0), every.std(0) + 0.1)
    weights = torch.full((len(ROLES) + 1,), ROLE_WEIGHT)
    weights[0] = 1.0
    batches = []
    for document, rows in zip(documents, states, strict=True):
        found, labels, kinds, heads = [], [], [], role_heads(document)
        for one in document.row["gold"]:
            table = pairs(document, one["token"], paths)
            found.append(table)
            labels += [heads.get((one["token"], int(word)), 0) for word in table[:, 1]]
            kinds += [inventory.kinds.index(one["kind"]) + 1] * len(table)
        if found:
            pos = pos_numbers(document, inventory)
            numbers = (np.concatenate(found), labels, kinds, pos)
            batches.append((torch.tensor(rows), *map(torch.as_tensor, numbers)))

    def loss(model: nn.Module, batch: Any) -> torch.Tensor:
        rows, table, labels, kinds, pos = batch
        # A quarter of the time without the kind, which is wrong now and then when it is read.
        known = kinds if random.random() > 0.25 else torch.zeros_like(kinds)
        found = model(rows, table, known, pos)
        return nn.functional.cross_entropy(found, labels, weight=weights)

    fit(model, batches, loss, epochs=EPOCHS["roles"], decay=0.03)
    return model


@dataclass
class HeadReader:
    """Reads claims with the heads, in the shape in which claims are scored."""

    heads: Heads
    types: dict[str, str]  # kind → event type

    def __call__(self, document: Document) -> list[Claim]:
        """Read a document."""
        claims = []
        for found in self.heads(document):
            roles: dict[str, list[tuple[int, int]]] = {}
            for one in found.arguments:
                roles.setdefault(one.role, []).append((one.token, one.token))
            choices = {choice: getattr(found, choice) for choice in CHOICES}
            span = (found.token, found.token)
            claims.append(Claim(span, self.types[found.kind], found.kind, roles, choices))
        return claims

    def choose(self, documents: Sequence[Document]) -> None:
        """Set the threshold by F1 of stored kinds."""
        heads = self.heads
        found = [(heads.predicates(document), document.row["gold"]) for document in documents]
        rated = []
        for threshold in THRESHOLDS:
            right = total = 0
            for (tokens, store, shares), gold in found:
                labels = {one["token"]: heads.inventory.kinds.index(one["kind"]) for one in gold}
                kinds = shares.argmax(1)
                read = [place for place, share in enumerate(store) if share > threshold]
                right += sum(labels.get(tokens[place]) == kinds[place] for place in read)
                total += len(read) + len(labels)
            rated.append((2 * right / total, threshold))
        heads.threshold = max(rated)[1]


def part(documents: Sequence[Document], name: str) -> list[Document]:
    """Give the documents of a part."""
    return [document for document in documents if document.row["part"] == name]


def main() -> None:
    """Train, choose on the dev wars, measure once on the test wars."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    args.out.mkdir(parents=True, exist_ok=True)
    documents = read_documents(args.documents, args.model, args.out / "vectors.npy")
    training = part(documents, "train")
    rows = _table(KINDS_FILE)
    inventory = make_inventory(
        training,
        kinds=[row["label"] for row in rows],
        event_types=sorted({row["event_type"] for row in rows}),
    )
    models: dict[str, nn.Module] = {
        "predicate": train_predicates(training, inventory),
        "roles": train_roles(training, inventory),
        "choices": train_choices(training, inventory),
    }
    weights = {
        name: {key: value.numpy() for key, value in model.state_dict().items()}
        for name, model in models.items()
    }
    hedges = documents[0].hedges
    Heads(weights, inventory, hedges).write(args.out)
    types = {row["label"]: row["event_type"] for row in rows}
    reader = HeadReader(Heads.read(args.out), types)  # measured as it ships
    reader.choose(part(documents, "dev"))
    reader.heads.write(args.out)
    started = time.process_time()
    for document in part(documents, "test"):
        reader(document)
    seconds = time.process_time() - started
    words = sum(len(document.words) for document in part(documents, "test"))
    results = {
        "documents": {
            name: len(part(documents, name)) for name in ("train", "dev", "test", "peace")
        },
        "threshold": reader.heads.threshold,
        "weights": {n: sum(v.size for v in w.values()) for n, w in reader.heads.weights.items()},
        "megabytes": round((args.out / ARRAYS).stat().st_size / 1e6, 2),
        "words_per_processor_second": round(words / seconds),
        **{
            name: {
                "all_rules": scores(found, read_by_all_rules, reader.types, is_lenient=True),
                "rules": scores(found, read_by_rules, reader.types, is_lenient=True),
                "heads": scores(found, reader, reader.types),
            }
            for name in ("dev", "test", "peace")
            for found in [part(documents, name)]
        },
    }
    args.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
