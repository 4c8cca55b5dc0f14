"""Heads that read claims from the frozen encoder: train, choose and measure them.

    python -m language_model.train_claim_heads --documents documents.jsonl --model FOLDER
        --out BUILD --results language_model/results/claim_heads.json

``documents.jsonl`` is what ``claim_documents`` wrote, ``FOLDER`` an unpacked en_claimhouse (the
folder that holds ``encoder``). Needs what ``requirements-train.txt`` lists. Layers 2, 4 and 6 of
the encoder and its embeddings stay as they are; three small heads are trained on them:

* predicates: is a word an event to store, and of which kind;
* roles: which words of its sentence are a predicate's agent, recipient, thing …;
* choices: certainty, polarity, tense.

What is measured has seen the training wars only and lies in ``BUILD/measured``. ``BUILD`` itself
holds heads trained on all labelled documents.
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

import torch
from spacy.util import load_config
from torch import nn

from language_model.claim_documents import CHOICES
from language_model.claim_models import ClaimModel
from language_model.claim_samples import Sample, sample_of
from language_model.claim_scores import Claim, scores, type_scores
from language_model.components.claim_features import (
    ENTITY_SCORES,
    OWN_PATH,
    UNKNOWN_PATH,
    Document,
    Inventory,
    paths_from,
    signs,
)
from language_model.components.claim_heads import ARRAYS, ROLES, VALUES, Heads
from language_model.components.claims import scaled, shaped
from language_model.components.encoder import Encoder
from language_model.encoder_states import with_states
from language_model.label_answers import KINDS_FILE

SEEDS_DIR = Path(__file__).resolve().parent.parent / "seeds" / "reference"
SEED = 14
MEASURED = "measured"  # folder
TRAINED = frozenset({"train", "senses"})  # parts
PASSES, BATCH = 8, 2  # over all documents; documents a step
# Kept is the running mean of the weights: of what it was, a step leaves this much. The first part
# of the steps is left out of it.
MEAN_KEEPS, MEAN_FROM = 0.998, 0.2
RATE, DECAY = 1e-3, 0.05
RARE_KINDS, RARE_VALUES = 0.3, 0.3  # power of one over its frequency that a class weighs
ROLE_WEIGHT = 1.5  # of an argument against a word that is none
# Products in bfloat16 take a quarter of the time on processors that know it, and five times as
# long on others (0.70 against 0.14 s a step on one with AVX2 alone; 2026-11).
BFLOAT16 = ("avx512_bf16", "amx_bf16", "sve_bf16")  # capabilities
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read what ``claim_documents`` wrote."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


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


def weights_of(samples: Sequence[Sample], inventory: Inventory) -> dict[str, torch.Tensor]:
    """Weigh the classes of every head."""
    roles = torch.full((len(ROLES) + 1,), ROLE_WEIGHT)
    roles[0] = 1.0
    kinds = torch.cat([sample.kinds for sample in samples])
    weights = {
        "kind": class_weights(kinds, len(inventory.kinds) + 1, RARE_KINDS),
        "roles": roles,
    }
    for name, values in VALUES.items():
        labels = torch.cat([sample.choices[name] for sample in samples])
        weights[name] = class_weights(labels, len(values), RARE_VALUES)
    return weights


def fit(model: ClaimModel, samples: Sequence[Sample], weights: dict[str, torch.Tensor]) -> None:
    """Train with AdamW and one cycle of the learning rates, some documents a step.

    The model is left with the running mean of its weights.
    """
    order = list(samples)
    steps = PASSES * -(-len(order) // BATCH)
    optimiser = torch.optim.AdamW(
        model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=DECAY, fused=True
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, RATE, total_steps=steps + 1, pct_start=0.1, anneal_strategy="linear"
    )
    can_halve = any(torch.cpu.get_capabilities().get(name) for name in BFLOAT16)
    mean = None
    model.train()
    for number in range(PASSES):
        random.shuffle(order)
        total = 0.0
        for start in range(0, len(order), BATCH):
            optimiser.zero_grad()
            with torch.autocast("cpu", torch.bfloat16, enabled=can_halve):
                loss = model.loss(order[start : start + BATCH], weights)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            if schedule.last_epoch > MEAN_FROM * steps:
                mean = mean_of(mean, model)
        print(json.dumps({"pass": number, "loss": round(total * PASSES / steps, 3)}), flush=True)
    if mean is not None:
        model.load_state_dict(mean)
    model.eval()


def mean_of(mean: dict[str, torch.Tensor] | None, model: nn.Module) -> dict[str, torch.Tensor]:
    """Take a model's weights into their running mean; the first ones are its beginning."""
    weights = model.state_dict()
    if mean is None:
        return {name: values.clone() for name, values in weights.items()}
    for name, values in weights.items():
        if values.is_floating_point():
            mean[name].lerp_(values, 1 - MEAN_KEEPS)
    return mean


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
            event_type = self.types[found.kind]
            claims.append(Claim(found.token, event_type, found.kind, roles, choices))
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


