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
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from torch import nn

from language_model.claim_documents import CHOICES, ROLES
from language_model.claim_features import (
    ENTITY_SCORES,
    LAYERS,
    WIDTH,
    Document,
    Inventory,
    choice_features,
    make_inventory,
    pair_states,
    pairs,
    pos_numbers,
    predicate_features,
)
from language_model.claim_models import Perceptron, RoleHead, Weights, run, run_roles, softmax
from language_model.claim_scores import Claim, read_by_all_rules, read_by_rules, scores
from language_model.components.encoder import SLOW_OPTIMIZERS, Encoder
from language_model.label_answers import CHOICES as CHOICE_VALUES
from language_model.label_answers import KINDS_FILE

SEEDS_DIR = Path(__file__).resolve().parent.parent / "seeds" / "reference"
SEED = 14
ARRAYS, FACTS = "heads.npz", "heads.json"
VALUES = {
    choice: list(CHOICE_VALUES[key].values()) for choice, key in zip(CHOICES, "cpt", strict=True)
}
PREDICATE_WIDTH, CHOICE_WIDTH = 256, 128
EPOCHS = {"predicate": 12, "roles": 12, "choices": 12}
RARE_KINDS, RARE_VALUES = 0.3, 0.3  # power of one over its frequency that a class weighs
ROLE_WEIGHT = 1.5  # of an argument against a word that is none
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


