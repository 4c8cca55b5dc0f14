"""Fine-tune MiniLM on syntax, entities and attributions together, and write it as int8 ONNX.

The order of batches follows from the seed and the step alone, so an interrupted run goes on where
its last checkpoint stands.
"""

import argparse
import json
import time
from itertools import zip_longest
from pathlib import Path

import numpy as np
import torch
from spacy.tokens import DocBin
from torch import nn

from language_model.components.pieces import WINDOW_PIECES, WordPieces, pieces_of, windows_of
from language_model.components.tokens import blank_pipeline
from language_model.encoder_model import Encoder, export, quantise, read_vocabulary
from language_model.inventory import Inventory, inventory_of, lemma_table
from language_model.records import read_labelled
from language_model.samples import IGNORED, Sample, sample_from_labelled, samples_from_docs

SORTED_BATCHES = 12  # windows of like length go together: less padding


class Windows:
    """The training windows of one task, cut and shuffled anew in every epoch.

    Args:
        samples: Documents with targets.
        word_pieces: Cuts tokens.
        seed: Of the cutting and the order.
        size: Windows in a batch.
    """

    def __init__(
        self, samples: list[Sample], word_pieces: WordPieces, *, seed: int, size: int
    ) -> None:
        self.seed, self.size = seed, size
        self.documents = [(pieces_of(row.tokens, word_pieces), row.targets) for row in samples]
        self._epoch, self._batches = -1, []
        # Epochs differ by a few windows, since documents are cut at random.
        self.per_epoch = len(self._cut(0))

    def _cut(self, epoch: int) -> list[list[tuple]]:
        rng = np.random.default_rng((self.seed, epoch))
        windows = []
        for pieces, targets in self.documents:
            # A first window of random length moves all the borders of a long document.
            skip = int(rng.integers(0, WINDOW_PIECES)) if len(pieces.ids) > WINDOW_PIECES else 0
            start = int(np.searchsorted(pieces.first, skip))
            parts = [(0, start)] if start else []
            parts += [
                (start + a, start + b)
                for a, b in windows_of(
                    pieces.first[start:], len(pieces.ids), size=WINDOW_PIECES, stride=WINDOW_PIECES
                )
            ]
            windows += [(pieces, targets, a, b) for a, b in parts if b - a > 3]
        windows = [windows[index] for index in rng.permutation(len(windows))]
        pool = SORTED_BATCHES * self.size
        batches = []
        for low in range(0, len(windows), pool):
            near = sorted(windows[low : low + pool], key=lambda window: window[3] - window[2])
            batches += [near[i : i + self.size] for i in range(0, len(near), self.size)]
        return [batches[index] for index in rng.permutation(len(batches))]

    def batch(self, number: int) -> list[tuple]:
        """Give the windows of the ``number``-th batch since the start of training."""
        epoch, place = divmod(number, self.per_epoch)
        if epoch != self._epoch:
            self._epoch, self._batches = epoch, self._cut(epoch)
        return self._batches[place % len(self._batches)]


def collate(windows: list[tuple], word_pieces: WordPieces) -> dict[str, torch.Tensor]:
    """Pad windows to one length.

    Returns:
        ``ids``, ``features`` and ``mask`` of shape (windows, pieces); ``firsts`` and one target
        for each head of shape (windows, tokens). A head outside the window is ``IGNORED``.
    """
    rows: dict[str, list[np.ndarray]] = {}
    for pieces, targets, start, stop in windows:
        low = pieces.first[start]
        high = pieces.first[stop] if stop < len(pieces.first) else len(pieces.ids)
        ends = [[word_pieces.opening], [word_pieces.separator]]
        parts = {
            "ids": np.concatenate([ends[0], pieces.ids[low:high], ends[1]]),
            "features": np.concatenate([[0], pieces.features[low:high], [0]]),
            "mask": np.ones(high - low + 2, dtype="int64"),
            "firsts": pieces.first[start:stop] - low + 1,
            **{head: values[start:stop].copy() for head, values in targets.items()},
        }
        if "head" in parts:
            heads = parts["head"]
            heads[heads != IGNORED] -= start
            heads[(heads < 0) | (heads >= stop - start)] = IGNORED
            parts["dep"][heads == IGNORED] = IGNORED
        for name, values in parts.items():
            rows.setdefault(name, []).append(values)
    fills = {"ids": 0, "features": 0, "mask": 0, "firsts": 0, "group": -1}
    batch = {}
    for name, values in rows.items():
        if len(values) == len(windows):
            padded = np.full((len(values), max(map(len, values))), fills.get(name, IGNORED))
            for row, value in zip(padded, values, strict=True):
                row[: len(value)] = value
            batch[name] = torch.from_numpy(padded)
    return batch