def train(training: Sequence[Document], out: Path) -> None:
    """Train heads on labelled documents and write them."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    rows = _table(KINDS_FILE)
    type_of = {row["label"]: row["event_type"] for row in rows}
    inventory = make_inventory(
        training,
        kinds=list(type_of),
        event_types=sorted(set(type_of.values())),
    )
    samples = [sample_of(document, inventory) for document in training]
    model = ClaimModel(samples, inventory, type_of)
    fit(model, samples, weights_of(samples, inventory))
    out.mkdir(parents=True, exist_ok=True)
    Heads(model.weights(), inventory, training[0].hedges).write(out)


def encoded(rows: Sequence[dict[str, Any]], model: Path) -> list[Document]:
    """Read rows of words as the encoder of an unpacked pipeline gives them to the heads."""
    heads = load_config(model / "config.cfg")["components"]["encoder"]["heads"]
    vocabulary = (model / "encoder" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    encoder = Encoder("encoder", heads=heads, threads=1)
    graph = (model / "encoder" / "encoder.onnx").read_bytes()
    encoder.set_model(with_states(graph), vocabulary)
    hedges = {row["hedge_text"]: row["certainty"] for row in _table(SEEDS_DIR / "hedges.csv")}
    first = encoder.columns("entity").start
    documents = []
    for row in rows:
        scores, states = encoder.read(row["words"])
        own = scaled(scores[:, first : first + ENTITY_SCORES])
        documents.append(Document(row, shaped(states), own, hedges))
    return documents


def measure(documents: Sequence[Document], out: Path) -> dict[str, Any]:
    """Choose the threshold on the dev wars and measure what was written, as it ships."""
    parts = {
        name: [document for document in documents if document.row["part"] == name]
        for name in ("dev", "test", "peace")
    }
    types = {row["label"]: row["event_type"] for row in _table(KINDS_FILE)}
    reader = HeadReader(Heads.read(out), types)
    reader.choose(parts["dev"])
    reader.heads.write(out)
    started = time.process_time()
    for document in parts["test"]:
        reader(document)
    seconds = time.process_time() - started
    words = sum(len(document.words) for document in parts["test"])
    return {
        "threshold": reader.heads.threshold,
        "weights": {n: sum(v.size for v in w.values()) for n, w in reader.heads.weights.items()},
        "megabytes": round((out / ARRAYS).stat().st_size / 1e6, 2),
        "words_per_processor_second": round(words / seconds),
        **{name: scores(found, reader, types) for name, found in parts.items()},
        # Of wars that the heads have not seen; those of dev only chose the threshold.
        "event_types": type_scores([*parts["dev"], *parts["test"]], reader, types),
        # To compare with earlier weights, which were measured on these alone.
        "first_test": scores([d for d in parts["test"] if d.row["round"] == 1], reader, types),
    }


def main() -> None:
    """Train on the train wars, choose on the dev wars, measure once on the test wars."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    rows = read_rows(args.documents)
    read = encoded(rows, args.model)
    measured = args.out / MEASURED
    train([document for document in read if document.row["part"] in TRAINED], measured)
    results = measure(read, measured)
    numbers = Counter(row["part"] for row in rows)
    args.results.write_text(
        json.dumps({"documents": dict(numbers), **results}, indent=1) + "\n", encoding="utf-8"
    )
    train(read, args.out)
    shipped = Heads.read(args.out)
    shipped.threshold = results["threshold"]
    shipped.write(args.out)


if __name__ == "__main__":
    main()