class HiddenEncoder(Encoder):
    """The shipped encoder, giving the states of its layers beside its scores."""

    def open_states(self, graph: Path) -> None:
        """Run a graph whose layers 0, 2, 4 and 6 are outputs too."""
        model = onnx.load(graph)
        norms = [node for node in model.graph.node if node.op_type == "LayerNormalization"]
        for norm in norms[::4]:  # two a layer, after that of the embeddings
            name = norm.output[0]
            model.graph.output.append(onnx.helper.make_tensor_value_info(name, 1, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.x64quantprecision", "1")
        self.heads = {**self.heads, "states": LAYERS * WIDTH}
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOW_OPTIMIZERS,
        )

    def _window_scores(self, pieces: Any, start: int, stop: int) -> np.ndarray:
        begin = pieces.first[start]
        end = pieces.first[stop] if stop < len(pieces.first) else len(pieces.ids)
        ids = [self._word_pieces.opening], pieces.ids[begin:end], [self._word_pieces.separator]
        firsts = pieces.first[start:stop] - begin + 1
        inputs = {
            "ids": np.concatenate(ids)[None],
            "features": np.concatenate([[0], pieces.features[begin:end], [0]])[None],
            "firsts": firsts,
        }
        rows, *layers = self._session.run(None, inputs)
        return np.concatenate([rows, *(x.reshape(-1, WIDTH)[firsts] for x in layers)], axis=1)


def read_documents(path: Path, model: Path, cache: Path) -> list[Document]:
    """Read the documents and encode them; vectors are kept as float16 in ``cache``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    hedges = {row["hedge_text"]: row["certainty"] for row in _table(SEEDS_DIR / "hedges.csv")}
    if not cache.exists():
        encoder = HiddenEncoder("encoder", heads=_heads(model), threads=1)
        encoder.from_disk(model / "encoder")
        encoder.open_states(model / "encoder" / "encoder.onnx")
        table = [encoder.token_scores(row["words"]) for row in rows]
        np.save(cache, np.concatenate(table).astype("float16"))
    vectors = np.load(cache)
    documents, at = [], 0
    for row in rows:
        part = vectors[at : at + len(row["words"])].astype("float32")
        at += len(part)
        states = part[:, -LAYERS * WIDTH :].reshape(-1, LAYERS, WIDTH)
        own = np.clip(part[:, :ENTITY_SCORES], -12, 12) / 6
        documents.append(Document(row, states, own, hedges))
    return documents


def _heads(model: Path) -> list[tuple[str, int]]:
    from spacy.util import load_config

    return load_config(model / "config.cfg")["components"]["encoder"]["heads"]


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


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


class HeadReader:
    """Reads claims with the three heads, in numpy."""

    def __init__(self, weights: dict[str, Weights], inventory: Inventory) -> None:
        self.weights = weights
        self.inventory = inventory
        self.paths = {name: number for number, name in enumerate(inventory.paths)}
        self.types = {row["label"]: row["event_type"] for row in _table(KINDS_FILE)}
        self.threshold = 0.5

    def write(self, folder: Path) -> None:
        """Keep the arrays, in half precision, and what their columns mean."""
        arrays = {f"{n}/{k}": v for n, part in self.weights.items() for k, v in part.items()}
        half = {name: array.astype("float16") for name, array in arrays.items()}
        np.savez_compressed(folder / ARRAYS, **half)
        facts = {
            "threshold": self.threshold,
            "inventory": asdict(self.inventory),
        }
        (folder / FACTS).write_text(json.dumps(facts) + "\n", encoding="utf-8")

    @staticmethod
    def read(folder: Path) -> "HeadReader":
        """Read what ``write`` wrote."""
        weights: dict[str, Weights] = {}
        with np.load(folder / ARRAYS) as arrays:
            for name in arrays.files:
                head, _, key = name.partition("/")
                weights.setdefault(head, {})[key] = arrays[name].astype("float32")
        facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
        reader = HeadReader(weights, Inventory(**facts["inventory"]))
        reader.threshold = facts["threshold"]
        return reader

    def __call__(self, document: Document) -> list[Claim]:
        """Read a document."""
        tokens, store, kinds = self._predicates(document)
        places = np.flatnonzero(store > self.threshold)
        chosen, best = [tokens[place] for place in places], kinds[places]
        if not chosen:
            return []
        roles = self._roles(document, chosen, best)
        marks = run(self.weights["choices"], choice_features(document, chosen, self.inventory))
        claims = []
        for number, token in enumerate(chosen):
            kind = self.inventory.kinds[best[number]]
            choices = {
                c: VALUES[c][m[number].argmax()] for c, m in zip(CHOICES, marks, strict=True)
            }
            claims.append(
                Claim((token, token), self.types[kind], kind, roles.get(token, {}), choices)
            )
        return claims

    def _predicates(self, document: Document) -> tuple[list[int], np.ndarray, np.ndarray]:
        """Give candidates, how likely each is stored, and the number of its likeliest kind."""
        tokens = document.candidates
        features = predicate_features(document, tokens, self.inventory)
        kinds, _, store = run(self.weights["predicate"], features)
        shares = softmax(kinds)
        stored = (1 - shares[:, 0] + 1 / (1 + np.exp(-store[:, 0]))) / 2
        return tokens, stored, shares[:, 1:].argmax(1)

    def _roles(
        self, document: Document, tokens: list[int], kinds: np.ndarray
    ) -> dict[int, dict[str, list[tuple[int, int]]]]:
        tables = [pairs(document, token, self.paths) for token in tokens]
        table = np.concatenate(tables)
        number = np.repeat(kinds + 1, [len(one) for one in tables])
        pos, states = pos_numbers(document, self.inventory), pair_states(document)
        best = run_roles(self.weights["roles"], states, table, number, pos).argmax(1)
        roles: dict[int, dict[str, list[tuple[int, int]]]] = {}
        for (at, word, *_), role in zip(table.tolist(), best.tolist(), strict=True):
            if role:
                roles.setdefault(at, {}).setdefault(ROLES[role - 1], []).append((word, word))
        return roles

    def choose(self, documents: Sequence[Document]) -> None:
        """Set the threshold by F1 of stored kinds."""
        found = [(self._predicates(document), document.row["gold"]) for document in documents]
        rated = []
        for threshold in THRESHOLDS:
            right = total = 0
            for (tokens, store, kinds), gold in found:
                labels = {one["token"]: self.inventory.kinds.index(one["kind"]) for one in gold}
                read = [place for place, share in enumerate(store) if share > threshold]
                right += sum(labels.get(tokens[place]) == kinds[place] for place in read)
                total += len(read) + len(labels)
            rated.append((2 * right / total, threshold))
        self.threshold = max(rated)[1]


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
    HeadReader(weights, inventory).write(args.out)
    reader = HeadReader.read(args.out)  # measured as it would ship
    reader.choose(part(documents, "dev"))
    reader.write(args.out)
    started = time.process_time()
    for document in part(documents, "test"):
        reader(document)
    seconds = time.process_time() - started
    words = sum(len(document.words) for document in part(documents, "test"))
    results = {
        "documents": {
            name: len(part(documents, name)) for name in ("train", "dev", "test", "peace")
        },
        "threshold": reader.threshold,
        "weights": {n: sum(v.size for v in w.values()) for n, w in reader.weights.items()},
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