def scores_of(model: Encoder, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Give every head's scores, those of the tree only where the batch has trees."""
    states = model.states(batch["ids"], batch["features"], batch["mask"], batch["firsts"])
    scores = {head: part(states) for head, part in model.heads.items() if head != "root"}
    if "head" in batch:
        scores["head"] = model.arcs(states, batch["group"])
        scores["dep"] = model.labels(states, batch["head"].clamp(min=0))
    return scores


def losses_of(
    scores: dict[str, torch.Tensor], batch: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Give the cross entropy of every head that the batch has targets for."""
    return {
        head: nn.functional.cross_entropy(
            score.flatten(0, 1), batch[head].flatten(), ignore_index=IGNORED
        )
        for head, score in scores.items()
        if head in batch and bool((batch[head] != IGNORED).any())
    }


def distance_to(
    teacher: dict[str, torch.Tensor], scores: dict[str, torch.Tensor], is_token: torch.Tensor
) -> dict[str, torch.Tensor]:
    """Give each head's Kullback-Leibler distance to a teacher's labels, per token."""
    return {
        head: nn.functional.kl_div(
            score[is_token].log_softmax(-1),
            teacher[head][is_token].log_softmax(-1),
            log_target=True,
            reduction="batchmean",
        )
        for head, score in scores.items()
    }


def make_optimizer(model: Encoder, config: dict) -> torch.optim.Optimizer:
    """Give new parts (heads, feature embedding) the higher rate, and no decay to biases."""
    groups: dict[tuple, list] = {}
    for name, weight in model.named_parameters():
        is_new = not name.startswith("bert") or "token_type" in name
        decays = weight.ndim > 1
        groups.setdefault((is_new, decays), []).append(weight)
    return torch.optim.AdamW(
        [
            {
                "params": weights,
                "lr": config["head_rate" if is_new else "encoder_rate"],
                "weight_decay": config["weight_decay"] if decays else 0.0,
            }
            for (is_new, decays), weights in groups.items()
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def rate_at(step: int, *, steps: int, warmup: int) -> float:
    """Give the share of the full learning rate: a linear rise, then a linear fall to nothing."""
    return min((step + 1) / warmup, max(0.0, (steps - step) / (steps - warmup)))


def task_order(steps: int, shares: dict[str, float], seed: int) -> list[tuple[str, int]]:
    """Say which task each step trains, and which of the task's batches it reads."""
    whole = sum(shares.values())
    tasks = [task for task, share in shares.items() for _ in range(round(steps * share / whole))]
    tasks = (tasks + list(shares) * steps)[:steps]
    done = dict.fromkeys(shares, 0)
    order = []
    for index in np.random.default_rng(seed).permutation(steps):
        task = tasks[index]
        order.append((task, done[task]))
        done[task] += 1
    return order


def train(
    model: Encoder,
    tasks: dict[str, Windows],
    word_pieces: WordPieces,
    config: dict,
    work: Path,
    *,
    teacher: Encoder | None = None,
) -> None:
    """Run all steps, from the last checkpoint in ``work`` where there is one.

    With a teacher the model learns its scores too, on every head in every text.
    """
    steps, warmup = config["steps"], int(config["steps"] * config["warmup_share"]) or 1
    order = task_order(steps, {task: config["shares"][task] for task in tasks}, config["seed"])
    optimizer = make_optimizer(model, config)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate_at(step, steps=steps, warmup=warmup)
    )
    checkpoint, first = work / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        first = state["step"]
    kept: dict[str, list[float]] = {}
    began = time.time()
    model.train()
    for step in range(first, steps):
        torch.manual_seed(config["seed"] * 1_000_003 + step)
        task, number = order[step]
        batch = collate(tasks[task].batch(number), word_pieces)
        scores = scores_of(model, batch)
        losses = losses_of(scores, batch)
        if teacher:
            with torch.no_grad():
                taught = scores_of(teacher, batch)
            distances = distance_to(taught, scores, batch["firsts"] > 0)
            losses |= {f"{head}_taught": distance for head, distance in distances.items()}
        weighed = [config["weights"].get(head, 1.0) * loss for head, loss in losses.items()]
        torch.stack(weighed).sum().backward()
        nn.utils.clip_grad_norm_(model.parameters(), config["clip"])
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        for head, loss in losses.items():
            kept.setdefault(head, []).append(loss.item())
        if (step + 1) % 50 == 0:
            recent = {head: round(float(np.mean(values[-40:])), 3) for head, values in kept.items()}
            pace = round((time.time() - began) / (step + 1 - first), 2)
            print(json.dumps({"step": step + 1, "s_per_step": pace, "loss": recent}), flush=True)
        if (step + 1) % config["checkpoint_every"] == 0 or step + 1 == steps:
            state = {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "step": step + 1,
            }
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)


