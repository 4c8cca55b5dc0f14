"""Fine-tune MiniLM on entities and attributions together, and write it as int8 ONNX.

The order of batches follows from the seed and the step alone, so an interrupted run goes on where
its last checkpoint stands.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from language_model.components.pieces import WINDOW_PIECES, WordPieces, pieces_of, windows_of
from language_model.encoder_model import Encoder, export, quantise, read_vocabulary
from language_model.records import Labelled, read_labelled

IGNORED = -100


class Windows:
    """The training windows of one task, cut and shuffled anew in every epoch.

    Args:
        documents: Labelled documents.
        word_pieces: Cuts tokens.
        seed: Of the cutting and the order.
    """

    def __init__(self, documents: list[Labelled], word_pieces: WordPieces, seed: int) -> None:
        self.seed = seed
        self.documents = [
            (pieces_of(row.tokens, word_pieces), np.array(row.labels)) for row in documents
        ]
        self._epoch, self._windows = -1, []
        self.per_epoch = len(self._cut(0))

    def _cut(self, epoch: int) -> list[tuple]:
        rng = np.random.default_rng((self.seed, epoch))
        windows = []
        for pieces, labels in self.documents:
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
            windows += [(pieces, labels, a, b) for a, b in parts if b - a > 3]
        return [windows[index] for index in rng.permutation(len(windows))]

    def batch(self, number: int, size: int) -> list[tuple]:
        """Give the windows of the ``number``-th batch since the start of training."""
        epoch, place = divmod(number * size, self.per_epoch - self.per_epoch % size or size)
        if epoch != self._epoch:
            self._epoch, self._windows = epoch, self._cut(epoch)
        # Epochs differ by a few windows, since documents are cut at random.
        return [self._windows[index % len(self._windows)] for index in range(place, place + size)]


def collate(windows: list[tuple], word_pieces: WordPieces) -> tuple[torch.Tensor, ...]:
    """Pad windows to one length: ids, features, mask and labels (on first pieces only)."""
    rows = []
    for pieces, labels, start, stop in windows:
        low = pieces.first[start]
        high = pieces.first[stop] if stop < len(pieces.first) else len(pieces.ids)
        targets = np.full(high - low, IGNORED)
        targets[pieces.first[start:stop] - low] = labels[start:stop]
        ids = [word_pieces.opening, *pieces.ids[low:high], word_pieces.separator]
        rows.append((ids, [0, *pieces.features[low:high], 0], [IGNORED, *targets, IGNORED]))
    length = max(len(ids) for ids, _, _ in rows)
    fills = (0, 0, IGNORED)
    ids, features, targets = (
        torch.tensor([[*row[part], *[fills[part]] * (length - len(row[part]))] for row in rows])
        for part in range(3)
    )
    mask = torch.tensor([[1] * len(row[0]) + [0] * (length - len(row[0])) for row in rows])
    return ids, features, mask, targets


def make_optimizer(model: Encoder, config: dict) -> torch.optim.Optimizer:
    """Give new parts (heads, feature embedding) the higher rate, and no decay to biases."""
    groups: dict[tuple, list] = {}
    for name, weight in model.named_parameters():
        is_new = name.startswith("heads") or "token_type" in name
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


def task_at(step: int, config: dict) -> tuple[str, int]:
    """Say which task a step trains and which of the task's batches it reads."""
    every = config["entity_every"]
    if every == 1:
        return "entity", step
    done = step // every
    return ("entity", done) if step % every == every - 1 else ("attribution", step - done)


def train(model: Encoder, tasks: dict, word_pieces: WordPieces, config: dict, work: Path) -> None:
    """Run all steps, from the last checkpoint in ``work`` where there is one."""
    steps, warmup = config["steps"], int(config["steps"] * config["warmup_share"]) or 1
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
    losses: dict[str, list] = {task: [] for task in tasks}
    began = time.time()
    model.train()
    for step in range(first, steps):
        torch.manual_seed(config["seed"] * 1_000_003 + step)
        task, number = task_at(step, config)
        windows = tasks[task].batch(number, config["batch_windows"])
        ids, features, mask, targets = collate(windows, word_pieces)
        scores = model(ids, features, mask, task)
        loss = nn.functional.cross_entropy(
            scores.flatten(0, 1), targets.flatten(), label_smoothing=config["label_smoothing"]
        )
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        losses[task].append(loss.item())
        if (step + 1) % 50 == 0:
            recent = {
                name: round(float(np.mean(kept[-40:] or [0])), 4) for name, kept in losses.items()
            }
            pace = (time.time() - began) / (step + 1 - first)
            print(
                json.dumps({"step": step + 1, "loss": recent, "s_per_step": round(pace, 2)}),
                flush=True,
            )
        if (step + 1) % config["checkpoint_every"] == 0 or step + 1 == steps:
            state = {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "step": step + 1,
            }
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)


def main() -> None:
    """Train from labelled files and write ``encoder.onnx`` and ``vocab.txt``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--entities", type=Path, nargs="+", required=True)
    parser.add_argument("--attributions", type=Path, nargs="*", default=[])
    parser.add_argument("--work", type=Path, required=True, help="checkpoint and result")
    parser.add_argument("--steps", type=int, help="instead of the config's")
    args = parser.parse_args()
    config = json.loads(args.config.read_text(encoding="utf-8"))
    config["steps"] = args.steps or config["steps"]
    if not args.attributions:
        config["entity_every"] = 1
    args.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(config["seed"])
    word_pieces = WordPieces(read_vocabulary())
    tasks = {
        task: Windows([row for path in paths for row in read_labelled(path)], word_pieces, seed)
        for seed, (task, paths) in enumerate(
            {"entity": args.entities, "attribution": args.attributions}.items()
        )
        if paths
    }
    print({task: windows.per_epoch for task, windows in tasks.items()}, flush=True)
    model = Encoder()
    train(model, tasks, word_pieces, config, args.work)
    export(model, args.work / "encoder.fp32.onnx")
    quantise(args.work / "encoder.fp32.onnx", args.work / "encoder.onnx")
    vocabulary = "\n".join(word_pieces.vocabulary) + "\n"
    (args.work / "vocab.txt").write_text(vocabulary, encoding="utf-8")


if __name__ == "__main__":
    main()
