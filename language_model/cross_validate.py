"""Cross-validate the entities over all of re3d that is visible.

Each document is read by an encoder that has seen neither it nor any other of its fold. The start
is an encoder that never saw re3d; its heads for syntax and attributions stay what they were.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

from language_model.assemble import assemble
from language_model.components.tokens import blank_pipeline
from language_model.convert_re3d import labelled_from_row, may_be_trained_on
from language_model.evaluate import HERE, entities_of, re3d_map
from language_model.records import write_labelled
from scoring.corpus import score

FOLDS = 5


def fold_of(doc_id: str) -> int:
    """Put a document into a fold by its name alone, so that the folds never move."""
    return int(hashlib.md5(doc_id.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def train_without(fold: int, rows: list[dict], args: argparse.Namespace) -> Path:
    """Train on the documents outside a fold; gives the training's folder."""
    work = args.work / f"fold{fold}"
    labelled, swapped = work / "re3d.jsonl", work / "re3d_swapped.jsonl"
    work.mkdir(parents=True, exist_ok=True)
    nlp = blank_pipeline()
    outside = [r for r in rows if fold_of(r["doc_id"]) != fold and may_be_trained_on(r)]
    write_labelled(labelled, (labelled_from_row(row, nlp) for row in outside))
    swap = ["language_model.swap_names", "--labelled", labelled, "--out", swapped]
    train = ["language_model.train_encoder", "--config", args.config, "--syntax", args.syntax]
    train += ["--entities", labelled, labelled, swapped, "--start", args.start, "--work", work]
    for program in (swap, train):
        subprocess.run([sys.executable, "-m", *map(str, program)], check=True)
    return work


def main() -> None:
    """Train once for each fold; write the scores over all folds together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True, help="holds corpora/ and bench/")
    parser.add_argument("--config", type=Path, default=HERE / "configs" / "encoder_entities.json")
    parser.add_argument("--syntax", type=Path, required=True, help="train.spacy of convert_ud")
    parser.add_argument("--start", type=Path, required=True, help="checkpoint without re3d")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    corpus = args.shared / "corpora" / "re3d"
    text = "".join((corpus / f"{part}.jsonl").read_text("utf-8") for part in ("train", "dev"))
    rows = [json.loads(line) for line in text.splitlines()]
    found = {}
    for fold in range(FOLDS):
        work = args.work / f"fold{fold}"
        if not (work / "encoder.onnx").exists():
            train_without(fold, rows, args)
        nlp = assemble(work)
        held = [row for row in rows if fold_of(row["doc_id"]) == fold]
        for row, doc in zip(held, nlp.pipe(row["text"] for row in held), strict=True):
            found[row["doc_id"]] = entities_of(doc)
    gold = args.work / "gold.jsonl"
    gold.write_text(text, encoding="utf-8")
    result = score(
        args.shared / "bench" / "score.py",
        gold,
        [{"doc_id": row["doc_id"], **found[row["doc_id"]]} for row in rows],
        task="entities",
        bootstrap=500,
        options=["--no-pronouns", "--map", re3d_map(HERE / "re3d.map")],
    )
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print({kind: round(100 * result[kind]["micro"]["f1"], 1) for kind in ("exact", "overlap")})


if __name__ == "__main__":
    main()