def read_samples(
    args: argparse.Namespace, inventory: Inventory, docs: list
) -> dict[str, list[Sample]]:
    """Read what each task trains on."""
    tasks = {"syntax": list(samples_from_docs(docs, inventory))}
    for task, paths in {"entity": args.entities, "attribution": args.attributions}.items():
        tasks[task] = [
            sample_from_labelled(task, [row]) for path in paths for row in read_labelled(path)
        ]
    if args.attribution_names:
        rows = zip_longest(
            read_labelled(args.attributions[0]), read_labelled(args.attribution_names)
        )
        tasks["attribution"] = [sample_from_labelled("attribution", pair) for pair in rows]
    return {task: samples for task, samples in tasks.items() if samples}


def main() -> None:
    """Train from labelled files; write ``encoder.onnx``, ``vocab.txt`` and what goes with them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--syntax", type=Path, required=True, help="train.spacy of convert_ud")
    parser.add_argument("--entities", type=Path, nargs="+", required=True)
    parser.add_argument("--attributions", type=Path, nargs="*", default=[])
    parser.add_argument("--attribution-names", type=Path, help="names in the same texts")
    parser.add_argument("--start", type=Path, help="checkpoint of an earlier leg")
    parser.add_argument("--teacher", type=Path, help="checkpoint of a whole encoder to learn from")
    parser.add_argument("--work", type=Path, required=True, help="checkpoint and result")
    parser.add_argument("--steps", type=int, help="instead of the config's")
    args = parser.parse_args()
    config = json.loads(args.config.read_text(encoding="utf-8"))
    config["steps"] = args.steps or config["steps"]
    args.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(config.get("threads", 1))
    torch.manual_seed(config["seed"])
    word_pieces = WordPieces(read_vocabulary())
    # A bare vocabulary does not know white space.
    docs = list(DocBin().from_disk(args.syntax).get_docs(blank_pipeline().vocab))
    known = args.start and args.start.with_name("labels.json")
    inventory = Inventory.read(known) if known else inventory_of(docs)  # heads are taken over
    inventory.write(args.work / "labels.json")
    lemmas = json.dumps(lemma_table(docs), ensure_ascii=False, indent=0)
    (args.work / "lemmas.json").write_text(lemmas, encoding="utf-8")
    tasks = {
        task: Windows(samples, word_pieces, seed=seed, size=config["batch_windows"])
        for seed, (task, samples) in enumerate(read_samples(args, inventory, docs).items())
        if task in config["shares"]
    }
    print({task: windows.per_epoch for task, windows in tasks.items()}, flush=True)
    half = config["half_precision"]
    model = Encoder(inventory, layers=tuple(config["layers"]), half_precision=half)
    if args.start:
        load_start(model, args.start)
    teacher = Encoder(inventory, half_precision=half).eval() if args.teacher else None
    if teacher:
        load_start(teacher, args.teacher)
    train(model, tasks, word_pieces, config, args.work, teacher=teacher)
    model.eval()
    np.savez(
        args.work / "relations.npz",
        weights=model.relations.weight.detach().numpy(),
        bias=model.relations.bias.detach().numpy(),
    )
    export(model, args.work / "encoder.fp32.onnx")
    quantise(args.work / "encoder.fp32.onnx", args.work / "encoder.onnx")
    vocabulary = "\n".join(word_pieces.vocabulary) + "\n"
    (args.work / "vocab.txt").write_text(vocabulary, encoding="utf-8")


def load_start(model: Encoder, checkpoint: Path) -> None:
    """Take over the weights of an earlier leg; parts that it did not have stay as they are."""
    state = torch.load(checkpoint)["model"]
    known = model.state_dict()
    fitting = {
        name: weight
        for name, weight in state.items()
        if name in known and known[name].shape == weight.shape
    }
    model.load_state_dict(fitting, strict=False)
    print(f"started from {len(fitting)} of {len(known)} weights", flush=True)


if __name__ == "__main__":
    main()
